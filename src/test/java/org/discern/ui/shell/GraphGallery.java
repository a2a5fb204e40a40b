package org.discern.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.project.ProjectVerbs;
import org.discern.ui.recipe.RecipeScreens;
import org.discern.ui.recipe.graph.GraphRooms;
import org.discern.ui.recipe.graph.GraphDesk;
import org.discern.ui.recipe.graph.KitchenFixture;
import org.discern.work.Commands;
import org.discern.work.ProjectSummary;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.Workspace;

/// *Graph* in many states, light and dark, in two sizes, as pictures under `target/gallery`: run its `main` and look.
final class GraphGallery {
    private static final RecipeGraph KITCHEN = KitchenFixture.large();

    private GraphGallery() {}

    private record Shown(Workspace workspace, Commands commands, WorkbenchWindow window, GraphDesk graph) {}

    public static void main(String[] args) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (Theme theme : Theme.values()) {
                    theme.use();
                    for (int[] size : new int[][]{{1280, 800}, {1920, 1080}}) {
                        take("graph-sample", size, KITCHEN, s -> s.graph().walk().sample());
                        take("graph-selected", size, KITCHEN, s -> {
                            s.graph().walk().sample();
                            s.graph().select().nodes(s.graph().state().sight().get().node(1));
                        });
                        take("graph-paths", size, KITCHEN, GraphGallery::paths);
                    }
                    int[] small = {1280, 800};
                    take("graph-empty", small, KITCHEN, s -> {});
                    take("graph-none", small, RecipeGraph.EMPTY, s -> {});
                    take("graph-badge", small, KITCHEN, s -> {
                        s.graph().walk().sample();
                        s.graph().select().bodies(new int[]{s.graph().state().sight().get().marks()}, false);
                    });
                    take("graph-outline", small, KITCHEN, s -> {
                        s.graph().walk().sample();
                        s.commands().run("graph.inspect.outline");
                        s.graph().select().nodes(s.graph().state().sight().get().node(3));
                    });
                    take("graph-range", small, KITCHEN, s -> {
                        s.graph().walk().sample();
                        s.commands().run("graph.filter.range");
                    });
                    take("graph-keep", small, KITCHEN, s -> {
                        s.graph().walk().sample();
                        s.graph().select().nodes(s.graph().state().sight().get().node(1));
                        s.commands().run("graph.select.keep");
                    });
                    RecipeGraph big = KitchenFixture.of(3_000, 400, 3);
                    take("graph-many", new int[]{1920, 1080}, big, s -> {
                        int[] all = java.util.stream.IntStream.range(0, 3_440).toArray();
                        s.graph().walk().show("Show all", all);
                    });
                }
            } catch (RuntimeException failure) {
                failure.printStackTrace();
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void paths(Shown s) {
        int ana = KITCHEN.from(NodeKind.USER);
        int chili = KITCHEN.from(NodeKind.RECIPE) + 11;
        s.graph().walk().show("Show", new int[]{ana, chili});
        s.graph().select().nodes(ana, chili);
        s.graph().paths().find(false);
    }

    private static void take(String name, int[] size, RecipeGraph graph, Consumer<Shown> state) {
        var workspace = new Workspace();
        var commands = new Commands();
        var window = new WorkbenchWindow(workspace, commands, ProjectVerbs.none(), new Signal<>(Settings.FIRST));
        var recipes = new RecipeScreens(workspace, GraphRooms.kitchen(workspace), GraphRooms.untrained(), window, commands, window
                .dialogs(), _ -> {});
        window.fill(recipes.screens(), Map.of());
        workspace.project().set(Optional.of(new ProjectSummary(Path.of("/data/kitchen.discern"), "kitchen", false, "")));
        workspace.recipeGraph().set(graph);
        Scene scene = window.scene(size[0], size[1]);
        Pictures.settle(scene);
        recipes.graph().state().reducedMotion().set(true);
        state.accept(new Shown(workspace, commands, window, recipes.graph()));
        Pictures.settle(scene);
        Pictures.write(Pictures.of(scene), Path.of("target/gallery", name + "-" + size[0] + "-" + Theme.current().get().name()
                .toLowerCase(Locale.ROOT) + ".png"));
    }
}
