package org.discern.work.recipe;

import java.util.List;
import java.util.Locale;
import org.discern.domain.WorkbenchException;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.recipe.rank.Why;

/// Stands where a trained recipe model would: says that there is none, and ranks nothing.
public final class NoRanking implements RankRecipes {
    private static final String WHY = "No recipe model is trained yet.";

    @Override
    public String unavailable() { return WHY; }

    @Override
    public Request parse(String text) { return new Request(text, List.of(), text.strip().toLowerCase(Locale.ROOT)); }

    @Override
    public Ranking rank(RankQuery query, int top) { return new Ranking(List.of(), 0, List.of()); }

    @Override
    public Why why(RankQuery query, int recipe) { throw new WorkbenchException(WHY); }
}
