package org.discern.work.recipe.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.measure.RankScores;
import org.discern.engine.recipe.rank.Ask;
import org.discern.engine.recipe.rank.Asked;
import org.discern.engine.recipe.rank.Asking;
import org.discern.engine.recipe.rank.Feature;
import org.discern.engine.recipe.rank.FeatureTable;
import org.discern.engine.recipe.likes.Ease;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.ItemNeighbours;
import org.discern.engine.recipe.rank.ListwiseFit;
import org.discern.engine.recipe.rank.ListwiseFit.Choice;
import org.discern.engine.recipe.rank.RecipeAttributes;
import org.discern.engine.recipe.rank.RequestMaker;
import org.discern.engine.recipe.rank.RequestSets;
import org.discern.engine.recipe.rank.Scorer;
import org.discern.engine.recipe.rank.Weights;
import org.discern.work.report.Row;
import org.jspecify.annotations.Nullable;

/// One seed with requests: for likes of the test part a request is made from attributes of what was chosen, and all recipes are
/// ranked for it. A request's history and the popularity of its moment are what came before it, of everybody; weights are
/// fitted to requests made for the validation part with other templates, for match-mix as for ours.
///
/// The rows `match-…` are told the attributes; ours reads them from the words.
final class RequestTrial {
    private static final int MOST_TEST = 10_000;
    private static final int MOST_VALIDATION = 8_000;
    private static final int KINDS = 3;

    private final RecipeGraph graph;
    private final Feedback all;
    private final Split split;
    private final GraphTrainings trainings;
    private final Asking asking;
    private final Map<String, float[]> vectors;
    private final @Nullable FloatMatrix meaning;
    private final EvaluateRecipesSpec spec;
    private final long seed;
    private final Parallel parallel;
    private final Progress progress;
    private final List<Asked> fitting;
    private final List<Asked> asked;
    private final Map<String, UserScores[]> scores = new TreeMap<>(); // all, then with 1, 2, 3 attributes

    /// What is the same for all methods of a seed.
    ///
    /// @param training,test makers of requests with different templates
    record Setting(RecipeGraph graph, Feedback all, GraphTrainings trainings, Asking asking, RequestMaker training,
            RequestMaker test, Encoding encoding, @Nullable FloatMatrix meaning) {}

    /// Vectors of texts, unit rows by text; empty when meaning plays no part.
    interface Encoding {
        Map<String, float[]> of(List<String> texts, Progress progress);
    }

    RequestTrial(Setting setting, EvaluateRecipesSpec spec, long seed, Parallel parallel, Progress progress) {
        this.graph = setting.graph();
        this.all = setting.all();
        this.split = Split.of(all);
        this.trainings = setting.trainings();
        this.asking = setting.asking();
        this.meaning = setting.meaning();
        this.spec = spec;
        this.seed = seed;
        this.parallel = parallel;
        this.progress = progress;
        fitting = RequestSets.make(all, .7, .8, setting.training(), asking, MOST_VALIDATION, seed * 2 + 1, progress);
        asked = RequestSets.make(all, .8, 1, setting.test(), asking, MOST_TEST, seed * 2 + 2, progress);
        List<String> texts = new ArrayList<>();
        for (Asked a : fitting) texts.add(a.request().text());
        for (Asked a : asked) texts.add(a.request().text());
        vectors = setting.encoding().of(texts, progress);
    }

    List<Row> run() {
        List<Row> rows = new ArrayList<>();
        var simple = new SimpleRequests(graph, all, split, asking, meaning, vectors, parallel, progress);
        for (String method : EvaluateRecipesSpec.REQUEST_METHODS) {
            if (!spec.wants(method) || method.startsWith("ours")) continue;
            progress.check();
            SimpleRequests.Method fitted = simple.fitted(method, fitting);
            rows.addAll(rows(method, fitted::scores, Map.of()));
        }
        if (spec.wants("ours")) ours(rows, "ours", "ours", List.of(), false);
        if (spec.wants("ours-no-user")) ours(rows, "ours-no-user", "none", List.of(), true);
        if (spec.wants("ours-no-graph"))
            ours(rows, "ours-no-graph", "ours-no-graph", List.of(Feature.ATTRIBUTES, Feature.RECENT_ATTRIBUTES), false);
        if (spec.wants("ours-no-terseness")) // without what only says how requests are made of attributes
            ours(rows, "ours-no-terseness", "ours", List.of(Feature.TERSENESS, Feature.STATED), false);
        return rows;
    }

