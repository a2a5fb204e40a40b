package org.discern.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Hits;
import org.discern.domain.corpus.Query;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.RunFacts;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobRunner;
import org.discern.work.job.JobState;
import org.discern.work.project.Sample;

/// Every view in the states in which it has nothing, not yet, or not all to show, as pictures `state-…` under `target/gallery`:
/// run its `main` and look.
final class StatesGallery {
    private static final List<String> VIEWS = List.of("data", "unseen", "tune", "review", "domains", "personalise", "graph",
            "compare");
    private static final List<String> OF_INTENTS = List.of("unseen", "tune", "review", "domains");

    private final Path folder;

    private StatesGallery() throws IOException { folder = Files.createTempDirectory("discern-states"); }

    public static void main(String[] args) throws Exception {
        Display.start();
        var gallery = new StatesGallery();
        List<String> wanted = args.length == 0 ? List.of("empty", "norun", "partial", "readonly") : List.of(args);
        if (wanted.contains("empty")) gallery.empty();
        if (wanted.contains("norun")) gallery.withoutRun();
        if (wanted.contains("partial")) gallery.partial();
        if (wanted.contains("readonly")) gallery.readOnly();
        System.exit(0);
    }

    private static Desk desk() {
        return new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("gallery", "gallery", "gallery"), 1);
    }

    private void empty() {
        try (Desk desk = desk()) {
            desk.workspace().create(folder.resolve("empty.discern")).await();
            for (String view : VIEWS) shoot(desk, "empty-" + view, window -> window.go(view));
            for (String pane : List.of("tasks", "runs", "problems", "history")) shoot(desk, "empty-" + pane, window -> {
                window.go("data");
                window.showBottom(pane);
            });
        }
    }

    private void withoutRun() {
        for (Sample sample : Sample.values()) try (Desk desk = desk()) {
            desk.openSample().startRaw(sample, folder.resolve("raw-" + sample.file())).await();
            List<String> views = switch (sample) {
                case CHATS -> OF_INTENTS;
                case NOTES -> List.of("personalise");
                case RECIPES -> List.of("graph", "compare");
            };
            for (String view : views) shoot(desk, "norun-" + view, window -> window.go(view));
            String view = views.getLast();
            String task = switch (sample) {
                case CHATS -> "Discover intents";
                case NOTES -> "Train the user model";
                case RECIPES -> "Train the recipe model";
            };
            desk.workspace().tasks().set(List.of(job(task, JobState.Phase.RUNNING)));
            shoot(desk, "loading-" + view, window -> window.go(view));
            desk.workspace().tasks().set(List.of(job(task, JobState.Phase.FAILED)));
            shoot(desk, "error-" + view, window -> window.go(view));
            desk.workspace().tasks().set(List.of());
        }
    }

    private void partial() throws IOException {
        try (Desk desk = desk()) {
            desk.openSample().start(Sample.CHATS, folder.resolve("partial.discern")).await();
            desk.workspace().awaitDiscovery();
            desk.workspace().selection().found().set(Optional.of(new Hits(Query.NONE, new BitSet(), List.of(), true)));
            for (String view : List.of("data", "unseen", "tune", "review"))
                shoot(desk, "filtered-" + view, window -> window.go(
                        view));
            desk.workspace().selection().found().set(Optional.empty());
            for (String view : List.of("tune", "review")) shoot(desk, "ready-" + view, window -> window.go(view));
            Path more = folder.resolve("december.csv");
            Files.writeString(more,
                    "text\nmy camera shows nothing but snow\nis there a discount for students\nthe bell is mute\n");
            var plan = desk.importTables().preview(more).result().join().plan();
            desk.importTables().start(more, plan, false).await();
            desk.workspace().awaitDiscovery();
            for (String view : OF_INTENTS) shoot(desk, "partial-" + view, window -> window.go(view));
        }
    }

    private void readOnly() {
        for (Sample sample : Sample.values()) try (Desk first = desk(); Desk second = desk()) {
            Path file = folder.resolve("readonly-" + sample.file());
            first.openSample().start(sample, file).await();
            second.workspace().open(file).await();
            second.workspace().awaitDiscovery();
            second.workspace().awaitUserRun();
            second.workspace().awaitRecipeRun();
            second.workspace().awaitRecipeGraph();
            List<String> views = switch (sample) {
                case CHATS -> List.of("data", "tune", "review");
                case NOTES -> List.of("personalise");
                case RECIPES -> List.of("graph", "compare");
            };
            for (String view : views) shoot(second, "readonly-" + view, window -> window.go(view));
        }
    }

    private static JobHandle<String> job(String name, JobState.Phase phase) {
        var state = new JobState(phase, "Read the texts", 1, 4, 320, 900, 41, 14_000, Map.of());
        return new JobHandle<>() {
            @Override
            public String name() { return name; }

            @Override
            public JobState state() { return state; }

            @Override
            public void onState(Consumer<JobState> listener) { listener.accept(state); }

            @Override
            public CompletableFuture<String> result() {
                return phase == JobState.Phase.FAILED
                        ? CompletableFuture.failedFuture(new WorkbenchException(
                                "The disk is full: 12 MB are free, the run needs about 60 MB. Make room, then try again."))
                        : new CompletableFuture<>();
            }

            @Override
            public void cancel() {
                // a picture cannot be cancelled
            }
        };
    }

    private static void shoot(Desk desk, String name, Consumer<WorkbenchWindow> state) {
        for (Theme theme : Theme.values()) {
            Scene scene = Display.call(() -> {
                theme.use();
                WorkbenchWindow window = WindowWiring.window(desk, new Signal<>(Settings.FIRST), Path.of("target"), () -> {});
                Scene made = window.scene(1280, 800);
                Pictures.settle(made);
                state.accept(window);
                Pictures.settle(made);
                return made;
            });
            pause();
            Display.call(() -> {
                Pictures.settle(scene);
                Pictures.write(Pictures.of(scene), Path.of("target/gallery", "state-" + name + "-" + theme.name().toLowerCase(
                        Locale.ROOT) + ".png"));
                return true;
            });
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
