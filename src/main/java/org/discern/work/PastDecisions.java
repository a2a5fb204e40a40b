package org.discern.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.storage.table.DecisionFields;
import org.discern.storage.table.SettingStore;

/// What was decided at any moment of the history, read from the log alone.
///
/// @param runId the discovery that was current then; 0 when none was
/// @param decisions about that run, as they stood
public record PastDecisions(long runId, IntentDecisions decisions) {
    /// As it was once the operation had been done; 0 for before the first.
    ///
    /// @param newestFirst the whole log
    public static PastDecisions at(List<Operation> newestFirst, long operationId) {
        long run = 0;
        for (Operation operation : newestFirst.reversed()) {
            if (operation.id() > operationId) break;
            for (Change change : operation.changes())
                if (change.key().equals(SettingStore.CURRENT_RUN))
                    run = change.after().isEmpty() ? 0 : Long.parseLong(change.after());
        }
        return new PastDecisions(run, about(newestFirst, run, operationId));
    }

    /// What had been decided about one run, whether it was current or not.
    public static IntentDecisions about(List<Operation> newestFirst, long runId, long operationId) {
        Map<String, String> fields = new HashMap<>();
        for (Operation operation : newestFirst.reversed()) {
            if (operation.id() > operationId) break;
            for (Change change : operation.changes())
                if (DecisionKeys.runOf(change.key()) == runId) fields.put(DecisionKeys.fieldOf(change.key()), change.after());
        }
        return DecisionFields.with(IntentDecisions.forRun(runId), fields);
    }
}
