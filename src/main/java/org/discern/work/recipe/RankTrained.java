package org.discern.work.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.recipe.rank.Why;
import org.discern.engine.recipe.rank.Ask;
import org.discern.engine.recipe.rank.Feature;
import org.discern.engine.recipe.likes.History;
import org.discern.engine.recipe.rank.PathFinder;
import org.discern.engine.recipe.rank.Scorer.Scored;
import org.discern.engine.recipe.rank.TopPlaces;
import org.discern.engine.recipe.rank.Weights;
import org.discern.engine.recipe.request.RequestIndex;
import org.discern.work.Workspace;
import org.jspecify.annotations.Nullable;

/// Ranks with the trained models of the project. What a graph and a run need is built once and kept while they are in use.
public final class RankTrained implements RankRecipes {
    private static final int TRIED = 60; // interactions whose removal is measured, the weightiest
    private static final int TOLD = 8; // of these, so many are told

    private final Workspace workspace;
    private final Kitchens kitchens;

    public RankTrained(Workspace workspace, Kitchens kitchens) {
        this.workspace = workspace;
        this.kitchens = kitchens;
    }

    @Override
    public String unavailable() {
        RecipeGraph graph = workspace.recipeGraph().get();
        if (graph.recipes() == 0) return "Import recipes first.";
        return workspace.recipeRun().get().isEmpty() ? "Train the recipe model first." : "";
    }

    @Override
    public Request parse(String text) {
        RecipeGraph graph = workspace.recipeGraph().get();
        return graph.recipes() == 0 || text.isBlank() ? new Request(text, List.of(), "") : kitchens.index(graph).parse(text);
    }

    @Override
    public Ranking rank(RankQuery query, int top) {
        Kitchen kitchen = kitchen(query);
        Ask ask = ask(kitchen, query, kitchen.past(query));
        Scored scored = kitchen.scorer().score(ask);
        List<Ranking.Row> rows = new ArrayList<>();
        for (int c : TopPlaces.of(scored.scores(), top)) rows.add(row(kitchen, ask, scored, c));
        RequestIndex index = kitchen.asking().index();
        int matching = index.matches(query.request()).count();
        return new Ranking(rows, matching, matching == 0
                ? index.matcher().relaxations(query.request().constraints())
                : List.of());
    }

    @Override
    public Why parts(RankQuery query, int recipe) { return why(query, recipe, false); }

    @Override
    public Why why(RankQuery query, int recipe) { return why(query, recipe, true); }

    private Why why(RankQuery query, int recipe, boolean measured) {
        Kitchen kitchen = kitchen(query);
        Kitchen.Past past = kitchen.past(query);
        Ask ask = ask(kitchen, query, past);
        int c = Arrays.binarySearch(ask.candidates(), recipe - kitchen.graph().users());
        if (c < 0)
            throw new WorkbenchException(kitchen.graph().name(recipe)
                    + " is no answer to this request, so there is nothing to explain. Change the request, or show recipes the user knows.");
        Scored scored = kitchen.scorer().score(ask);
        return new Why(row(kitchen, ask, scored, c), details(kitchen, ask, scored, c), measured
                ? effects(kitchen, ask, past, scored, c)
                : List.of(), paths(kitchen, query, past, recipe));
    }

    private Kitchen kitchen(RankQuery query) {
        String hindrance = query.runId() == 0 ? unavailable() : "";
        if (!hindrance.isEmpty()) throw new WorkbenchException("Recipes cannot be ranked. " + hindrance);
        return kitchens.of(workspace.recipeGraph().get(), run(query));
    }

    private long run(RankQuery query) {
        return query.runId() == 0 ? workspace.recipeRun().get().orElseThrow().record().id() : query.runId();
    }

    private Ask ask(Kitchen kitchen, RankQuery query, Kitchen.Past past) {
        return kitchen.asking().ask(-1, past.history(), kitchen.moment(query), query.request(), past.seen(), vector(kitchen,
                query.request()));
    }

    private float @Nullable [] vector(Kitchen kitchen, Request request) {
        return request.isEmpty() || !kitchen.asking().hasMeaning() ? null : kitchens.vector(request.text());
    }

    private static Ranking.Row row(Kitchen kitchen, Ask ask, Scored scored, int c) {
        return new Ranking.Row(kitchen.graph().recipeNode(ask.candidates()[c]), scored.scores()[c], scored.parts(c));
    }

    private static List<Why.Detail> details(Kitchen kitchen, Ask ask, Scored scored, int c) {
        double[] weights = kitchen.scorer().weights().of(ask.isRequest());
        List<Why.Detail> out = new ArrayList<>();
        for (Feature f : Feature.values()) {
            int place = Weights.place(f);
            double points = scored.points()[c * weights.length + place];
            if (weights[place] != 0)
                out.add(new Why.Detail(f.part(), f.words(), scored.features()[c * weights.length + place], weights[place],
                        points));
        }
        out.sort(Comparator.comparingDouble(d -> -Math.abs(d.points())));
        return out;
    }

    /// Leaves out one interaction at a time and scores again.
    private List<Why.HistoryEffect> effects(Kitchen kitchen, Ask ask, Kitchen.Past past, Scored whole, int c) {
        History history = past.history();
        Integer[] order = new Integer[history.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.<Integer>comparingDouble(i -> -history.weight()[i]).thenComparingInt(i -> -i));
        List<Why.HistoryEffect> out = new ArrayList<>();
        for (int i = 0; i < Math.min(TRIED, order.length); i++) {
            int row = order[i];
            float[] scores = kitchen.scorer().score(new Ask(-1, history.without(row), ask.at(), ask.candidates(), ask.words(), ask
                    .meaning(), ask.exact(), ask.stated())).scores();
            int place = 0;
            for (float other : scores) if (other > scores[c]) place++;
            out.add(new Why.HistoryEffect(past.rows().get(row), whole.scores()[c] - scores[c], place));
        }
        out.sort(Comparator.comparingDouble(e -> -Math.abs(e.effect())));
        return out.size() <= TOLD ? out : List.copyOf(out.subList(0, TOLD));
    }

    private List<GraphPath> paths(Kitchen kitchen, RankQuery query, Kitchen.Past past, int recipe) {
        int user = query.user().isEmpty() ? -1 : kitchen.graph().find(NodeKind.USER, query.user());
        if (user < 0) return List.of();
        return new PathFinder(kitchen.graph(), kitchens.attention(run(query))).paths(user, past.history(), recipe);
    }
}
