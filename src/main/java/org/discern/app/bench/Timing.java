package org.discern.app.bench;

import java.util.Arrays;
import java.util.Map;

/// Times in milliseconds, sorted.
record Timing(double[] ms) {
    Timing { Arrays.sort(ms); }

    /// Runs the body `times` times after `warmUp` runs that do not count.
    static Timing of(int warmUp, int times, Runnable body) {
        for (int i = 0; i < warmUp; i++) body.run();
        double[] ms = new double[times];
        for (int i = 0; i < times; i++) {
            long from = System.nanoTime();
            body.run();
            ms[i] = (System.nanoTime() - from) / 1e6;
        }
        return new Timing(ms);
    }

    double median() { return ms[ms.length / 2]; }

    double p95() { return ms[Math.min(ms.length - 1, (int) Math.ceil(ms.length * .95) - 1)]; }

    double least() { return ms[0]; }

    Map<String, Double> metrics() {
        return Map.of("minMs", least(), "medianMs", median(), "p95Ms", p95(), "maxMs", ms[ms.length - 1]);
    }
}
