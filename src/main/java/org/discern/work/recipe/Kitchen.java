package org.discern.work.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.recipe.Interaction;
import org.discern.domain.recipe.Interactions;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.TypeTrust;
import org.discern.domain.recipe.rank.HistoryEdit;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.run.Parallel;
import org.discern.engine.recipe.rank.Asking;
import org.discern.engine.recipe.rank.FeatureTable;
import org.discern.engine.recipe.likes.Ease;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.rank.GraphTaste;
import org.discern.engine.recipe.likes.History;
import org.discern.engine.recipe.likes.ItemNeighbours;
import org.discern.engine.recipe.rank.RecipeAttributes;
import org.discern.engine.recipe.rank.Scorer;
import org.discern.engine.recipe.rank.Weights;
import org.discern.engine.recipe.request.RequestIndex;
import org.jspecify.annotations.Nullable;

/// A graph made ready for one trained model: everything a ranking reads, built once. Safe from any thread.
final class Kitchen {
    /// The recipes that are like a recipe, at most.
    static final int NEIGHBOURS = 100;
    private static final double TELLING = .5; // an interaction of this trust says that the recipe is known

    private final RecipeGraph graph;
    private final TypeTrust trust;
    private final Asking asking;
    private final Scorer scorer;

    private Kitchen(RecipeGraph graph, TypeTrust trust, Asking asking, Scorer scorer) {
        this.graph = graph;
        this.trust = trust;
        this.asking = asking;
        this.scorer = scorer;
    }

    /// @param meaning sentence vectors of the recipes; null without
    static Kitchen of(RecipeGraph graph, RequestIndex index, @Nullable FloatMatrix meaning, TypeTrust trust, GraphTaste taste,
            Weights weights, Parallel parallel) {
        Feedback likes = Feedback.likes(graph, trust);
        FeatureTable table = FeatureTable.of(likes, likes, ItemNeighbours.fit(likes, NEIGHBOURS, parallel), Ease.part(likes,
                parallel),
                RecipeAttributes.of(graph), taste);
        return new Kitchen(graph, trust, new Asking(graph, index, meaning), new Scorer(table, weights));
    }

    RecipeGraph graph() { return graph; }

    Asking asking() { return asking; }

    Scorer scorer() { return scorer; }

    /// What a user did before the moment of a query, with its edits; and what of it hides a recipe. A user's vector is always
    /// made of the history as it is here, never looked up, so that an edit compares like with like.
    record Past(List<Interaction> rows, History history, int[] seen) {}

    Past past(RankQuery query) {
        List<Interaction> rows = new ArrayList<>();
        int user = query.user().isEmpty() ? -1 : graph.find(NodeKind.USER, query.user());
        HistoryEdit edit = query.edit();
        if (user >= 0 && !edit.ignored())
            for (Interaction row : interactions(user))
                if (row.time() < query.at() && !edit.removed().contains(row)) rows.add(row);
        rows.addAll(edit.added());
        rows.sort(Comparator.comparingLong(Interaction::time));
        List<Interaction> kept = rows.stream().filter(row -> graph.find(NodeKind.RECIPE, row.recipe()) >= 0).toList();
        List<Interaction> likes = kept.stream().filter(row -> !Feedback.isDislike(row.value())).toList();
        int n = likes.size();
        int[] recipe = new int[n];
        byte[] type = new byte[n];
        float[] weight = new float[n];
        long[] time = new long[n];
        for (int i = 0; i < n; i++) {
            Interaction row = likes.get(i);
            recipe[i] = graph.find(NodeKind.RECIPE, row.recipe()) - graph.users();
            type[i] = (byte) graph.interactions().types().indexOf(row.type());
            weight[i] = (float) trust.of(row.type(), row.value());
            time[i] = row.time();
        }
        int[] seen = query.hideSeen()
                ? kept.stream().filter(row -> trust.of(row.type()) >= TELLING).mapToInt(row -> graph.find(NodeKind.RECIPE, row
                        .recipe()) - graph.users()).distinct().toArray()
                : new int[0];
        return new Past(likes, new History(recipe, type, weight, time), seen);
    }

    private List<Interaction> interactions(int user) {
        Interactions all = graph.interactions();
        Interaction[] out = new Interaction[all.to(user) - all.from(user)];
        Arrays.setAll(out, i -> {
            int row = all.from(user) + i;
            return new Interaction(graph.key(all.recipe()[row]), all.types().get(all.type()[row]), all.time()[row], all
                    .value()[row]);
        });
        return Arrays.asList(out);
    }

    /// The moment a query means: after everything, or its own.
    long moment(RankQuery query) {
        if (query.at() != RankQuery.NOW) return query.at();
        long latest = 0;
        for (long t : graph.interactions().time()) latest = Math.max(latest, t);
        return latest + 1;
    }
}
