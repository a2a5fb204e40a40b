package org.discern.ui.recipe.compare.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.WorkbenchException;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.work.recipe.RankRecipes;

/// Ranks the columns of a comparison and remembers what it ranked, so that after an edit only the edited column is ranked anew
/// and undo costs nothing. For several threads.
final class RankMemory {
    /// Always so deep, so that a recipe's place is known beyond the places shown.
    static final int DEPTH = 100;
    private static final int KEPT = 64;

    private final RankRecipes ranker;
    private final Map<RankQuery, Ranking> known = new LinkedHashMap<>(16, .75f, true); // guarded by itself
    private int generation; // guarded by known

    RankMemory(RankRecipes ranker) { this.ranker = ranker; }

    /// Another graph or model: what was known means nothing now.
    void forget() {
        synchronized (known) {
            known.clear();
            generation++;
        }
    }

    Answer answer(Comparison comparison, RecipeGraph graph) {
        long start = System.nanoTime();
        List<Answer.Ranked> out = new ArrayList<>();
        for (Comparison.Column column : comparison.columns()) out.add(ranked(column.query()));
        return new Answer(comparison, graph, out, (System.nanoTime() - start) / 1_000_000);
    }

    private Answer.Ranked ranked(RankQuery query) {
        try {
            Optional<Ranking> before = query.edit().isEmpty()
                    ? Optional.empty()
                    : Optional.of(rank(query.withEdit(org.discern.domain.recipe.rank.HistoryEdit.NONE)));
            return new Answer.Ranked(rank(query), before, "");
        } catch (WorkbenchException failure) { // this column only: another may still be ranked
            return Answer.Ranked.failed(String.valueOf(failure.getMessage()));
        }
    }

    private Ranking rank(RankQuery query) {
        int of;
        synchronized (known) {
            Ranking ranking = known.get(query);
            if (ranking != null) return ranking;
            of = generation;
        }
        Ranking ranking = ranker.rank(query, DEPTH);
        synchronized (known) {
            if (of == generation) known.put(query, ranking);
            if (known.size() > KEPT) known.remove(known.keySet().iterator().next());
        }
        return ranking;
    }
}
