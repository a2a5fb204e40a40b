package org.discern.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.Scene.Mark;
import org.discern.domain.stage.Show;
import org.discern.domain.stage.ShowScene;
import org.discern.domain.stage.Sight;
import org.discern.domain.user.Scenario;
import org.discern.ui.intent.live.Evidence;
import org.discern.ui.intent.live.IntentViewModel;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Motion;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.stage.StageDesk;
import org.discern.ui.stage.StagePictures;
import org.discern.ui.stage.StageViewModel;
import org.discern.work.RunFacts;
import org.discern.work.Workspace;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;

/// Shows of real projects as pictures under `target/gallery`: `main PROJECT.discern …`. The projects are not changed.
final class StageGallery {
    private StageGallery() {}

    public static void main(String[] args) throws Exception {
        var up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        Platform.setImplicitExit(false);
        Motion.reduced().set(true);
        for (String project : args) show(Path.of(project));
        Platform.exit();
    }

    private static void show(Path project) throws Exception {
        var desk = new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"), 1);
        Workspace real = desk.workspace();
        real.open(project).result().get();
        var _ = real.awaitDiscovery();
        var _ = real.awaitUserRun();
        var _ = real.awaitRecipeRun();
        var _ = real.awaitRecipeGraph();
        String name = project.getFileName().toString().replace(".discern", "");
        StageDesk[] stage = new StageDesk[1];
        on(() -> {
            real.show().set(scenes(real));
            var hand = new IntentViewModel(real, Fx::nextFrame);
            hand.refresh();
            stage[0] = new StageDesk(new StageViewModel(real, System::nanoTime), new Theatre(desk, evidence(desk), hand));
        });
        for (Theme theme : Boolean.getBoolean("quick") ? new Theme[]{Theme.LIGHT} : Theme.values()) {
            on(theme::use);
            for (int scene = 0; scene < real.show().get().size(); scene++) {
                take(name, stage[0], scene, false, theme, 1920, 1080);
                if (theme == Theme.LIGHT) take(name, stage[0], scene, true, theme, 1280, 800);
            }
            side(stage[0], theme);
        }
        desk.close();
    }

    private static Show scenes(Workspace real) {
        Show show = Show.NONE;
        Optional<Discovery> found = real.discovery().get();
        if (found.isPresent()) {
            double learned = found.get().curve().learned();
            show = show.with("From a hundred clusters to nine", "The line glides to the learned value.\nSay why it stops.",
                    new Sight.Threshold(learned * .4, learned)).with("What the known intents explain", "", new Sight.Novelty(
                            .5)).with("The candidates, one by one", "", new Sight.Plain("review")).with("Where they belong", "",
                                    new Sight.Plain("domains")).with("What was said", "", new Sight.Plain("data"));
        }
        Optional<Scenario> scenario = real.scenarios().get().present();
        if (scenario.isPresent())
            show = show.with("What a history changes", "Ask who would have guessed.", new Sight.Reading(scenario.get()));
        var graph = real.recipeGraph().get();
        if (graph.size() > 0) show = show.with("From a cook to dishes", "", new Sight.Graph(cook(graph)));
        var comparison = real.comparisons().get().present();
        if (comparison.isPresent()) show = show.with("One request, two cooks", "", new Sight.Ranks(comparison.get()));
        return show;
    }

    private static org.discern.domain.recipe.Scene cook(org.discern.domain.recipe.RecipeGraph graph) {
        List<Mark> marks = List.of(new Mark(NodeKind.USER, graph.key(0), -90, 0, false, true), new Mark(NodeKind.RECIPE, graph
                .key(graph.recipeNode(3)), 60, -60, false, false), new Mark(NodeKind.RECIPE, graph.key(graph.recipeNode(9)), 70,
                        60, false, false));
        return new org.discern.domain.recipe.Scene("", marks, java.util.Set.of(), java.util.Set.of(),
                new org.discern.domain.recipe.Scene.Camera(0, 0, 2), "");
    }

    private static Evidence evidence(Desk desk) {
        return new Evidence() {
            @Override
            public CompletableFuture<ClusterCard> card(Discovery discovery, Cut cut, int node) {
                return desk.clusterEvidence().card(discovery, cut, node).result();
            }

            @Override
            public CompletableFuture<ClosestPair> closestPair(Discovery discovery, int join) {
                return desk.clusterEvidence().closestPair(discovery, join).result();
            }
        };
    }

    private static void take(String name, StageDesk stage, int place, boolean hidden, Theme theme, int width, int height)
            throws Exception {
        Stage[] window = new Stage[1];
        Scene[] scene = new Scene[1];
        on(() -> {
            stage.model().end();
            stage.model().choose(place);
            stage.model().hide(hidden);
            stage.scenery().begin(hidden);
            stage.model().play();
            window[0] = new Stage();
            window[0].setX(0);
            window[0].setY(0);
            window[0].setScene(scene[0] = scene(StagePictures.audience(stage), width, height)); // frames come to windows alone
            window[0].show();
            stage.model().choose(place);
        });
        TimeUnit.MILLISECONDS.sleep(2500); // answers of the models come a moment later
        on(() -> stage.model().scene().map(ShowScene::sight).ifPresent(s -> stage.scenery().show(s, 1)));
        TimeUnit.MILLISECONDS.sleep(3200); // and the keys go
        on(() -> Pictures.write(Pictures.of(scene[0]), Path.of("target/gallery/stage-" + name + "-" + place + (hidden
                ? "-hidden"
                : "") + "-"
                + theme
                        .name().toLowerCase(Locale.ROOT) + "-" + width + ".png")));
        on(window[0]::close);
    }

    private static void side(StageDesk stage, Theme theme) throws Exception {
        on(() -> {
            stage.model().choose(0);
            String name = theme.name().toLowerCase(Locale.ROOT);
            var root = new BorderPane(StagePictures.speaker(stage));
            root.getStyleClass().addAll("pane", "speaker-window");
            Scene speaker = new Scene(root, 620, 560);
            Theme.dress(speaker);
            Pictures.write(Pictures.of(speaker), Path.of("target/gallery/stage-speaker-" + name + ".png"));
            Pictures.write(Pictures.of(scene(StagePictures.sheet(stage), 820, 480)), Path.of("target/gallery/stage-sheet-" + name
                    + ".png"));
        });
    }

    private static Scene scene(Region root, int width, int height) {
        var pane = new BorderPane(root);
        pane.getStyleClass().add("pane");
        var scene = new Scene(pane, width, height);
        Theme.dress(scene);
        return scene;
    }

    private static void on(Runnable work) throws Exception {
        var done = new CompletableFuture<Void>();
        Platform.runLater(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (RuntimeException | Error failure) {
                done.completeExceptionally(failure);
            }
        });
        done.get(60, TimeUnit.SECONDS);
    }
}
