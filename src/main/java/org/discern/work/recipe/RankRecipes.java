package org.discern.work.recipe;

import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.recipe.rank.Why;

/// Ranks recipes of the project's graph with the trained recipe model of the current (or a named) run. Quick, and safe from
/// any thread.
public interface RankRecipes {
    /// Why nothing can be ranked now, for people (no graph, no trained model, still loading); empty when it can.
    String unavailable();

    /// Understands the words of a request. Never fails: what is not understood is left over as words that rank.
    Request parse(String text);

    /// The best recipes, within 20 ms for 10,000 recipes when user and model were used lately.
    ///
    /// @param top how many rows at most
    Ranking rank(RankQuery query, int top);

    /// The same as [#why] without the history's measured effects, which take most of its time; they are empty. Costs about as
    /// much as one ranking.
    default Why parts(RankQuery query, int recipe) { return why(query, recipe); }

    /// Why a recipe stands where it stands; slower than ranking (every history item is removed once).
    ///
    /// @param recipe its node in the present graph
    Why why(RankQuery query, int recipe);
}
