package org.discern.ui.recipe.compare.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Agreement;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.Comparison.Column;
import org.discern.domain.recipe.rank.Comparisons.Judged;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.ui.recipe.compare.live.ColumnSight.Gone;
import org.discern.ui.recipe.compare.live.ColumnSight.Measures;
import org.discern.ui.recipe.compare.live.ColumnSight.Row;
import org.jspecify.annotations.Nullable;

/// Turns what was ranked into what is seen. Pure; a few microseconds a row.
final class Sights {
    private Sights() {}

    /// @param filter words that must occur in a row's name or one of its attributes; blank for all rows
    static List<ColumnSight> of(Answer answer, Map<Judged, Integer> grades, String filter) {
        Comparison comparison = answer.comparison();
        List<ColumnSight> out = new ArrayList<>();
        int reference = comparison.reference();
        Ranking measure = answer.ranked().isEmpty() ? null : answer.ranked().get(reference).ranking();
        for (int c = 0; c < comparison.columns().size(); c++) {
            Answer.Ranked now = answer.ranked().get(c);
            Ranking against = c == reference ? now.before().orElse(null) : measure;
            out.add(column(answer, c, now, against, grades, filter.strip().toLowerCase(Locale.ROOT)));
        }
        return out;
    }

    private static ColumnSight column(Answer answer, int c, Answer.Ranked now, @Nullable Ranking against,
            Map<Judged, Integer> grades, String filter) {
        Comparison comparison = answer.comparison();
        RecipeGraph graph = answer.graph();
        Column column = comparison.columns().get(c);
        int top = comparison.top();
        List<Ranking.Row> places = now.ranking().rows().stream().limit(top).toList();
        List<Row> rows = new ArrayList<>();
        List<Integer> gained = new ArrayList<>();
        int entered = 0;
        for (int i = 0; i < places.size(); i++) {
            Ranking.Row row = places.get(i);
            Move move = against == null ? Move.NONE : Move.of(i, against.placeOf(row.recipe()), top);
            if (move.way() == Move.Way.NEW) entered++;
            int was = now.before().map(b -> b.placeOf(row.recipe())).orElse(ColumnSight.NO_GHOST);
            int grade = grades.getOrDefault(judged(column, graph.key(row.recipe())), -1);
            gained.add(grade);
            if (fits(graph, row.recipe(), filter))
                rows.add(new Row(row.recipe(), graph.name(row.recipe()), i, row.score(), move, was, grade));
        }
        List<Gone> gone = new ArrayList<>();
        if (against != null)
            for (int i = 0; i < Math.min(top, against.rows().size()); i++) {
                int recipe = against.rows().get(i).recipe();
                int here = now.ranking().placeOf(recipe);
                if (here < 0 || here >= top) gone.add(new Gone(recipe, graph.name(recipe), i));
            }
        Collection<Integer> judgements = judgements(column, grades);
        List<Integer> mine = recipes(now.ranking());
        boolean none = c == comparison.reference();
        List<Integer> first = against == null || none ? List.of() : recipes(against);
        var measures = new Measures(none ? Double.NaN : Agreement.overlap(first, mine, top), none
                ? Double.NaN
                : Agreement.kendall(first, mine, top), none ? Double.NaN : Agreement.spearman(first, mine, top), none
                        ? 0
                        : Agreement.shared(first, mine, top), Agreement.ndcg(gained, judgements, top), judgements.size(), entered,
                gone.size());
        return new ColumnSight(column, ColumnWords.name(column, graph), ColumnWords.facets(column, comparison, graph), !column
                .query().user().isEmpty(), now.ranking(), rows, gone, places.size(), measures, none
                        ? ColumnSight.NOTHING
                        : comparison.reference(), now.failure());
    }

    /// The words a judgement hangs on.
    static Judged judged(Column column, String recipe) {
        return new Judged(column.query().user(), column.query().request().text().strip(), recipe);
    }

    private static Collection<Integer> judgements(Column column, Map<Judged, Integer> grades) {
        Judged like = judged(column, "");
        return grades.entrySet().stream().filter(e -> e.getKey().user().equals(like.user()) && e.getKey().request().equals(like
                .request())).map(Map.Entry::getValue).toList();
    }

    private static List<Integer> recipes(Ranking ranking) { return ranking.rows().stream().map(Ranking.Row::recipe).toList(); }

    private static boolean fits(RecipeGraph graph, int recipe, String filter) {
        if (filter.isEmpty() || graph.name(recipe).toLowerCase(Locale.ROOT).contains(filter)) return true;
        for (int e = graph.start(recipe); e < graph.start(recipe) + graph.degree(recipe); e++) {
            int other = graph.neighbour(e);
            if (graph.kind(other).isAttribute() && graph.name(other).toLowerCase(Locale.ROOT).contains(filter)) return true;
        }
        return false;
    }
}
