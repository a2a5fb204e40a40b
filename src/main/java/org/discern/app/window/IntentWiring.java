package org.discern.app.window;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.discern.domain.WorkbenchException;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.intent.Stability;
import org.discern.ui.intent.diff.Comparing;
import org.discern.ui.intent.diff.Outcomes;
import org.discern.ui.intent.diff.RefineSheet;
import org.discern.ui.intent.live.Evidence;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Strings;
import org.discern.ui.run.TaskResults;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.Commands;
import org.discern.work.Signal;
import org.discern.work.desk.Desk;
import org.discern.work.intent.Refinement;
import org.discern.work.intent.compare.Comparison;
import org.discern.work.intent.compare.Side;

/// What the views of intents ask of the desk: evidence, comparisons, and what comes of earlier decisions.
final class IntentWiring {
    private final Desk desk;
    private final Commands commands;
    private final WorkbenchWindow window;
    private final TaskResults results;
    private final Sequel after;

    IntentWiring(Desk desk, Commands commands, WorkbenchWindow window, TaskResults results, Sequel after) {
        this.desk = desk;
        this.commands = commands;
        this.window = window;
        this.results = results;
        this.after = after;
    }

    Comparing comparing() {
        return new Comparing() {
            @Override
            public CompletableFuture<Comparison> compare(Side before, Side after) {
                return desk.compareClusters().compare(before, after).result();
            }

            @Override
            public void keep(String name) { desk.compareClusters().keep(name); }
        };
    }

    Outcomes outcomes(Room room) {
        return new Outcomes() {
            @Override
            public String whyNotApply() { return desk.applyCut().unavailable(); }

            @Override
            public void apply() {
                after.then("Apply the present cut", results.put(desk.applyCut().start(), Strings.of("intent.diff.title.short"),
                        () -> commands.run(Room.COMPARE)), done -> window.tell(Strings.of("run.applied", done.added(),
                                done
                                        .joined(), done.added() - done.joined()), Strings.of("intent.diff.title.short"),
                                () -> commands
                                        .run(
                                                Room.COMPARE)));
                window.showBottom("tasks");
            }

            @Override
            public String whyNotRefine() { return desk.refineDecisions().unavailable(); }

            @Override
            public Signal<List<Refinement>> pending() { return desk.refineDecisions().pending(); }

            @Override
            public void refine() {
                var waiting = pending().get();
                if (!waiting.isEmpty()) {
                    look(room, waiting.getFirst());
                    return;
                }
                after.then("Refine with my decisions", desk.refineDecisions().start(), outcome -> look(room, outcome));
                window.showBottom("tasks");
            }
        };
    }

    /// Shows what a refinement would change; nothing is decided by looking.
    private void look(Room room, Refinement outcome) {
        var refine = desk.refineDecisions();
        after.then("Compare clusters", desk.compareClusters().compare(outcome.discovery(), outcome.decisions()),
                told -> RefineSheet
                        .show(
                                room, window.dialogs(), outcome, told, new RefineSheet.Verbs(refine.conflicts(outcome), () -> {
                                    try {
                                        after.then("Refine with my decisions", refine.accept(outcome), run -> after.tell(
                                                "intent.refine.accepted", run
                                                        .record()
                                                        .id()));
                                    } catch (WorkbenchException refused) {
                                        desk.workspace().tell("Refine with my decisions", refused);
                                    }
                                }, () -> {
                                    refine.discard();
                                    window.tell(Strings.of("intent.refine.discarded"), "", () -> {});
                                })));
    }

    Evidence evidence() {
        return new Evidence() {
            @Override
            public CompletableFuture<ClusterCard> card(Discovery discovery, Cut cut, int node) {
                return desk.clusterEvidence().card(discovery, cut, node).result();
            }

            @Override
            public CompletableFuture<ClosestPair> closestPair(Discovery discovery, int join) {
                return desk.clusterEvidence().closestPair(discovery, join).result();
            }

            @Override
            public Optional<Stability> knownStability(Discovery discovery, Cut cut) {
                return desk.measureStability().known(discovery, cut);
            }

            @Override
            public CompletableFuture<Stability> measureStability(Discovery discovery, Cut cut) {
                return desk.measureStability().start(discovery, cut).result();
            }

            @Override
            public CompletableFuture<DomainTree> domains(Discovery discovery, Cut cut) {
                return desk.linkDomains().at(discovery, cut).result();
            }
        };
    }
}
