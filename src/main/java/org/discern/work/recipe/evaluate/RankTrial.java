package org.discern.work.recipe.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.likes.Ease;
import org.discern.engine.recipe.rank.Ask;
import org.discern.engine.recipe.rank.ChoiceSets;
import org.discern.engine.recipe.rank.Feature;
import org.discern.engine.recipe.rank.FeatureTable;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.History;
import org.discern.engine.recipe.likes.ItemNeighbours;
import org.discern.engine.recipe.rank.ListwiseFit;
import org.discern.engine.recipe.rank.ListwiseFit.Choice;
import org.discern.engine.recipe.rank.RecipeAttributes;
import org.discern.engine.recipe.likes.Recommender;
import org.discern.engine.recipe.rank.Scorer;
import org.discern.engine.recipe.rank.Weights;
import org.discern.work.report.Row;

/// One seed without requests: every wanted method tuned on the validation part, then asked for the test part. Methods that
/// train in epochs learn from the training part alone and know the validation part only as history; the others
/// ([SeedlessRows]) are fitted anew to both with the setting that validation chose.
final class RankTrial {
    private static final int COLD = 20; // a user with fewer known likes is cold

    private final RecipeGraph graph;
    private final Split split;
    private final GraphTrainings trainings;
    private final EvaluateRecipesSpec spec;
    private final long seed;
    private final Parallel parallel;
    private final Progress progress;
    private final Map<String, UserScores> baselines = new TreeMap<>();
    private final List<Row> rows = new ArrayList<>();

    RankTrial(RecipeGraph graph, Split split, GraphTrainings trainings, EvaluateRecipesSpec spec, long seed, Parallel parallel,
            Progress progress) {
        this.graph = graph;
        this.split = split;
        this.trainings = trainings;
        this.spec = spec;
        this.seed = seed;
        this.parallel = parallel;
        this.progress = progress;
    }

    /// @param seedless the same for every seed
    List<Row> run(SeedlessRows seedless) {
        seedless.scores(progress).forEach(this::baseline);
        var rivals = new LearnedRivals(graph, split, seed, parallel, progress);
        for (String method : LearnedRivals.METHODS)
            if (wants(method)) baseline(method, Split.scores(rivals.fit(method), split.known(), split.test(), parallel));
        if (wants("ours")) ours("ours", List.of());
        if (wants("ours-no-contrast")) ours("ours-no-contrast", List.of());
        if (wants("ours-no-types")) ours("ours-no-types", List.of());
        if (wants("ours-no-graph"))
            ours("ours-no-graph", List.of(Feature.ATTRIBUTES, Feature.RECENT_ATTRIBUTES));
        return rows;
    }

    private boolean wants(String method) { return spec.wants(method); }

    private void baseline(String method, UserScores scores) {
        progress.check();
        baselines.put(method, scores);
        rows.add(row(method, scores, Map.of()));
    }

    private void ours(String method, List<Feature> off) {
        Fitted fitted = fitted(method, off);
        UserScores scores = Split.scores(fitted.method(), split.known(), split.test(), parallel);
        UserScores best = baselines.values().stream().max(Comparator.comparingDouble(UserScores::ndcg20)).orElse(scores);
        var more = new TreeMap<>(scores.gainOver(best, seed));
        for (Feature f : Feature.values()) more.put("weight" + f.name(), fitted.weights()[Weights.place(f)]);
        rows.add(row(method, scores, more));
    }

    /// Ours with everything chosen, and the weights of its features.
    private record Fitted(Recommender method, double[] weights) {}

    private Fitted fitted(String method, List<Feature> off) {
        GraphTrainings.Tastes tastes = trainings.tastes(method, graph, split, seed, progress);
        Feedback train = split.train().weighed(graph.interactions().types(), tastes.trust());
        Feedback known = split.known().weighed(graph.interactions().types(), tastes.trust());
        RecipeAttributes attributes = RecipeAttributes.of(graph);
        boolean[] isOff = new boolean[Feature.values().length];
        off.forEach(f -> isOff[Weights.place(f)] = true);
        FeatureTable before = FeatureTable.of(train, train, ItemNeighbours.fit(train, 200, parallel), Ease.part(train, parallel),
                attributes,
                tastes.before());
        List<Choice> choices = ChoiceSets.withoutRequest(before, train, split.validation(), Split.latest(train) + 1, seed,
                parallel,
                progress);
        double[] w = ListwiseFit.fit(choices, isOff.length, isOff, Weights.growing(), parallel, progress);
        FeatureTable now = FeatureTable.of(known, known, ItemNeighbours.fit(known, 200, parallel), Ease.part(known, parallel),
                attributes,
                tastes.now());
        return new Fitted(recommender(new Scorer(now, new Weights(w, w)), known, Split.latest(known) + 1), w);
    }

    /// How ours does on the test part.
    UserScores oursAlone(String method) {
        return Split.scores(fitted(method, List.of()).method(), split.known(), split.test(), parallel);
    }

    /// How the trained graph does by itself.
    UserScores graphAlone(String method) {
        return Split.scores(trainings.recommender(method, graph, split, seed, progress), split.known(), split.test(), parallel);
    }

    /// The score of ours as a method like the others.
    static Recommender recommender(Scorer scorer, Feedback known, long at) {
        int[] everything = scorer.table().everything();
        return (user, out) -> System.arraycopy(scorer.score(Ask.nothing(user, History.of(known, user), at, everything))
                .scores(), 0, out, 0, out.length);
    }

    private Row row(String method, UserScores scores, Map<String, Double> more) {
        boolean[] cold = new boolean[split.known().users()];
        boolean[] warm = new boolean[cold.length];
        for (int u = 0; u < cold.length; u++) {
            cold[u] = split.known().to(u) - split.known().from(u) < COLD;
            warm[u] = !cold[u];
        }
        var metrics = new TreeMap<>(scores.metrics());
        metrics.putAll(scores.metrics("Cold", cold));
        metrics.putAll(scores.metrics("Warm", warm));
        metrics.putAll(more);
        return new Row("ranking", method, "all", metrics);
    }
}
