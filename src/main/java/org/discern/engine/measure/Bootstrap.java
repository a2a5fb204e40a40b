package org.discern.engine.measure;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.discern.engine.Paper;

/// Percentile intervals by resampling with replacement.
///
/// Source: B. Efron, *Bootstrap methods: another look at the jackknife*, Annals of Statistics 7(1), 1979, DOI 10.1214/aos/1176344552.
@Paper("10.1214/aos/1176344552")
public final class Bootstrap {
    /// The middle `level` of the resampled values.
    public record Interval(double low, double high) {}

    private Bootstrap() {}

    /// @param n how many units there are to draw from (rows, or whole intents when rows of one intent depend on each other)
    /// @param level e.g. 0.95
    /// @param statistic of the units drawn; gets `n` indexes of `0..n-1`, in the same array each time
    public static Interval interval(int n, int resamples, double level, long seed, ToDoubleFunction<int[]> statistic) {
        if (n == 0 || resamples == 0) return new Interval(Double.NaN, Double.NaN);
        double[] values = new double[resamples];
        int[] drawn = new int[n];
        for (int b = 0; b < resamples; b++) {
            var random = random(seed, b);
            for (int i = 0; i < n; i++) drawn[i] = random.nextInt(n);
            values[b] = statistic.applyAsDouble(drawn);
        }
        Arrays.sort(values);
        return new Interval(quantile(values, (1 - level) / 2), quantile(values, (1 + level) / 2));
    }

    /// How often each of `n` units is drawn in resample `index`; the counts add up to `n`.
    /// Resamples do not depend on one another, so they may be made in any order.
    public static int[] weights(int n, long seed, int index) {
        int[] out = new int[n];
        var random = random(seed, index);
        for (int i = 0; i < n; i++) out[random.nextInt(n)]++;
        return out;
    }

    /// The value at share `p` of a sorted, non-empty array, linear between neighbours.
    public static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int low = (int) Math.floor(at);
        int high = Math.min(sorted.length - 1, low + 1);
        double part = at - low;
        return part == 0 ? sorted[low] : sorted[low] * (1 - part) + sorted[high] * part;
    }

    private static SplittableRandom random(long seed, int index) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index * 0xD1B54A32D192ED03L);
    }
}
