package org.discern.engine.recipe.likes;

import java.util.Arrays;
import java.util.List;
import org.discern.domain.recipe.Interactions;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.TypeTrust;

/// What users liked, in columns: the rows of user `u` are `starts[u] .. starts[u+1]-1`, in order of time. Recipes are counted
/// from 0 (not as nodes). The arrays are shared: read only.
///
/// @param starts length U + 1
/// @param recipe per row, 0..recipes-1
/// @param type per row, as the graph numbers interaction types
/// @param weight per row, 0..1: how far it tells the user's taste
/// @param time per row, see [Interactions#time]
/// @param recipes R
public record Feedback(int[] starts, int[] recipe, byte[] type, float[] weight, long[] time, int recipes) {
    private static final double LIKED = 3;

    public Feedback {
        if (recipe.length != weight.length || recipe.length != type.length || recipe.length != time.length || starts[starts.length
                - 1] != recipe.length)
            throw new IllegalArgumentException("Columns of feedback must be equally long");
    }

    /// All interactions of a graph, weighed by trust. A user's second row for the same recipe stands for itself.
    ///
    /// @param leastValue rows with a value below it are left out, and, where any row has a value, those without (a review without
    /// stars says nothing); 0 and less keeps all
    public static Feedback of(RecipeGraph graph, TypeTrust trust, double leastValue) {
        Interactions all = graph.interactions();
        double[] byType = all.types().stream().mapToDouble(trust::of).toArray();
        boolean isRated = false;
        for (float value : all.value()) isRated |= !Float.isNaN(value);
        int[] starts = new int[graph.users() + 1];
        int[] recipe = new int[all.size()];
        byte[] type = new byte[all.size()];
        float[] weight = new float[all.size()];
        long[] time = new long[all.size()];
        int n = 0;
        for (int u = 0; u < graph.users(); u++) {
            for (int i = all.from(u); i < all.to(u); i++) {
                boolean isUnsaid = Float.isNaN(all.value()[i]) && isRated;
                if (leastValue > 0 && (isUnsaid || all.value()[i] < leastValue)) continue;
                recipe[n] = all.recipe()[i] - graph.users();
                type[n] = all.type()[i];
                weight[n] = (float) byType[all.type()[i]];
                time[n++] = all.time()[i];
            }
            starts[u + 1] = n;
        }
        return new Feedback(starts, Arrays.copyOf(recipe, n), Arrays.copyOf(type, n), Arrays.copyOf(weight, n), Arrays.copyOf(
                time, n), graph.recipes());
    }

    /// All interactions of a graph that do not speak against a recipe: trust of the type times that of the rating, see
    /// [TypeTrust#of(String, double)]. Ratings below three stars are left out.
    public static Feedback likes(RecipeGraph graph, TypeTrust trust) {
        Interactions all = graph.interactions();
        int[] starts = new int[graph.users() + 1];
        int[] recipe = new int[all.size()];
        byte[] type = new byte[all.size()];
        float[] weight = new float[all.size()];
        long[] time = new long[all.size()];
        int n = 0;
        for (int u = 0; u < graph.users(); u++) {
            for (int i = all.from(u); i < all.to(u); i++) {
                if (isDislike(all.value()[i])) continue;
                recipe[n] = all.recipe()[i] - graph.users();
                type[n] = all.type()[i];
                weight[n] = (float) trust.of(all.types().get(all.type()[i]), all.value()[i]);
                time[n++] = all.time()[i];
            }
            starts[u + 1] = n;
        }
        return new Feedback(starts, Arrays.copyOf(recipe, n), Arrays.copyOf(type, n), Arrays.copyOf(weight, n), Arrays.copyOf(
                time, n), graph.recipes());
    }

    /// Whether a rating speaks against a recipe; 0 stars are a review without stars.
    public static boolean isDislike(double value) { return value > 0 && value < LIKED; }

    public int size() { return recipe.length; }

