package org.discern.engine.intent.tree;

import java.util.Arrays;
import org.discern.domain.intent.Linkage;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.kernel.PairMatrix;

/// The nearest-neighbour chain over a matrix of pairs, in place. Follows Murtagh 1983, see [Agglomeration].
///
/// A cluster lives in a slot; a merged pair keeps the higher one. Once a quarter of the slots are dead, the living ones are moved
/// together, which keeps walks dense and the matrix small.
///
/// All four linkages are reducible: joining two nearest neighbours brings nobody closer to anybody. So a slot's nearest, once known,
/// stays its nearest until one of the two is merged, and the nearest of a new cluster falls out of its update. That leaves
/// about one search of the matrix per merge, and waiting for memory is what costs.
final class NeighbourChain {
    private static final int UNKNOWN = -1;

    /// Results, one entry per merge in the order found: a leaf of each side, and the linkage's height.
    final int[] first;
    final int[] second;
    final double[] height;

    private final Linkage linkage;
    private final float[] d; // slots i > j at high[i] + low[j]
    private final int[] highs;
    private final int[] lows;
    private int slots;
    private final int[] living; // slots in rising order
    private int count;
    private final int[] size; // per slot
    private final int[] leaf; // per slot one leaf
    private final int[] nearest; // per slot its nearest, or UNKNOWN
    private final int[] chain;
    private int length;

    /// @param sizes how many rows each leaf stands for
    NeighbourChain(PairMatrix distances, int[] sizes, Linkage linkage) {
        int n = distances.rows();
        this.linkage = linkage;
        d = distances.values();
        highs = distances.highs();
        lows = distances.lows();
        slots = n;
        count = n;
        living = new int[n];
        leaf = new int[n];
        size = sizes.clone();
        chain = new int[n];
        nearest = new int[n];
        Arrays.setAll(living, i -> i);
        Arrays.setAll(leaf, i -> i);
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
        for (int i = 1; i < slots; i++) {
            float least = Float.POSITIVE_INFINITY;
            int where = UNKNOWN;
            int run = highs[i];
            for (int j = 0; j < i; j++) {
                float there = d[run + lows[j]];
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

    private float at(int x, int y) { return x > y ? d[highs[x] + lows[y]] : d[highs[y] + lows[x]]; }

    /// The nearest living slot, of equals the lowest.
    private int search(int x) {
        int where = UNKNOWN;
        float best = Float.POSITIVE_INFINITY;
        int run = highs[x];
        int column = lows[x];
        int i = 0;
        for (; living[i] < x; i++) {
            float there = d[run + lows[living[i]]];
            if (there < best) {
                best = there;
                where = living[i];
            }
        }
        for (i++; i < count; i++) {
            int slot = living[i];
            float there = d[highs[slot] + column];
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
        int runLow = highs[low];
        int runHigh = highs[high];
        int columnLow = lows[low];
        int columnHigh = lows[high];
        int where = UNKNOWN;
        float best = Float.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            int k = living[i];
            if (k == high) continue;
            if (nearest[k] == low || nearest[k] == high) nearest[k] = UNKNOWN;
            int run = highs[k];
            int column = lows[k];
            int toLow = k < low ? runLow + column : run + columnLow;
            int toHigh = k < high ? runHigh + column : run + columnHigh;
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

    /// Moves the living slots together. A pair's new slots are never higher than its old ones and pairs are moved in rising order,
    /// so whatever stood at a place has left it before: it works in place.
    private void squeeze() {
        int[] placeOf = new int[slots];
        for (int i = 0; i < count; i++) {
            int run = highs[living[i]];
            int to = highs[i];
            placeOf[living[i]] = i;
            for (int j = 0; j < i; j++) d[to + lows[j]] = d[run + lows[living[j]]];
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
