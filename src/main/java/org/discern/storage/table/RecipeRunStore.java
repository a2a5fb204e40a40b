package org.discern.storage.table;

import java.util.Map;
import java.util.Optional;
import org.discern.domain.WorkbenchException;
import org.discern.domain.recipe.rank.RecipeRun;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.run.RunRecord;
import org.discern.storage.file.ProjectFile;

/// Trainings of the recipe model with what they learned and their weights. Append-only, like every run.
public final class RecipeRunStore {
    /// The kind of these runs' records.
    public static final String KIND = "recipes";
    private static final String WEIGHTS = "weights";

    private final ProjectFile file;

    /// The small parts of a run.
    private record Parts(Map<String, Double> trust, Map<String, Double> weights) {}

    public RecipeRunStore(ProjectFile file) { this.file = file; }

    /// Keeps a finished training and its weights, together or not at all.
    ///
    /// @param weights as `engine.recipe` writes them
    /// @return the same, with the id it was given
    public RecipeRun add(RecipeRun run, byte[] weights) {
        if (!run.record().kind().equals(KIND))
            throw new IllegalArgumentException("A run of the kind " + run.record().kind() + " is no recipe run");
        return file.write("Keep the run", c -> {
            RunRecord record = RunTable.withSpec(run.record(), run.spec());
            long id = RunTable.insert(c, record, new Parts(run.trust(), run.weights()));
            new ArtifactStore(file).put(id, WEIGHTS, weights);
            return new RecipeRun(record.withId(id), run.spec(), run.trust(), run.weights());
        });
    }

    /// @throws WorkbenchException when there is no such recipe run
    public RecipeRun load(long runId) {
        return file.read(c -> {
            RunTable.Line line = RunTable.find(c, runId, KIND, file.name());
            Parts parts = Json.read(line.result(), Parts.class);
            return new RecipeRun(line.record(), Json.read(line.record().specJson(), RecipeSpec.class), parts.trust,
                    parts.weights);
        });
    }

    /// @throws WorkbenchException when there is no such recipe run, or its weights are gone
    public byte[] weights(long runId) {
        file.read(c -> RunTable.find(c, runId, KIND, file.name()));
        return new ArtifactStore(file).get(runId, WEIGHTS).orElseThrow(() -> new WorkbenchException("The weights of run " + runId
                + " are missing from " + file.name() + ". Train again, or go on with your last saved copy."));
    }

    /// The run on the screens, if any; changed by an operation on [SettingStore#CURRENT_RECIPES].
    public Optional<Long> current() {
        String id = file.read(c -> SettingStore.get(c, SettingStore.CURRENT_RECIPES));
        return id.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(id));
    }
}
