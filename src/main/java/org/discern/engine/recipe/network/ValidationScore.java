package org.discern.engine.recipe.network;

import java.util.Arrays;
import org.discern.engine.recipe.kernel.Dense;

/// NDCG and recall at 20 on the validation part: every recipe ranked for every user, those known from training removed, the
/// ideal order of all the user's validation recipes. For choosing, not for reporting; the judge is `engine.measure`.
final class ValidationScore {
    private static final int TOP = 20;
    private static final int BLOCK = 128;
    private static final int MOST_USERS = 5_000;

    private final int users;
    private final int recipes;
    private final int[][] known;
    private final int[][] wanted;
    private final int[] judged;
    private final Dense dense;

    record Result(double ndcg, double recall) {}

    ValidationScore(RecipeRows rows, Dense dense) {
        this.dense = dense;
        users = rows.users();
        recipes = rows.recipes();
        known = sets(rows, Share.TRAIN);
        wanted = sets(rows, Share.VALIDATION);
        for (int u = 0; u < users; u++) {
            int[] seen = known[u];
            wanted[u] = Arrays.stream(wanted[u]).filter(r -> Arrays.binarySearch(seen, r) < 0).toArray();
        }
        int[] all = java.util.stream.IntStream.range(0, users).filter(u -> wanted[u].length > 0).toArray();
        int step = (all.length + MOST_USERS - 1) / MOST_USERS;
        judged = java.util.stream.IntStream.range(0, all.length).filter(i -> i % Math.max(1, step) == 0).map(i -> all[i])
                .toArray();
    }

    private int[][] sets(RecipeRows rows, Share share) {
        int[] userOf = rows.userOf();
        int[][] lists = new int[users][0];
        int[] counts = new int[users];
        int[] chosen = rows.rows(share);
        for (int i : chosen) counts[userOf[i]]++;
        for (int u = 0; u < users; u++) lists[u] = new int[counts[u]];
        for (int i : chosen)
            lists[userOf[i]][--counts[userOf[i]]] = rows.graph().interactions().recipe()[i] - users;
        for (int u = 0; u < users; u++) lists[u] = Arrays.stream(lists[u]).sorted().distinct().toArray();
        return lists;
    }

    boolean isEmpty() { return judged.length == 0; }

    /// @param userRows `(U, width)`
    /// @param recipeRows `(R, width)`
    Result of(float[] userRows, float[] recipeRows, float[] offsets, int width) {
        double[] gains = new double[judged.length];
        double[] recalls = new double[judged.length];
        for (int from = 0; from < judged.length; from += BLOCK) {
            int first = from;
            int n = Math.min(BLOCK, judged.length - from);
            float[] rows = new float[n * width];
            for (int i = 0; i < n; i++) System.arraycopy(userRows, judged[from + i] * width, rows, i * width, width);
            float[] scores = new float[n * recipes];
            dense.multiplyTransposed(rows, n, width, recipeRows, recipes, scores, false);
            dense.parallel().forEach(n, i -> {
                int u = judged[first + i];
                float[] own = Arrays.copyOfRange(scores, i * recipes, (i + 1) * recipes);
                for (int r = 0; r < recipes; r++) own[r] += offsets[r];
                for (int r : known[u]) own[r] = Float.NEGATIVE_INFINITY;
                int[] top = top(own);
                double gain = 0;
                int hits = 0;
                for (int place = 0; place < top.length; place++)
                    if (Arrays.binarySearch(wanted[u], top[place]) >= 0) {
                        gain += 1 / log2(place + 2);
                        hits++;
                    }
                double ideal = 0;
                for (int place = 0; place < Math.min(TOP, wanted[u].length); place++) ideal += 1 / log2(place + 2);
                gains[first + i] = gain / ideal;
                recalls[first + i] = (double) hits / wanted[u].length;
            });
        }
        return new Result(Arrays.stream(gains).average().orElse(0), Arrays.stream(recalls).average().orElse(0));
    }

    private static double log2(double x) { return Math.log(x) / Math.log(2); }

    /// The best places, best first; of equal scores the earlier recipe.
    static int[] top(float[] scores) {
        int[] best = new int[Math.min(TOP, scores.length)];
        int n = 0;
        for (int r = 0; r < scores.length; r++) {
            if (n == best.length && !(scores[r] > scores[best[n - 1]])) continue;
            int at = n < best.length ? n++ : n - 1;
            while (at > 0 && scores[r] > scores[best[at - 1]]) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = r;
        }
        return Arrays.copyOf(best, n);
    }
}
