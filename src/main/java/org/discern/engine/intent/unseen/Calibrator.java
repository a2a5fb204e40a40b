package org.discern.engine.intent.unseen;

import java.util.Arrays;

/// Weighs features into the chance of being unseen: logistic regression on standardised features with a ridge.
///
/// Source: Cox, "The Regression Analysis of Binary Sequences", 1958, DOI 10.1111/j.2517-6161.1958.tb00292.x; fitted by
/// Newton's method. The few weights make it exact and the same bit by bit.
/// Cost: `n F²` a step, about ten steps.
final class Calibrator {
    private static final double RIDGE = 1e-3;
    private static final int STEPS = 50;

    private final double[] mean;
    private final double[] scale;
    private final double[] weights;

    private Calibrator(double[] mean, double[] scale, double[] weights) {
        this.mean = mean;
        this.scale = scale;
        this.weights = weights;
    }

    /// Rows to learn from, added one by one.
    static final class Lesson {
        private final int width;
        private float[] features = new float[1024];
        private double[] weight = new double[64];
        private boolean[] unseen = new boolean[64];
        private int size;

        Lesson(int width) { this.width = width; }

        void add(float[] from, int at, boolean isUnseen, double rowWeight) {
            if ((size + 1) * width > features.length) features = Arrays.copyOf(features, 2 * (size + 1) * width);
            if (size == weight.length) {
                weight = Arrays.copyOf(weight, 2 * size);
                unseen = Arrays.copyOf(unseen, 2 * size);
            }
            System.arraycopy(from, at, features, size * width, width);
            weight[size] = rowWeight;
            unseen[size++] = isUnseen;
        }
    }

    static Calibrator fit(Lesson lesson) {
        int f = lesson.width;
        double[] mean = new double[f];
        double[] scale = new double[f];
        double total = 0;
        for (int i = 0; i < lesson.size; i++) {
            total += lesson.weight[i];
            for (int d = 0; d < f; d++) mean[d] += lesson.weight[i] * lesson.features[i * f + d];
        }
        for (int d = 0; d < f; d++) mean[d] /= Math.max(total, 1e-12);
        for (int i = 0; i < lesson.size; i++)
            for (int d = 0; d < f; d++) {
                double away = lesson.features[i * f + d] - mean[d];
                scale[d] += lesson.weight[i] * away * away;
            }
        for (int d = 0; d < f; d++) {
            double deviation = Math.sqrt(scale[d] / Math.max(total, 1e-12));
            scale[d] = deviation < 1e-7 ? 0 : 1 / deviation;
        }
        Calibrator out = new Calibrator(mean, scale, new double[f + 1]);
        for (int step = 0; step < STEPS; step++) if (out.newton(lesson, total) < 1e-9) break;
        return out;
    }

    /// The chance that a row with these features is unseen, 0..1, when half the rows are.
    double chance(float[] features, int at) { return sigmoid(score(features, at)); }

    private double score(float[] features, int at) {
        int f = mean.length;
        double z = weights[f];
        for (int d = 0; d < f; d++) z += weights[d] * (features[at + d] - mean[d]) * scale[d];
        return z;
    }

    private static double sigmoid(double z) { return 1 / (1 + Math.exp(-z)); }

    /// One step; gives its length.
    private double newton(Lesson lesson, double total) {
        int f = mean.length;
        int size = f + 1;
        double[] gradient = new double[size];
        double[][] curvature = new double[size][size];
        double[] x = new double[size];
        x[f] = 1;
        for (int i = 0; i < lesson.size; i++) {
            for (int d = 0; d < f; d++) x[d] = (lesson.features[i * f + d] - mean[d]) * scale[d];
            double p = sigmoid(score(lesson.features, i * f));
            double w = lesson.weight[i] / total;
            double error = w * (p - (lesson.unseen[i] ? 1 : 0));
            double bend = w * Math.max(p * (1 - p), 1e-6);
            for (int d = 0; d < size; d++) {
                gradient[d] += error * x[d];
                for (int e = 0; e <= d; e++) curvature[d][e] += bend * x[d] * x[e];
            }
        }
        for (int d = 0; d < size; d++) {
            gradient[d] += (d < f ? RIDGE : 1e-9) * weights[d];
            curvature[d][d] += d < f ? RIDGE : 1e-9;
        }
        double[] move = solve(curvature, gradient);
        double length = 0;
        for (double m : move) length += m * m;
        length = Math.sqrt(length);
        double damped = length > 5 ? 5 / length : 1;
        for (int d = 0; d < size; d++) weights[d] -= damped * move[d];
        return length;
    }

    /// `a x = b` for a symmetric positive `a` given by its lower half, by Cholesky.
    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++) {
                double s = a[i][j];
                for (int k = 0; k < j; k++) s -= a[i][k] * a[j][k];
                a[i][j] = i == j ? Math.sqrt(Math.max(s, 1e-12)) : s / a[j][j];
            }
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) x[i] -= a[i][k] * x[k];
            x[i] /= a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) x[i] -= a[k][i] * x[k];
            x[i] /= a[i][i];
        }
        return x;
    }
}
