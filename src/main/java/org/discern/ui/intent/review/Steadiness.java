package org.discern.ui.intent.review;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.Stability;
import org.discern.domain.run.CancelledException;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Strings;
import org.jspecify.annotations.Nullable;

/// The stability of clusters as it was measured last. It is of a cut; a cluster that an edit left as it was keeps its figure.
final class Steadiness {
    private final Room room;
    private final Runnable onMeasured;
    private @Nullable Measured latest;
    private @Nullable Cut asked;
    private boolean measuring;

    private record Measured(Cut cut, Stability stability) {}

    /// @param onMeasured called on the screen's thread when there is something new
    Steadiness(Room room, Runnable onMeasured) {
        this.room = room;
        this.onMeasured = onMeasured;
    }

    /// 0..1, or NaN when it is not known of the cluster as it is.
    double of(Live now, int node) {
        lookUp(now);
        Measured last = latest;
        if (last == null || !sameTree(last.cut(), now.cut())) return Double.NaN;
        int then = last.cut().indexOf(node);
        int index = now.cut().indexOf(node);
        if (then < 0 || index < 0 || last.cut().size(then) != now.cut().size(index)) return Double.NaN;
        return Arrays.equals(last.cut().members(then), now.cut().members(index)) ? last.stability().of(node) : Double.NaN;
    }

    /// Takes up what was measured of this very cut elsewhere, or before; once a cut, since cuts compare leaf by leaf.
    @SuppressWarnings("ReferenceEquality")
    private void lookUp(Live now) {
        if (asked == now.cut()) return;
        asked = now.cut();
        room.evidence().knownStability(now.discovery(), now.cut()).ifPresent(known -> latest = new Measured(now.cut(), known));
    }

    @SuppressWarnings("ReferenceEquality") // a tree never changes and is not copied
    private static boolean sameTree(Cut a, Cut b) { return a.tree() == b.tree(); }

    /// Measures the clusters as they are, in the background; false when that is under way already.
    boolean measure() {
        Live now = room.live().live().get().orElse(null);
        if (now == null || measuring) return false;
        measuring = true;
        Discovery discovery = now.discovery();
        Cut cut = now.cut();
        var _ = room.evidence().measureStability(discovery, cut).whenCompleteAsync((found, wrong) -> {
            measuring = false;
            if (found != null) latest = new Measured(cut, found);
            else if (wrong != null && !isCancelled(wrong)) room.workspace().tell(Strings.of("discover.review.stability"), wrong);
            onMeasured.run();
        }, room.screen());
        return true;
    }

    private static boolean isCancelled(Throwable wrong) {
        Throwable cause = wrong.getCause() == null ? wrong : wrong.getCause();
        return cause instanceof CancelledException || cause instanceof CancellationException;
    }
}
