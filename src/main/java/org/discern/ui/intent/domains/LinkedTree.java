package org.discern.ui.intent.domains;

import java.util.Optional;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DomainTree;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Strings;
import org.discern.work.Problems;
import org.jspecify.annotations.Nullable;

/// The domain tree that belongs to the cut of Tune. At the learned cut it is the run's own; where the analyst cut elsewhere, or
/// nothing could be learned, the intents of that cut are linked beside the screen's thread, once per cut and only while somebody looks.
final class LinkedTree {
    private final Room room;
    private final Runnable onAnswer;
    private boolean awake;
    private boolean asking;
    private @Nullable Discovery run;
    private @Nullable Cut cut;
    private @Nullable DomainTree tree;
    private String failure = "";

    LinkedTree(Room room, Runnable onAnswer) {
        this.room = room;
        this.onAnswer = onAnswer;
    }

    void awake(boolean on) { awake = on; }

    boolean isAsking() { return asking; }

    /// Why there is no tree, for people.
    String failure() { return failure; }

    /// Empty while it is being made, while nobody looks, and when it could not be made.
    @SuppressWarnings("ReferenceEquality") // the very run
    Optional<DomainTree> of(Live now) {
        if (isLearned(now.discovery(), now.cut())) {
            asking = false;
            return Optional.of(now.discovery().domains());
        }
        boolean same = run == now.discovery() && now.cut().equals(cut);
        if (!same && awake) ask(now);
        return same ? Optional.ofNullable(tree) : Optional.empty();
    }

    private static boolean isLearned(Discovery found, Cut cut) {
        return found.curve().isLearned() && cut.isPure() && found.tree().cut(found.curve().learned()).equals(cut);
    }

    @SuppressWarnings("ReferenceEquality") // the very run
    private void ask(Live now) {
        run = now.discovery();
        Cut asked = now.cut();
        cut = asked;
        tree = null;
        failure = "";
        asking = true;
        var _ = room.evidence().domains(now.discovery(), now.cut()).whenCompleteAsync((found, wrong) -> {
            if (run != now.discovery() || !asked.equals(cut)) return;
            asking = false;
            tree = found;
            if (wrong != null) failure = Problems.text(Strings.of("intent.domains.doing"), wrong);
            onAnswer.run();
        }, room.screen());
    }
}
