package org.discern.work.recipe.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.work.recipe.evaluate.EvaluateRecipesSpec.Mode;
import org.discern.work.report.EvaluationReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small world in which taste decides: 60 users, 40 recipes of two kinds, everybody likes one kind.
class EvaluateRecipesTest {
    @TempDir
    Path folder;
    private Optional<Path> models = Optional.empty();

    @BeforeEach
    void tables() throws Exception {
        var likes = new StringBuilder("user,item,rating,time\n");
        var random = new SplittableRandom(9);
        for (int u = 0; u < 60; u++) {
            int[] liked = random.ints(0, 20).distinct().limit(12).toArray();
            for (int i = 0; i < liked.length; i++)
                likes.append("u").append(u).append(",r").append(liked[i] * 2 + u % 2).append(",5,").append(1_000 + 10 * i).append(
                        '\n');
        }
        Files.writeString(folder.resolve("likes.csv"), likes);
        var kinds = new StringBuilder("recipe_id,name,cuisine,category\n");
        for (int r = 0; r < 40; r++)
            kinds.append("r").append(r).append(",Dish ").append(r).append(r % 2 == 0 ? ",thai," : ",italian,").append(r % 3 == 0
                    ? "soup\n"
                    : "stew\n");
        Files.writeString(folder.resolve("recipes.csv"), kinds);
    }

    private EvaluationReport run(Mode mode, Set<String> methods) {
        var setting = new EvaluateRecipes.Setting((texts, _) -> hashed(texts), Parallel.NONE, "test", "test");
        return new EvaluateRecipes(setting).run(new EvaluateRecipesSpec(folder.resolve("likes.csv"), List.of(folder.resolve(
                "recipes.csv")), 4, mode, 1, methods, false, Optional.of(folder.resolve("out.json")), models), Progress.NONE);
    }

    @Test
    void keptModelsAreUsedAgain() throws IOException {
        models = Optional.of(folder.resolve("models"));
        EvaluationReport first = run(Mode.RANKING, Set.of("ours"));
        List<Path> kept;
        try (var files = Files.list(models.get())) {
            kept = files.toList();
        }
        assertEquals(1, kept.size());
        FileTime written = Files.getLastModifiedTime(kept.getFirst());
        assertEquals(first.perSeed(), run(Mode.RANKING, Set.of("ours")).perSeed());
        assertEquals(written, Files.getLastModifiedTime(kept.getFirst()));
        Files.write(kept.getFirst(), new byte[]{1, 2, 3});
        assertThrows(WorkbenchException.class, () -> run(Mode.RANKING, Set.of("ours")));
    }

    /// A vector of the words, so that no encoder is needed.
    private static FloatMatrix hashed(List<String> texts) {
        FloatMatrix out = FloatMatrix.zeros(texts.size(), 32);
        for (int i = 0; i < texts.size(); i++)
            for (String word : texts.get(i).split(" ")) out.values()[i * 32 + Math.floorMod(word.hashCode(), 32)]++;
        return out.unitRows();
    }

    @Test
    void tasteBeatsPopularityWhereTasteDecides() {
        EvaluationReport report = run(Mode.RANKING, Set.of("popular", "item-knn", "ease", "ease-popular", "ours-no-graph",
                "ours"));
        double popular = report.mean("ranking", "popular", "all", "ndcg20");
        assertTrue(report.mean("ranking", "item-knn", "all", "ndcg20") > popular);
        assertTrue(report.mean("ranking", "ours", "all", "ndcg20") > popular);
        assertEquals(60, report.mean("ranking", "ours", "all", "questions"));
        assertTrue(report.mean("ranking", "ours", "all", "ndcg20GainHigh") >= report.mean("ranking", "ours", "all",
                "ndcg20GainLow"));
        assertTrue(Files.exists(folder.resolve("out.json")));
    }

    @Test
    void requestsAreReadFromTheirWords() {
        EvaluationReport report = run(Mode.REQUESTS, Set.of("bm25", "match-popular", "match-mix", "ours", "ours-no-user"));
        double told = report.mean("requests", "match-popular", "all", "ndcg20");
        assertTrue(told > 0);
        assertTrue(report.mean("requests", "ours", "all", "ndcg20") > .8 * told,
                "reading the words loses little against being told");
        assertEquals(2, report.mean("requests", "ours", "2-attributes", "attributes"));
    }

    @Test
    void noiseIsTheSameForBothAndCostsSomething() {
        EvaluationReport report = run(Mode.NOISE, Set.of());
        assertEquals(0, report.mean("noise", "ours", "noise-0.0", "drop"));
        assertTrue(Double.isFinite(report.mean("noise", "ours", "noise-0.4", "dropDifference")));
        double low = report.mean("noise", "ours", "noise-0.4", "dropDifferenceLow");
        double high = report.mean("noise", "ours", "noise-0.4", "dropDifferenceHigh");
        assertTrue(low < high, low + " to " + high);
    }

    @Test
    void tooFewLikesAreRefusedInWords() throws Exception {
        Files.writeString(folder.resolve("likes.csv"), "user,item,rating\na,r1,5\n");
        assertTrue(assertThrows(WorkbenchException.class, () -> run(Mode.RANKING, Set.of("popular"))).getMessage().contains(
                "too few"));
    }

    @Test
    void anUnknownMethodIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> run(Mode.REQUESTS, Set.of("lightgcn")));
    }
}
