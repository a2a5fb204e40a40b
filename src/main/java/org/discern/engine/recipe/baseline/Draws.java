package org.discern.engine.recipe.baseline;

import java.util.random.RandomGenerator;

/// An epoch's likes in random order, each with one recipe drawn from all that its user does not like. Users who like
/// everything say nothing.
final class Draws {
    private static final int BATCH = 2_048;

    private final LikeGraph graph;
    private final RandomGenerator random;
    private final int[] order;
    private int at;
    private final int[] user = new int[BATCH];
    private final int[] better = new int[BATCH];
    private final int[] worse = new int[BATCH];
    private int size;

    Draws(LikeGraph graph, RandomGenerator random) {
        this.graph = graph;
        this.random = random;
        order = new int[graph.likes()];
        for (int i = 0; i < order.length; i++) order[i] = i;
        at = order.length;
    }

    void shuffle() {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        at = 0;
    }

    /// The next step of the epoch.
    ///
    /// @return false at its end
    boolean next() {
        size = 0;
        for (; at < order.length && size < BATCH; at++) {
            int who = graph.user(order[at]);
            if (graph.likesEverything(who)) continue;
            int other = anyRecipe();
            while (graph.isLiked(who, other)) other = anyRecipe();
            user[size] = who;
            better[size] = graph.recipe(order[at]);
            worse[size++] = other;
        }
        return size > 0;
    }

    private int anyRecipe() { return graph.users() + random.nextInt(graph.nodes() - graph.users()); }

    int size() { return size; }

    /// Nodes of the first [#size] rows; read only.
    int[] user() { return user; }

    int[] better() { return better; }

    int[] worse() { return worse; }
}
