package org.discern.work.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.work.Workspace;
import org.discern.work.project.OpenSample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files become parts of the graph, each one undoable operation.
final class ImportRecipesTest {
    @TempDir
    Path folder;

    private final Workspace workspace = new Workspace();
    private final ImportRecipes imports = new ImportRecipes(workspace);

    @BeforeEach
    void open() { workspace.create(folder.resolve("p.discern")).await(); }

    private ImportedRecipes bring(String name, String text) throws IOException {
        Path path = Files.writeString(folder.resolve(name), text);
        return imports.start(path, imports.preview(path).await().plan(), false).await();
    }

    @Test
    void eachFileIsOneUndoableOperation() throws IOException {
        bring("recipes.csv", "recipe_id,name,ingredients\n1,Soup,\"['leek', 'salt']\"\n2,Pie,['salt']\n");
        var doings = bring("doings.csv", "user_id,recipe_id,type,time\nada,1,browse,2026-01-01\nada,9,cook-along,2026-01-02\n");
        assertTrue(doings.report().rows().notes().toString().contains("1 of these recipes are not described"), doings.report()
                .rows().notes().toString());
        assertEquals(1, doings.report().dangling());
        RecipeGraph graph = workspace.recipeGraph().get();
        assertEquals(List.of(1, 3, 2), List.of(graph.users(), graph.recipes(), graph.interactions().size()));
        assertEquals("Import doings.csv", workspace.undoState().get().undo());
        workspace.undo();
        assertEquals(List.of(0, 2), List.of(workspace.recipeGraph().get().users(), workspace.recipeGraph().get().recipes()));
        workspace.redo();
        assertEquals(3, workspace.recipeGraph().get().recipes());
        assertEquals(List.of("recipes.csv", "doings.csv"), imports.imports().stream().map(i -> i.name()).toList());
    }

    @Test
    void theSameBytesAreRecognised() throws IOException {
        bring("a.csv", "recipe_id,name,ingredients\n1,Soup,['leek']\n");
        String told = String.valueOf(assertThrows(WorkbenchException.class, () -> bring("b.csv",
                "recipe_id,name,ingredients\n1,Soup,['leek']\n")).getMessage());
        assertTrue(told.contains("a.csv"), told);
        workspace.undo();
        bring("b.csv", "recipe_id,name,ingredients\n1,Soup,['leek']\n");
    }

    @Test
    void datesAndOrdersDoNotMixSilently() throws IOException {
        bring("a.csv", "user_id,recipe_id,date,rating\n1,2,2020-01-01,5\n");
        var second = bring("b.csv", "ReviewId,UserId,RecipeId,Rating\n9,1,44,5\n");
        assertTrue(second.report().rows().notes().toString().contains("some only an order"), second.report().rows().notes()
                .toString());
    }

    @Test
    void recipesThatShareIngredientsAreJoinedWhenAsked() throws IOException {
        assertThrows(WorkbenchException.class, () -> imports.shareIngredients().await());
        bring("r.csv", """
                recipe_id,name,ingredients
                1,Leek soup,"['leek', 'cream', 'salt']"
                2,Leek pie,"['leek', 'cream', 'flour', 'salt']"
                3,Cake,"['flour', 'sugar', 'salt']"
                4,Tea,"['tea']"
                """);
        assertEquals(1, imports.shareIngredients().await().report().edges());
        RecipeGraph graph = workspace.recipeGraph().get();
        assertTrue(graph.joined(graph.find(NodeKind.RECIPE, "1"), graph.find(NodeKind.RECIPE, "2")));
        workspace.undo();
        assertTrue(!workspace.recipeGraph().get().joined(graph.find(NodeKind.RECIPE, "1"), graph.find(NodeKind.RECIPE, "2")));
    }

    @Test
    void theSampleBringsAKitchen() {
        new OpenSample(workspace).start(folder.resolve("sample.discern")).await();
        RecipeGraph graph = workspace.recipeGraph().get();
        assertEquals(List.of(200, 688), List.of(graph.users(), graph.recipes()));
        assertTrue(graph.interactions().size() >= 15_000);
        assertEquals(imports.imports().getFirst().report().linking().unlinked(), 0, "its vocabulary knows all");
        assertTrue(graph.find(NodeKind.INGREDIENT, "onions") >= 0 && graph.find(NodeKind.INGREDIENT, "onion") < 0);
        assertEquals(4, new SearchStored(workspace).find("red curry tofu", java.util.Set.of(NodeKind.RECIPE), 9).size());
    }
}
