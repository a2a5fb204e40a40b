package org.discern.engine.recipe.likes;

import java.util.Arrays;

/// What one user did up to some moment, oldest first. Recipes are counted from 0.
///
/// @param type per row, as the graph numbers interaction types; -1 for one it does not know
/// @param weight trust, 0..1
public record History(int[] recipe, byte[] type, float[] weight, long[] time) {
    public static final History NONE = new History(new int[0], new byte[0], new float[0], new long[0]);

    public static History of(Feedback known, int user) {
        int from = known.from(user);
        int to = known.to(user);
        return new History(Arrays.copyOfRange(known.recipe(), from, to), Arrays.copyOfRange(known.type(), from, to), Arrays
                .copyOfRange(known.weight(), from, to), Arrays.copyOfRange(known.time(), from, to));
    }

    public int size() { return recipe.length; }

    /// The same without one row.
    public History without(int row) {
        int[] r = new int[size() - 1];
        byte[] k = new byte[r.length];
        float[] w = new float[r.length];
        long[] t = new long[r.length];
        for (int i = 0, n = 0; i < size(); i++) {
            if (i == row) continue;
            r[n] = recipe[i];
            k[n] = type[i];
            w[n] = weight[i];
            t[n++] = time[i];
        }
        return new History(r, k, w, t);
    }

    /// Only the first so many.
    public History first(int n) {
        return new History(Arrays.copyOf(recipe, n), Arrays.copyOf(type, n), Arrays.copyOf(weight, n), Arrays.copyOf(time, n));
    }
}
