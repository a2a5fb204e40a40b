package org.discern.ui.recipe;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.RecipeSpec;
import javafx.scene.layout.Region;
import org.discern.domain.stage.Sight;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Findables;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.Screen;
import org.discern.ui.kit.ScreenState;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.CompareScreen;
import org.discern.ui.recipe.compare.live.CompareViewModel;
import org.discern.ui.recipe.frame.RecipeStage;
import org.discern.ui.recipe.graph.GraphCommands;
import org.discern.ui.recipe.graph.GraphDesk;
import org.discern.ui.recipe.graph.GraphSight;
import org.discern.ui.recipe.graph.GraphView;
import org.discern.ui.recipe.live.Handover;
import org.discern.ui.recipe.live.Kitchen;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.recipe.RankRecipes;
import org.kordamp.ikonli.material2.Material2AL;

/// The screens *Graph* and *Compare* with their commands.
public final class RecipeScreens {
    private final RecipeRoom room;
    private final GraphDesk graph;
    private final CompareScreen compare;
    private final Signal<ScreenState> graphDot = new Signal<>(ScreenState.EMPTY);

    /// Call on the screen's thread.
    public RecipeScreens(Workspace workspace, Kitchen kitchen, RankRecipes ranks, Navigator navigator, Commands commands,
            Dialogs dialogs, Consumer<RecipeSpec> train) {
        room = new RecipeRoom(workspace, kitchen, ranks, navigator, commands, dialogs, new Handover(), Fx.thread());
        graph = GraphDesk.in(room);
        Fx.listen(kitchen.graph(), (RecipeGraph g) -> {
            graph.state().refresh();
            graphDot.set(g.size() == 0 ? ScreenState.EMPTY : ScreenState.READY);
        });
        Fx.listen(kitchen.scenes(), _ -> {
            graph.state().refresh();
            graph.scenes().refresh();
            graph.selections().refresh();
        });
        room.handover().path().listen(path -> path.ifPresent(way -> Fx.run(() -> graph.paths().show(way))));
        GraphCommands.register(graph);
        train(train);
        compare = new CompareScreen(room);
    }

    private void train(Consumer<RecipeSpec> train) {
        String label = Strings.of("recipe.model.train");
        var live = new Signal<>(new Command.State(label, ""));
        Runnable tell = () -> live.set(new Command.State(label, room.workspace().project().get().isEmpty()
                ? Strings.of("needs.project")
                : room.kitchen().graph().get().interactions().size() == 0
                        ? Strings.of("recipe.needs.interactions")
                        : room.readOnly() ? Strings.of("recipe.readOnly") : ""));
        room.workspace().project().listen(_ -> tell.run());
        room.kitchen().graph().listen(_ -> tell.run());
        room.commands().add(new Command(RecipeRoom.TRAIN, "Graph", label, "", live, () -> {
            RecipeSpec start = room.workspace().recipeRun().get().map(run -> run.spec()).orElse(RecipeSpec.defaults());
            Runnable[] close = {() -> {}};
            var sheet = new TrainSheet(room.kitchen().graph().get(), start, train, () -> close[0].run());
            close[0] = room.dialogs().sheet(Strings.of("recipe.train.title"), sheet);
        }));
    }

    public List<Screen> screens() {
        return List.of(new Screen(RecipeRoom.GRAPH, Strings.of("recipe.graph.title"), Material2AL.BUBBLE_CHART,
                () -> new RecipeStage(room, () -> new GraphView(graph)), graphDot), compare.screen());
    }

    /// Recipes for the palette; one opens in *Graph*.
    public Findables findables() {
        return new Findables("recipes", () -> {
            RecipeGraph all = room.kitchen().graph().get();
            return new Findables.Names(all.recipes(), r -> all.name(all.recipeNode(r)), r -> Strings.of("palette.recipe", all
                    .degree(all.recipeNode(r))), r -> {
                        room.navigator().go(RecipeRoom.GRAPH);
                        int node = all.recipeNode(r);
                        graph.walk().show(Strings.of("recipe.op.show", all.name(node)), new int[]{node});
                    });
        });
    }

    /// What *Graph* or *Compare* shows, as a scene of a show; empty when that is nothing.
    public Optional<Sight> sight(String screen) {
        if (screen.equals(RecipeRoom.GRAPH)) return GraphSight.of(graph);
        CompareViewModel state = compare.state();
        int recipe = state.spot().get().recipe();
        return state.stage().get() != CompareViewModel.Stage.READY
                ? Optional.empty()
                : state.comparison().get().filter(c -> !c.columns().isEmpty()).map(c -> new Sight.Ranks(c, state.spot().get()
                        .column(), recipe < 0 ? "" : state.graph().key(recipe)));
    }

    /// Selects, points out and marks what a scene does; the scene and the comparison themselves come from the project.
    public void show(Sight sight) {
        if (sight instanceof Sight.Graph g) GraphSight.show(graph, g);
        else
            if (sight instanceof Sight.Ranks r)
                compare.state().choose(r.column(), r.recipe().isEmpty()
                        ? -1
                        : compare.state().graph().find(NodeKind.RECIPE, r.recipe()));
    }

    /// What *Graph* shows, for tests, the tour and the bench.
    public GraphDesk graph() { return graph; }

    /// The comparison as large as for an audience, for a show.
    public Region audience() { return compare.audience(); }

    /// What *Compare* shows, for tests and the tour.
    public CompareViewModel compared() { return compare.state(); }
}
