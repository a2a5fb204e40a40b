package org.discern.domain.recipe.rank;

import org.discern.domain.run.RunSpec;

/// The settings of one training of the recipe model.
///
/// @param encoder empty for the embedded sentence encoder, else a folder
/// @param width of node vectors, 8..256
/// @param layers of propagation, 1..4
/// @param graph whether the knowledge graph takes part; interactions always do
/// @param types whether interaction types have learned trust; otherwise all count alike
/// @param contrast weight of the contrastive loss; 0 switches it off
/// @param temperature of the contrastive loss
/// @param dropEdges,dropNodes share left out of a contrastive view, 0..0.9
/// @param batch interactions a step
/// @param epochs at most; training stops earlier when the validation part no longer gains
/// @param patience epochs without gain before it stops
/// @param decay L2 weight
public record RecipeSpec(String encoder, int width, int layers, boolean graph, boolean types, double contrast,
        double temperature, double dropEdges, double dropNodes, int batch, int epochs, int patience, double learningRate,
        double decay, long seed) implements RunSpec {
    public RecipeSpec {
        if (width < 8 || width > 256) throw new IllegalArgumentException("width must lie in 8..256");
        if (layers < 1 || layers > 4) throw new IllegalArgumentException("layers must lie in 1..4");
        if (!(contrast >= 0) || !(temperature > 0))
            throw new IllegalArgumentException(
                    "contrast must be at least 0 and temperature above 0");
        if (!(dropEdges >= 0 && dropEdges <= .9 && dropNodes >= 0 && dropNodes <= .9))
            throw new IllegalArgumentException("dropEdges and dropNodes must lie in 0..0.9");
        if (batch < 1 || epochs < 1 || epochs > 10_000 || patience < 1)
            throw new IllegalArgumentException("batch, epochs and patience must be at least 1");
        if (!(learningRate > 0 && learningRate < 1) || !(decay >= 0 && decay < 1))
            throw new IllegalArgumentException("learningRate must lie in 0..1 and decay be below 1");
    }

    public static RecipeSpec defaults() {
        return new RecipeSpec("", 64, 2, true, true, .01, .2, .1, .1, 2_048, 40, 5, 5e-3, 1e-5, 11);
    }

    public RecipeSpec withSeed(long s) {
        return new RecipeSpec(encoder, width, layers, graph, types, contrast, temperature, dropEdges, dropNodes, batch, epochs,
                patience, learningRate, decay, s);
    }

    public RecipeSpec withGraph(boolean on) {
        return new RecipeSpec(encoder, width, layers, on, types, contrast, temperature, dropEdges, dropNodes, batch, epochs,
                patience, learningRate, decay, seed);
    }

    public RecipeSpec withTypes(boolean on) {
        return new RecipeSpec(encoder, width, layers, graph, on, contrast, temperature, dropEdges, dropNodes, batch, epochs,
                patience, learningRate, decay, seed);
    }

    public RecipeSpec withContrast(double weight) {
        return new RecipeSpec(encoder, width, layers, graph, types, weight, temperature, dropEdges, dropNodes, batch, epochs,
                patience, learningRate, decay, seed);
    }
}
