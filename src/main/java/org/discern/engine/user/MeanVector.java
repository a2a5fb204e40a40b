package org.discern.engine.user;

import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.engine.nn.Affine;

/// The mean of a user's past sentence vectors in half precision, and a request beside it: what texts alone tell of somebody
/// whose labels nobody knows. Training and reading go through the same roundings.
public final class MeanVector {
    /// A classifier learns from the mean this many times as long, which weakens its decay there: a mean of vectors is shorter than
    /// they are. Of 1, 2, 3, 4 the best on the validation part of `reddit_comments`.
    static final float STRETCH = 3;

    private MeanVector() {}

    /// Learns from requests beside means, the means stretched; reads them as they are.
    ///
    /// @param beside `(rows, 2 V)`
    public static TextClassifier learn(FloatMatrix beside, int[] labels, int classes, long seed, Progress progress) {
        int half = beside.cols() / 2;
        FloatMatrix stretched = FloatMatrix.zeros(beside.rows(), beside.cols());
        for (int i = 0; i < stretched.values().length; i++)
            stretched.values()[i] = beside.values()[i] * (i % beside.cols() < half ? 1 : STRETCH);
        Affine found = TextClassifier.train(stretched, labels, classes, seed, progress).layer();
        float[] weight = found.weight().clone();
        for (int i = half * classes; i < weight.length; i++) weight[i] *= STRETCH;
        return new TextClassifier(new Affine(found.in(), found.out(), weight, found.bias()));
    }

    /// Takes the vector at `at` in as number `count`, from 1.
    static void take(short[] mean, float[] vectors, int at, long count) {
        for (int v = 0; v < mean.length; v++) {
            float now = Float.float16ToFloat(mean[v]);
            mean[v] = Float.floatToFloat16(now + (vectors[at + v] - now) / count);
        }
    }

    /// The request's vector, then the mean, `(2 V)`.
    static float[] beside(float[] vectors, int at, short[] mean) {
        float[] out = new float[2 * mean.length];
        System.arraycopy(vectors, at, out, 0, mean.length);
        for (int v = 0; v < mean.length; v++) out[mean.length + v] = Float.float16ToFloat(mean[v]);
        return out;
    }

    /// Every row beside the mean of what lay before it, `(rows, 2 V)`.
    public static FloatMatrix beside(int[] starts, FloatMatrix vectors) {
        int width = vectors.cols();
        FloatMatrix out = FloatMatrix.zeros(vectors.rows(), 2 * width);
        for (int u = 0; u + 1 < starts.length; u++) {
            short[] mean = new short[width];
            for (int row = starts[u]; row < starts[u + 1]; row++) {
                System.arraycopy(beside(vectors.values(), row * width, mean), 0, out.values(), row * 2 * width, 2 * width);
                take(mean, vectors.values(), row * width, row - starts[u] + 1L);
            }
        }
        return out;
    }
}
