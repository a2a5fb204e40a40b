package org.discern.engine.user;

/// Small dense arithmetic in plain loops the compiler makes wide. Matrices are row after row.
final class Kernel {
    private Kernel() {}

    /// `y = x W + b` for `rows` rows: `(rows, in)` to `(rows, out)`.
    static float[] linear(float[] x, int rows, int in, int out, float[] w, float[] b) {
        float[] y = new float[rows * out];
        for (int r = 0; r < rows; r++) {
            int at = r * out;
            System.arraycopy(b, 0, y, at, out);
            for (int i = 0; i < in; i++) {
                float factor = x[r * in + i];
                if (factor == 0) continue;
                int from = i * out;
                for (int o = 0; o < out; o++) y[at + o] += factor * w[from + o];
            }
        }
        return y;
    }

    static float[] layerNorm(float[] x, int rows, int d, float[] gain, float[] shift, double eps) {
        float[] y = new float[rows * d];
        for (int r = 0; r < rows; r++) {
            double mean = 0;
            for (int i = 0; i < d; i++) mean += x[r * d + i];
            mean /= d;
            double variance = 0;
            for (int i = 0; i < d; i++) variance += (x[r * d + i] - mean) * (x[r * d + i] - mean);
            double scale = 1 / Math.sqrt(variance / d + eps);
            for (int i = 0; i < d; i++) y[r * d + i] = (float) ((x[r * d + i] - mean) * scale) * gain[i] + shift[i];
        }
        return y;
    }

    static float dot(float[] a, int atA, float[] b, int atB, int n) {
        float sum = 0;
        for (int i = 0; i < n; i++) sum += a[atA + i] * b[atB + i];
        return sum;
    }

    /// To shares that sum to 1, in place.
    static void softmax(float[] a, int at, int n) {
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) most = Math.max(most, a[at + i]);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            a[at + i] = (float) Math.exp(a[at + i] - most);
            sum += a[at + i];
        }
        for (int i = 0; i < n; i++) a[at + i] /= (float) sum;
    }

    static void addTo(float[] to, int at, float[] from, int fromAt, int n, float times) {
        for (int i = 0; i < n; i++) to[at + i] += times * from[fromAt + i];
    }

    static void relu(float[] a) { for (int i = 0; i < a.length; i++) a[i] = Math.max(0, a[i]); }

    static float cosine(float[] a, int atA, float[] b, int atB, int n) {
        double lengths = Math.max(1e-12, Math.sqrt(dot(a, atA, a, atA, n))) * Math.max(1e-12, Math.sqrt(dot(b, atB, b, atB, n)));
        return (float) (dot(a, atA, b, atB, n) / lengths);
    }
}
