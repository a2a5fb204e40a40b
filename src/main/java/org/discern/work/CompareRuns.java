package org.discern.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.run.RunDiff;
import org.discern.domain.run.RunRecord;
import org.discern.storage.table.Json;

/// Sets two runs of the open project side by side.
public final class CompareRuns {
    private CompareRuns() {}

    /// Fast: reads the log, which is in memory.
    public static RunDiff of(Workspace workspace, RunRecord left, RunRecord right) {
        var decisions = new ArrayList<RunDiff.Line<Double>>();
        if (left.kind().equals("discovery") && right.kind().equals("discovery")) {
            IntentDecisions one = about(workspace, left);
            IntentDecisions other = about(workspace, right);
            decisions.add(line("named", one, other, d -> d.names().size()));
            decisions.add(line("accepted", one, other, d -> count(d, ReviewState.ACCEPTED)));
            decisions.add(line("rejected", one, other, d -> count(d, ReviewState.REJECTED)));
            decisions.add(line("linked", one, other, d -> d.homes().size()));
            decisions.add(line("moved", one, other, d -> d.edits().moves().size()));
            decisions.add(line("merged", one, other, d -> d.edits().joins().size()));
            decisions.add(line("locked", one, other, d -> d.edits().locks().size()));
        }
        return RunDiff.of(left, right, Json.fields(left.specJson()), Json.fields(right.specJson()), List.copyOf(decisions));
    }

    private static IntentDecisions about(Workspace workspace, RunRecord run) {
        return PastDecisions.about(workspace.history().get(), run.id(), Long.MAX_VALUE);
    }

    private static double count(IntentDecisions decisions, ReviewState state) {
        return decisions.states().values().stream().filter(state::equals).count();
    }

    private static RunDiff.Line<Double> line(String name, IntentDecisions one, IntentDecisions other,
            ToDoubleFunction<IntentDecisions> of) {
        return new RunDiff.Line<>(name, of.applyAsDouble(one), of.applyAsDouble(other));
    }
}
