package org.discern.work;

import java.util.ArrayList;
import java.util.List;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.operation.Operation.Change;
import org.discern.storage.table.DecisionFields;

/// The analyst's decisions as keys of operations, `intent.decisions/RUN/FIELD`, with the fields of [DecisionFields].
final class DecisionKeys {
    private static final String PREFIX = "intent.decisions/";

    private DecisionKeys() {}

    /// The run a key belongs to, or -1 when the key is not one of a single decision.
    static long runOf(String key) {
        if (!key.startsWith(PREFIX)) return -1;
        int slash = key.indexOf('/', PREFIX.length());
        try {
            return slash < 0 ? -1 : Long.parseLong(key.substring(PREFIX.length(), slash));
        } catch (NumberFormatException odd) {
            return -1;
        }
    }

    /// The field of a key that has a run.
    static String fieldOf(String key) { return key.substring(key.indexOf('/', PREFIX.length()) + 1); }

    /// The key of a field of a run.
    static String key(long runId, String field) { return PREFIX + runId + "/" + field; }

    /// What turns the one into the other, in a fixed order.
    static List<Change> between(IntentDecisions before, IntentDecisions after) {
        var out = new ArrayList<Change>();
        DecisionFields.between(before, after, (field, was, is) -> out.add(new Change(key(before.runId(), field), was, is)));
        return List.copyOf(out);
    }
}
