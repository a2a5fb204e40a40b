package org.discern.engine.intent.tree;

import java.util.Arrays;
import org.discern.domain.intent.Linkage;
import org.discern.domain.run.Progress;

/// The nearest-neighbour chain over a condensed matrix, in place. Follows Murtagh 1983, see [Agglomeration].
///
/// A cluster lives in a slot; the slot of a merged pair is the higher one, because the distances of a high slot are one run.
/// Once a quarter of the slots are dead, the living ones are moved together, which keeps the runs dense and the matrix small.
///
/// All four linkages are reducible: joining two nearest neighbours brings nobody closer to anybody. So a slot's nearest, once known,
/// stays its nearest until one of the two is merged, and the nearest of a new cluster falls out of its update. That leaves
/// about one search of the matrix per merge, and searches across runs are what costs.
final class NeighbourChain {
    private static final int UNKNOWN = -1;

    /// Results, one entry per merge in the order found: a leaf of each side, and the linkage's height.
    final int[] first;
    final int[] second;
    final double[] height;

    private final Linkage linkage;
    private final float[] d;
    private int slots;
    private final int[] living; // slots in rising order
    private int count;
    private final int[] size; // per slot
    private final int[] leaf; // per slot one leaf
    private final int[] nearest; // per slot its nearest, or UNKNOWN
    private final int[] chain;
    private int length;

    NeighbourChain(int n, float[] distances, Linkage linkage) {
        this.linkage = linkage;
        d = distances;
        slots = n;
        count = n;
        living = new int[n];
        leaf = new int[n];
        size = new int[n];
        chain = new int[n];
        nearest = new int[n];
        Arrays.setAll(living, i -> i);
        Arrays.setAll(leaf, i -> i);
        Arrays.fill(size, 1);
        first = new int[n - 1];
        second = new int[n - 1];
        height = new double[n - 1];
    }

    void run(Progress progress) {
        int merges = first.length;
        look();
        for (int k = 0; k < merges; k++) {
            if (k % 128 == 0) {
                progress.check();
                progress.at(k, merges);
            }
            merge(k);
            if (count < slots * 3 / 4) squeeze();
        }
        progress.at(merges, merges);
    }

    /// Every leaf's nearest, in one walk through the matrix.
    private void look() {
        float[] best = new float[slots];
        Arrays.fill(best, Float.POSITIVE_INFINITY);
        Arrays.fill(nearest, UNKNOWN);
        for (int i = 1, at = 0; i < slots; i++) {
            float least = Float.POSITIVE_INFINITY;
            int where = UNKNOWN;
            for (int j = 0; j < i; j++, at++) {
                float there = d[at];
                if (there < least) {
                    least = there;
                    where = j;
                }
                if (there < best[j]) {
                    best[j] = there;
                    nearest[j] = i;
                }
            }
            best[i] = least;
            nearest[i] = where;
        }
    }

    /// Follows nearest neighbours until two are each other's, and joins them.
    private void merge(int k) {
        if (length == 0) chain[length++] = living[count - 1];
        while (true) {
            int x = chain[length - 1];
            int before = length > 1 ? chain[length - 2] : UNKNOWN;
            if (nearest[x] == UNKNOWN) nearest[x] = search(x);
            // Strictly nearer, or the walk could go round in a ring of equal distances for ever.
            if (before != UNKNOWN && at(x, before) <= at(x, nearest[x])) break;
            chain[length++] = nearest[x];
        }
        int low = Math.min(chain[length - 1], chain[length - 2]);
        int high = Math.max(chain[length - 1], chain[length - 2]);
        length -= 2;
        float apart = at(low, high);
        first[k] = leaf[low];
        second[k] = leaf[high];
        height[k] = linkage == Linkage.WARD ? Math.sqrt(Math.max(0, apart)) : Math.max(0, apart);
        remove(low);
        nearest[high] = update(low, high, apart);
        size[high] += size[low];
    }

    private float at(int x, int y) { return x > y ? d[x * (x - 1) / 2 + y] : d[y * (y - 1) / 2 + x]; }

    /// The nearest living slot, of equals the lowest.
    private int search(int x) {
        int where = UNKNOWN;
        float best = Float.POSITIVE_INFINITY;
        int run = x * (x - 1) / 2;
        int i = 0;
        for (; living[i] < x; i++) {
            float there = d[run + living[i]];
            if (there < best) {
                best = there;
                where = living[i];
            }
        }
        for (i++; i < count; i++) {
            int slot = living[i];
            float there = d[slot * (slot - 1) / 2 + x];
            if (there < best) {
                best = there;
                where = slot;
            }
        }
        return where;
    }

    private void remove(int slot) {
        int at = Arrays.binarySearch(living, 0, count, slot);
        System.arraycopy(living, at + 1, living, at, count - at - 1);
        count--;
    }

    /// Lance–Williams: the distances of the joined cluster, kept in `high`, to all others.
    /// Forgets the nearest of those who had one of the two, and returns the nearest of the new cluster, of equals the lowest.
    private int update(int low, int high, float apart) {
        int runLow = low * (low - 1) / 2;
        int runHigh = high * (high - 1) / 2;
        int where = UNKNOWN;
        float best = Float.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            int k = living[i];
            if (k == high) continue;
            if (nearest[k] == low || nearest[k] == high) nearest[k] = UNKNOWN;
            int run = k * (k - 1) / 2;
            int toLow = k < low ? runLow + k : run + low;
            int toHigh = k < high ? runHigh + k : run + high;
            float there = joined(d[toLow], d[toHigh], apart, size[low], size[high], size[k]);
            d[toHigh] = there;
            if (there < best) {
                best = there;
                where = k;
            }
        }
        return where;
    }

    private float joined(float low, float high, float apart, int a, int b, int k) {
        return switch (linkage) {
            case WARD -> (float) (((double) (a + k) * low + (double) (b + k) * high - (double) k * apart) / (a + b + k));
            case AVERAGE -> (float) (((double) a * low + (double) b * high) / (a + b));
            case COMPLETE -> Math.max(low, high);
            case SINGLE -> Math.min(low, high);
        };
    }

    /// Moves the living slots together. New places never lie behind old ones, so it works in place.
    private void squeeze() {
        int[] placeOf = new int[slots];
        int to = 0;
        for (int i = 0; i < count; i++) {
            int old = living[i];
            int run = old * (old - 1) / 2;
            placeOf[old] = i;
            for (int j = 0; j < i; j++) d[to++] = d[run + living[j]];
        }
        for (int i = 0; i < count; i++) {
            size[i] = size[living[i]];
            leaf[i] = leaf[living[i]];
            int near = nearest[living[i]];
            nearest[i] = near == UNKNOWN ? UNKNOWN : placeOf[near];
            living[i] = i;
        }
        for (int i = 0; i < length; i++) chain[i] = placeOf[chain[i]];
        slots = count;
    }
}
