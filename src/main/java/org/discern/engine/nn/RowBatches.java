package org.discern.engine.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Which rows make a batch; the same seed draws the same rows.
public final class RowBatches {
    private RowBatches() {}

    /// All rows `0..n-1` once in random order, `size` a batch, the last one smaller.
    public static List<int[]> shuffled(int n, int size, RandomGenerator random) {
        if (size < 1) throw new IllegalArgumentException("A batch holds at least one row, not " + size);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) order[i] = i;
        shuffle(order, random);
        List<int[]> out = new ArrayList<>();
        for (int from = 0; from < n; from += size) out.add(Arrays.copyOfRange(order, from, Math.min(from + size, n)));
        return out;
    }

    /// One batch for losses over pairs: `classes` labels drawn at random, `each` rows of every one. Labels with fewer
    /// rows give all they have; rows with a label below 0 are never drawn.
    public static int[] byClass(int[] labels, int classes, int each, RandomGenerator random) {
        Map<Integer, List<Integer>> rows = new TreeMap<>();
        for (int i = 0; i < labels.length; i++)
            if (labels[i] >= 0) rows.computeIfAbsent(labels[i], label -> new ArrayList<>()).add(i);
        int[] drawn = rows.keySet().stream().mapToInt(Integer::intValue).toArray();
        shuffle(drawn, random);
        List<Integer> batch = new ArrayList<>();
        for (int c = 0; c < Math.min(classes, drawn.length); c++) {
            int[] members = rows.getOrDefault(drawn[c], List.of()).stream().mapToInt(Integer::intValue).toArray();
            shuffle(members, random);
            for (int k = 0; k < Math.min(each, members.length); k++) batch.add(members[k]);
        }
        return batch.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void shuffle(int[] a, RandomGenerator random) {
        for (int i = a.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = a[i];
            a[i] = a[j];
            a[j] = swap;
        }
    }
}
