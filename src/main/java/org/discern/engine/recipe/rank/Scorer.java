package org.discern.engine.recipe.rank;

import org.discern.domain.recipe.rank.Part;

/// The final score: the weighted sum of the features, each less its mean over the candidates, so that points say *more* or
/// *less than the others*, and the points of all features add up to the score.
public final class Scorer {
    private final FeatureTable table;
    private final Weights weights;

    public Scorer(FeatureTable table, Weights weights) {
        this.table = table;
        this.weights = weights;
    }

    public FeatureTable table() { return table; }

    public Weights weights() { return weights; }

    /// The candidates with their points.
    ///
    /// @param points `(candidates, features)` row after row; their sum is the score
    public record Scored(float[] features, double[] points, float[] scores) {
        public double[] parts(int candidate) {
            double[] out = new double[Part.values().length];
            int width = Feature.values().length;
            for (Feature f : Feature.values()) out[f.part().place()] += points[candidate * width + Weights.place(f)];
            return out;
        }
    }

    public Scored score(Ask ask) {
        float[] x = table.of(ask);
        double[] w = weights.of(ask.isRequest());
        int width = w.length;
        int n = ask.candidates().length;
        double[] mean = new double[width];
        for (int c = 0; c < n; c++) for (int f = 0; f < width; f++) mean[f] += x[c * width + f] / (double) n;
        double[] points = new double[x.length];
        float[] scores = new float[n];
        for (int c = 0; c < n; c++) {
            double sum = 0;
            for (int f = 0; f < width; f++) {
                double own = w[f] * (x[c * width + f] - mean[f]);
                points[c * width + f] = own;
                sum += own;
            }
            scores[c] = (float) sum;
        }
        return new Scored(x, points, scores);
    }
}
