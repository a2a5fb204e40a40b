package org.discern.work.recipe.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What `discern evaluate recipes` is asked for.
///
/// @param interactions the table of likes
/// @param attributes tables of recipes and their attributes
/// @param minRating rows with a lower value are no likes; rows without a value are
/// @param mode what is measured
/// @param methods of [#METHODS] or [#REQUEST_METHODS]; empty for all
/// @param models a folder that keeps trained models for later evaluations
public record EvaluateRecipesSpec(Path interactions, List<Path> attributes, double minRating, Mode mode, int seeds,
        Set<String> methods, boolean resume, Optional<Path> out, Optional<Path> models) {
    /// What is measured.
    public enum Mode {
        /// All recipes for a user.
        RANKING("ranking"),
        /// All recipes for a user and a request.
        REQUESTS("requests"),
        /// As ranking, with made-up likes among the training part.
        NOISE("noise");

        private final String word;

        Mode(String word) { this.word = word; }

        /// As in the report.
        public String word() { return word; }
    }

    public static final List<String> METHODS = List.of("popular", "recent-popular", "item-knn", "ease", "ease-popular", "bpr-mf",
            "lightgcn", "sgl", "kgat", "ours", "ours-no-contrast", "ours-no-graph", "ours-no-types");
    public static final List<String> REQUEST_METHODS = List.of("bm25", "vector", "bm25-vector", "bm25-popular", "vector-popular",
            "bm25-vector-popular", "match-popular", "match-recent", "match-mix", "ours", "ours-no-user", "ours-no-graph",
            "ours-no-terseness");

    public EvaluateRecipesSpec {
        attributes = List.copyOf(attributes);
        methods = Set.copyOf(methods);
        if (seeds < 1 || seeds > 100) throw new IllegalArgumentException("seeds must lie in 1..100");
        List<String> possible = mode == Mode.REQUESTS ? REQUEST_METHODS : METHODS;
        for (String m : methods)
            if (!possible.contains(m)) throw new IllegalArgumentException("There is no method " + m + "; choose of " + possible);
    }

    boolean wants(String method) { return methods.isEmpty() || methods.contains(method); }
}
