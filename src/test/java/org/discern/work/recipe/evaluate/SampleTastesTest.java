package org.discern.work.recipe.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.HistoryEdit;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.domain.recipe.rank.RecipeRun;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.recipe.rank.Request;
import org.discern.work.RunFacts;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On the sample kitchen, whose true tastes are known: learned trust puts the telling interactions first and the stray-prone
/// ones last, and trust finds the true tastes better than counting every click alike.
@Tag("slow")
class SampleTastesTest {
    @TempDir
    Path folder;

    @Test
    void trustFindsTheTrueTastes() throws Exception {
        try (Desk desk = new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"), 2)) {
            desk.workspace().create(folder.resolve("kitchen.discern")).await();
            for (String file : List.of("kitchen-recipes.csv.gz", "kitchen-interactions.csv.gz")) {
                Path path = Path.of("sample-data").resolve(file);
                desk.importRecipes().start(path, desk.importRecipes().preview(path).await().plan(), false).await();
            }
            var told = new StringBuilder();
            double typed = 0;
            double alike = 0;
            for (long seed = 0; seed < 3; seed++) {
                RecipeRun run = desk.trainRecipes().start(RecipeSpec.defaults().withSeed(seed), false).await();
                desk.workspace().awaitRecipeRun();
                Map<String, Double> trust = run.trust();
                double most = trust.values().stream().mapToDouble(t -> t).max().orElseThrow();
                double least = trust.values().stream().mapToDouble(t -> t).min().orElseThrow();
                assertEquals(most, trust.get("cook-along"), trust.toString());
                assertEquals(least, trust.get("browse"), trust.toString());
                double with = recall(desk);
                desk.trainRecipes().start(RecipeSpec.defaults().withTypes(false).withSeed(seed), false).await();
                desk.workspace().awaitRecipeRun();
                double without = recall(desk);
                typed += with / 3;
                alike += without / 3;
                told.append(String.format(Locale.ROOT, "seed %d: %.4f with types, %.4f without; trust %s%n", seed, with, without,
                        trust));
            }
            told.append(String.format(Locale.ROOT, "mean: %.4f, %.4f, gain %.1f %%%n", typed, alike, 100 * (typed / alike - 1)));
            Files.writeString(Path.of("target", "sample-tastes.txt"), told);
            assertTrue(typed >= 1.1 * alike, told.toString());
        }
    }

    /// Share of the 20 first recipes, known ones included, that are among the 30 a cook truly likes most.
    private static double recall(Desk desk) throws Exception {
        JsonNode users = new ObjectMapper().readTree(Path.of("sample-data", "kitchen-key.json").toFile()).path("users");
        RecipeGraph graph = desk.workspace().recipeGraph().get();
        double sum = 0;
        for (JsonNode user : users) {
            Set<String> best = new HashSet<>();
            user.path("best").forEach(recipe -> best.add(recipe.asText()));
            Ranking ranking = desk.rankRecipes().rank(new RankQuery(user.path("user").asText(), HistoryEdit.NONE, Request.NONE, 0,
                    RankQuery.NOW, false), 20);
            int hits = 0;
            for (Ranking.Row row : ranking.rows()) if (best.contains(graph.key(row.recipe()))) hits++;
            sum += hits / 20.0;
        }
        return sum / users.size();
    }
}
