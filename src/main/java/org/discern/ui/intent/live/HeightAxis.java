package org.discern.ui.intent.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.discern.domain.intent.Dendrogram;

/// Merge heights on an axis from 0 to 1, as people see them. Most merges of a Ward tree lie very low, so the axis may be
/// stretched there by a root; its ticks always carry the true share of the tallest merge, and the title of the axis says which root it is.
///
/// @param top where the axis ends, in the linkage's own unit; at least a tiny positive number
/// @param tallest the tallest merge, a little below the end so that it can be seen; shares are of it
/// @param root 1 (even), 2 (square root), 3 (cube root) …
public record HeightAxis(double top, double tallest, int root) {
    private static final double ROOM = 1.02;
    private static final double[] MARKS = {0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8,
            0.9, 1};

    /// A labelled place on the axis, both 0..1: `place` on the screen, `share` of the tallest merge.
    public record Tick(double place, double share) {
        public String words() {
            return share == 0
                    ? "0"
                    : share == 1
                            ? "1"
                            : String.format(Locale.ENGLISH, share >= 0.1
                                    ? "%.1f"
                                    : share >= 0.01
                                            ? "%.2f"
                                            : share >= 0.001 ? "%.3f" : "%.4f", share);
        }
    }

    public HeightAxis {
        if (!(top > 0)) top = 1;
        if (!(tallest > 0) || tallest > top) tallest = top;
        if (root < 1) throw new IllegalArgumentException("root must be at least 1");
    }

    /// An axis that ends at the tallest merge.
    public HeightAxis(double top, int root) { this(top, top, root); }

    /// The gentlest root, at most the fourth, that brings `interesting` (the learned height) to at least a third of the axis.
    public static HeightAxis of(Dendrogram tree, double interesting) {
        double top = tree.maxHeight() * ROOM;
        double share = top > 0 ? Math.clamp(interesting / top, 1e-6, 1) : 1;
        int root = 1;
        while (root < 4 && Math.pow(share, 1.0 / root) < 1 / 3.0) root++;
        return new HeightAxis(top, tree.maxHeight(), root);
    }

    /// 0..1 on the screen; heights outside are held at the ends.
    public double place(double height) {
        double share = Math.clamp(height / top, 0, 1);
        return switch (root) {
            case 1 -> share;
            case 2 -> Math.sqrt(share);
            case 3 -> Math.cbrt(share);
            default -> Math.pow(share, 1.0 / root);
        };
    }

    /// The inverse of [#place].
    public double height(double place) { return top * Math.pow(Math.clamp(place, 0, 1), root); }

    /// 0..1 of the tallest merge, not stretched: the number people read.
    public double share(double height) { return Math.clamp(height / tallest, 0, 1); }

    /// Ticks at least `apart` from each other on the screen (0..1).
    public List<Tick> ticks(double apart) {
        var out = new ArrayList<Tick>();
        out.add(new Tick(0, 0));
        for (double mark : MARKS) {
            double place = place(mark * tallest);
            boolean last = mark == 1;
            while (last && out.size() > 1 && place - out.getLast().place() < apart) out.removeLast();
            if (last || place - out.getLast().place() >= apart) out.add(new Tick(place, mark));
        }
        return out;
    }
}
