package org.discern.engine.recipe.likes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.discern.domain.run.Parallel;
import org.discern.engine.Paper;

/// Recipes liked by the same users: the sum of the cosines between a recipe's users and those of each recipe of the history,
/// where only a recipe's `k` nearest count. Rows count by their weight: all alike when all weights are.
///
/// Source: B. Sarwar, G. Karypis, J. Konstan, J. Riedl, Item-based collaborative filtering recommendation algorithms, WWW 2001,
/// doi 10.1145/371920.372071 (section 3.1.1, cosine; 3.2). Cost: O(sum over users of rows²) once, O(rows × k) a user.
@Paper("10.1145/371920.372071")
public final class ItemNeighbours implements Recommender, ItemLinks {
    private final Feedback known;
    private final int[][] near; // per recipe, its k nearest
    private final float[][] cosine;

    private ItemNeighbours(Feedback known, int[][] near, float[][] cosine) {
        this.known = known;
        this.near = near;
        this.cosine = cosine;
    }

    public static ItemNeighbours fit(Feedback known, int k, Parallel parallel) {
        Feedback byRecipe = known.transposed();
        int n = known.recipes();
        int[][] near = new int[n][];
        float[][] cosine = new float[n][];
        int pieces = Math.max(1, Math.min(n, parallel.width() * 4));
        parallel.forEach(pieces, piece -> {
            float[] together = new float[n];
            int[] touched = new int[n];
            for (int r = (int) ((long) piece * n / pieces); r < (int) ((long) (piece + 1) * n / pieces); r++) {
                int count = 0;
                for (int i = byRecipe.from(r); i < byRecipe.to(r); i++) {
                    int user = byRecipe.recipe()[i];
                    float weight = byRecipe.weight()[i];
                    for (int j = known.from(user); j < known.to(user); j++) {
                        int other = known.recipe()[j];
                        if (other == r) continue;
                        if (together[other] == 0) touched[count++] = other;
                        together[other] += weight * known.weight()[j];
                    }
                }
                double own = norm(byRecipe, r);
                for (int i = 0; i < count; i++) {
                    int other = touched[i];
                    together[other] /= (float) (own * norm(byRecipe, other));
                }
                int[] best = IntStream.of(Arrays.copyOf(touched, count)).boxed().sorted(Comparator.<Integer>comparingDouble(
                        o -> -together[o]).thenComparing(Comparator.naturalOrder())).limit(k).mapToInt(Integer::intValue)
                        .toArray();
                near[r] = best;
                cosine[r] = new float[best.length];
                for (int i = 0; i < best.length; i++) cosine[r][i] = together[best[i]];
                for (int i = 0; i < count; i++) together[touched[i]] = 0;
            }
        });
        return new ItemNeighbours(known, near, cosine);
    }

    private static double norm(Feedback byRecipe, int r) {
        double sum = 0;
        for (int i = byRecipe.from(r); i < byRecipe.to(r); i++) sum += byRecipe.weight()[i] * byRecipe.weight()[i];
        return Math.sqrt(sum);
    }

    @Override
    public void scores(int user, float[] out) {
        Arrays.fill(out, 0);
        for (int i = known.from(user); i < known.to(user); i++) add(known.recipe()[i], 1, out);
    }

    @Override
    public void add(int recipe, float weight, float[] out) {
        for (int j = 0; j < near[recipe].length; j++) out[near[recipe][j]] += weight * cosine[recipe][j];
    }
}
