package org.discern.engine.intent.evidence;

import java.util.Arrays;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;

/// Where every utterance belongs by what the analyst has decided so far: groups of examples in, a likelihood per group out.
///
/// Source: linear discriminant analysis with one covariance for all groups, R. A. Fisher, *The use of multiple measurements in
/// taxonomic problems*, Annals of Eugenics 7(2), 1936, DOI 10.1111/j.1469-1809.1936.tb02137.x. Differs: the covariance is drawn
/// towards a round one, `(1 - s) C + s tr(C)/D I`, so that few examples do; all groups are equally likely beforehand, so that a
/// small new intent is not swallowed. Cost: `examples · D² / 2 + D³ / 6 + n · groups · D`; no iteration, no randomness.
@Paper("10.1111/j.1469-1809.1936.tb02137.x")
public final class Taught {
    private static final double ROUND = 0.05;
    private static final int CHECK = 256;

    private final int[] best;
    private final float[] likelihood;

    private Taught(int[] best, float[] likelihood) {
        this.best = best;
        this.likelihood = likelihood;
    }

    /// @param vectors one row per leaf
    /// @param groupOf per leaf the group it is an example of, or -1; every group has one at least
    public static Taught of(FloatMatrix vectors, int[] groupOf, int groups, Progress progress) {
        int n = vectors.rows();
        int width = vectors.cols();
        double[][] means = means(vectors, groupOf, groups);
        double[][] covariance = covariance(vectors, groupOf, means, progress);
        cholesky(covariance);
        double[][] weights = new double[groups][];
        double[] bias = new double[groups];
        for (int g = 0; g < groups; g++) {
            weights[g] = solve(covariance, means[g]);
            for (int d = 0; d < width; d++) bias[g] -= weights[g][d] * means[g][d] / 2;
        }
        int[] best = new int[n];
        float[] likelihood = new float[n];
        double[] score = new double[groups];
        for (int row = 0; row < n; row++) {
            if (row % CHECK == 0) progress.check();
            int at = row * width;
            int top = 0;
            for (int g = 0; g < groups; g++) {
                double sum = bias[g];
                for (int d = 0; d < width; d++) sum += weights[g][d] * vectors.values()[at + d];
                score[g] = sum;
                if (sum > score[top]) top = g;
            }
            double all = 0;
            for (double s : score) all += Math.exp(s - score[top]);
            best[row] = top;
            likelihood[row] = (float) (1 / all);
        }
        return new Taught(best, likelihood);
    }

    /// The group a leaf most likely belongs to.
    public int groupOf(int leaf) { return best[leaf]; }

    /// How likely that is, 0..1.
    public double likelihood(int leaf) { return likelihood[leaf]; }

    private static double[][] means(FloatMatrix vectors, int[] groupOf, int groups) {
        double[][] out = new double[groups][vectors.cols()];
        int[] size = new int[groups];
        for (int leaf = 0; leaf < groupOf.length; leaf++) {
            if (groupOf[leaf] < 0) continue;
            size[groupOf[leaf]]++;
            for (int d = 0; d < vectors.cols(); d++) out[groupOf[leaf]][d] += vectors.values()[leaf * vectors.cols() + d];
        }
        for (int g = 0; g < groups; g++) for (int d = 0; d < vectors.cols(); d++) out[g][d] /= Math.max(1, size[g]);
        return out;
    }

    /// The lower half of the covariance within the groups, drawn towards a round one.
    private static double[][] covariance(FloatMatrix vectors, int[] groupOf, double[][] means, Progress progress) {
        int width = vectors.cols();
        double[][] out = new double[width][width];
        double[] off = new double[width];
        int examples = 0;
        for (int leaf = 0; leaf < groupOf.length; leaf++) {
            if (leaf % CHECK == 0) progress.check();
            if (groupOf[leaf] < 0) continue;
            examples++;
            for (int d = 0; d < width; d++) off[d] = vectors.values()[leaf * width + d] - means[groupOf[leaf]][d];
            for (int a = 0; a < width; a++) {
                double[] line = out[a];
                double factor = off[a];
                for (int b = 0; b <= a; b++) line[b] += factor * off[b];
            }
        }
        double trace = 0;
        for (int d = 0; d < width; d++) trace += out[d][d];
        double round = ROUND * Math.max(trace / width, 1e-9);
        for (int a = 0; a < width; a++) {
            for (int b = 0; b <= a; b++) out[a][b] *= 1 - ROUND;
            out[a][a] += round;
            for (int b = 0; b <= a; b++) out[a][b] /= Math.max(1, examples);
        }
        return out;
    }

    /// In place, of the lower half.
    private static void cholesky(double[][] m) {
        for (int i = 0; i < m.length; i++) for (int j = 0; j <= i; j++) {
            double sum = m[i][j];
            for (int k = 0; k < j; k++) sum -= m[i][k] * m[j][k];
            m[i][j] = i == j ? Math.sqrt(sum) : sum / m[j][j];
        }
    }

    private static double[] solve(double[][] lower, double[] right) {
        double[] x = Arrays.copyOf(right, right.length);
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) x[i] -= lower[i][k] * x[k];
            x[i] /= lower[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) x[i] -= lower[k][i] * x[k];
            x[i] /= lower[i][i];
        }
        return x;
    }
}
