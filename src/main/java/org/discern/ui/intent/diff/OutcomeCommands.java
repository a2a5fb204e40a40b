package org.discern.ui.intent.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.discern.domain.intent.Discovery;
import org.discern.ui.intent.live.Changed;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.work.Command;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.intent.ApplyCut;
import org.discern.work.intent.compare.Side;

/// *Apply the present cut* and *Refine with my decisions*; and which clusters an applied cut changed, for the queue.
public final class OutcomeCommands {
    public static final String APPLY = Room.APPLY;
    public static final String REFINE = "discover.run.refine";

    private final Room room;
    private final List<Runnable> tells = new ArrayList<>();

    private OutcomeCommands(Room room) { this.room = room; }

    /// Call on the screen's thread.
    public static void register(Room room, Comparing comparing, Outcomes outcomes) {
        var all = new OutcomeCommands(room);
        all.add(APPLY, () -> Strings.of(APPLY), outcomes::whyNotApply, outcomes::apply);
        all.add(REFINE, () -> Strings.of(waits(outcomes) ? "discover.run.refine.show" : REFINE), () -> waits(outcomes)
                ? ""
                : outcomes.whyNotRefine(), outcomes::refine);
        Fx.listen(outcomes.pending(), _ -> all.tells.forEach(Runnable::run));
        Workspace workspace = room.workspace();
        for (Signal<?> signal : List.of(workspace.corpus(), workspace.discovery(), workspace.decisions(), workspace.project(),
                workspace
                        .tasks())) Fx.listen(signal, _ -> all.tells.forEach(Runnable::run));
        Fx.listen(workspace.discovery(), found -> all.follow(found, comparing));
    }

    private static boolean waits(Outcomes outcomes) { return !outcomes.pending().get().isEmpty(); }

    private void add(String id, Supplier<String> label, Supplier<String> why, Runnable action) {
        var live = new Signal<>(new Command.State(label.get(), ""));
        Runnable tell = () -> {
            var now = new Command.State(label.get(), why.get());
            if (!now.equals(live.get())) live.set(now);
        };
        tells.add(tell);
        tell.run();
        room.commands().add(new Command(id, "Discover", Strings.of(id), "", live, action));
    }

    /// A run that took in new utterances says which of its clusters they changed; any other run nothing.
    private void follow(Optional<Discovery> found, Comparing comparing) {
        long from = found.map(d -> ApplyCut.extendedFrom(d.record())).orElse(0L);
        long operation = from == 0 ? 0 : ApplyCut.operationOf(room.workspace().history().get(), found.get().record().id());
        if (operation == 0) {
            room.live().changed().set(Optional.empty());
            return;
        }
        long run = found.get().record().id();
        var _ = comparing.compare(new Side.Step(operation - 1), new Side.Step(operation)).thenAcceptAsync(told -> {
            boolean still = room.workspace().discovery().get().filter(d -> d.record().id() == run).isPresent();
            if (still)
                room.live().changed().set(Optional.of(new Changed(Strings.of("intent.review.since", String.valueOf(from)), told
                        .diff()
                        .changedNodes())));
        }, room.screen());
    }
}
