package org.discern.engine.intent.label;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.discern.domain.array.FloatMatrix;

/// Where the few rows of a thin intent would go.
final class Nearest {
    private Nearest() {}

    /// Thin intent → the nearest, by the cosine of centres, of those that are judged and not thin themselves.
    ///
    /// @param fewest an intent with fewer rows is thin
    static Map<Integer, Integer> ofThin(FloatMatrix vectors, List<List<Integer>> byIntent, int[] judged, int fewest) {
        var out = new HashMap<Integer, Integer>();
        var centres = new HashMap<Integer, double[]>();
        for (int k : judged) if (byIntent.get(k).size() >= fewest) centres.put(k, centre(vectors, byIntent.get(k)));
        for (int thin = 0; thin < byIntent.size(); thin++) {
            if (byIntent.get(thin).size() >= fewest) continue;
            double[] own = centre(vectors, byIntent.get(thin));
            double best = -2;
            for (int k : judged) {
                double[] other = centres.get(k);
                double near = other == null ? -2 : dot(own, other);
                if (near <= best) continue;
                best = near;
                out.put(thin, k);
            }
        }
        return out;
    }

    private static double[] centre(FloatMatrix vectors, List<Integer> rows) {
        double[] out = new double[vectors.cols()];
        for (int row : rows) for (int d = 0; d < out.length; d++) out[d] += vectors.get(row, d);
        double length = Math.sqrt(dot(out, out));
        if (length > 0) for (int d = 0; d < out.length; d++) out[d] /= length;
        return out;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) sum += a[d] * b[d];
        return sum;
    }
}
