package org.discern.engine.recipe.network;

import java.util.Arrays;
import org.discern.domain.recipe.Interactions;
import org.discern.domain.recipe.RecipeGraph;

/// What the recipe model learns from: the graph, and for each of its interactions what it is used for and how much it says
/// beside its type. Interactions that are not [Share#TRAIN] are no edges either.
///
/// @param shares one per row of the graph's interactions
/// @param weights one per row, 0..1; 0 leaves the row out (a bad rating is no sign of taste)
public record RecipeRows(RecipeGraph graph, Share[] shares, float[] weights) {
    /// A rating from here on says that the recipe was liked.
    private static final double LIKED = 3;
    private static final double BEST_RATING = 5;

    public RecipeRows {
        if (shares.length != graph.interactions().size() || weights.length != shares.length)
            throw new IllegalArgumentException("One share and one weight per interaction");
    }

    /// Each user's rows by order: the first `train` of them, the next `validation`, the rest for testing. Users with fewer than
    /// three rows train only.
    public static RecipeRows byOrder(RecipeGraph graph, double train, double validation) {
        Interactions all = graph.interactions();
        var shares = new Share[all.size()];
        for (int u = 0; u < all.users(); u++) {
            int n = all.to(u) - all.from(u);
            int first = n < 3 ? n : (int) Math.floor(n * train + 1e-9);
            int second = n < 3 ? n : (int) Math.floor(n * (train + validation) + 1e-9);
            for (int i = 0; i < n; i++)
                shares[all.from(u) + i] = i < first ? Share.TRAIN : i < second ? Share.VALIDATION : Share.TEST;
        }
        return new RecipeRows(graph, shares, weights(all));
    }

    /// Everything up to the last `validation` part of each user trains.
    public static RecipeRows all(RecipeGraph graph, double validation) { return byOrder(graph, 1 - validation, validation); }

    /// By rating: bad ones 0, good ones their share of five stars, none at all 1.
    public static float[] weights(Interactions all) {
        float[] out = new float[all.size()];
        for (int i = 0; i < out.length; i++) out[i] = weight(all.value()[i]);
        return out;
    }

    static float weight(double value) {
        if (!(value > 0 && value <= BEST_RATING)) return 1;
        return value < LIKED ? 0 : (float) (value / BEST_RATING);
    }

    int users() { return graph.users(); }

    int recipes() { return graph.recipes(); }

    /// Rows of one share that count, in order.
    int[] rows(Share share) {
        int[] out = new int[shares.length];
        int n = 0;
        for (int i = 0; i < shares.length; i++) if (shares[i] == share && weights[i] > 0) out[n++] = i;
        return Arrays.copyOf(out, n);
    }

    /// The user of every row.
    int[] userOf() {
        int[] out = new int[shares.length];
        for (int u = 0; u < users(); u++)
            Arrays.fill(out, graph.interactions().from(u), graph.interactions().to(u), u);
        return out;
    }
}
