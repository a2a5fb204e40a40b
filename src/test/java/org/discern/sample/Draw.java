package org.discern.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Chances, the same on every machine for the same generator.
final class Draw {
    private Draw() {}

    /// A key by weight; iteration order counts, so pass maps with an order.
    static <K> K weighted(Map<K, Double> weights, RandomGenerator random) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        double left = random.nextDouble() * sum;
        K last = weights.keySet().iterator().next();
        for (var e : weights.entrySet()) {
            last = e.getKey();
            left -= e.getValue();
            if (left < 0) break;
        }
        return last;
    }

    static <T> T one(List<T> list, RandomGenerator random) { return list.get(random.nextInt(list.size())); }

    /// Fisher and Yates.
    static <T> List<T> shuffled(List<T> list, RandomGenerator random) {
        var copy = new ArrayList<>(list);
        for (int i = copy.size() - 1; i > 0; i--) {
            T other = copy.set(random.nextInt(i + 1), copy.get(i));
            copy.set(i, other);
        }
        return copy;
    }

    /// Both ends included.
    static int between(int low, int high, RandomGenerator random) { return low + random.nextInt(high - low + 1); }

    static boolean chance(double probability, RandomGenerator random) { return random.nextDouble() < probability; }
}