    public int users() { return starts.length - 1; }

    public int from(int user) { return starts[user]; }

    public int to(int user) { return starts[user + 1]; }

    /// Every user's rows from one share of the user's own order to another, both rounded down:
    /// `between(0, .7)`, `between(.7, .8)` and `between(.8, 1)` are disjoint and complete.
    public Feedback between(double fromShare, double toShare) {
        int[] cut = new int[starts.length];
        int n = 0;
        int[] keep = new int[recipe.length];
        for (int u = 0; u < users(); u++) {
            int rows = starts[u + 1] - starts[u];
            int last = (int) Math.floor(toShare * rows + 1e-9);
            for (int i = (int) Math.floor(fromShare * rows + 1e-9); i < last; i++) keep[n++] = starts[u] + i;
            cut[u + 1] = n;
        }
        return pick(cut, Arrays.copyOf(keep, n));
    }

    /// The same rows with the trust of their types as weights.
    public Feedback weighed(List<String> types, TypeTrust trust) {
        float[] w = new float[size()];
        for (int i = 0; i < w.length; i++) w[i] = (float) trust.of(types.get(type[i]));
        return new Feedback(starts, recipe, type, w, time, recipes);
    }

    /// Only the rows of at least a weight.
    public Feedback atLeast(double least) {
        int[] cut = new int[starts.length];
        int[] keep = new int[recipe.length];
        int n = 0;
        for (int u = 0; u < users(); u++) {
            for (int i = starts[u]; i < starts[u + 1]; i++) if (weight[i] >= least) keep[n++] = i;
            cut[u + 1] = n;
        }
        return pick(cut, Arrays.copyOf(keep, n));
    }

    /// The same rows with others added, each user's again in order of time.
    public Feedback plus(Feedback others) {
        int[] sum = new int[starts.length];
        for (int u = 0; u < starts.length; u++) sum[u] = starts[u] + others.starts[u];
        int[] r = new int[size() + others.size()];
        byte[] k = new byte[r.length];
        float[] w = new float[r.length];
        long[] t = new long[r.length];
        for (int u = 0; u < users(); u++) {
            int a = starts[u];
            int b = others.starts[u];
            for (int i = sum[u]; i < sum[u + 1]; i++) {
                boolean own = b == others.starts[u + 1] || (a < starts[u + 1] && time[a] <= others.time[b]);
                Feedback from = own ? this : others;
                int row = own ? a++ : b++;
                r[i] = from.recipe[row];
                k[i] = from.type[row];
                w[i] = from.weight[row];
                t[i] = from.time[row];
            }
        }
        return new Feedback(sum, r, k, w, t, recipes);
    }

    private Feedback pick(int[] cut, int[] rows) {
        int[] r = new int[rows.length];
        byte[] k = new byte[rows.length];
        float[] w = new float[rows.length];
        long[] t = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            r[i] = recipe[rows[i]];
            k[i] = type[rows[i]];
            w[i] = weight[rows[i]];
            t[i] = time[rows[i]];
        }
        return new Feedback(cut, r, k, w, t, recipes);
    }

    /// The same rows by recipe: for recipe `r` the users `result.recipe()[result.from(r) ..]`, in order of user.
    public Feedback transposed() {
        int[] by = new int[recipes + 1];
        for (int r : recipe) by[r + 1]++;
        for (int r = 0; r < recipes; r++) by[r + 1] += by[r];
        int[] at = by.clone();
        int[] u = new int[size()];
        byte[] k = new byte[size()];
        float[] w = new float[size()];
        long[] t = new long[size()];
        for (int user = 0; user < users(); user++) {
            for (int i = starts[user]; i < starts[user + 1]; i++) {
                int to = at[recipe[i]]++;
                u[to] = user;
                k[to] = type[i];
                w[to] = weight[i];
                t[to] = time[i];
            }
        }
        return new Feedback(by, u, k, w, t, users());
    }
}
