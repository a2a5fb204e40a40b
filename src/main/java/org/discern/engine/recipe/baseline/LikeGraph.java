package org.discern.engine.recipe.baseline;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.discern.domain.run.Parallel;
import org.discern.engine.Paper;
import org.discern.engine.recipe.kernel.Csr;
import org.discern.engine.recipe.kernel.Dense;
import org.discern.engine.recipe.kernel.Propagation;
import org.discern.engine.recipe.likes.Feedback;

/// Users and recipes (as nodes, after the users) joined by likes, and what they hear along them: the mean over layers of `Ŵˡ x`
/// with `Ŵ = D^-½ A D^-½`.
///
/// Source: He et al., "LightGCN", 2020, equations 7 to 9. `Ŵ` is symmetric, so the way back is the way forth.
/// Cost: `layers` passes over both directions of all likes.
@Paper("10.1145/3397271.3401063")
final class LikeGraph {
    private final int users;
    private final int[] user; // per like
    private final int[] recipe; // as a node
    private final int[] like; // per entry
    private final Propagation propagation;
    private final Dense dense;
    private final float[] from;
    private final float[] to;
    private final int width;

    /// A user's second like of a recipe counts no more than the first.
    LikeGraph(Feedback likes, int width, Parallel parallel) {
        this.width = width;
        users = likes.users();
        int nodes = users + likes.recipes();
        int[] u = new int[likes.size()];
        int[] r = new int[likes.size()];
        int n = 0;
        for (int who = 0; who < users; who++) {
            int[] own = Arrays.stream(likes.recipe(), likes.from(who), likes.to(who)).sorted().distinct().toArray();
            for (int what : own) {
                u[n] = who;
                r[n++] = users + what;
            }
        }
        user = Arrays.copyOf(u, n);
        recipe = Arrays.copyOf(r, n);
        int[] starts = new int[nodes + 1];
        for (int e = 0; e < n; e++) {
            starts[user[e] + 1]++;
            starts[recipe[e] + 1]++;
        }
        for (int i = 0; i < nodes; i++) starts[i + 1] += starts[i];
        int[] at = starts.clone();
        int[] other = new int[2 * n];
        like = new int[2 * n];
        for (int e = 0; e < n; e++) {
            like[at[user[e]]] = e;
            other[at[user[e]]++] = recipe[e];
            like[at[recipe[e]]] = e;
            other[at[recipe[e]]++] = user[e];
        }
        propagation = new Propagation(new Csr(nodes, starts, other), parallel);
        dense = new Dense(parallel);
        from = new float[nodes * width];
        to = new float[nodes * width];
    }

    int users() { return users; }

    int nodes() { return from.length / width; }

    int likes() { return user.length; }

    /// Who likes what: both are nodes.
    int user(int like) { return user[like]; }

    int recipe(int like) { return recipe[like]; }

    boolean isLiked(int who, int node) {
        int[] starts = propagation.csr().starts();
        return Arrays.binarySearch(propagation.csr().to(), starts[who], starts[who + 1], node) >= 0;
    }

    boolean likesEverything(int who) {
        int[] starts = propagation.csr().starts();
        return starts[who + 1] - starts[who] >= nodes() - users;
    }

    /// Entries of `Ŵ`.
    float[] normalised() {
        boolean[] kept = new boolean[user.length];
        Arrays.fill(kept, true);
        return normalised(kept);
    }

    /// Entries of `Ŵ` with a share of the likes left out, the others normalised among themselves.
    float[] withoutSome(double share, RandomGenerator random) {
        boolean[] kept = new boolean[user.length];
        for (int e = 0; e < kept.length; e++) kept[e] = random.nextDouble() >= share;
        return normalised(kept);
    }

    private float[] normalised(boolean[] kept) {
        int[] degree = new int[nodes()];
        for (int e = 0; e < kept.length; e++) if (kept[e]) {
            degree[user[e]]++;
            degree[recipe[e]]++;
        }
        float[] out = new float[like.length];
        for (int i = 0; i < out.length; i++) {
            int e = like[i];
            if (kept[e]) out[i] = (float) (1 / Math.sqrt((double) degree[user[e]] * degree[recipe[e]]));
        }
        return out;
    }

    /// Not from two threads at once.
    ///
    /// @param entries of `Ŵ`
    /// @param x `(nodes, width)`
    /// @param out added to
    void addMean(float[] entries, float[] x, int layers, float[] out) {
        float share = 1f / (layers + 1);
        dense.add(out, x, x.length, share);
        float[] a = x;
        for (int l = 0; l < layers; l++) {
            float[] b = l % 2 == 0 ? to : from;
            propagation.forward(entries, a, width, b);
            dense.add(out, b, b.length, share);
            a = b;
        }
    }
}
