package org.discern.work.recipe.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Constraint.Attribute;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.measure.RankScores;
import org.discern.engine.recipe.likes.Ease;
import org.discern.engine.recipe.rank.Asked;
import org.discern.engine.recipe.rank.Asking;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.TimedCounts;
import org.jspecify.annotations.Nullable;

/// The simple answers to requests: words, meaning, told attributes, popularity just before the request, and a mix of all whose
/// weights are chosen on the validation requests.
final class SimpleRequests {
    private static final double[] HALF_LIVES = {.002, .005, .01, .02, .05, .2}; // shares of the time there is
    private static final double[] POPULAR = {.1, .3, 1, 3};
    private static final double[] TASTE = {0, 2, 5, 10, 20, 40};
    private static final double[] WORDS = {0, .05, .2, .5};
    private static final double LAMBDA = 300;
    private static final double MATCH = 200; // above any other sum, small enough for a float to keep the rest
    private static final int MOST = 1_500; // requests a setting is tried on

    private final RecipeGraph graph;
    private final Split split;
    private final Asking asking;
    private final @Nullable FloatMatrix meaning;
    private final Map<String, float[]> vectors;
    private final Parallel parallel;
    private final Progress progress;
    private final TimedCounts counts;

    /// Scores of all recipes for one request.
    interface Method {
        void scores(Asked asked, float[] out);
    }

    SimpleRequests(RecipeGraph graph, Feedback all, Split split, Asking asking,
            @Nullable FloatMatrix meaning, Map<String, float[]> vectors, Parallel parallel, Progress progress) {
        this.graph = graph;
        this.split = split;
        this.asking = asking;
        this.meaning = meaning;
        this.vectors = vectors;
        this.parallel = parallel;
        this.progress = progress;
        long first = Long.MAX_VALUE;
        for (long t : all.time()) first = Math.min(first, t);
        double span = Math.max(1, Split.latest(all) - first);
        double[] lives = new double[HALF_LIVES.length + 1];
        for (int h = 0; h < HALF_LIVES.length; h++) lives[h] = HALF_LIVES[h] * span;
        lives[HALF_LIVES.length] = Double.POSITIVE_INFINITY;
        counts = TimedCounts.of(all, lives);
    }

    Method fitted(String method, List<Asked> validation) {
        List<Asked> some = validation.size() <= MOST ? validation : thinned(validation);
        return switch (method) {
            case "bm25" -> this::words;
            case "vector" -> this::meaning;
            case "bm25-vector" -> best(weights(POPULAR, w -> sum(this::words, 1, this::meaning, 10 * w)), some);
            case "bm25-popular" -> best(weights(POPULAR, w -> sum(this::words, 1, ever(), w)), some);
            case "vector-popular" -> best(weights(POPULAR, w -> sum(this::meaning, 10, ever(), w)), some);
            case "bm25-vector-popular" -> best(weights(POPULAR, v -> best(weights(POPULAR, w -> sum(sum(this::words, 1,
                    this::meaning, 10 * v), 1, ever(), w)), some)), some);
            case "match-popular" -> sum(this::matched, MATCH, ever(), 1);
            case "match-recent" -> sum(this::matched, MATCH, best(lives(), some), 1);
            case "match-mix" -> mix(some);
            default -> throw new IllegalArgumentException("There is no method " + method);
        };
    }

    private static List<Asked> thinned(List<Asked> all) {
        List<Asked> out = new ArrayList<>();
        for (int i = 0; i < MOST; i++) out.add(all.get((int) ((long) i * all.size() / MOST)));
        return out;
    }

    private interface Weighed {
        Method with(double weight);
    }

    private static List<Method> weights(double[] some, Weighed weighed) {
        return Arrays.stream(some).mapToObj(weighed::with).toList();
    }

    private static Method sum(Method a, double wa, Method b, double wb) {
        return (asked, out) -> {
            float[] second = new float[out.length];
            a.scores(asked, out);
            b.scores(asked, second);
            for (int r = 0; r < out.length; r++) out[r] = (float) (wa * out[r] + wb * second[r]);
        };
    }

    private void words(Asked asked, float[] out) {
        System.arraycopy(asking.index().bm25().scores(asked.request().text()), 0, out, 0, out.length);
    }

