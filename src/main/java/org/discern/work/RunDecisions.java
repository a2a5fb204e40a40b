package org.discern.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.operation.Operation.Change;
import org.discern.storage.table.DecisionFields;

/// What the analyst decided about each discovery run; on the screens is what belongs to the current one.
final class RunDecisions implements Aspect.Decided<IntentDecisions> {
    private final RunChoice current;
    private final Signal<IntentDecisions> signal = new Signal<>(IntentDecisions.NONE);
    private final Map<Long, IntentDecisions> byRun = new HashMap<>();
    private final Map<Long, Map<String, String>> untaken = new HashMap<>(); // by run: fields that came since it was shown

    /// @param current shown before this one
    RunDecisions(RunChoice current) { this.current = current; }

    @Override
    public Signal<IntentDecisions> signal() { return signal; }

    @Override
    public List<Change> between(IntentDecisions before, IntentDecisions after) { return DecisionKeys.between(before, after); }

    @Override
    public void take(Change change) {
        long run = DecisionKeys.runOf(change.key());
        if (run >= 0)
            untaken.computeIfAbsent(run, _ -> new HashMap<>()).put(DecisionKeys.fieldOf(change.key()), change.after());
    }

    @Override
    public void clear() {
        byRun.clear();
        untaken.clear();
    }

    @Override
    public void show() {
        long run = current.signal().get();
        IntentDecisions now = run == 0 && !byRun.containsKey(0L) && !untaken.containsKey(0L) ? IntentDecisions.NONE : of(run);
        if (!now.equals(signal.get())) signal.set(now);
    }

    /// Many fields are taken in at once: ten thousand moves one by one would copy ten thousand maps.
    private IntentDecisions of(long run) {
        IntentDecisions now = byRun.computeIfAbsent(run, IntentDecisions::forRun);
        Map<String, String> fields = untaken.remove(run);
        if (fields == null) return now;
        IntentDecisions next = DecisionFields.with(now, fields);
        byRun.put(run, next);
        return next;
    }
}
