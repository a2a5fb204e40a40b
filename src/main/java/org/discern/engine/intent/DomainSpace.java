package org.discern.engine.intent;

import java.util.Arrays;
import org.discern.domain.array.FloatMatrix;
import org.discern.engine.Paper;

/// A space in which intents of one domain lie together: directions in which intents of the same domain differ are made short.
///
/// Intents are centred at the mean of their domains' means and whitened by the scatter within domains, shrunk towards a ball, since there
/// are fewer intents than dimensions.
///
/// Source: R. A. Fisher, *The use of multiple measurements in taxonomic problems*, 1936, DOI 10.1111/j.1469-1809.1936.tb02137.x;
/// shrinkage as J. H. Friedman, *Regularized discriminant analysis*, 1989, DOI 10.1080/01621459.1989.10478752.
/// Differs: all directions are kept, as those that part the known domains need not part the new ones.
/// Cost: the scatter has rank `k` < number of intents, so it is inverted through a `k x k` matrix: `k² D + k³`.
@Paper("10.1111/j.1469-1809.1936.tb02137.x")
final class DomainSpace {
    /// Of the mean variance; between .3 and 1 domains come out alike well, and from 3 on clearly worse.
    private static final double BALL = .3;

    private final float[] centre;
    /// Rows of the scatter's square root, and the matrix that corrects for them: see [#apply].
    private final double[][] spread;
    private final double[] stretch;

    private DomainSpace(float[] centre, double[][] spread, double[] stretch) {
        this.centre = centre;
        this.spread = spread;
        this.stretch = stretch;
    }

    /// @param means one row per intent, shape `(intents, D)`
    /// @param domains per intent its domain, or negative when it must not be learned from
    static DomainSpace learn(FloatMatrix means, int[] domains, int domainCount) {
        int d = means.cols();
        double[][] mean = new double[domainCount][d];
        int[] size = new int[domainCount];
        float[] centre = new float[d];
        for (int i = 0; i < domains.length; i++) {
            for (int c = 0; c < d; c++) centre[c] += means.get(i, c) / domains.length;
            if (domains[i] < 0) continue;
            size[domains[i]]++;
            for (int c = 0; c < d; c++) mean[domains[i]][c] += means.get(i, c);
        }
        int learned = Arrays.stream(size).sum();
        double[][] apart = new double[learned][d];
        double trace = 0;
        int row = 0;
        for (int i = 0; i < domains.length; i++) {
            if (domains[i] < 0) continue;
            for (int c = 0; c < d; c++) {
                apart[row][c] = (means.get(i, c) - mean[domains[i]][c] / size[domains[i]]) / Math.sqrt(learned);
                trace += apart[row][c] * apart[row][c];
            }
            row++;
        }
        if (trace <= 1e-12) return new DomainSpace(centre, new double[0][], new double[0]);
        double ball = BALL * trace / d;
        // The Gram matrix of the deviations has the scatter's non-zero eigenvalues; its vectors give the directions.
        var eigen = SymmetricEigen.of(gram(apart));
        double[][] spread = new double[learned][d];
        double[] stretch = new double[learned];
        for (int e = 0; e < learned; e++) {
            double value = Math.max(0, eigen.values()[e]);
            if (value < 1e-12 * trace) continue;
            for (int k = 0; k < learned; k++) {
                double part = eigen.vectors()[k][e] / Math.sqrt(value);
                for (int c = 0; c < d; c++) spread[e][c] += part * apart[k][c];
            }
            // Along a direction of variance v a step counts 1 / sqrt(v + ball); elsewhere 1 / sqrt(ball). Relative to the latter:
            stretch[e] = Math.sqrt(ball / (value + ball)) - 1;
        }
        return new DomainSpace(centre, spread, stretch);
    }

    private static double[][] gram(double[][] rows) {
        double[][] out = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int c = 0; c < rows[i].length; c++) sum += rows[i][c] * rows[j][c];
                out[i][j] = sum;
                out[j][i] = sum;
            }
        }
        return out;
    }

    /// The intents in this space, unit rows, shape `(intents, D)`.
    FloatMatrix apply(FloatMatrix means) {
        int d = means.cols();
        FloatMatrix out = FloatMatrix.zeros(means.rows(), d);
        double[] x = new double[d];
        for (int i = 0; i < means.rows(); i++) {
            for (int c = 0; c < d; c++) x[c] = means.get(i, c) - centre[c];
            double[] moved = x.clone();
            for (int e = 0; e < spread.length; e++) {
                double along = 0;
                for (int c = 0; c < d; c++) along += spread[e][c] * x[c];
                for (int c = 0; c < d; c++) moved[c] += stretch[e] * along * spread[e][c];
            }
            for (int c = 0; c < d; c++) out.values()[i * d + c] = (float) moved[c];
        }
        return out.unitRows();
    }
}
