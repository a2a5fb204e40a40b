package org.discern.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.project.ProjectVerbs;
import org.discern.ui.recipe.RecipeScreens;
import org.discern.ui.recipe.compare.ComparePictures;
import org.discern.ui.recipe.compare.FakeRank;
import org.discern.ui.recipe.compare.SmallKitchen;
import org.discern.ui.recipe.compare.StillKitchen;
import org.discern.work.Commands;
import org.discern.work.ProjectSummary;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.Workspace;

/// *Compare* in many states, light and dark, in two sizes, as pictures under `target/gallery`: run its `main` and look.
final class CompareGallery {
    private static final RecipeGraph GRAPH = SmallKitchen.graph();

    private CompareGallery() {}

    private record Shown(Workspace workspace, StillKitchen kitchen, FakeRank ranks, Commands commands, RecipeScreens screens) {
        void ask(String words) { screens.compared().ask(words); }

        void run(String id) { if (!commands.run(id)) throw new IllegalStateException(id); }
    }

    public static void main(String[] args) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (Theme theme : Theme.values()) {
                    theme.use();
                    for (int[] size : new int[][]{{1280, 800}, {1920, 1080}}) {
                        take("compare-two", size, _ -> {});
                        take("compare-what-if", size, CompareGallery::whatIf);
                        take("compare-four", size, s -> {
                            whatIf(s);
                            s.run("recipe.compare.column.nobody");
                            s.ask("quick vegetarian pasta without nuts under 30 minutes");
                        });
                    }
                    int[] small = {1280, 800};
                    take("compare-history", small, s -> {
                        whatIf(s);
                        s.run("recipe.compare.pane.history");
                    });
                    take("compare-nothing", small, s -> s.ask("vegan beef under 20 minutes"));
                    take("compare-six", small, s -> {
                        whatIf(s);
                        s.run("recipe.compare.column.nobody");
                        s.run("recipe.compare.column.copy");
                        s.run("recipe.compare.column.ignored");
                    });
                    take("compare-saved", small, s -> {
                        ComparePictures.save(s.screens(), "Ana and Ben", "Two tastes");
                        ComparePictures.save(s.screens(), "Without the chili", "");
                        s.run("recipe.compare.keep.list");
                    });
                    take("compare-save", small, s -> s.run("recipe.compare.keep.save"));
                    take("compare-condition", small, s -> s.run("recipe.compare.request.condition"));
                    take("compare-moment", small, s -> s.run("recipe.compare.column.moment"));
                    take("compare-own", small, s -> {
                        s.ask("quick pasta");
                        s.run("recipe.compare.request.one");
                        s.screens().compared().choose(1, -1);
                        s.ask("vegetarian no onion");
                    });
                    take("compare-untrained", small, s -> {
                        s.ranks().unavailable("No recipe model is trained yet.");
                        s.screens().compared().refresh();
                    });
                    present("compare-present", false);
                    present("compare-present-blurred", true);
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

    private static void whatIf(Shown s) {
        s.screens().compared().choose(0, GRAPH.find(org.discern.domain.recipe.NodeKind.RECIPE, "falafel"));
        s.run("recipe.compare.column.copy");
        ComparePictures.without(s.screens(), 2, "chili sin carne");
        ComparePictures.without(s.screens(), 2, "dal tadka");
        s.screens().compared().choose(1, s.screens().compared().columns().get().get(1).rows().get(1).recipe());
        s.run("recipe.compare.judge.good");
        s.screens().compared().choose(2, s.screens().compared().columns().get().get(2).rows().get(3).recipe());
        s.run("recipe.compare.judge.bad");
        s.screens().compared().choose(2, s.screens().compared().columns().get().get(2).rows().get(2).recipe());
        s.run("recipe.compare.judge.2");
    }

    private static Shown open() {
        var workspace = new Workspace();
        var commands = new Commands();
        var kitchen = new StillKitchen(GRAPH);
        var ranks = new FakeRank(kitchen.graph()::get);
        var window = new WorkbenchWindow(workspace, commands, ProjectVerbs.none(), new Signal<>(Settings.FIRST));
        var recipes = new RecipeScreens(workspace, kitchen, ranks, window, commands, window.dialogs());
        window.fill(recipes.screens(), Map.of());
        workspace.project().set(Optional.of(new ProjectSummary(Path.of("/data/recipes-demo.discern"), "recipes-demo", false,
                "")));
        workspace.runs().set(List.of());
        last = window;
        return new Shown(workspace, kitchen, ranks, commands, recipes);
    }

    private static WorkbenchWindow last;

    private static void take(String name, int[] size, Consumer<Shown> state) {
        Shown shown = open();
        Scene scene = last.scene(size[0], size[1]);
        last.go("compare");
        Pictures.settle(scene);
        state.accept(shown);
        Pictures.settle(scene);
        write(name, size, scene);
    }

    private static void present(String name, boolean blurred) {
        Shown shown = open();
        last.scene(1280, 800);
        last.go("compare");
        whatIf(shown);
        shown.ask("quick vegetarian");
        shown.screens().compared().blurred().set(blurred);
        var scene = new Scene(new BorderPane(ComparePictures.presenter(shown.screens())), 1920, 1080);
        Theme.dress(scene);
        Pictures.settle(scene);
        write(name, new int[]{1920, 1080}, scene);
    }

    private static void write(String name, int[] size, Scene scene) {
        Pictures.write(Pictures.of(scene), Path.of("target/gallery", name + "-" + size[0] + "-" + Theme.current().get().name()
                .toLowerCase(Locale.ROOT) + ".png"));
    }
}
