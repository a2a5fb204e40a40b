package org.discern.work.recipe.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.baseline.BprMf;
import org.discern.engine.recipe.baseline.Ease;
import org.discern.engine.recipe.baseline.EaseWithPopularity;
import org.discern.engine.recipe.baseline.Popular;
import org.discern.engine.recipe.rank.Ask;
import org.discern.engine.recipe.rank.ChoiceSets;
import org.discern.engine.recipe.rank.Feature;
import org.discern.engine.recipe.rank.FeatureTable;
import org.discern.engine.recipe.rank.Feedback;
import org.discern.engine.recipe.rank.History;
import org.discern.engine.recipe.rank.ItemLinks;
import org.discern.engine.recipe.rank.ItemNeighbours;
import org.discern.engine.recipe.rank.ListwiseFit;
import org.discern.engine.recipe.rank.ListwiseFit.Choice;
import org.discern.engine.recipe.rank.RecipeAttributes;
import org.discern.engine.recipe.rank.Recommender;
import org.discern.engine.recipe.rank.Scorer;
import org.discern.engine.recipe.rank.Weights;
import org.discern.work.report.Row;

/// One seed without requests: every wanted method tuned on the validation part, then asked for the test part. Methods that
/// train in epochs learn from the training part alone and know the validation part only as history; the others are fitted
/// anew to both with the setting that validation chose.
final class RankTrial {
    private static final double[] LAMBDAS = {100, 300, 1_000, 3_000, 10_000};
    private static final double[] POWERS = {.25, .5, .75, 1};
    private static final double[] SHARES = {.003, .01, .02, .03, .05, .1, .3};
    private static final double CLOSED_FORM = 1_000; // lambda of the part of ours
    private static final double[] HALF_LIVES = {.02, .05, .1, .2, .5}; // shares of the time there is
    private static final int[] NEIGHBOURS = {50, 200, 1_000};
    private static final double[] DECAYS = {.003, .01, .03};
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

    List<Row> run() {
        popular();
        if (wants("item-knn"))
            tuned("item-knn", Arrays.stream(NEIGHBOURS).<Fit>mapToObj(k -> rows -> ItemNeighbours.fit(rows, k, parallel))
                    .toList());
        ease();
        if (wants("bpr-mf")) bpr();
        for (String method : List.of("lightgcn", "sgl", "kgat"))
            if (wants(method)) baseline(method, trainings.recommender(method, graph, split, seed, progress));
        if (wants("ours")) ours("ours", List.of());
        if (wants("ours-no-contrast")) ours("ours-no-contrast", List.of());
        if (wants("ours-no-types")) ours("ours-no-types", List.of());
        if (wants("ours-no-graph"))
            ours("ours-no-graph", List.of(Feature.ATTRIBUTES, Feature.RECENT_ATTRIBUTES));
        return rows;
    }

    /// A method with its setting fixed, to be fitted to some rows.
    private interface Fit {
        Recommender to(Feedback rows);
    }

    private boolean wants(String method) { return spec.wants(method); }

    private void popular() {
        if (wants("popular")) baseline("popular", Popular.allTime(split.known()));
        if (!wants("recent-popular")) return;
        long first = Long.MAX_VALUE;
        for (long t : split.known().time()) first = Math.min(first, t);
        double span = Split.latest(split.known()) - (double) first;
        tuned("recent-popular", Arrays.stream(HALF_LIVES).<Fit>mapToObj(h -> rows -> Popular.recent(rows, h * span)).toList());
    }

    /// EASE takes long to fit, so both rows share the fits of the validation.
    private void ease() {
        if (!wants("ease") && !wants("ease-popular")) return;
        double bestPlain = Double.NEGATIVE_INFINITY;
        double bestMixed = Double.NEGATIVE_INFINITY;
        double plainLambda = LAMBDAS[0];
        double mixedLambda = LAMBDAS[0];
        Mix mix = ease -> ease;
        Popular trained = Popular.allTime(split.train());
        Popular known = Popular.allTime(split.known());
        for (double lambda : LAMBDAS) {
            progress.check();
            Ease ease = Ease.fit(split.train(), lambda);
            double plain = onValidation(ease);
            if (plain > bestPlain) {
                bestPlain = plain;
                plainLambda = lambda;
            }
            for (boolean isSum : new boolean[]{false, true}) for (double by : isSum ? SHARES : POWERS) {
                double score = onValidation(mixed(ease, trained, isSum, by));
                if (score <= bestMixed) continue;
                bestMixed = score;
                mixedLambda = lambda;
                mix = fitted -> mixed(fitted, known, isSum, by);
            }
        }
        Ease ease = Ease.fit(split.known(), plainLambda);
        if (wants("ease")) baseline("ease", ease);
        if (!wants("ease-popular")) return;
        if (mixedLambda != plainLambda) ease = Ease.fit(split.known(), mixedLambda);
        baseline("ease-popular", mix.of(ease));
    }

    /// EASE with popularity mixed in.
    private interface Mix {
        Recommender of(Ease ease);
    }

    private static Recommender mixed(Ease ease, Popular popular, boolean isSum, double by) {
        return isSum ? EaseWithPopularity.sum(ease, popular, by) : EaseWithPopularity.product(ease, popular, by);
    }

    private void bpr() {
        Recommender best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (double decay : DECAYS) {
            BprMf fitted = BprMf.fit(split.train(), 64, .05, decay, 100, seed, this::onValidation, progress);
            double score = onValidation(fitted);
            if (best != null && score <= bestScore) continue;
            best = fitted;
            bestScore = score;
        }
        if (best != null) baseline("bpr-mf", best);
    }

    private void tuned(String method, List<Fit> settings) {
        Fit best = settings.stream().max(Comparator.comparingDouble(fit -> onValidation(fit.to(split.train())))).orElseThrow();
        baseline(method, best.to(split.known()));
    }

    private double onValidation(Recommender method) {
        return Split.scores(method, split.train(), split.validation(), parallel).ndcg20();
    }

    private void baseline(String method, Recommender fitted) {
        progress.check();
        UserScores scores = Split.scores(fitted, split.known(), split.test(), parallel);
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
        FeatureTable before = FeatureTable.of(train, train, ItemNeighbours.fit(train, 200, parallel), closedForm(train),
                attributes,
                tastes.before());
        List<Choice> choices = ChoiceSets.withoutRequest(before, train, split.validation(), Split.latest(train) + 1, seed,
                parallel,
                progress);
        double[] w = ListwiseFit.fit(choices, isOff.length, isOff, Weights.growing(), parallel, progress);
        FeatureTable now = FeatureTable.of(known, known, ItemNeighbours.fit(known, 200, parallel), closedForm(known), attributes,
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

    static ItemLinks closedForm(Feedback rows) {
        return rows.recipes() <= Ease.MOST ? Ease.fit(rows, CLOSED_FORM) : ItemLinks.NONE;
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
