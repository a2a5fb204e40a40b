package org.discern.ui.recipe.canvas;

import java.util.BitSet;
import java.util.Set;
import org.discern.work.recipe.walk.SceneGraph;

/// What is drawn. Arrays and sets are read at once and never changed here.
///
/// @param x,y per body, in scene units
/// @param colours opaque ARGB per body
/// @param selected bodies
/// @param pinned bodies
/// @param focus the body the keyboard stands on, -1 for none
/// @param steps edges that are pointed out, as [#step]
public record GraphPicture(SceneGraph scene, float[] x, float[] y, int[] colours, BitSet selected, BitSet pinned, int focus,
        Set<Long> steps) {
    public static final GraphPicture NONE = new GraphPicture(SceneGraph.EMPTY, new float[0], new float[0], new int[0],
            new BitSet(),
            new BitSet(), -1, Set.of());

    /// Two bodies as one number, in either order.
    public static long step(int a, int b) { return (long) Math.min(a, b) << 32 | Math.max(a, b); }

    boolean isStep(int edge) { return !steps.isEmpty() && steps.contains(step(scene.a(edge), scene.b(edge))); }

    /// Left, top, right, bottom of bodies that are drawn (of those in `only`, when it is not empty); null when there are none.
    double @org.jspecify.annotations.Nullable [] bounds(BitSet only) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < x.length; i++) {
            if (!scene.isShown(i) || (!only.isEmpty() && !only.get(i))) continue;
            box[0] = Math.min(box[0], x[i]);
            box[1] = Math.min(box[1], y[i]);
            box[2] = Math.max(box[2], x[i]);
            box[3] = Math.max(box[3], y[i]);
        }
        return box[0] > box[2] ? null : box;
    }
}
