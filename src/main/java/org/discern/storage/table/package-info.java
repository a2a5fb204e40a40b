/// The aggregates of a project, one store each: values in, values out; no connection and no result set leaves this package.
///
/// [CorpusStore][org.discern.storage.table.CorpusStore] utterances and imports ·
/// [VectorStore][org.discern.storage.table.VectorStore] cached sentence vectors ·
/// [HistoryStore][org.discern.storage.table.HistoryStore] what users said, and its imports ·
/// [RunStore][org.discern.storage.table.RunStore], [UserRunStore][org.discern.storage.table.UserRunStore] runs, never changed once written ·
/// [ScenarioStore][org.discern.storage.table.ScenarioStore] what-if scenarios ·
/// [RecipeGraphStore][org.discern.storage.table.RecipeGraphStore] the parts of the recipe graph, and its search ·
/// [RecipeRunStore][org.discern.storage.table.RecipeRunStore] trainings of the recipe model ·
/// [SceneStore][org.discern.storage.table.SceneStore], [ComparisonStore][org.discern.storage.table.ComparisonStore] what is laid out and compared ·
/// [DecisionStore][org.discern.storage.table.DecisionStore] what the analyst decided ·
/// [OperationStore][org.discern.storage.table.OperationStore] the log, and the one way in which decisions change ·
/// [SettingStore][org.discern.storage.table.SettingStore], [ArtifactStore][org.discern.storage.table.ArtifactStore].
///
/// May import `storage.file` and `domain`. Called by `work`.
/// Why so (2026-11): whatever can be undone is written by [OperationStore#commit][org.discern.storage.table.OperationStore#commit],
/// which applies the `after` of every change and appends the log in one transaction, so that state and log never disagree.
/// Arrays are little-endian blobs with type and shape in columns, small parts are JSON: Python reads both without us.
@NullMarked
package org.discern.storage.table;

import org.jspecify.annotations.NullMarked;
