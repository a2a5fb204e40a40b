package org.discern.storage.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.discern.domain.WorkbenchException;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.NodeHit;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.NodeName;
import org.discern.domain.recipe.Quantity;
import org.discern.domain.recipe.RecipeText;
import org.discern.domain.recipe.Relation;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.SceneFilters;
import org.discern.domain.recipe.Scenes;
import org.discern.domain.recipe.rank.Comparisons;
import org.discern.domain.recipe.rank.Comparisons.Judged;
import org.discern.storage.file.ProjectFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The recipe graph, its search, runs, scenes and comparisons come back as they went in.
final class RecipeStoresTest {
    private static final String AT = "2026-11-22T21:00:00Z";

    @TempDir
    Path folder;

    private ProjectFile file() { return ProjectFile.create(folder.resolve("p.discern")); }

    private static long add(ProjectFile file, String name, GraphPart part) {
        return file.transaction("Import", () -> {
            long id = new RecipeGraphStore(file).add(RecipeFixtures.batch(name, name, part), AT);
            change(file, RecipeGraphStore.importKey(id), "", RecipeGraphStore.ACTIVE);
            return id;
        });
    }

    private static void change(ProjectFile file, String key, String before, String after) {
        new OperationStore(file).commit(new Operation(0, "change", "", List.of(new Change(key, before, after)), 0, AT));
    }

    private static void assertSame(GraphPart expected, GraphPart actual) {
        assertEquals(expected.kinds(), actual.kinds());
        assertEquals(expected.keys(), actual.keys());
        assertEquals(expected.names(), actual.names());
        assertEquals(expected.relations(), actual.relations());
        assertArrayEquals(expected.heads(), actual.heads());
        assertArrayEquals(expected.tails(), actual.tails());
        assertArrayEquals(expected.relation(), actual.relation());
        assertEquals(expected.types(), actual.types());
        assertArrayEquals(expected.users(), actual.users());
        assertArrayEquals(expected.recipes(), actual.recipes());
        assertArrayEquals(expected.type(), actual.type());
        assertArrayEquals(expected.time(), actual.time());
        assertArrayEquals(expected.value(), actual.value());
        assertEquals(expected.timesAreOrder(), actual.timesAreOrder());
        assertEquals(expected.texts(), actual.texts());
    }

    @Test
    void aPartComesBackAsItWentIn() {
        try (ProjectFile file = file()) {
            var store = new RecipeGraphStore(file);
            assertTrue(store.parts().isEmpty());
            long id = add(file, "kitchen.csv", RecipeFixtures.kitchen());
            assertSame(RecipeFixtures.kitchen(), store.parts().getFirst());
            assertEquals(RecipeFixtures.batch("kitchen.csv", "", RecipeFixtures.kitchen()).report(), store.imports().getFirst()
                    .report());
            assertEquals(Optional.of(id), store.activeImportOf("kitchen.csv").map(i -> i.id()));
            change(file, RecipeGraphStore.importKey(id), RecipeGraphStore.ACTIVE, "");
            assertTrue(store.parts().isEmpty());
            assertTrue(store.search("lentil", EnumSet.allOf(NodeKind.class), 5).isEmpty(), "undone imports are not found");
            assertEquals(1, store.imports().size(), "but kept");
        }
    }

    /// More entries than one blob holds, so that columns are cut and joined.
    @Test
    void longColumnsAreCutAndJoined() {
        var random = new Random(4);
        var part = new GraphPart.Builder();
        for (int n = 0; n < 1_000; n++) part.node(n < 900 ? NodeKind.RECIPE : NodeKind.INGREDIENT, "k" + n, "");
        for (int e = 0; e < (2 << 20) + 12_345; e++)
            part.edge(random.nextInt(900), Relation.of(NodeKind.INGREDIENT), 900 + random.nextInt(100));
        GraphPart built = part.build(true);
        try (ProjectFile file = file()) {
            add(file, "long", built);
            assertSame(built, new RecipeGraphStore(file).parts().getFirst());
        }
    }

    private static List<String> found(ProjectFile file, String words, NodeKind... kinds) {
        Set<NodeKind> among = kinds.length == 0 ? EnumSet.allOf(NodeKind.class) : Set.of(kinds);
        return new RecipeGraphStore(file).search(words, among, 9).stream().map(NodeHit::key).toList();
    }

