package org.discern.ui.recipe.compare.live;

import java.util.List;
import java.util.Optional;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.Ranking;

/// A comparison with what every column ranks.
///
/// @param graph the nodes mean
/// @param ranked as many as columns
/// @param tookMs to rank what was not known yet
public record Answer(Comparison comparison, RecipeGraph graph, List<Ranked> ranked, long tookMs) {
    public Answer { ranked = List.copyOf(ranked); }

    /// @param before the column without the edit of its history; empty when there is no edit
    /// @param failure why it cannot be ranked, for people; empty when it can
    public record Ranked(Ranking ranking, Optional<Ranking> before, String failure) {
        static Ranked failed(String why) { return new Ranked(new Ranking(List.of(), 0, List.of()), Optional.empty(), why); }
    }
}
