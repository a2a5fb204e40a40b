package org.discern.work.recipe.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.TypeTrust;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.network.RecipeRows;
import org.discern.engine.recipe.network.RecipeTrainer;
import org.discern.engine.recipe.network.Share;
import org.discern.engine.recipe.network.TrainedGraph;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.Recommender;
import org.discern.work.recipe.GraphHash;
import org.discern.work.recipe.GraphTastes;

/// Trains the recipe model with parts switched off. One model a row and seed, kept while an evaluation runs.
final class TrainedTastes implements GraphTrainings {
    private final RecipeSpec spec;
    private final KeptModels models;
    private final Parallel parallel;
    private final Map<String, Trained> kept = new HashMap<>();

    private record Trained(Split split, TrainedGraph model, RecipeRows train, RecipeRows known) {}

    TrainedTastes(RecipeSpec spec, KeptModels models, Parallel parallel) {
        this.spec = spec;
        this.models = models;
        this.parallel = parallel;
    }

    @Override
    public Recommender recommender(String method, RecipeGraph graph, Split split, long seed, Progress progress) {
        Trained t = trained(method, graph, split, seed, progress);
        var vectors = t.model().on(t.known(), parallel);
        return (user, out) -> System.arraycopy(vectors.scores(user), 0, out, 0, out.length);
    }

    @Override
    public Tastes tastes(String method, RecipeGraph graph, Split split, long seed, Progress progress) {
        Trained t = trained(method, graph, split, seed, progress);
        return new Tastes(GraphTastes.of(t.model().on(t.train(), parallel)), GraphTastes.of(t.model().on(t.known(), parallel)),
                new TypeTrust(t.model().trust()));
    }

    private Trained trained(String method, RecipeGraph graph, Split split, long seed, Progress progress) {
        String key = method + '/' + seed;
        Trained known = kept.get(key);
        if (known != null && known.split().equals(split)) return known;
        RecipeGraph likes = graphOf(graph, split.known());
        var train = new RecipeRows(likes, shares(split), weights(likes));
        Share[] all = new Share[likes.interactions().size()];
        Arrays.fill(all, Share.TRAIN);
        RecipeSpec chosen = specOf(method).withSeed(seed);
        TrainedGraph model = models.get(chosen + "\n" + GraphHash.of(likes) + "\n" + split.train().size(),
                () -> new RecipeTrainer(chosen, parallel).train(train, Optional.empty(), progress));
        var made = new Trained(split, model, train, new RecipeRows(likes, all, weights(likes)));
        kept.put(key, made);
        return made;
    }

    private RecipeSpec specOf(String method) {
        return switch (method) {
            case "ours-no-contrast" -> spec.withContrast(0);
            case "ours-no-graph" -> spec.withGraph(false);
            case "ours-no-types" -> spec.withTypes(false);
            default -> spec;
        };
    }

    /// A user's training rows come first: their times are never later.
    private static Share[] shares(Split split) {
        Share[] out = new Share[split.known().size()];
        for (int u = 0; u < split.known().users(); u++) {
            int from = split.known().from(u);
            int train = split.train().to(u) - split.train().from(u);
            Arrays.fill(out, from, from + train, Share.TRAIN);
            Arrays.fill(out, from + train, split.known().to(u), Share.VALIDATION);
        }
        return out;
    }

    private static float[] weights(RecipeGraph likes) { return RecipeRows.weights(likes.interactions()); }

    /// The graph with just these likes as its interactions.
    static RecipeGraph graphOf(RecipeGraph graph, Feedback rows) {
        var part = new GraphPart.Builder();
        int[] node = new int[graph.size()];
        for (int n = 0; n < graph.size(); n++) node[n] = part.node(graph.kind(n), graph.key(n), graph.name(n));
        for (int n = graph.users(); n < graph.size(); n++)
            for (int e = graph.start(n); e < graph.start(n) + graph.degree(n); e++) {
                int other = graph.neighbour(e);
                if (other > n) part.edge(node[n], graph.relations().get(graph.relationAt(e)), node[other]);
            }
        List<String> types = graph.interactions().types();
        for (int u = 0; u < rows.users(); u++)
            for (int i = rows.from(u); i < rows.to(u); i++)
                part.interaction(node[u], node[graph.recipeNode(rows.recipe()[i])], types.get(rows.type()[i]), rows.time()[i],
                        Float.NaN);
        return GraphUnion.of(List.of(part.build(true)));
    }
}
