package org.discern.engine.intent.layout;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.engine.Paper;
import org.discern.engine.intent.kernel.Distances;

/// Puts new rows on a map that exists without moving what stands there: each goes to the weighted median of the places of its
/// nearest old rows, one coordinate at a time, so that one neighbour far away does not pull it between two groups.
///
/// Source: P. Poličar, M. Stražar, B. Zupan, *Embedding to reference t-SNE space addresses batch effects in single-cell
/// classification*, Machine Learning 112, 2023, DOI 10.1007/s10994-021-06043-1 (the median start).
/// Differs: no steps of descent follow, since the eye only asks which group a newcomer is near; a seeded grain parts newcomers
/// with the same neighbours. Cost: `new · old · D`.
@Paper("10.1007/s10994-021-06043-1")
public final class PlaceOnMap {
    private static final int NEIGHBOURS = 9;
    private static final float GRAIN = 0.006f; // of half the map's width: less than a mark
    private static final int BLOCK = 64;

    private PlaceOnMap() {}

    /// @param unitRows old and new rows, shape `(n, D)`
    /// @param places where the old ones stand, shape `(n, 2)`, NaN for new ones; at least one row is old
    /// @return shape `(n, 2)`: the old ones bit for bit, the new ones within the range of the old; the same bits for the same seed
    public static FloatMatrix of(FloatMatrix unitRows, FloatMatrix places, long seed, Parallel parallel) {
        int n = unitRows.rows();
        if (places.rows() != n || places.cols() != 2)
            throw new IllegalArgumentException("A map of " + n + " rows needs as many places, not " + places.rows());
        int[] old = new int[n];
        int[] fresh = new int[n];
        int olds = 0;
        int news = 0;
        for (int i = 0; i < n; i++) if (Float.isNaN(places.get(i, 0))) fresh[news++] = i;
        else old[olds++] = i;
        if (olds == 0 && n > 0) throw new IllegalArgumentException("No row has a place yet");
        int[] standing = Arrays.copyOf(old, olds);
        int arrivals = news;
        float[] out = places.values().clone();
        parallel.forEach((arrivals + BLOCK - 1) / BLOCK, block -> {
            for (int f = block * BLOCK; f < Math.min(arrivals, (block + 1) * BLOCK); f++)
                place(unitRows, places, standing, fresh[f], seed, out);
        });
        return new FloatMatrix(n, 2, out);
    }

    private static void place(FloatMatrix rows, FloatMatrix places, int[] standing, int row, long seed, float[] out) {
        int k = Math.min(NEIGHBOURS, standing.length);
        int[] near = new int[k];
        float[] likeness = new float[k];
        Arrays.fill(likeness, Float.NEGATIVE_INFINITY);
        for (int other : standing) {
            float now = Distances.dot(rows, row, rows, other);
            if (now <= likeness[k - 1]) continue;
            int at = k - 1;
            while (at > 0 && likeness[at - 1] < now) {
                likeness[at] = likeness[at - 1];
                near[at] = near[at - 1];
                at--;
            }
            likeness[at] = now;
            near[at] = other;
        }
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + row);
        for (int axis = 0; axis < 2; axis++)
            out[2 * row + axis] = Math.clamp(median(places, axis, near, likeness) + GRAIN * (float) (random.nextDouble() - 0.5),
                    -1,
                    1);
    }

    /// The place below which half of the neighbours' likeness lies.
    private static float median(FloatMatrix places, int axis, int[] near, float[] likeness) {
        Integer[] order = new Integer[near.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Float.compare(places.get(near[a], axis), places.get(near[b], axis)));
        double all = 0;
        for (float l : likeness) all += Math.max(1e-6, l);
        double below = 0;
        for (int i : order) {
            below += Math.max(1e-6, likeness[i]);
            if (below >= all / 2) return places.get(near[i], axis);
        }
        return places.get(near[order[order.length - 1]], axis);
    }
}
