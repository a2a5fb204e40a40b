package org.discern.work.recipe.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.likes.Ease;
import org.discern.engine.recipe.baseline.EaseWithPopularity;
import org.discern.engine.recipe.baseline.Popular;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.ItemNeighbours;
import org.discern.engine.recipe.likes.Recommender;

/// The rows that no seed changes: fitted with every setting to the training part, and anew to all that is known with the
/// setting that the validation part chose. Once an evaluation.
final class SeedlessRows {
    private static final double[] LAMBDAS = {100, 300, 1_000, 3_000, 10_000};
    private static final double[] POWERS = {.25, .5, .75, 1};
    private static final double[] SHARES = {.003, .01, .02, .03, .05, .1, .3};
    private static final double[] HALF_LIVES = {.02, .05, .1, .2, .5}; // shares of the time there is
    private static final int[] NEIGHBOURS = {50, 200, 1_000};

    private final Split split;
    private final EvaluateRecipesSpec spec;
    private final Parallel parallel;
    private final Map<String, UserScores> done = new LinkedHashMap<>();

    SeedlessRows(Split split, EvaluateRecipesSpec spec, Parallel parallel) {
        this.split = split;
        this.spec = spec;
        this.parallel = parallel;
    }

    /// How each wanted method does on the test part; fitted at the first call, told again at later ones.
    Map<String, UserScores> scores(Progress progress) {
        if (!done.isEmpty()) return done;
        if (wants("popular")) test("popular", Popular.allTime(split.known()), progress);
        if (wants("recent-popular")) recent(progress);
        if (wants("item-knn"))
            tuned("item-knn", Arrays.stream(NEIGHBOURS).<Fit>mapToObj(k -> rows -> ItemNeighbours.fit(rows, k, parallel))
                    .toList(), progress);
        if (wants("ease") || wants("ease-popular")) ease(progress);
        return done;
    }

    /// A method with its setting fixed, to be fitted to some rows.
    private interface Fit {
        Recommender to(Feedback rows);
    }

    private boolean wants(String method) { return spec.wants(method); }

    private void recent(Progress progress) {
        long first = Long.MAX_VALUE;
        for (long t : split.known().time()) first = Math.min(first, t);
        double span = Split.latest(split.known()) - (double) first;
        tuned("recent-popular", Arrays.stream(HALF_LIVES).<Fit>mapToObj(h -> rows -> Popular.recent(rows, h * span)).toList(),
                progress);
    }

    /// EASE takes long to fit, so both rows share the fits of the validation.
    private void ease(Progress progress) {
        double bestPlain = Double.NEGATIVE_INFINITY;
        double bestMixed = Double.NEGATIVE_INFINITY;
        double plainLambda = LAMBDAS[0];
        double mixedLambda = LAMBDAS[0];
        Mix mix = ease -> ease;
        Popular trained = Popular.allTime(split.train());
        Popular known = Popular.allTime(split.known());
        for (double lambda : LAMBDAS) {
            progress.check();
            Ease ease = Ease.fit(split.train(), lambda, parallel);
            double plain = onValidation(ease);
            if (plain > bestPlain) {
                bestPlain = plain;
                plainLambda = lambda;
            }
            if (!wants("ease-popular")) continue;
            for (boolean isSum : new boolean[]{false, true}) for (double by : isSum ? SHARES : POWERS) {
                double score = onValidation(mixed(ease, trained, isSum, by));
                if (score <= bestMixed) continue;
                bestMixed = score;
                mixedLambda = lambda;
                mix = fitted -> mixed(fitted, known, isSum, by);
            }
        }
        Ease ease = Ease.fit(split.known(), plainLambda, parallel);
        if (wants("ease")) test("ease", ease, progress);
        if (!wants("ease-popular")) return;
        if (mixedLambda != plainLambda) ease = Ease.fit(split.known(), mixedLambda, parallel);
        test("ease-popular", mix.of(ease), progress);
    }

    /// EASE with popularity mixed in.
    private interface Mix {
        Recommender of(Ease ease);
    }

    private static Recommender mixed(Ease ease, Popular popular, boolean isSum, double by) {
        return isSum ? EaseWithPopularity.sum(ease, popular, by) : EaseWithPopularity.product(ease, popular, by);
    }

    private void tuned(String method, List<Fit> settings, Progress progress) {
        Fit best = settings.stream().max(Comparator.comparingDouble(fit -> onValidation(fit.to(split.train())))).orElseThrow();
        test(method, best.to(split.known()), progress);
    }

    private double onValidation(Recommender method) {
        return Split.scores(method, split.train(), split.validation(), parallel).ndcg20();
    }

    private void test(String method, Recommender fitted, Progress progress) {
        progress.check();
        done.put(method, Split.scores(fitted, split.known(), split.test(), parallel));
    }
}
