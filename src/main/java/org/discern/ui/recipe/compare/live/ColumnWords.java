package org.discern.ui.recipe.compare.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.discern.domain.recipe.Interaction;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.Comparison.Column;
import org.discern.domain.recipe.rank.HistoryEdit;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Times;

/// What a column is called, made from what it asks.
public final class ColumnWords {
    private ColumnWords() {}

    /// The title given by hand, else the user.
    public static String name(Column column, RecipeGraph graph) {
        return column.title().isEmpty() ? user(column.query().user(), graph) : column.title();
    }

    public static String user(String key, RecipeGraph graph) {
        if (key.isEmpty()) return Strings.of("recipe.compare.nobody");
        int node = graph.find(NodeKind.USER, key);
        return node < 0 ? key : graph.name(node);
    }

    public static String recipe(String key, RecipeGraph graph) {
        int node = graph.find(NodeKind.RECIPE, key);
        return node < 0 ? key : graph.name(node);
    }

    /// What sets the column apart: its history first, then model, moment and, where columns differ in it, the request.
    static List<String> facets(Column column, Comparison all, RecipeGraph graph) {
        List<String> out = new ArrayList<>();
        RankQuery q = column.query();
        out.add(history(q, graph));
        if (q.runId() != 0) out.add(Strings.of("recipe.compare.facet.run", String.valueOf(q.runId())));
        if (q.at() != RankQuery.NOW) out.add(moment(q.at(), graph));
        if (!q.hideSeen()) out.add(Strings.of("recipe.compare.facet.seen"));
        Set<String> texts = all.columns().stream().map(c -> c.query().request().text()).collect(Collectors.toSet());
        if (texts.size() > 1)
            out.add(q.request().text().isBlank()
                    ? Strings.of("recipe.compare.facet.asksNothing")
                    : "“" + q.request().text() + "”");
        return out;
    }

    public static String moment(long at, RecipeGraph graph) {
        return graph.interactions().timesAreOrder()
                ? Strings.of("recipe.compare.facet.order", at)
                : Strings.of("recipe.compare.facet.before", Times.day(at));
    }

    /// `full history`, `without Chili`, `without 3`, `no history`, `with Pasta added`.
    public static String history(RankQuery q, RecipeGraph graph) {
        HistoryEdit edit = q.edit();
        if (q.user().isEmpty()) return Strings.of("recipe.compare.facet.cold");
        if (edit.ignored()) return Strings.of("recipe.compare.facet.ignored");
        int node = graph.find(NodeKind.USER, q.user());
        if (edit.isEmpty()) {
            boolean none = node < 0 || graph.interactions().from(node) == graph.interactions().to(node);
            return Strings.of(none ? "recipe.compare.facet.none" : "recipe.compare.facet.full");
        }
        List<String> out = new ArrayList<>();
        List<String> without = edit.removed().stream().map(Interaction::recipe).distinct().toList();
        if (without.size() == 1) out.add(Strings.of("recipe.compare.facet.without", recipe(without.getFirst(), graph)));
        else if (!without.isEmpty()) out.add(Strings.of("recipe.compare.facet.withoutMany", without.size()));
        if (edit.added().size() == 1)
            out.add(Strings.of("recipe.compare.facet.with", recipe(edit.added().getFirst().recipe(), graph)));
        else
            if (!edit.added().isEmpty()) out.add(Strings.of("recipe.compare.facet.withMany", edit.added().size()));
        return String.join(", ", out);
    }
}
