package org.discern.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.discern.work.recipe.evaluate.EvaluateRecipes;
import org.discern.work.recipe.evaluate.EvaluateRecipesSpec;
import org.discern.work.recipe.evaluate.EvaluateRecipesSpec.Mode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `discern evaluate recipes`.
@Command(name = "recipes", description = {
        "Measure the recipe model beside simple and expensive rivals: every user's likes by order",
        "70/10/20, all recipes ranked, seen ones removed. Everything is chosen on the middle part. Columns are found by name, e.g.",
        "user_id UserId user, recipe_id RecipeId item id, Rating rating value, date time ReviewId; names of recipes in name or Name.",
        "Methods: popular, recent-popular, item-knn, ease, ease-popular, bpr-mf, lightgcn, sgl, kgat, ours, ours-no-contrast,",
        "ours-no-graph, ours-no-types. With --requests: bm25, vector, bm25-vector, each also with -popular, match-popular,",
        "match-recent, match-mix, ours, ours-no-user, ours-no-graph, ours-no-terseness."})
final class EvaluateRecipesCommand implements Callable<Integer> {
    private final Program program;

    @Option(names = "--interactions", required = true, paramLabel = "F", description = "Who liked what: CSV, JSON Lines, or gzip of these.")
    private @Nullable Path interactions;

    @Option(names = "--attributes", paramLabel = "F", description = "A table of recipes and what they are made of; may be repeated.")
    private List<Path> attributes = new ArrayList<>();

    @Option(names = "--min-rating", paramLabel = "R", description = "Rows with a lower rating or none are no likes, if any are rated; 0 takes all rows (default: 4).")
    private double minRating = 4;

    @Option(names = "--requests", description = "Ask with a request made from attributes of what was chosen, never its name.")
    private boolean requests;

    @Option(names = "--noise", description = "Add made-up likes to the training part, and see what is lost.")
    private boolean noise;

    @Option(names = "--models", paramLabel = "DIR", description = "Keep trained models there, and use those of earlier evaluations.")
    private @Nullable Path models;

    @Mixin
    private EvaluateOptions options = new EvaluateOptions();

    EvaluateRecipesCommand(Program program) { this.program = program; }

    @Override
    public Integer call() {
        return options.run("Evaluate recipes", program, this::spec, desk -> new EvaluateRecipes(desk.recipeEvaluation(program
                .nameAndVersion(), program.cacheFolder()))::run);
    }

    private EvaluateRecipesSpec spec() {
        if (requests && noise) throw new IllegalArgumentException("Choose one of --requests and --noise.");
        Mode mode = requests ? Mode.REQUESTS : noise ? Mode.NOISE : Mode.RANKING;
        return new EvaluateRecipesSpec(Objects.requireNonNull(interactions), attributes, minRating, mode, options.seeds(), options
                .methods(), options.resume(), options.json(), Optional.ofNullable(models));
    }
}
