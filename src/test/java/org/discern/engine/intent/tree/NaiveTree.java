package org.discern.engine.intent.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Linkage;

/// Agglomeration from the definitions in double, `O(n³)` and more: members, not updates.
final class NaiveTree {
    private NaiveTree() {}

    static double[] heights(FloatMatrix rows, Linkage linkage) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) groups.add(List.of(i));
        double[] out = new double[rows.rows() - 1];
        for (int k = 0; k < out.length; k++) {
            double best = Double.POSITIVE_INFINITY;
            int a = 0;
            int b = 0;
            for (int i = 0; i < groups.size(); i++) for (int j = 0; j < i; j++) {
                double there = between(rows, groups.get(i), groups.get(j), linkage);
                if (there < best) {
                    best = there;
                    a = j;
                    b = i;
                }
            }
            out[k] = best;
            var joined = new ArrayList<>(groups.get(a));
            joined.addAll(groups.remove(b));
            groups.set(a, joined);
        }
        Arrays.sort(out);
        return out;
    }

    private static double between(FloatMatrix rows, List<Integer> a, List<Integer> b, Linkage linkage) {
        if (linkage == Linkage.WARD) {
            double sum = 0;
            for (int d = 0; d < rows.cols(); d++) {
                double gap = mean(rows, a, d) - mean(rows, b, d);
                sum += gap * gap;
            }
            return Math.sqrt(sum * 2 * a.size() * b.size() / (a.size() + b.size()));
        }
        double sum = 0;
        double most = 0;
        double least = 9;
        for (int i : a) for (int j : b) {
            double there = cosine(rows, i, j);
            sum += there;
            most = Math.max(most, there);
            least = Math.min(least, there);
        }
        return switch (linkage) {
            case AVERAGE -> sum / a.size() / b.size();
            case COMPLETE -> most;
            case SINGLE, WARD -> least;
        };
    }

    private static double mean(FloatMatrix rows, List<Integer> group, int d) {
        double sum = 0;
        for (int i : group) sum += rows.get(i, d);
        return sum / group.size();
    }

    private static double cosine(FloatMatrix rows, int i, int j) {
        double dot = 0;
        double a = 0;
        double b = 0;
        for (int d = 0; d < rows.cols(); d++) {
            dot += (double) rows.get(i, d) * rows.get(j, d);
            a += (double) rows.get(i, d) * rows.get(i, d);
            b += (double) rows.get(j, d) * rows.get(j, d);
        }
        return 1 - dot / Math.sqrt(a * b);
    }
}
