package org.discern.engine.recipe.rank;

import java.util.Arrays;
import org.discern.engine.recipe.likes.History;

/// What the trained graph says of a user and all recipes. Safe from any thread.
public interface GraphTaste {
    /// @param user of the graph, or -1 for somebody it does not know
    /// @param history the user's vector is made of
    /// @param collaborative,graph length R; what the two parts of the model say, higher is nearer
    void scores(int user, History history, float[] collaborative, float[] graph);

    /// Nothing.
    GraphTaste NONE = (_, _, collaborative, graph) -> {
        Arrays.fill(collaborative, 0);
        Arrays.fill(graph, 0);
    };
}
