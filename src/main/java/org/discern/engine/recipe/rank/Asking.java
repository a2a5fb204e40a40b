package org.discern.engine.recipe.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Constraint;
import org.discern.domain.recipe.rank.Constraint.Attribute;
import org.discern.domain.recipe.rank.Request;
import org.discern.engine.recipe.likes.History;
import org.discern.engine.recipe.request.Matches;
import org.discern.engine.recipe.request.RequestIndex;
import org.jspecify.annotations.Nullable;

/// Turns a parsed request into a question: which recipes may answer, and how well words and meaning fit each.
public final class Asking {
    private final RecipeGraph graph;
    private final RequestIndex index;
    private final @Nullable FloatMatrix meaning; // unit rows, one a recipe

    /// @param meaning sentence vectors of the recipes, `(R, D)` unit rows; null without
    public Asking(RecipeGraph graph, RequestIndex index, @Nullable FloatMatrix meaning) {
        this.graph = graph;
        this.index = index;
        this.meaning = meaning;
    }

    public RequestIndex index() { return index; }

    /// Whether requests are asked by meaning too.
    public boolean hasMeaning() { return meaning != null; }

    /// @param seen recipes that are not offered
    /// @param vector of the request's text, a unit vector; null when meaning plays no part
    public Ask ask(int user, History history, long at, Request request, int[] seen, float @Nullable [] vector) {
        Matches matches = index.matches(request);
        boolean[] hidden = new boolean[matches.size()];
        for (int r : seen) hidden[r] = true;
        int[] candidates = new int[matches.count()];
        int[] n = {0};
        matches.each(r -> {
            if (!hidden[r]) candidates[n[0]++] = r;
        });
        return ask(user, history, at, request, Arrays.copyOf(candidates, n[0]), vector, null);
    }

    /// The same for candidates that are known already.
    ///
    /// @param words BM25 of all recipes if it is at hand
    public Ask ask(int user, History history, long at, Request request, int[] candidates, float @Nullable [] vector,
            float @Nullable [] words) {
        if (request.isEmpty()) return Ask.nothing(user, history, at, candidates);
        float[] all = words == null ? index.bm25().scores(request.text()) : words;
        float[] own = new float[candidates.length];
        for (int c = 0; c < own.length; c++) own[c] = all[candidates[c]];
        List<Attribute> named = new ArrayList<>();
        for (Constraint c : request.constraints()) if (c instanceof Attribute a && !a.excluded()) named.add(a);
        return new Ask(user, history, at, candidates, own, cosines(candidates, vector), exact(candidates, named), named.stream()
                .map(
                        Attribute::kind).toList());
    }

    private float @Nullable [] exact(int[] candidates, List<Attribute> named) {
        if (named.isEmpty()) return null;
        float[] share = new float[graph.recipes()];
        for (Attribute a : named)
            for (int node : index.matcher().nodes(a))
                for (int e = graph.start(node); e < graph.start(node) + graph.degree(node); e++)
                    if (graph.isRecipe(graph.neighbour(e))) share[graph.neighbour(e) - graph.users()] += 1f / named.size();
        float[] out = new float[candidates.length];
        for (int c = 0; c < out.length; c++) out[c] = share[candidates[c]];
        return out;
    }

    private float @Nullable [] cosines(int[] candidates, float @Nullable [] vector) {
        if (meaning == null || vector == null) return null;
        float[] out = new float[candidates.length];
        int d = meaning.cols();
        for (int c = 0; c < out.length; c++) {
            float sum = 0;
            int row = candidates[c] * d;
            for (int i = 0; i < d; i++) sum += meaning.values()[row + i] * vector[i];
            out[c] = sum;
        }
        return out;
    }
}
