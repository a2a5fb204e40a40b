package org.discern.engine.recipe.network;

import java.util.Arrays;

/// What the rows of a step are ranked among: recipes drawn for all of them, then those they chose and the hard ones.
///
/// @param users per row
/// @param nodes per candidate, different from each other; the first `drawn` stand against every row
/// @param chosen,hard per row a candidate; `hard` -1 for none
/// @param weights per row
record Candidates(int[] users, int[] nodes, int drawn, int[] chosen, int[] hard, float[] weights) {
    /// @param trust per interaction type
    static Candidates of(RecipeNetwork.Batch batch, Edges edges, float[] trust) {
        int n = batch.edge().length;
        int first = edges.users();
        int[] place = new int[edges.recipes()];
        Arrays.fill(place, -1);
        int[] nodes = Arrays.copyOf(batch.drawn(), batch.drawn().length + 2 * n);
        int count = batch.drawn().length;
        for (int c = 0; c < count; c++) {
            place[nodes[c]] = c;
            nodes[c] += first;
        }
        int[] users = new int[n];
        int[] chosen = new int[n];
        int[] hard = new int[n];
        float[] weights = new float[n];
        for (int i = 0; i < n; i++) {
            int e = batch.edge()[i];
            users[i] = edges.user()[e];
            weights[i] = batch.weights()[i] * trust[edges.type()[e]];
            for (boolean isHard : new boolean[]{false, true}) {
                int r = isHard ? batch.hard()[i] : edges.recipe()[e];
                if (r >= 0 && place[r] < 0) {
                    place[r] = count;
                    nodes[count++] = first + r;
                }
                (isHard ? hard : chosen)[i] = r < 0 ? -1 : place[r];
            }
        }
        return new Candidates(users, Arrays.copyOf(nodes, count), batch.drawn().length, chosen, hard, weights);
    }
}
