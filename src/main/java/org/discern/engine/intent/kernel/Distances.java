package org.discern.engine.intent.kernel;

import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;

/// Distances and products of single pairs; all pairs at once are in [PairMatrix].
public final class Distances {
    /// More rows would pass the memory a desktop has to spare (25,000 rows: 1.25 GB), and int indexes soon after.
    public static final int MOST_ROWS = 25_000;

    private Distances() {}

    /// The squared distance of one row of `a` to one row of `b`, from the differences.
    public static float between(FloatMatrix a, int i, FloatMatrix b, int j) {
        float[] x = a.values();
        float[] y = b.values();
        int width = a.cols();
        float sum = 0;
        for (int d = 0, p = i * width, q = j * width; d < width; d++, p++, q++) {
            float difference = x[p] - y[q];
            sum = Math.fma(difference, difference, sum);
        }
        return sum;
    }

    /// The dot product of one row of `a` with one row of `b`.
    public static float dot(FloatMatrix a, int i, FloatMatrix b, int j) {
        float[] x = a.values();
        float[] y = b.values();
        int width = a.cols();
        float sum = 0;
        for (int d = 0, p = i * width, q = j * width; d < width; d++, p++, q++) sum = Math.fma(x[p], y[q], sum);
        return sum;
    }

    /// The same matrix, once it is sure to be neither too long nor damaged.
    static FloatMatrix checked(FloatMatrix rows) {
        if (rows.rows() > MOST_ROWS)
            throw new WorkbenchException("An exact tree holds at most " + MOST_ROWS + " utterances, but here are " + rows.rows()
                    + ". Work on a sample, or group near-identical utterances into micro-clusters first.");
        float[] values = rows.values();
        for (int i = 0; i < values.length; i++) {
            if (!(Math.abs(values[i]) < 1e15f))
                throw new WorkbenchException("The vector of row " + i / rows.cols()
                        + " holds a number that is not finite. Encode the corpus again.");
        }
        return rows;
    }
}
