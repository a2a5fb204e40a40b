package org.discern.storage.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.discern.domain.WorkbenchException;
import org.discern.domain.run.RunRecord;
import org.discern.domain.user.Outcomes;
import org.discern.domain.user.UserRun;
import org.discern.domain.user.UserSpec;
import org.discern.storage.file.ProjectFile;

/// Trainings of the user model with what they achieved and their weights. Append-only, like every run.
///
/// Arrays, by name, one entry an event: `outcomes.event_ids` i8 · `outcomes.parts`, `outcomes.truth`, `outcomes.without`,
/// `outcomes.with` i4 · `outcomes.chance_without`, `outcomes.chance_with` f4.
public final class UserRunStore {
    /// The kind of these runs' records.
    public static final String KIND = "users";
    private static final String WEIGHTS = "weights";

    private final ProjectFile file;

    /// The small parts of a run.
    private record Parts(List<String> classes) {}

    public UserRunStore(ProjectFile file) { this.file = file; }

    /// Keeps a finished training and its weights, together or not at all.
    ///
    /// @param weights as `engine.user` writes them
    /// @return the same, with the id it was given
    public UserRun add(UserRun run, byte[] weights) {
        if (!run.record().kind().equals(KIND))
            throw new IllegalArgumentException("A run of the kind " + run.record().kind() + " is no user run");
        return file.write("Keep the run", c -> {
            RunRecord record = RunTable.withSpec(run.record(), run.spec());
            long id = RunTable.insert(c, record, new Parts(run.classes()));
            put(new RunArrays(c, id), run.outcomes());
            new ArtifactStore(file).put(id, WEIGHTS, weights);
            return new UserRun(record.withId(id), run.spec(), run.classes(), run.outcomes());
        });
    }

    /// @throws WorkbenchException when there is no such user run, or its numbers are damaged
    public UserRun load(long runId) {
        return file.read(c -> {
            RunTable.Line line = RunTable.find(c, runId, KIND, file.name());
            return new UserRun(line.record(), Json.read(line.record().specJson(), UserSpec.class), Json.read(line.result(),
                    Parts.class).classes(), outcomes(c, runId));
        });
    }

    /// @throws WorkbenchException when there is no such user run, or its weights are gone
    public byte[] weights(long runId) {
        file.read(c -> RunTable.find(c, runId, KIND, file.name()));
        return new ArtifactStore(file).get(runId, WEIGHTS).orElseThrow(() -> new WorkbenchException("The weights of run " + runId
                + " are missing from " + file.name() + ". Train again, or go on with your last saved copy."));
    }

    /// The run on the screens, if any; changed by an operation on [SettingStore#CURRENT_USERS].
    public Optional<Long> current() {
        String id = file.read(c -> SettingStore.get(c, SettingStore.CURRENT_USERS));
        return id.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(id));
    }

    private static void put(RunArrays arrays, Outcomes o) throws SQLException {
        arrays.put("outcomes.event_ids", o.eventIds());
        arrays.put("outcomes.parts", o.parts());
        arrays.put("outcomes.truth", o.truth());
        arrays.put("outcomes.without", o.without());
        arrays.put("outcomes.with", o.with());
        arrays.put("outcomes.chance_without", o.chanceWithout());
        arrays.put("outcomes.chance_with", o.chanceWith());
    }

    private static Outcomes outcomes(Connection c, long runId) throws SQLException {
        var arrays = new RunArrays(c, runId);
        return new Outcomes(arrays.longs("outcomes.event_ids"), arrays.ints("outcomes.parts"), arrays.ints("outcomes.truth"),
                arrays.ints("outcomes.without"), arrays.ints("outcomes.with"), arrays.floats("outcomes.chance_without"), arrays
                        .floats("outcomes.chance_with"));
    }
}
