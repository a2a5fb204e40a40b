package org.discern.engine.measure;

/// How well one ranked list meets what was wanted, the ideal being all wanted things first (not merely those that were found).
///
/// Source: K. Järvelin, J. Kekäläinen, Cumulated gain-based evaluation of IR techniques, ACM TOIS 20(4), 2002,
/// doi 10.1145/582415.582418 (binary gains, discount log2(place + 1)).
///
/// @param recall10,recall20 share of the wanted things among the first 10, 20
/// @param ndcg10,ndcg20 discounted gain over that of the ideal list of the same length
public record RankScores(double recall10, double recall20, double ndcg10, double ndcg20) {
    public static final RankScores NONE = new RankScores(0, 0, 0, 0);

    /// @param places of the wanted things in the list from 0; those at 20 and beyond need not be told
    /// @param wanted how many things were wanted, at least 1
    public static RankScores of(int[] places, int wanted) {
        int in10 = 0;
        int in20 = 0;
        double gain10 = 0;
        double gain20 = 0;
        for (int place : places) {
            if (place >= 20) continue;
            double gain = gain(place);
            in20++;
            gain20 += gain;
            if (place >= 10) continue;
            in10++;
            gain10 += gain;
        }
        return new RankScores((double) in10 / wanted, (double) in20 / wanted, gain10 / ideal(wanted, 10), gain20 / ideal(wanted,
                20));
    }

    private static double gain(int place) { return Math.log(2) / Math.log(place + 2.0); }

    private static double ideal(int wanted, int length) {
        double sum = 0;
        for (int place = 0; place < Math.min(wanted, length); place++) sum += gain(place);
        return sum;
    }
}
