package org.discern.ui.recipe.compare.live;

import java.util.ArrayList;
import java.util.List;
import org.discern.domain.recipe.Interaction;
import org.discern.domain.recipe.Interactions;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.HistoryEdit;
import org.discern.domain.recipe.rank.RankQuery;

/// One thing in a column's history: done, left out, or made up.
///
/// @param name of the recipe
/// @param on false when it is left out
/// @param added true when it never happened
public record HistoryLine(Interaction interaction, String name, boolean on, boolean added) {
    /// A column's history, made-up ones first, then newest first. Interactions after the column's moment are not part of it.
    public static List<HistoryLine> of(RankQuery query, RecipeGraph graph) {
        List<HistoryLine> out = new ArrayList<>();
        HistoryEdit edit = query.edit();
        for (Interaction added : edit.added().reversed())
            out.add(new HistoryLine(added, ColumnWords.recipe(added.recipe(), graph), !edit.ignored(), true));
        for (Interaction done : done(query.user(), query.at(), graph))
            out.add(new HistoryLine(done, ColumnWords.recipe(done.recipe(), graph), !edit.ignored() && !edit.removed().contains(
                    done), false));
        return out;
    }

    /// What a user did before a moment, newest first.
    static List<Interaction> done(String user, long before, RecipeGraph graph) {
        int node = user.isEmpty() ? -1 : graph.find(NodeKind.USER, user);
        List<Interaction> out = new ArrayList<>();
        if (node < 0) return out;
        Interactions all = graph.interactions();
        for (int i = all.to(node) - 1; i >= all.from(node); i--)
            if (all.time()[i] < before)
                out.add(new Interaction(graph.key(all.recipe()[i]), all.types().get(all.type()[i]), all.time()[i], all
                        .value()[i]));
        return out;
    }
}
