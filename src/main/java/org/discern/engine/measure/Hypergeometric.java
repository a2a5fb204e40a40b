package org.discern.engine.measure;

/// Tails of the hypergeometric distribution: of `all` things `with` are marked, `drawn` are drawn blindly, how likely are so many marked
/// ones among them? Fisher's exact test of two by two counts.
///
/// Source: R. A. Fisher, *On the interpretation of χ² from contingency tables*, 1922, DOI 10.2307/2340521.
public final class Hypergeometric {
    private final double[] logFactorial;

    /// @param most the largest `all` that will be asked for
    public Hypergeometric(int most) {
        logFactorial = new double[most + 1];
        for (int i = 1; i <= most; i++) logFactorial[i] = logFactorial[i - 1] + Math.log(i);
    }

    /// P(X >= hits).
    public double upper(int all, int with, int drawn, int hits) {
        double sum = 0;
        for (int x = Math.max(hits, Math.max(0, with + drawn - all)); x <= Math.min(with, drawn); x++)
            sum += chance(all, with, drawn, x);
        return Math.min(1, sum);
    }

    /// P(X <= hits).
    public double lower(int all, int with, int drawn, int hits) {
        double sum = 0;
        for (int x = Math.max(0, with + drawn - all); x <= Math.min(hits, Math.min(with, drawn)); x++)
            sum += chance(all, with, drawn, x);
        return Math.min(1, sum);
    }

    private double chance(int all, int with, int drawn, int x) {
        return Math.exp(choose(with, x) + choose(all - with, drawn - x) - choose(all, drawn));
    }

    private double choose(int n, int k) {
        return k < 0 || k > n ? Double.NEGATIVE_INFINITY : logFactorial[n] - logFactorial[k] - logFactorial[n - k];
    }
}
