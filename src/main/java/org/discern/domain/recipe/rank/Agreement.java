package org.discern.domain.recipe.rank;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far two rankings agree, and how good one is by people's grades. Pure; a ranking is its recipes, best first.
public final class Agreement {
    private Agreement() {}

    /// How many of the first `k` of one are among the first `k` of the other.
    public static int shared(List<Integer> a, List<Integer> b, int k) { return common(a, b, k).size(); }

    /// The shared part of the first `k`, 0..1; where the longer ranking is shorter than `k`, of its length. NaN when both are
    /// empty.
    public static double overlap(List<Integer> a, List<Integer> b, int k) {
        int places = Math.min(k, Math.max(a.size(), b.size()));
        return places == 0 ? Double.NaN : (double) shared(a, b, k) / places;
    }

    /// Kendall's τ, −1 (reversed) .. 1 (same order), over the recipes both have among their first `k`; NaN for fewer than two.
    ///
    /// Source: M. G. Kendall, *A New Measure of Rank Correlation*, 1938, doi:10.1093/biomet/30.1-2.81. No ties can occur.
    /// Cost: O(shared²).
    public static double kendall(List<Integer> a, List<Integer> b, int k) {
        List<int[]> places = List.copyOf(common(a, b, k).values());
        int n = places.size();
        if (n < 2) return Double.NaN;
        int sum = 0;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++)
                sum += Integer.signum(places.get(i)[0] - places.get(j)[0]) * Integer.signum(places.get(i)[1] - places.get(j)[1]);
        return 2.0 * sum / (n * (n - 1.0));
    }

    /// Spearman's ρ, −1 .. 1, over the recipes both have among their first `k`, ranked anew among themselves; NaN for fewer than
    /// two.
    ///
    /// Source: C. Spearman, *The Proof and Measurement of Association between Two Things*, 1904, doi:10.2307/1412159.
    /// Cost: O(k²).
    public static double spearman(List<Integer> a, List<Integer> b, int k) {
        Map<Integer, int[]> both = common(a, b, k);
        int n = both.size();
        if (n < 2) return Double.NaN;
        List<Integer> mine = a.stream().limit(k).filter(both::containsKey).toList();
        List<Integer> theirs = b.stream().limit(k).filter(both::containsKey).toList();
        double squares = 0;
        for (int i = 0; i < n; i++) {
            int apart = i - theirs.indexOf(mine.get(i));
            squares += (double) apart * apart;
        }
        return 1 - 6 * squares / (n * ((double) n * n - 1));
    }

    /// Normalised discounted cumulative gain of the first `k`, 0..1, with the gain `2^grade − 1`; what nobody judged counts as
    /// grade 0, so the figure says little while few are judged: always show how many are. NaN when no grade is above 0.
    ///
    /// Source: K. Järvelin, J. Kekäläinen, *Cumulated Gain-Based Evaluation of IR Techniques*, 2002,
    /// doi:10.1145/582415.582418. Differs: the exponential gain of C. Burges et al., 2005, doi:10.1145/1102351.1102363.
    ///
    /// @param ranked the grade at each place, best place first; negative where nobody judged
    /// @param judged all grades there are, of the ranking or not: what the ideal is made of
    public static double ndcg(List<Integer> ranked, Collection<Integer> judged, int k) {
        double ideal = gain(judged.stream().sorted((x, y) -> Integer.compare(y, x)).toList(), k);
        return ideal == 0 ? Double.NaN : gain(ranked, k) / ideal;
    }

    private static double gain(List<Integer> grades, int k) {
        double sum = 0;
        for (int i = 0; i < Math.min(k, grades.size()); i++)
            sum += ((1 << Math.max(0, grades.get(i))) - 1) * Math.log(2) / Math.log(i + 2.0);
        return sum;
    }

    /// Recipe to its two places.
    private static Map<Integer, int[]> common(List<Integer> a, List<Integer> b, int k) {
        Map<Integer, Integer> theirs = new HashMap<>();
        for (int i = 0; i < Math.min(k, b.size()); i++) theirs.put(b.get(i), i);
        Map<Integer, int[]> both = new HashMap<>();
        for (int i = 0; i < Math.min(k, a.size()); i++) {
            Integer there = theirs.get(a.get(i));
            if (there != null) both.put(a.get(i), new int[]{i, there});
        }
        return both;
    }
}
