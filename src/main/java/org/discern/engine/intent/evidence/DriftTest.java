package org.discern.engine.intent.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.compare.Drift;
import org.discern.engine.Paper;
import org.discern.engine.measure.Hypergeometric;

/// Tests whether new utterances use clusters otherwise than the earlier ones: in other shares, or in another place.
///
/// Shares: Fisher's exact test, the smaller tail doubled. Place: a permutation test on the cosine distance between the centre of a
/// cluster's earlier and the centre of its new utterances; which are called new is shuffled 999 times.
///
/// Source: E. Pitman, *Significance tests which may be applied to samples from any populations*, 1937, DOI 10.2307/2984124; both
/// corrected over the clusters after Y. Benjamini, Y. Hochberg 1995, DOI 10.1111/j.2517-6161.1995.tb02031.x.
/// Differs: of more than 300 utterances on a side as many are drawn, evenly.
/// Cost: `999 · 300 · D` for each cluster.
@Paper("10.2307/2984124")
public final class DriftTest {
    private static final int SHUFFLES = 999;
    private static final int MOST = 300;
    /// With fewer utterances on a side, a centre says nothing.
    private static final int FEWEST = 5;

    private final FloatMatrix vectors;
    private final int earlierInAll;
    private final int addedInAll;
    private final long seed;
    private final Hypergeometric tail;

    /// @param vectors unit rows that neither labels nor runs have touched, so that rows do not know of each other
    public DriftTest(FloatMatrix vectors, int earlierInAll, int addedInAll, long seed) {
        this.vectors = vectors;
        this.earlierInAll = earlierInAll;
        this.addedInAll = addedInAll;
        this.seed = seed;
        tail = new Hypergeometric(earlierInAll + addedInAll);
    }

    /// The utterances of one cluster.
    ///
    /// @param earlier,added rows of the vectors
    public record Members(int[] earlier, int[] added) {}

    public List<Drift> of(List<Members> clusters) {
        double[] share = new double[clusters.size()];
        double[] shift = new double[clusters.size()];
        double[] shiftChance = new double[clusters.size()];
        for (int c = 0; c < share.length; c++) {
            Members m = clusters.get(c);
            share[c] = shareChance(m.earlier().length, m.added().length);
            shift[c] = Double.NaN;
            shiftChance[c] = Double.NaN;
            if (m.earlier().length < FEWEST || m.added().length < FEWEST) continue;
            double[] found = shift(some(m.earlier()), some(m.added()), seed * 1_000_003 + c);
            shift[c] = found[0];
            shiftChance[c] = found[1];
        }
        correct(share);
        correct(shiftChance);
        var out = new ArrayList<Drift>();
        for (int c = 0; c < share.length; c++) {
            Members m = clusters.get(c);
            out.add(new Drift((double) m.earlier().length / Math.max(1, earlierInAll), (double) m.added().length / Math.max(1,
                    addedInAll), share[c], shift[c], shiftChance[c]));
        }
        return out;
    }

    private double shareChance(int earlier, int added) {
        int all = earlierInAll + addedInAll;
        int with = earlier + added;
        return Math.min(1, 2 * Math.min(tail.upper(all, with, addedInAll, added), tail.lower(all, with, addedInAll, added)));
    }

    /// The distance of the centres, and how many shuffles give as large a one.
    private double[] shift(int[] earlier, int[] added, long ownSeed) {
        int width = vectors.cols();
        int[] rows = new int[earlier.length + added.length];
        System.arraycopy(earlier, 0, rows, 0, earlier.length);
        System.arraycopy(added, 0, rows, earlier.length, added.length);
        float[] total = new float[width];
        for (int row : rows) add(total, row);
        // the smaller side is summed up, the other one is the rest
        boolean fewAdded = added.length <= earlier.length;
        int few = Math.min(added.length, earlier.length);
        float[] part = new float[width];
        for (int row : fewAdded ? added : earlier) add(part, row);
        double observed = distance(part, total);
        var random = new SplittableRandom(ownSeed);
        int as = 1;
        for (int s = 0; s < SHUFFLES; s++) {
            java.util.Arrays.fill(part, 0);
            for (int i = 0; i < few; i++) {
                int j = i + random.nextInt(rows.length - i);
                int row = rows[j];
                rows[j] = rows[i];
                rows[i] = row;
                add(part, row);
            }
            if (distance(part, total) >= observed) as++;
        }
        return new double[]{observed, (double) as / (SHUFFLES + 1)};
    }

    private void add(float[] sum, int row) {
        float[] values = vectors.values();
        for (int d = 0, p = row * sum.length; d < sum.length; d++, p++) sum[d] += values[p];
    }

    /// Cosine distance between a part and the rest of the whole.
    private static double distance(float[] part, float[] whole) {
        double dot = 0;
        double a = 0;
        double b = 0;
        for (int d = 0; d < part.length; d++) {
            double rest = whole[d] - part[d];
            dot += part[d] * rest;
            a += (double) part[d] * part[d];
            b += rest * rest;
        }
        return a == 0 || b == 0 ? 1 : 1 - dot / Math.sqrt(a * b);
    }

    private static int[] some(int[] rows) {
        if (rows.length <= MOST) return rows;
        int[] out = new int[MOST];
        for (int i = 0; i < MOST; i++) out[i] = rows[(int) ((long) i * rows.length / MOST)];
        return out;
    }

    /// Benjamini and Hochberg over those that were tested.
    private static void correct(double[] chances) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < chances.length; i++) if (!Double.isNaN(chances[i])) order.add(i);
        order.sort(Comparator.comparingDouble((Integer i) -> chances[i]).thenComparing(i -> i));
        double below = 1;
        for (int i = order.size() - 1; i >= 0; i--) {
            int at = order.get(i);
            below = Math.min(below, chances[at] * order.size() / (i + 1));
            chances[at] = below;
        }
    }
}
