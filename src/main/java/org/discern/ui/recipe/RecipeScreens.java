package org.discern.ui.recipe;

import java.util.List;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.Screen;
import org.discern.ui.kit.ScreenState;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.CompareScreen;
import org.discern.ui.recipe.compare.live.CompareViewModel;
import org.discern.ui.recipe.frame.RecipeStage;
import org.discern.ui.recipe.graph.GraphCommands;
import org.discern.ui.recipe.graph.GraphView;
import org.discern.ui.recipe.graph.GraphViewModel;
import org.discern.ui.recipe.graph.ScenesViewModel;
import org.discern.ui.recipe.live.Handover;
import org.discern.ui.recipe.live.Kitchen;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.Commands;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.recipe.RankRecipes;
import org.kordamp.ikonli.material2.Material2AL;

/// The screens *Graph* and *Compare* with their commands.
public final class RecipeScreens {
    private final RecipeRoom room;
    private final GraphViewModel graph;
    private final ScenesViewModel scenes;
    private final CompareScreen compare;
    private final Signal<ScreenState> graphDot = new Signal<>(ScreenState.EMPTY);

    /// Call on the screen's thread.
    public RecipeScreens(Workspace workspace, Kitchen kitchen, RankRecipes ranks, Navigator navigator, Commands commands,
            Dialogs dialogs) {
        room = new RecipeRoom(workspace, kitchen, ranks, navigator, commands, dialogs, new Handover(), Fx.thread());
        graph = new GraphViewModel(room);
        scenes = new ScenesViewModel(room, graph);
        Fx.listen(kitchen.graph(), (RecipeGraph g) -> {
            graph.refresh();
            graphDot.set(g.size() == 0 ? ScreenState.EMPTY : ScreenState.READY);
        });
        Fx.listen(kitchen.scenes(), _ -> {
            graph.refresh();
            scenes.refresh();
        });
        room.handover().path().listen(path -> path.ifPresent(way -> Fx.run(() -> graph.showPath(way))));
        GraphCommands.register(room);
        compare = new CompareScreen(room);
    }

    public List<Screen> screens() {
        return List.of(new Screen(RecipeRoom.GRAPH, Strings.of("recipe.graph.title"), Material2AL.BUBBLE_CHART,
                () -> new RecipeStage(room, () -> new GraphView(room, graph, scenes)), graphDot), compare.screen());
    }

    /// What *Graph* shows, for tests, the tour and the bench.
    public GraphViewModel graph() { return graph; }

    /// What *Compare* shows, for tests and the tour.
    public CompareViewModel compared() { return compare.state(); }
}
