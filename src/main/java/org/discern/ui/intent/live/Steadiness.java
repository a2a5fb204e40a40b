package org.discern.ui.intent.live;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.Stability;
import org.discern.domain.run.CancelledException;
import org.discern.ui.kit.Strings;
import org.jspecify.annotations.Nullable;

/// The stability of clusters as it was measured last, for all screens. It is of a cut; a cluster that another cut or an edit
/// left as it was keeps its figure. Used on the screen's thread only.
public final class Steadiness {
    private final IntentViewModel live;
    private final Evidence evidence;
    private final Executor screen;
    private final ReadOnlyIntegerWrapper measured = new ReadOnlyIntegerWrapper();
    private @Nullable Measured latest;
    private @Nullable Cut asked;
    private boolean measuring;

    private record Measured(Cut cut, Stability stability) {}

    Steadiness(IntentViewModel live, Evidence evidence, Executor screen) {
        this.live = live;
        this.evidence = evidence;
        this.screen = screen;
    }

    /// Counts the measurements that ended, well or not.
    public ReadOnlyIntegerProperty measured() { return measured.getReadOnlyProperty(); }

    /// 0..1, or NaN when it is not known of the cluster as it is.
    public double of(Live now, int node) {
        lookUp(now);
        Measured last = latest;
        if (last == null || !sameTree(last.cut(), now.cut())) return Double.NaN;
        int then = last.cut().indexOf(node);
        int index = now.cut().indexOf(node);
        if (then < 0 || index < 0 || last.cut().size(then) != now.cut().size(index)) return Double.NaN;
        boolean same = (last.cut().isPure() && now.cut().isPure()) || Arrays.equals(last.cut().members(then), now.cut().members(
                index));
        return same ? last.stability().of(node) : Double.NaN;
    }

    /// Cluster node → stability, of all clusters it is known of.
    public Map<Integer, Double> known(Live now) {
        lookUp(now);
        Measured last = latest;
        if (last == null || !sameTree(last.cut(), now.cut())) return Map.of();
        var out = new HashMap<Integer, Double>();
        for (int node : last.stability().ofNode().keySet()) {
            double steady = of(now, node);
            if (!Double.isNaN(steady)) out.put(node, steady);
        }
        return out;
    }

    /// Takes up what was measured of this very cut elsewhere, or before; once a cut, since cuts compare leaf by leaf.
    @SuppressWarnings("ReferenceEquality")
    private void lookUp(Live now) {
        if (asked == now.cut()) return;
        asked = now.cut();
        evidence.knownStability(now.discovery(), now.cut()).ifPresent(known -> latest = new Measured(now.cut(), known));
    }

    @SuppressWarnings("ReferenceEquality") // a tree never changes and is not copied
    private static boolean sameTree(Cut a, Cut b) { return a.tree() == b.tree(); }

    /// Measures the clusters as they are, in the background; false when that is under way already.
    public boolean measure() {
        Live now = live.live().get().orElse(null);
        if (now == null || measuring) return false;
        measuring = true;
        Discovery discovery = now.discovery();
        Cut cut = now.cut();
        var _ = evidence.measureStability(discovery, cut).whenCompleteAsync((found, wrong) -> {
            measuring = false;
            if (found != null) latest = new Measured(cut, found);
            else if (wrong != null && !isCancelled(wrong)) live.workspace().tell(Strings.of("discover.review.stability"), wrong);
            measured.set(measured.get() + 1);
        }, screen);
        return true;
    }

    private static boolean isCancelled(Throwable wrong) {
        Throwable cause = wrong.getCause() == null ? wrong : wrong.getCause();
        return cause instanceof CancelledException || cause instanceof CancellationException;
    }
}
