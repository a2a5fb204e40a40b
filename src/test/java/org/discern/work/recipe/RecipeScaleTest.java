package org.discern.work.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.work.Workspace;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 250,000 recipes and 25 million edges are imported, reopened and searched within 8 GB.
@Tag("slow")
final class RecipeScaleTest {
    private static final int RECIPES = 250_000;
    private static final int EACH = 100;
    private static final int INGREDIENTS = 20_000;

    @TempDir
    Path folder;

    private Path table() throws IOException {
        Path path = folder.resolve("recipes.csv.gz");
        var random = new SplittableRandom(3);
        try (var out = new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(path)),
                StandardCharsets.UTF_8))) {
            out.write("recipe_id,name,ingredients\n");
            for (int r = 0; r < RECIPES; r++) {
                out.write("r" + r + ",Dish " + Integer.toString(r, 36) + " of plenty,\"[");
                // in steps, so that all of a recipe differ
                int at = random.nextInt(INGREDIENTS);
                for (int i = 0; i < EACH; i++) {
                    at = (at + 1 + random.nextInt(INGREDIENTS / EACH - 1)) % INGREDIENTS;
                    out.write((i > 0 ? ",'i" : "'i") + at + "'");
                }
                out.write("]\"\n");
            }
        }
        return path;
    }

    @Test
    void importsReopensAndSearches() throws IOException {
        Path table = table();
        Path file = folder.resolve("p.discern");
        try (var workspace = new Workspace(JobRunner.threaded(2, failure -> {}))) {
            workspace.create(file).await();
            var imports = new ImportRecipes(workspace);
            ImportedRecipes brought = imports.start(table, imports.preview(table).await().plan(), false).await();
            assertEquals((long) RECIPES * EACH, brought.report().edges());
            check(workspace);
        }
        System.gc();
        try (var again = new Workspace(JobRunner.threaded(2, failure -> {}))) {
            again.open(file).await();
            check(again);
        }
    }

    private static void check(Workspace workspace) {
        RecipeGraph graph = workspace.awaitRecipeGraph();
        assertEquals(RECIPES, graph.recipes());
        assertEquals((long) RECIPES * EACH, graph.edges());
        var search = new SearchStored(workspace);
        search.find("plenty", Set.of(NodeKind.RECIPE), 20);
        long begun = System.nanoTime();
        assertEquals("r123", graph.key(search.find("r123", Set.of(NodeKind.RECIPE), 20).getFirst()));
        assertEquals(20, search.find("dish plen", Set.of(), 20).size());
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertTrue(seconds < 5, "two searches took " + seconds + " s");
        System.out.printf("graph %,d edges; two searches %.2f s; file %,d MB; heap %,d MB%n", graph.edges(), seconds, workspace
                .require("Measure").file().path().toFile().length() >> 20, Runtime.getRuntime().totalMemory() - Runtime
                        .getRuntime()
                        .freeMemory() >> 20);
    }
}
