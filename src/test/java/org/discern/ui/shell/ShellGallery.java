package org.discern.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobState;

/// The window in many states, light and dark, in two sizes, as pictures under `target/gallery`: run its `main` and look.
final class ShellGallery {
    private static final DiscoveryFixture FOUND = DiscoveryFixture.of(10_003, 40, 5);

    private ShellGallery() {}

    public static void main(String[] args) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (Theme theme : Theme.values()) {
                    theme.use();
                    take("welcome", 1280, 800, _ -> {});
                    take("data", 1280, 800, f -> {
                        f.open(FOUND);
                        f.workspace.decide("Name cluster \"card lost\"", "", d -> d.withName("node:3", "x"));
                        f.workspace.selection().set(new int[]{3, 4, 5}, "in Data");
                    });
                    take("data", 1920, 1080, f -> {
                        f.open(FOUND);
                        f.workspace.tasks().set(List.of(running()));
                        f.window.showBottom("tasks");
                    });
                    take("runs", 1280, 800, f -> {
                        f.open(FOUND);
                        f.window.showBottom("runs");
                    });
                    take("run-settings", 1280, 800, f -> f.open(FOUND).commands.run("discover.run.run"));
                    take("palette", 1280, 800, f -> f.open(FOUND).commands.run("view.look.palette"));
                    take("shortcuts", 1280, 800, f -> f.open(FOUND).commands.run("help.learn.shortcuts"));
                    take("about", 1280, 800, f -> f.commands.run("help.about.about"));
                    take("unseen-empty", 1280, 800, f -> {
                        f.open(FOUND);
                        f.window.go("unseen");
                        f.window.tell("Imported 10,191 utterances", "Undo", () -> {});
                    });
                }
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void take(String name, int width, int height, Consumer<ShellFixture> state) {
        var fixture = new ShellFixture();
        Scene scene = fixture.window.scene(width, height);
        Pictures.settle(scene);
        state.accept(fixture);
        Pictures.write(Pictures.of(scene), Path.of("target/gallery", name + "-" + width + "-" + Theme.current().get().name()
                .toLowerCase(
                        Locale.ROOT) + ".png"));
    }

    private static JobHandle<String> running() {
        double[][] loss = {{1, 0.9}, {2, 0.61}, {3, 0.44}, {4, 0.38}, {5, 0.33}, {6, 0.31}};
        var state = new JobState(JobState.Phase.RUNNING, "Train the metric head", 3, 6, 6, 60, 1.4, 38_000, Map.of("loss", List
                .of(loss)));
        return new JobHandle<>() {
            @Override
            public String name() { return "Discovery"; }

            @Override
            public JobState state() { return state; }

            @Override
            public void onState(Consumer<JobState> listener) { listener.accept(state); }

            @Override
            public CompletableFuture<String> result() { return new CompletableFuture<>(); }

            @Override
            public void cancel() {
                // a picture cannot be cancelled
            }
        };
    }
}
