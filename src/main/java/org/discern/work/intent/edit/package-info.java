/// What an analyst may do to the clusters of the current run: [ClusterEdit][org.discern.work.intent.edit.ClusterEdit] is a verb
/// as a value, [EditClusters][org.discern.work.intent.edit.EditClusters] shows what it would do and does it as one operation.
/// May import `work`, `work.job`, `engine`, `domain`. Called by screens and command line.
/// A preview is a pure function of run, decisions and verb (2026-11), so that a screen may ask for one at every tick of a box.
@NullMarked
package org.discern.work.intent.edit;

import org.jspecify.annotations.NullMarked;
