package org.discern.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.run.RunRecord;

/// Who or what decided, and when: read from the operation log by key, nothing is kept twice. One picture of a log; pure.
public final class DecidedBy {
    private final long runId;
    private final Map<String, Operation> last = new HashMap<>(); // key → the fresh operation behind the value it has now

    /// Who made a value what it is.
    public enum Who {
        /// A person, by a command.
        PERSON,
        /// A person, about the cluster of an earlier run that this one took over.
        PERSON_EARLIER,
        /// The run, by its settings and seed; nobody has confirmed it.
        RUN
    }

    /// @param at ISO-8601 UTC
    /// @param words the operation as the history calls it, or the run and its seed
    /// @param operation its id in the log, 0 for a run
    /// @param run,seed the run it is about, and its seed where the run decided (else 0)
    public record Maker(Who who, String at, String words, long operation, long run, long seed) {}

    private DecidedBy(long runId) { this.runId = runId; }

    /// @param newestFirst as in [Workspace#history]
    /// @param runId the run whose decisions are asked about
    public static DecidedBy of(List<Operation> newestFirst, long runId) {
        var made = new DecidedBy(runId);
        var makers = new HashMap<String, Operation>(); // key and value → who first gave it, for what undo and redo bring back
        for (Operation operation : newestFirst.reversed()) for (Change change : operation.changes()) {
            String value = change.key() + '\u0000' + change.after();
            if (operation.undoes() == 0) makers.put(value, operation);
            if (change.after().isEmpty()) made.last.remove(change.key());
            else made.last.put(change.key(), makers.getOrDefault(value, operation));
        }
        return made;
    }

    /// @param key e.g. `node:12`
    public Optional<Maker> name(String key) { return field("name/" + key); }

    public Optional<Maker> state(String key) { return field("state/" + key); }

    public Optional<Maker> home(String key) { return field("home/" + key); }

    /// An edit, by its field: `lock/12`, `open/12`, `join/12`, `move/3`, `ban/3/12`, `localCut/12`, `note/node:12`, `about/12`,
    /// `flag/node:12`; see `storage.table.DecisionFields`.
    public Optional<Maker> field(String field) { return key(DecisionKeys.key(runId, field)); }

    /// Any key of the log, e.g. `run.current`; empty when the value is the one it had from the start.
    public Optional<Maker> key(String key) {
        return Optional.ofNullable(last.get(key)).map(operation -> new Maker(tookOver(operation)
                ? Who.PERSON_EARLIER
                : Who.PERSON, operation.at(), operation.label(), operation.id(), runId, 0));
    }

    /// What a run suggests and nobody decided: a name, a home, a cluster.
    public static Maker suggested(RunRecord run) {
        return new Maker(Who.RUN, run.endedAt(), "Run " + run.id() + ", seed " + run.seed(), 0, run.id(), run.seed());
    }

    /// The person's maker of a name, else the run that suggests one.
    public Maker nameOr(String key, RunRecord run) { return name(key).orElseGet(() -> suggested(run)); }

    /// The person's maker of a home, else the run that proposes one.
    public Maker homeOr(String key, RunRecord run) { return home(key).orElseGet(() -> suggested(run)); }

    /// A new run carries decisions over in the operation that makes it the current one.
    private static boolean tookOver(Operation operation) { return operation.keys().contains("run.current"); }
}