    private void ours(List<Row> rows, String method, String training, List<Feature> off, boolean ofNobody) {
        GraphTrainings.Tastes tastes = ofNobody
                ? GraphTrainings.Tastes.NONE
                : trainings.tastes(training, graph, split, seed, progress);
        RecipeAttributes attributes = RecipeAttributes.of(graph);
        boolean[] isOff = new boolean[Feature.values().length];
        off.forEach(f -> isOff[Weights.place(f)] = true);
        FeatureTable before = FeatureTable.of(split.train(), all, ItemNeighbours.fit(split.train(), 200, parallel), Ease
                .part(split.train(), parallel), attributes, tastes.before());
        List<Choice> choices = RequestSets.choices(before, asking, fitting, vectors, ofNobody, seed, parallel, progress);
        double[] w = ListwiseFit.fit(choices, isOff.length, isOff, Weights.growing(), parallel, progress);
        FeatureTable now = FeatureTable.of(split.known(), all, ItemNeighbours.fit(split.known(), 200, parallel), Ease
                .part(split.known(), parallel), attributes, tastes.now());
        var scorer = new Scorer(now, new Weights(w, w));
        var more = new TreeMap<String, Double>();
        for (Feature f : Feature.values()) more.put("weight" + f.name(), w[Weights.place(f)]);
        rows.addAll(rows(method, (a, out) -> {
            Arrays.fill(out, Float.NEGATIVE_INFINITY);
            Ask ask = asking.ask(a.user(), a.history(), a.at(), a.request(), a.history().recipe(), vectors.get(a.request()
                    .text()));
            float[] scored = scorer.score(ofNobody ? ask.ofNobody() : ask).scores();
            for (int c = 0; c < scored.length; c++) out[ask.candidates()[c]] = scored[c];
        }, more));
    }

    /// Scores of all recipes for one request; minus infinity for those that are no answer.
    private interface Method {
        void scores(Asked asked, float[] out);
    }

    private List<Row> rows(String method, Method fitted, Map<String, Double> more) {
        RankScores[] of = new RankScores[asked.size()];
        int pieces = Math.max(1, Math.min(of.length, parallel.width() * 8));
        parallel.forEach(pieces, piece -> {
            float[] out = new float[graph.recipes()];
            for (int i = (int) ((long) piece * of.length / pieces); i < (int) ((long) (piece + 1) * of.length / pieces); i++) {
                progress.check();
                Asked a = asked.get(i);
                fitted.scores(a, out);
                for (int r : a.history().recipe()) out[r] = Float.NEGATIVE_INFINITY;
                of[i] = RankScores.of(new int[]{place(out, a.target())}, 1);
            }
        });
        var groups = new UserScores[KINDS + 1];
        for (int k = 0; k <= KINDS; k++) groups[k] = new UserScores(all.users());
        for (int i = 0; i < of.length; i++) {
            groups[0].add(asked.get(i).user(), of[i]);
            groups[Math.min(KINDS, asked.get(i).truth().size())].add(asked.get(i).user(), of[i]);
        }
        scores.put(method, groups);
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k <= KINDS; k++) {
            var metrics = new TreeMap<>(groups[k].metrics());
            if (k == 0) metrics.putAll(more);
            else metrics.put("attributes", (double) k);
            if (method.startsWith("ours")) metrics.putAll(groups[k].gainOver(best(k), seed));
            rows.add(new Row("requests", method, k == 0 ? "all" : k == 1 ? "1-attribute" : k + "-attributes", metrics));
        }
        return rows;
    }

    /// How many stand before it; among equals the earlier recipe.
    static int place(float[] scores, int target) {
        if (scores[target] == Float.NEGATIVE_INFINITY) return Integer.MAX_VALUE;
        int before = 0;
        for (int r = 0; r < scores.length; r++)
            if (scores[r] > scores[target] || (r < target && scores[r] == scores[target])) before++;
        return before;
    }

    /// The best row that is not ours.
    private UserScores best(int group) {
        return scores.entrySet().stream().filter(e -> !e.getKey().startsWith("ours")).map(e -> e.getValue()[group]).max(Comparator
                .comparingDouble(UserScores::ndcg20)).orElseGet(() -> new UserScores(all.users()));
    }
}
