package org.discern.engine.recipe.rank;

import java.util.Arrays;
import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.rank.Constraint.Attribute;
import org.discern.domain.recipe.rank.Request;
import org.discern.engine.recipe.request.Matches;
import org.discern.engine.recipe.request.RequestIndex;
import org.jspecify.annotations.Nullable;

/// Turns a parsed request into a question: which recipes may answer, and how well words and meaning fit each.
public final class Asking {
    private final RequestIndex index;
    private final @Nullable FloatMatrix meaning; // unit rows, one a recipe

    /// @param meaning sentence vectors of the recipes, `(R, D)` unit rows; null without
    public Asking(RequestIndex index, @Nullable FloatMatrix meaning) {
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
        List<NodeKind> stated = request.constraints().stream().filter(c -> c instanceof Attribute a && !a.excluded()).map(
                c -> ((Attribute) c).kind()).toList();
        return new Ask(user, history, at, candidates, own, cosines(candidates, vector), stated);
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
