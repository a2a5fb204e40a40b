package org.discern.storage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.Scenes;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.stage.Show;
import org.discern.domain.stage.Sight;
import org.junit.jupiter.api.Test;

class ShowStoreTest {
    private static final Comparison COMPARISON = new Comparison("x", List.of(new Comparison.Column("", RankQuery.of("u1",
            Request.NONE))), 10, "");
    private static final Scene SCENE = Scene.EMPTY.withCamera(new Scene.Camera(1, 2, 3));

    private record Kept(String name, String notes, String of, String sight) {}

    @Test
    void whatAnOlderProgramWroteIsRead() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("order", "[\"1\",\"2\"]");
        fields.put("scene/1", Json.write(new Kept("one", "", "ranks", Json.write(COMPARISON))));
        fields.put("scene/2", Json.write(new Kept("two", "", "graph", Json.write(SceneStore.fields(new Scenes(java.util.Optional
                .of(
                        SCENE), Map.of(), Map.of()))))));
        Show read = ShowStore.of(fields);
        assertEquals(new Sight.Ranks(COMPARISON), read.get(0).sight());
        assertEquals(new Sight.Graph(SCENE), read.get(1).sight());
    }

    @Test
    void anOlderProgramReadsTheComparisonAndTheScene() {
        Map<String, String> fields = ShowStore.fields(Show.NONE.with("one", "", new Sight.Ranks(COMPARISON, 1, "r7")));
        Kept kept = Json.read(fields.get("scene/1"), Kept.class);
        assertEquals(COMPARISON, Json.read(kept.sight(), Comparison.class));
    }
}
