package org.discern.domain.user;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How much the label mix of a user changes over time, and where.
///
/// The **score** is the Jensen–Shannon divergence of the mixes of the four quarters of a history (equally many events each):
/// `H(all) - sum_q n_q / n H(q)` in bits, 0 for one steady mix to 2 for four mixes without a common label. It sees gradual
/// change, one sudden change anywhere, and habits that come and go. Even a steady user's quarters differ by chance; what is to
/// be expected of that, `(labels - 1) (4 - 1) / (2 n ln 2)` bits, is taken off, and the rest is never below 0.
///
/// The **points** are found by cutting the history in two where the divergence `D` of the two sides is greatest, as long as
/// `2 n D > k ln n` (nats; `k` labels in the stretch: `k - 1` further parameters and the place), which is the Bayesian
/// information criterion, then cutting both sides likewise.
///
/// Source: J. Lin, Divergence measures based on the Shannon entropy, IEEE Trans. Inf. Theory 37(1), 1991,
/// doi 10.1109/18.61115, eq. 5.1 (several mixes with weights); M. S. Roulston, Estimating the errors on measured entropy and
/// mutual information, Physica D 125, 1999, doi 10.1016/S0167-2789(98)00269-3 (bias); W. Li, New stopping criteria for
/// segmenting DNA sequences, Phys. Rev. Lett. 86, 2001, doi 10.1103/PhysRevLett.86.5815 (points).
/// Differs: labels with no event count nowhere; no side of a cut is shorter than [#SHORTEST] events.
/// Cost: O(events) for the score, O(events × depth) for the points.
public final class Drift {
    /// A history with fewer labelled events has no score.
    public static final int FEWEST = 8;
    /// No stretch between two points is shorter.
    public static final int SHORTEST = 4;
    private static final int PARTS = 4;

    private Drift() {}

    /// A change of taste.
    ///
    /// @param place the first event of the new taste
    /// @param divergence of the mixes before and after, up to the neighbouring points, 0..1 bits
    /// @param before,after the most frequent label of either side
    public record Point(int place, double divergence, String before, String after) {}

    /// In bits, 0..2; NaN below [#FEWEST] labelled events.
    public static double score(Taste taste) {
        int[] codes = labelled(taste);
        int n = codes.length;
        if (n < FEWEST) return Double.NaN;
        int labels = taste.labels().size();
        double parts = 0;
        for (int p = 0; p < PARTS; p++) {
            int from = (int) ((long) p * n / PARTS);
            int to = (int) ((long) (p + 1) * n / PARTS);
            parts += (to - from) * entropy(counts(codes, from, to, labels), to - from) / n;
        }
        double chance = (labels - 1) * (PARTS - 1) / (2.0 * n);
        return Math.max(0, (entropy(counts(codes, 0, n, labels), n) - parts - chance) / Math.log(2));
    }

    /// In order of time.
    public static List<Point> points(Taste taste) {
        int[] codes = labelled(taste);
        int[] places = new int[codes.length]; // event of each labelled one
        int next = 0;
        for (int i = 0; i < taste.events(); i++) if (taste.codes()[i] >= 0) places[next++] = i;
        List<Integer> cuts = new ArrayList<>();
        cut(codes, 0, codes.length, taste.labels().size(), cuts);
        cuts.sort(Comparator.naturalOrder());
        List<Point> out = new ArrayList<>();
        for (int c = 0; c < cuts.size(); c++) {
            int from = c == 0 ? 0 : cuts.get(c - 1);
            int at = cuts.get(c);
            int to = c + 1 < cuts.size() ? cuts.get(c + 1) : codes.length;
            double nats = divergence(codes, from, at, to, taste.labels().size());
            int end = to < codes.length ? places[to] : taste.events();
            out.add(new Point(places[at], nats / Math.log(2), taste.leader(places[from], places[at]), taste.leader(places[at],
                    end)));
        }
        return out;
    }

    private static void cut(int[] codes, int from, int to, int labels, List<Integer> cuts) {
        int n = to - from;
        if (n < 2 * SHORTEST) return;
        int[] right = counts(codes, from, to, labels);
        int present = 0;
        for (int c : right) if (c > 0) present++;
        double whole = entropy(right, n);
        int[] left = new int[labels];
        double sumLeft = 0; // sums of c ln c
        double sumRight = 0;
        for (int c : right) sumRight += xLogX(c);
        double best = 0;
        int at = -1;
        for (int i = from; i < to - SHORTEST; i++) {
            int l = codes[i];
            sumLeft += xLogX(left[l] + 1) - xLogX(left[l]);
            sumRight += xLogX(right[l] - 1) - xLogX(right[l]);
            left[l]++;
            right[l]--;
            int nl = i + 1 - from;
            int nr = n - nl;
            if (nl < SHORTEST) continue;
            double sides = (xLogX(nl) - sumLeft + xLogX(nr) - sumRight) / n;
            if (whole - sides > best) {
                best = whole - sides;
                at = i + 1;
            }
        }
        if (at < 0 || 2 * n * best <= present * Math.log(n)) return;
        cuts.add(at);
        cut(codes, from, at, labels, cuts);
        cut(codes, at, to, labels, cuts);
    }

    private static double divergence(int[] codes, int from, int at, int to, int labels) {
        double n = to - from;
        return entropy(counts(codes, from, to, labels), to - from) - (at - from) / n * entropy(counts(codes, from, at, labels), at
                - from) - (to - at) / n * entropy(counts(codes, at, to, labels), to - at);
    }

    private static int[] labelled(Taste taste) {
        int[] out = new int[taste.events()];
        int n = 0;
        for (int code : taste.codes()) if (code >= 0) out[n++] = code;
        return java.util.Arrays.copyOf(out, n);
    }

    private static int[] counts(int[] codes, int from, int to, int labels) {
        int[] counts = new int[labels];
        for (int i = from; i < to; i++) counts[codes[i]]++;
        return counts;
    }

    /// In nats.
    private static double entropy(int[] counts, int n) {
        if (n == 0) return 0;
        double sum = 0;
        for (int c : counts) sum += xLogX(c);
        return Math.log(n) - sum / n;
    }

    private static double xLogX(int c) { return c <= 1 ? 0 : c * Math.log(c); }
}
