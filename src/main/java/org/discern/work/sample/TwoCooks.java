package org.discern.work.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.Comparison.Column;
import org.discern.domain.recipe.rank.HistoryEdit;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.recipe.rank.RecipeRun;
import org.discern.work.desk.Desk;

/// What is shown of recipes first: one spoken request, asked by two users whose answers have about half in common, and by
/// the first of them without a past.
public final class TwoCooks {
    private static final String SPOKEN = "a quick dinner without nuts under 40 minutes";
    private static final int USERS = 24; // looked at for the second one
    private static final int TOP = 10;

    private final Desk desk;
    private final Request request;
    private final List<String> users = new ArrayList<>();

    public TwoCooks(Desk desk) {
        this.desk = desk;
        request = desk.rankRecipes().parse(SPOKEN);
        RecipeGraph graph = desk.workspace().awaitRecipeGraph();
        if (graph.users() == 0) return;
        users.add(graph.key(0));
        Set<Integer> first = recipes(graph.key(0));
        int nearest = TOP + 1;
        String other = graph.key(0);
        for (int u = 1; u < Math.min(USERS, graph.users()); u++) {
            Set<Integer> both = recipes(graph.key(u));
            both.retainAll(first);
            int off = Math.abs(both.size() - TOP / 2); // some in common, so that movement shows
            if (off >= nearest) continue;
            nearest = off;
            other = graph.key(u);
        }
        users.add(other);
    }

    private Set<Integer> recipes(String user) {
        Set<Integer> out = new HashSet<>();
        for (Ranking.Row row : desk.rankRecipes().rank(RankQuery.of(user, request), TOP).rows()) out.add(row.recipe());
        return out;
    }

    /// Puts the comparison on the screen, as one operation.
    public void compare() {
        List<Column> columns = new ArrayList<>();
        for (String user : users) columns.add(new Column("", RankQuery.of(user, request)));
        if (!users.isEmpty())
            columns.add(new Column("", RankQuery.of(users.getFirst(), request).withEdit(new HistoryEdit(Set.of(), List.of(),
                    true))));
        var comparison = new Comparison("", columns, TOP, "");
        desk.workspace().decideComparisons("Compare two cooks", "", c -> c.withPresent(comparison));
    }

    /// What was asked, how it was understood and what came out, for people.
    public List<String> lines(RecipeRun run) {
        List<String> out = new ArrayList<>();
        out.add("“" + SPOKEN + "” is read as " + request.constraints().size() + " conditions; run " + run.record().id()
                + " ranks the recipes that satisfy all");
        for (String user : users) {
            RecipeGraph graph = desk.workspace().recipeGraph().get();
            List<Ranking.Row> rows = desk.rankRecipes().rank(RankQuery.of(user, request), 3).rows();
            out.add(user + ": " + String.join("; ", rows.stream().map(row -> graph.name(row.recipe())).toList()));
        }
        return out;
    }
}
