package org.discern.storage.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.recipe.GraphBatch;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.run.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The real files: every one is recognised, and every row of it arrives or is told of.
@Tag("data")
final class RecipeFilesTest {
    private static final Path DATA = Path.of("../shared/data");

    private static GraphBatch read(Path path) {
        var plan = TableSniffer.preview(path).plan();
        assertEquals(ImportKind.RECIPES, plan.kind(), path.toString());
        return RecipeReader.read(path, plan, Progress.NONE);
    }

    @Test
    void everyFileOfFoodCom() throws IOException {
        List<GraphPart> parts = new ArrayList<>();
        try (Stream<Path> files = Files.list(DATA.resolve("foodcom")).sorted()) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv.gz")).toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith("ingr_map") || name.startsWith("review_dates")) {
                    assertThrows(WorkbenchException.class, () -> read(file));
                    continue;
                }
                GraphBatch batch = read(file);
                assertEquals(0, batch.report().rows().rejectedCount(), name);
                if (!name.startsWith("RAW_inter") && !name.startsWith("interactions")) parts.add(batch.part());
                var linking = batch.report().linking();
                if (linking.linked() > 0) assertTrue(linking.linked() > 30 * linking.unlinked(), name + " " + linking);
            }
        }
        RecipeGraph graph = GraphUnion.of(parts);
        assertEquals(List.of(4_681, 23_092), List.of(graph.users(), graph.recipes()));
        assertEquals(191_027, graph.interactions().size());
        assertEquals(13, graph.to(NodeKind.INGREDIENT_GROUP) - graph.from(NodeKind.INGREDIENT_GROUP));
        assertTrue(graph.to(NodeKind.INGREDIENT) - graph.from(NodeKind.INGREDIENT) > 1_000);
        int unnamed = 0;
        for (int r = 0; r < graph.recipes(); r++)
            if (graph.name(graph.recipeNode(r)).equals(graph.key(graph.recipeNode(r)))) unnamed++;
        assertTrue(unnamed < 1_600, unnamed + " recipes without a name");
    }

    @Test
    void whatsCooking() {
        GraphBatch batch = read(DATA.resolve("whats_cooking"));
        assertEquals(39_774, batch.report().rows().accepted());
        assertEquals(20, batch.report().count(NodeKind.CUISINE));
        assertTrue(batch.report().count(NodeKind.INGREDIENT) > 6_500);
    }
}