    @Test
    void wordsFindNodesByTheirBeginnings() {
        try (ProjectFile file = file()) {
            add(file, "a", RecipeFixtures.kitchen());
            add(file, "b", RecipeFixtures.kitchen());
            assertEquals(List.of("red lentil", "r1"), found(file, "LENTILS"), "each node once, however many files name it");
            assertEquals(List.of("r1"), found(file, "len so"));
            assertEquals(List.of("r2"), found(file, "creme brul"), "with or without accents");
            assertEquals(List.of("r1"), found(file, "cumin"), "in descriptions too");
            assertEquals(List.of("ben"), found(file, "bell", NodeKind.USER));
            assertEquals(List.of(), found(file, "bell", NodeKind.RECIPE));
            assertEquals(List.of("r1"), found(file, "r1"));
            for (String hostile : List.of("", "  ", "\"", "a OR", "NOT", "name:", "*", "'; DROP TABLE graph_node; --", "((", "^"))
                found(file, hostile);
            assertEquals(List.of(), found(file, "lentil soup nosuchword"));
        }
    }

    @Test
    void aRunComesBackAsItWentIn() {
        try (ProjectFile file = file()) {
            var store = new RecipeRunStore(file);
            var kept = store.add(RecipeFixtures.run(), RecipeFixtures.WEIGHTS);
            assertEquals(kept, store.load(1));
            assertEquals(RecipeFixtures.run().spec(), kept.spec());
            assertArrayEquals(RecipeFixtures.WEIGHTS, store.weights(1));
            assertEquals(Optional.empty(), store.current());
            change(file, SettingStore.CURRENT_RECIPES, "", "1");
            assertEquals(Optional.of(1L), store.current());
            assertThrows(WorkbenchException.class, () -> store.load(2));
            assertThrows(WorkbenchException.class, () -> new UserRunStore(file).load(1));
        }
    }

    @Test
    void scenesAndComparisonsAreFields() {
        var scenes = Scenes.NONE.withPresent(RecipeFixtures.scene("")).withSaved(RecipeFixtures.scene("kept/one"));
        var comparisons = Comparisons.NONE.withPresent(RecipeFixtures.comparison("")).withSaved(RecipeFixtures.comparison("c"))
                .withGrade(new Judged("ada", "pasta, \"quick\"", "r1"), 3).withGrade(new Judged("", "", "r2"), 0);
        assertEquals(scenes, SceneStore.of(SceneStore.fields(scenes)));
        assertEquals(comparisons, ComparisonStore.of(ComparisonStore.fields(comparisons)));
        var fields = ComparisonStore.fields(comparisons);
        fields.replaceAll((_, json) -> json.replaceAll(",\"reference\":\\d+", ""));
        assertEquals(comparisons, ComparisonStore.of(fields), "a file from before there was a reference means the first");
        try (ProjectFile file = file()) {
            assertEquals(Scenes.NONE, new SceneStore(file).load());
            assertEquals(Comparisons.NONE, new ComparisonStore(file).load());
            SceneStore.fields(scenes).forEach((field, json) -> change(file, SceneStore.PREFIX + field, "", json));
            ComparisonStore.fields(comparisons).forEach((field, json) -> change(file, ComparisonStore.PREFIX + field, "", json));
            assertEquals(scenes, new SceneStore(file).load());
            assertEquals(comparisons, new ComparisonStore(file).load());
        }
    }

    /// Ranges and selections came later: what was written without them is read, and what is written now comes back.
    @Test
    void scenesWrittenBeforeRangesAreRead() {
        var range = new SceneFilters.Range(0, 30);
        Scene timed = RecipeFixtures.scene("timed").withFilters(SceneFilters.NONE.withRanges(Map.of(Quantity.MINUTES, range)));
        var scenes = Scenes.NONE.withPresent(timed).withSaved(timed).withSelection("two", List.of(new NodeName(NodeKind.RECIPE,
                "r1"), new NodeName(NodeKind.USER, "a/b c")));
        assertEquals(scenes, SceneStore.of(SceneStore.fields(scenes)));
        Scenes old = SceneStore.of(Map.of("saved/old", "{\"name\":\"old\",\"marks\":[{\"kind\":\"RECIPE\",\"key\":\"r1\","
                + "\"x\":1.5,\"y\":-2.0,\"pinned\":true,\"selected\":false}],\"bundles\":[],\"hiddenKinds\":[\"TAG\"],"
                + "\"hiddenRelations\":[\"rate\"],\"tints\":{},\"camera\":{\"x\":3.0,\"y\":4.0,\"zoom\":0.5},\"note\":\"n\"}"));
        SceneFilters filters = old.saved().get("old").filters();
        assertEquals(new SceneFilters(Set.of(NodeKind.TAG), Set.of("rate"), Map.of()), filters);
        assertEquals(1, old.saved().get("old").marks().size());
    }

    /// Sets have no order; their JSON must, or equal values would look changed.
    @Test
    void equalSetsGiveEqualText() {
        String json = Json.write(RecipeFixtures.scene(""));
        assertTrue(json.contains("[\"TAG\",\"TIME\"]") && json.contains("[\"browse\",\"rate\"]"), json);
        assertEquals(RecipeText.NONE, Json.read(Json.write(RecipeText.NONE), RecipeText.class));
    }
}