    private void meaning(Asked asked, float[] out) {
        float[] q = vectors.get(asked.request().text());
        for (int r = 0; r < out.length; r++) {
            float sum = 0;
            if (q != null && meaning != null)
                for (int d = 0; d < meaning.cols(); d++) sum += q[d] * meaning.values()[r * meaning.cols() + d];
            out[r] = sum;
        }
    }

    /// How many of the told attributes a recipe has.
    private void matched(Asked asked, float[] out) {
        Arrays.fill(out, 0);
        int first = graph.users();
        for (Attribute a : asked.truth())
            for (int node : asking.index().matcher().nodes(a))
                for (int e = graph.start(node); e < graph.start(node) + graph.degree(node); e++)
                    if (graph.isRecipe(graph.neighbour(e))) out[graph.neighbour(e) - first]++;
    }

    private Method ever() { return popular(HALF_LIVES.length); }

    private List<Method> lives() {
        List<Method> out = new ArrayList<>();
        for (int h = 0; h < HALF_LIVES.length; h++) {
            Method popular = popular(h);
            out.add(sum(this::matched, MATCH, popular, 1));
        }
        return out;
    }

    private Method popular(int halfLife) {
        return (asked, out) -> {
            double[] at = new double[counts.halfLives()];
            for (int r = 0; r < out.length; r++) {
                counts.at(r, asked.at(), at);
                out[r] = (float) Math.log1p(at[halfLife]);
            }
        };
    }

    /// Told attributes first, then popularity of the moment, taste and words: every combination tried on the same requests,
    /// the parts computed once for each.
    private Method mix(List<Asked> some) {
        Ease before = Ease.fit(split.train(), LAMBDA, parallel);
        int combinations = HALF_LIVES.length * TASTE.length * WORDS.length;
        double[][] gains = new double[some.size()][combinations];
        parallel.forEach(some.size(), i -> {
            progress.check();
            Asked a = some.get(i);
            float[][] parts = parts(before, a);
            float[] out = new float[graph.recipes()];
            for (int c = 0; c < combinations; c++) {
                mixed(parts, c, out);
                gains[i][c] = gain(a, out);
            }
        });
        double[] sums = new double[combinations];
        for (double[] gain : gains) for (int c = 0; c < combinations; c++) sums[c] += gain[c];
        int best = 0;
        for (int c = 1; c < combinations; c++) if (sums[c] > sums[best]) best = c;
        int chosen = best;
        Ease known = Ease.fit(split.known(), LAMBDA, parallel);
        return (asked, out) -> mixed(parts(known, asked), chosen, out);
    }

    /// Matched, words, EASE, then log popularity by half-life.
    private float[][] parts(Ease ease, Asked a) {
        float[][] out = new float[3 + HALF_LIVES.length][graph.recipes()];
        matched(a, out[0]);
        words(a, out[1]);
        for (int r : a.history().recipe()) ease.add(r, 1, out[2]);
        double[] at = new double[counts.halfLives()];
        for (int r = 0; r < graph.recipes(); r++) {
            counts.at(r, a.at(), at);
            for (int h = 0; h < HALF_LIVES.length; h++) out[3 + h][r] = (float) Math.log(at[h] + 1e-3);
        }
        return out;
    }

    private static void mixed(float[][] parts, int combination, float[] out) {
        float[] popular = parts[3 + combination % HALF_LIVES.length];
        double taste = TASTE[combination / HALF_LIVES.length % TASTE.length];
        double words = WORDS[combination / HALF_LIVES.length / TASTE.length];
        for (int r = 0; r < out.length; r++)
            out[r] = (float) (MATCH * parts[0][r] + popular[r] + taste * parts[2][r] + words * parts[1][r]);
    }

    private Method best(List<Method> settings, List<Asked> some) {
        Method best = settings.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (Method method : settings) {
            progress.check();
            double[] gains = new double[some.size()];
            parallel.forEach(gains.length, i -> {
                float[] out = new float[graph.recipes()];
                method.scores(some.get(i), out);
                gains[i] = gain(some.get(i), out);
            });
            double sum = Arrays.stream(gains).sum();
            if (sum <= most) continue;
            most = sum;
            best = method;
        }
        return best;
    }

    private static double gain(Asked a, float[] scores) {
        for (int r : a.history().recipe()) scores[r] = Float.NEGATIVE_INFINITY;
        return RankScores.of(new int[]{RequestTrial.place(scores, a.target())}, 1).ndcg20();
    }
}
