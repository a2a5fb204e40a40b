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
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.stage.StageDesk;
import org.discern.ui.stage.StagePictures;
import org.discern.ui.stage.StageViewModel;
import org.discern.work.RunFacts;
import org.discern.work.Workspace;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;

/// A show of a real project as pictures under `target/gallery`: `main PROJECT.discern`. The project is not changed.
final class StageGallery {
    private StageGallery() {}

    public static void main(String[] args) throws Exception {
        var desk = new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"), 1);
        Workspace real = desk.workspace();
        real.open(Path.of(args[0])).result().get();
        var _ = real.awaitDiscovery();
        var _ = real.awaitUserRun();
        var _ = real.awaitRecipeRun();
        var _ = real.awaitRecipeGraph();
        real.show().set(show(real));
        var up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        Platform.setImplicitExit(false);
        StageDesk[] stage = new StageDesk[1];
        IntentViewModel[] hand = new IntentViewModel[1];
        on(() -> {
            hand[0] = new IntentViewModel(real, Fx::nextFrame);
            hand[0].refresh();
            stage[0] = new StageDesk(new StageViewModel(real, System::nanoTime), new Theatre(desk, evidence(desk), hand[0]));
        });
        for (Theme theme : Theme.values()) {
            on(theme::use);
            for (int scene = 0; scene < real.show().get().size(); scene++) {
                take(stage[0], scene, false, theme, 1920, 1080);
                if (theme == Theme.LIGHT) take(stage[0], scene, true, theme, 1280, 800);
            }
            side(stage[0], theme);
        }
        Platform.exit();
        desk.close();
    }

    private static Show show(Workspace real) {
        Discovery found = real.discovery().get().orElseThrow();
        double learned = found.curve().learned();
        var graph = real.recipeGraph().get();
        List<Mark> marks = List.of(new Mark(NodeKind.USER, graph.key(0), -90, 0, false, true), new Mark(NodeKind.RECIPE, graph
                .key(
                        graph.recipeNode(3)), 60, -60, false, false), new Mark(NodeKind.RECIPE, graph.key(graph.recipeNode(9)),
                                70, 60,
                                false, false));
        var scene = new org.discern.domain.recipe.Scene("", marks, java.util.Set.of(), java.util.Set.of(),
                new org.discern.domain.recipe.Scene.Camera(0, 0, 2), "");
        Show show = Show.NONE.with("From a hundred clusters to nine", "The line glides to the learned value.\nSay why it stops.",
                new Sight.Threshold(learned * .4, learned)).with("What the known intents explain", "", new Sight.Novelty(.5))
                .with(
                        "The candidates, one by one", "", new Sight.Plain("review"));
        Optional<Scenario> scenario = real.scenarios().get().present();
        if (scenario.isPresent())
            show = show.with("What a history changes", "Ask who would have guessed.", new Sight.Reading(scenario
                    .get()));
        show = show.with("From a cook to dishes", "", new Sight.Graph(scene));
        var comparison = real.comparisons().get().present();
        if (comparison.isPresent()) show = show.with("One request, two cooks", "", new Sight.Ranks(comparison.get()));
        return show;
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

    private static void take(StageDesk stage, int place, boolean hidden, Theme theme, int width, int height) throws Exception {
        Scene[] scene = new Scene[1];
        on(() -> {
            stage.model().end();
            stage.model().choose(place);
            stage.model().hide(hidden);
            stage.scenery().begin(hidden);
            stage.model().play();
            scene[0] = scene(StagePictures.audience(stage), width, height);
            stage.model().choose(place);
            Pictures.settle(scene[0]);
        });
        for (int i = 0; i < 30; i++) { // answers of the models come a moment later
            TimeUnit.MILLISECONDS.sleep(100);
            on(() -> Pictures.settle(scene[0]));
        }
        on(() -> {
            stage.model().scene().map(ShowScene::sight).ifPresent(s -> stage.scenery().show(s, 1));
            Pictures.settle(scene[0]);
        });
        TimeUnit.MILLISECONDS.sleep(400);
        on(() -> Pictures.write(Pictures.of(scene[0]), Path.of("target/gallery/stage-" + place + (hidden ? "-hidden" : "") + "-"
                + theme
                        .name().toLowerCase(Locale.ROOT) + "-" + width + ".png")));
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
