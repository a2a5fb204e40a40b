package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.stage.Sight;
import org.discern.domain.user.Scenario;
import org.discern.work.Workspace;
import org.junit.jupiter.api.Test;

class SceneTitlesTest {
    private static String of(Sight sight) { return SceneTitles.of(sight, new Workspace(), Optional.empty()); }

    private static Scene.Mark mark(String key, boolean selected) {
        return new Scene.Mark(NodeKind.USER, key, 0, 0, false, selected);
    }

    @Test
    void aSceneIsCalledAfterWhatItShows() {
        var asks = new Scenario("plain", "Ana", "Ana", "play it", 1, 1, Set.of(), List.of());
        assertEquals("play it", of(new Sight.Reading(asks)));
        assertEquals("Ana", of(new Sight.Reading(asks.withText(" "))));
        assertEquals("plain, as Ben and 1 more", of(new Sight.Beside(List.of(asks), List.of("plain", "as Ben", "none"))));
        assertEquals("cook-1 and cook-3", of(new Sight.Graph(new Scene("", List.of(mark("cook-1", true), mark("cook-2", false),
                mark(
                        "cook-3", true)), Set.of(), Set.of(), new Scene.Camera(0, 0, 1), ""))));
        var pasta = new Request("quick pasta", List.of(), "quick pasta");
        assertEquals("quick pasta", of(new Sight.Ranks(new Comparison("", List.of(new Comparison.Column("", RankQuery.of("u1",
                pasta)), new Comparison.Column("", RankQuery.of("u2", pasta))), 10, ""))));
        assertEquals("u1 and u2", of(new Sight.Ranks(new Comparison("", List.of(new Comparison.Column("", RankQuery.of("u1",
                Request.NONE)), new Comparison.Column("", RankQuery.of("u2", Request.NONE))), 10, ""))));
    }
}
