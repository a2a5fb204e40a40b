package org.discern.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.operation.Operation.Change;

/// What the analyst decided about each discovery run; on the screens is what belongs to the current one.
final class RunDecisions implements Aspect.Decided<IntentDecisions> {
    private final RunChoice current;
    private final Signal<IntentDecisions> signal = new Signal<>(IntentDecisions.NONE);
    private final Map<Long, IntentDecisions> byRun = new HashMap<>();

    /// @param current shown before this one
    RunDecisions(RunChoice current) { this.current = current; }

    @Override
    public Signal<IntentDecisions> signal() { return signal; }

    @Override
    public List<Change> between(IntentDecisions before, IntentDecisions after) { return DecisionKeys.between(before, after); }

    @Override
    public void take(Change change) {
        long run = DecisionKeys.runOf(change.key());
        if (run >= 0) byRun.put(run, DecisionKeys.with(of(run), change.key(), change.after()));
    }

    @Override
    public void clear() { byRun.clear(); }

    @Override
    public void show() {
        long run = current.signal().get();
        IntentDecisions now = run == 0 && !byRun.containsKey(0L) ? IntentDecisions.NONE : of(run);
        if (!now.equals(signal.get())) signal.set(now);
    }

    private IntentDecisions of(long run) { return byRun.computeIfAbsent(run, IntentDecisions::forRun); }
}
