package org.discern.ui.intent.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.operation.Operation;
import org.discern.domain.run.RunRecord;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.work.Workspace;
import org.discern.work.intent.compare.Side;

/// What there is to compare in a project, most usual first: the present state, cuts of the run, kept cuts, runs, moments.
final class Choices {
    private static final int MOST_STEPS = 300;
    private static final String DISCOVERY = "discovery";

    private Choices() {}

    static List<Choice> of(Workspace workspace) {
        var out = new ArrayList<Choice>();
        out.add(new Choice(new Side.Present(), Strings.of("intent.diff.side.present")));
        Discovery found = workspace.discovery().get().orElse(null);
        IntentDecisions decided = workspace.decisions().get();
        if (found != null) {
            double top = Math.max(1e-12, found.tree().maxHeight());
            if (found.curve().isLearned())
                out.add(new Choice(new Side.Pure(found.curve().learned()), Strings.of("intent.diff.side.learned", Numbers.two(
                        found
                                .curve().learned() / top))));
            double height = found.cutHeight(decided);
            out.add(new Choice(new Side.Pure(height), Strings.of("intent.diff.side.pure", Numbers.two(height / top))));
        }
        workspace.cuts().get().cuts().forEach((name, cut) -> out.add(new Choice(new Side.Kept(name), Strings.of(
                "intent.diff.side.kept", name, cut.clusters(), String.valueOf(cut.runId())))));
        for (RunRecord run : workspace.runs().get())
            if (run.kind().equals(DISCOVERY) && !workspace.isCurrent(run))
                out.add(new Choice(new Side.Run(run.id()), Strings.of("intent.diff.side.run", String.valueOf(run.id()), moment(run
                        .endedAt()), run.rows())));
        int steps = 0;
        for (Operation operation : workspace.history().get()) {
            if (++steps > MOST_STEPS) break;
            out.add(new Choice(new Side.Step(operation.id()), Strings.of("intent.diff.side.step", String.valueOf(operation.id()),
                    moment(operation.at()), operation.label())));
        }
        return out;
    }

    /// Another cut of the present run, by its share of the tallest merge.
    static Optional<Choice> at(Workspace workspace, String typed) {
        Discovery found = workspace.discovery().get().orElse(null);
        try {
            double share = Double.parseDouble(typed.strip().replace(',', '.'));
            if (found == null || !(share >= 0 && share <= 1)) return Optional.empty();
            return Optional.of(new Choice(new Side.Pure(share * found.tree().maxHeight()), Strings.of("intent.diff.side.at",
                    Numbers
                            .two(share))));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /// The run before, else the cut kept last in order of name, else the learned cut.
    static Choice likely(Workspace workspace, List<Choice> choices) {
        Optional<Choice> run = choices.stream().filter(c -> c.side() instanceof Side.Run).findFirst();
        if (run.isPresent()) return run.get();
        Optional<Choice> kept = choices.stream().filter(c -> c.side() instanceof Side.Kept).reduce((_, last) -> last);
        if (kept.isPresent()) return kept.get();
        return choices.size() > 1 ? choices.get(1) : choices.getFirst();
    }

    /// `2026-11-29 07:15` of an ISO instant.
    private static String moment(String at) { return at.length() < 16 ? at : at.substring(0, 10) + " " + at.substring(11, 16); }
}
