package org.discern.engine.measure;

/// How well found groups agree with the true ones. All but the B-cubed and pair precision and recall are symmetric or nearly so.
///
/// @param accuracy share of rows whose group is matched to their true group by the best one-to-one matching (ACC)
/// @param nmi normalised mutual information, arithmetic mean of the entropies (scikit-learn's default)
/// @param ari adjusted Rand index
/// @param pairPrecision,pairRecall,pairF1 over pairs of rows put together
/// @param bcubedPrecision,bcubedRecall mean over rows of the purity of their group and the coverage of their truth
/// @param bcubedF1 harmonic mean of the two, after Bagga, Baldwin 1998 and Amigó et al. 2009, DOI 10.1007/s10791-008-9066-8
/// @param groups how many distinct groups were found
public record GroupScores(double accuracy, double nmi, double ari, double pairPrecision, double pairRecall, double pairF1,
        double bcubedPrecision, double bcubedRecall, double bcubedF1, int groups) {

    /// @param truth,found one label per row, any integers
    public static GroupScores of(int[] truth, int[] found) {
        var table = new Contingency(truth, found);
        if (table.rows() == 0)
            return new GroupScores(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
                    Double.NaN, 0);
        double together = (table.squares() - table.rows()) / 2;
        double foundTogether = (table.foundSquares() - table.rows()) / 2;
        double trulyTogether = (table.truthSquares() - table.rows()) / 2;
        double bcubedPrecision = bcubed(table, true);
        double bcubedRecall = bcubed(table, false);
        return new GroupScores(accuracy(table), nmi(table), ari(table), share(together, foundTogether), share(together,
                trulyTogether), share(2 * together, foundTogether + trulyTogether), bcubedPrecision, bcubedRecall, share(2
                        * bcubedPrecision * bcubedRecall, bcubedPrecision + bcubedRecall), table.founds());
    }

    /// Per found label, in rising order, the true label it is matched to; see [Assignment#NONE] for none left.
    public static int[] matching(int[] truth, int[] found) {
        var table = new Contingency(truth, found);
        int[] out = matched(table);
        for (int f = 0; f < out.length; f++) if (out[f] != Assignment.NONE) out[f] = table.truthLabel(out[f]);
        return out;
    }

    private static int[] matched(Contingency table) {
        double[][] cost = new double[table.founds()][table.truths()];
        for (int f = 0; f < table.founds(); f++) for (int t = 0; t < table.truths(); t++) cost[f][t] = -table.count(t, f);
        return Assignment.leastCost(cost);
    }

    private static double accuracy(Contingency table) {
        int[] truthOf = matched(table);
        long right = 0;
        for (int f = 0; f < truthOf.length; f++) if (truthOf[f] != Assignment.NONE) right += table.count(truthOf[f], f);
        return (double) right / table.rows();
    }

    private static double nmi(Contingency table) {
        if (table.truths() == 1 && table.founds() == 1) return 1;
        double n = table.rows();
        double mutual = 0;
        double truthEntropy = 0;
        double foundEntropy = 0;
        for (int t = 0; t < table.truths(); t++) {
            double p = table.truthSize(t) / n;
            truthEntropy -= p * Math.log(p);
            for (int f = 0; f < table.founds(); f++) {
                int both = table.count(t, f);
                if (both > 0) mutual += both / n * Math.log(n * both / ((double) table.truthSize(t) * table.foundSize(f)));
            }
        }
        for (int f = 0; f < table.founds(); f++) {
            double p = table.foundSize(f) / n;
            foundEntropy -= p * Math.log(p);
        }
        if (mutual <= Math.ulp(1.0)) return 0;
        return Math.min(1, mutual / ((truthEntropy + foundEntropy) / 2));
    }

    private static double ari(Contingency table) {
        double n = table.rows();
        double both = table.squares() - n;
        double foundOnly = table.foundSquares() - table.squares();
        double truthOnly = table.truthSquares() - table.squares();
        double neither = n * n - both - foundOnly - truthOnly - n;
        if (foundOnly == 0 && truthOnly == 0) return 1;
        return 2 * (both * neither - truthOnly * foundOnly) / ((both + truthOnly) * (truthOnly + neither) + (both + foundOnly)
                * (foundOnly + neither));
    }

    private static double bcubed(Contingency table, boolean precision) {
        double sum = 0;
        for (int t = 0; t < table.truths(); t++) for (int f = 0; f < table.founds(); f++) {
            double both = table.count(t, f);
            sum += both * both / (precision ? table.foundSize(f) : table.truthSize(t));
        }
        return sum / table.rows();
    }

    /// 1 when there is nothing to share: no pair is together on either side, and nobody claimed one.
    private static double share(double part, double whole) { return whole == 0 ? 1 : part / whole; }
}
