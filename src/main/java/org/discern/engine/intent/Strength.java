package org.discern.engine.intent;

import org.discern.engine.Paper;

/// Turns a margin into the chance that a link is right, fitted on links whose truth is known.
///
/// Source: J. Platt, *Probabilistic outputs for support vector machines*, 1999; targets smoothed as there; fitted by Newton's method
/// as H.-T. Lin, C.-J. Lin, R. C. Weng, 2007, DOI 10.1007/s10994-007-5018-6.
/// Differs: a falling curve is flattened, as more margin never means less trust.
///
/// @param slope,offset of the logistic curve over the margin
@Paper("10.1007/s10994-007-5018-6")
record Strength(double slope, double offset) {
    private static final int STEPS = 50;
    /// Holds the curve when all links were right or the margins say nothing.
    private static final double RIDGE = 1e-2;

    static Strength fit(double[] margins, boolean[] right) {
        int good = 0;
        for (boolean r : right) if (r) good++;
        double high = (good + 1.0) / (good + 2.0);
        double low = 1.0 / (margins.length - good + 2.0);
        double slope = 0;
        double offset = 0;
        for (int step = 0; step < STEPS; step++) {
            double gs = -RIDGE * slope;
            double go = -RIDGE * offset;
            double ss = RIDGE;
            double so = 0;
            double oo = RIDGE;
            for (int i = 0; i < margins.length; i++) {
                double p = logistic(slope * margins[i] + offset);
                double error = (right[i] ? high : low) - p;
                double weight = p * (1 - p);
                gs += error * margins[i];
                go += error;
                ss += weight * margins[i] * margins[i];
                so += weight * margins[i];
                oo += weight;
            }
            double determinant = ss * oo - so * so;
            double ds = (oo * gs - so * go) / determinant;
            double dOffset = (ss * go - so * gs) / determinant;
            slope += ds;
            offset += dOffset;
            if (Math.abs(ds) + Math.abs(dOffset) < 1e-9) break;
        }
        if (slope >= 0) return new Strength(slope, offset);
        double share = margins.length == 0 ? .5 : (good + 1.0) / (margins.length + 2.0);
        return new Strength(0, Math.log(share / (1 - share)));
    }

    /// 0..1.
    double of(double margin) { return logistic(slope * margin + offset); }

    private static double logistic(double x) { return 1 / (1 + Math.exp(-x)); }
}
