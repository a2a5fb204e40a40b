package org.discern.domain.recipe;

/// What all interactions say about each recipe. Cost: O(interactions), once per graph, which keeps them.
///
/// @param times how often anything was done with it, per recipe
/// @param rating mean of its positive ratings, NaN without any
public record RecipeFacts(int[] times, double[] rating) {
    static RecipeFacts of(RecipeGraph graph) {
        Interactions all = graph.interactions();
        int[] times = new int[graph.recipes()];
        double[] sum = new double[graph.recipes()];
        int[] rated = new int[graph.recipes()];
        for (int i = 0; i < all.size(); i++) {
            int r = all.recipe()[i] - graph.users();
            times[r]++;
            if (!(all.value()[i] > 0)) continue;
            sum[r] += all.value()[i];
            rated[r]++;
        }
        for (int r = 0; r < sum.length; r++) sum[r] = rated[r] == 0 ? Double.NaN : sum[r] / rated[r];
        return new RecipeFacts(times, sum);
    }
}
