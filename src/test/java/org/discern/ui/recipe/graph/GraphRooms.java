package org.discern.ui.recipe.graph;

import java.util.ArrayList;
import java.util.List;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.recipe.rank.Why;
import org.discern.ui.kit.SilentDialogs;
import org.discern.ui.kit.Navigator;
import org.discern.ui.recipe.live.Handover;
import org.discern.ui.recipe.live.Kitchen;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.Commands;
import org.discern.work.Workspace;
import org.discern.work.recipe.RankRecipes;
import org.discern.work.recipe.walk.FindNodes;

/// A room around a made-up kitchen, all on one thread.
public final class GraphRooms {
    private GraphRooms() {}

    static RecipeRoom of(RecipeGraph graph) {
        var workspace = new Workspace();
        workspace.recipeGraph().set(graph);
        return around(workspace);
    }

    static RecipeRoom around(Workspace workspace) {
        return new RecipeRoom(workspace, kitchen(workspace), untrained(), new Still(), new Commands(), new SilentDialogs(),
                new Handover(),
                Runnable::run);
    }

    static GraphDesk desk(RecipeRoom room) {
        var desk = GraphDesk.in(room);
        room.workspace().recipeGraph().listen(_ -> desk.state().refresh());
        room.workspace().scenes().listen(_ -> {
            desk.state().refresh();
            desk.scenes().refresh();
            desk.selections().refresh();
        });
        return desk;
    }

    /// Searched by letters, since there is no file to search.
    public static Kitchen kitchen(Workspace workspace) {
        return Kitchen.of(workspace, (words, kinds, limit) -> FindNodes.of(workspace.recipeGraph().get(), words, kinds.stream()
                .findFirst().orElse(null), limit));
    }

    /// No model yet.
    public static RankRecipes untrained() {
        return new RankRecipes() {
            @Override
            public String unavailable() { return "No recipe model is trained yet"; }

            @Override
            public Request parse(String text) { throw new UnsupportedOperationException(); }

            @Override
            public Ranking rank(RankQuery query, int top) { throw new UnsupportedOperationException(); }

            @Override
            public Why why(RankQuery query, int recipe) { throw new UnsupportedOperationException(); }
        };
    }

    static final class Still implements Navigator {
        final List<String> told = new ArrayList<>();

        @Override
        public void go(String screenId) {}

        @Override
        public void tell(String line, String action, Runnable onAction) { told.add(line); }
    }
}
