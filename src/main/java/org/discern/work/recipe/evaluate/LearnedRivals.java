package org.discern.work.recipe.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.baseline.BprMf;
import org.discern.engine.recipe.baseline.Fitted;
import org.discern.engine.recipe.baseline.Kgat;
import org.discern.engine.recipe.baseline.LightGcn;
import org.discern.engine.recipe.baseline.Sgl;
import org.discern.engine.recipe.likes.Recommender;

/// The published methods that learn in epochs: every setting learns from the training part alone, stopped by the validation
/// part, which also says which setting is the best.
final class LearnedRivals {
    static final List<String> METHODS = List.of("bpr-mf", "lightgcn", "sgl", "kgat");

    private static final List<Double> DECAYS = List.of(.003, .01, .03);
    private static final List<LightGcn.Setting> LIGHT = List.of(new LightGcn.Setting(1e-3, 1e-4), new LightGcn.Setting(1e-3,
            1e-3), new LightGcn.Setting(5e-3, 1e-4), new LightGcn.Setting(5e-3, 1e-3));
    private static final List<Sgl.Setting> CONTRASTED = List.of(new Sgl.Setting(new LightGcn.Setting(1e-3, 1e-4), .1, .2),
            new Sgl.Setting(new LightGcn.Setting(1e-3, 1e-4), .5, .2));
    private static final List<Kgat.Setting> ATTENTIVE = List.of(new Kgat.Setting(1e-4, 1e-5), new Kgat.Setting(1e-3, 1e-5));

    private final RecipeGraph graph;
    private final Split split;
    private final long seed;
    private final Parallel parallel;
    private final Progress progress;

    LearnedRivals(RecipeGraph graph, Split split, long seed, Parallel parallel, Progress progress) {
        this.graph = graph;
        this.split = split;
        this.seed = seed;
        this.parallel = parallel;
        this.progress = progress;
    }

    /// @param method of [#METHODS]
    /// @return as it is to be asked for the test part
    Recommender fit(String method) {
        return switch (method) {
            case "bpr-mf" -> best(DECAYS, decay -> {
                BprMf fitted = BprMf.fit(split.train(), 64, .05, decay, 100, seed, this::onValidation, progress);
                return new Fitted<>(fitted, onValidation(fitted));
            });
            case "lightgcn" -> best(LIGHT, s -> LightGcn.fit(split.train(), split.known(), s, seed, this::onValidation, parallel,
                    progress));
            case "sgl" -> best(CONTRASTED, s -> Sgl.fit(split.train(), split.known(), s, seed, this::onValidation, parallel,
                    progress));
            case "kgat" -> best(ATTENTIVE, s -> Kgat.fit(split.train(), split.known(), graph, s, seed, this::onValidation,
                    parallel, progress));
            default -> throw new IllegalArgumentException("There is no method " + method + "; choose of " + METHODS);
        };
    }

    private static <S> Recommender best(List<S> settings, Function<S, Fitted<? extends Recommender>> fit) {
        return settings.stream().map(fit).max(Comparator.comparingDouble(Fitted::validation)).orElseThrow().method();
    }

    private double onValidation(Recommender method) {
        return Split.scores(method, split.train(), split.validation(), parallel).ndcg20();
    }
}
