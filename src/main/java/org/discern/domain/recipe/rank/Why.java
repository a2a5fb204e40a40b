package org.discern.domain.recipe.rank;

import java.util.List;
import org.discern.domain.recipe.Interaction;

/// Why a recipe stands where it stands.
///
/// @param row its score and parts
/// @param details the features below the parts, largest first; they too add up to the score
/// @param history the user's interactions that mattered, largest effect first
/// @param paths up to three ways through the graph from the user to the recipe, best first
public record Why(Ranking.Row row, List<Detail> details, List<HistoryEffect> history, List<GraphPath> paths) {
    public Why {
        details = List.copyOf(details);
        history = List.copyOf(history);
        paths = List.copyOf(paths);
    }

    /// @param name of the feature, e.g. `popularity of the last weeks`
    /// @param value the feature itself
    /// @param weight trained
    /// @param points value × weight
    public record Detail(Part part, String name, double value, double weight, double points) {}

    /// @param effect measured: score with the whole history minus score without this interaction
    /// @param placeWithout the recipe's place (from 0) without it, -1 when it then is no candidate
    public record HistoryEffect(Interaction interaction, double effect, int placeWithout) {}
}
