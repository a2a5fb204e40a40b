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
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.discern.domain.WorkbenchException;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.prefs.KeysSheet;
import org.discern.ui.prefs.KeysViewModel;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobState;
import org.discern.work.log.LogLine;
import org.discern.work.settings.Density;

/// Preferences, keys and density as pictures under `target/gallery`, light and dark, in two sizes: run its `main` and look.
final class PrefsGallery {
    private static final DiscoveryFixture FOUND = DiscoveryFixture.of(10_003, 40, 5);

    private PrefsGallery() {}

    public static void main(String[] args) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (Theme theme : Theme.values()) {
                    theme.use();
                    for (int[] size : new int[][]{{1280, 800}, {1920, 1080}}) all(size[0], size[1], List.of(args));
                }
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void all(int width, int height, List<String> only) {
        states().forEach((name, state) -> {
            if (only.isEmpty() || only.contains(name)) take(name, width, height, state);
        });
    }

    private static Map<String, Consumer<ShellFixture>> states() {
        var all = new java.util.TreeMap<>(sheets());
        all.putAll(panes());
        return all;
    }

    private static Map<String, Consumer<ShellFixture>> panes() {
        return Map.of("palette", f -> f.open(FOUND).commands.run("view.look.palette"), "palette-found", f -> {
            f.names.addAll(List.of("card lost abroad", "card swallowed", "replace a card", "card blocked", "virtual card",
                    "card limit",
                    "second card", "card fee"));
            f.open(FOUND).commands.run("view.look.palette");
            ((TextField) f.window.root().lookup(".palette .text-field")).setText("card");
        }, "palette-mixed", f -> {
            f.names.addAll(List.of("text alerts", "theme park"));
            f.commands.run("view.look.palette");
            ((TextField) f.window.root().lookup(".palette .text-field")).setText("te");
        }, "palette-none", f -> {
            f.open(FOUND).commands.run("view.look.palette");
            ((TextField) f.window.root().lookup(".palette .text-field")).setText("qqqx");
        }, "log", f -> {
            lines(f);
            f.open(FOUND).window.showBottom("log");
            Pictures.settle(f.window.root().getScene());
            ((TableView<?>) f.window.root().lookup(".log .table-view")).getSelectionModel().select(1);
        }, "log-empty", f -> f.open(FOUND).window.showBottom("log"), "tasks", f -> {
            f.open(FOUND);
            f.workspace.tasks().set(List.of(task("Discover intents", JobState.Phase.RUNNING, f), task("Train the user model",
                    JobState.Phase.WAITING, f), task("Export answers.csv", JobState.Phase.DONE, f), task("Import chats.csv",
                            JobState.Phase.FAILED, f), task("Train the recipe model", JobState.Phase.CANCELLED, f)));
            f.window.showBottom("tasks");
        });
    }

    private static void lines(ShellFixture f) {
        var at = java.time.Instant.parse("2026-11-29T10:11:12.345Z");
        var none = new LogLine(0, at, LogLine.Level.INFO, "main", "JobRunner", "Task Open bank-chat.discern: DONE after 412 ms",
                "",
                "", "");
        f.log.add(new LogLine(0, at, LogLine.Level.INFO, "main", "Workbench",
                "Discern 0.1.0 on Linux amd64, 2 cores starts with 1 threads", "", "", ""));
        f.log.add(none);
        f.log.add(new LogLine(0, at, LogLine.Level.WARN, "quick-1", "SettingsFile",
                "Settings could not be kept in /home/me/settings.json: No space left on device", "", "", ""));
        f.log.add(new LogLine(0, at, LogLine.Level.ERROR, "storage-1", "Problems", "Import chats.csv failed [4Q2-8ZK]",
                "org.discern.domain.WorkbenchException: Row 7 of chats.csv has five fields where the header names four.\n\tat org.discern.storage.exchange.TableReader.read(TableReader.java:88)\n\tat org.discern.work.project.ImportTables.start(ImportTables.java:41)",
                "", ""));
        f.log.add(none);
    }

    private static JobHandle<String> task(String name, JobState.Phase phase, ShellFixture f) {
        boolean runs = phase == JobState.Phase.RUNNING;
        var state = new JobState(phase, runs ? "Train the metric head" : "", runs ? 3 : 0, runs ? 6 : 0, 6, runs ? 60 : 0, runs
                ? 1.4
                : 0, runs ? 38_000 : -1, Map.of());
        var result = new CompletableFuture<String>();
        if (phase == JobState.Phase.FAILED)
            result.completeExceptionally(new WorkbenchException(
                    "Row 7 of chats.csv has five fields where the header names four. Mend the row, or choose another delimiter."));
        JobHandle<String> job = new JobHandle<>() {
            @Override
            public String name() { return name; }

            @Override
            public JobState state() { return state; }

            @Override
            public void onState(Consumer<JobState> listener) { listener.accept(state); }

            @Override
            public CompletableFuture<String> result() { return result; }

            @Override
            public void cancel() {
                // a picture cannot be cancelled
            }
        };
        return phase == JobState.Phase.DONE ? f.results.put(job, "Show file", () -> {}) : job;
    }

    private static Map<String, Consumer<ShellFixture>> sheets() {
        return Map.of("prefs", f -> {
            f.settings.set(f.settings.get().with(f.settings.get().look().withDensity(Density.COMFORTABLE).withTextScale(1)).with(
                    f.settings
                            .get().machine().withThreads(1).withCacheFolder("/var/cache/people/me/discern/engines/and/vectors")));
            f.open(FOUND).commands.run("edit.preferences.show");
        }, "prefs-found", f -> {
            f.open(FOUND).commands.run("edit.preferences.show");
            type(f, "text");
        }, "prefs-none", f -> {
            f.open(FOUND).commands.run("edit.preferences.show");
            type(f, "sound");
        }, "keys", f -> {
            f.settings.set(f.settings.get().withKeys(Map.of("edit.select.invert", "Shortcut+U")));
            f.commands.remap(f.settings.get().keys());
            f.open(FOUND).commands.run("edit.preferences.keys");
            ((TableView<?>) f.window.root().lookup(".keys .table-view")).getSelectionModel().select(12);
        }, "keys-clash", f -> {
            var model = new KeysViewModel(f.commands, f.settings, MenuBuilder.ORDER);
            f.open(FOUND).window.dialogs().sheet("Keyboard shortcuts", new KeysSheet(model));
            ((TableView<?>) f.window.root().lookup(".keys .table-view")).getSelectionModel().select(12);
            model.offer("edit.undo.redo", "Shortcut+S");
        }, "project", f -> f.open(FOUND).commands.run("file.save.about"), "shortcuts", f -> f.open(FOUND).commands.run(
                "help.learn.shortcuts"), "compact", f -> {
                    Theme.density(Density.COMPACT);
                    f.settings.set(f.settings.get().with(f.settings.get().look().withDensity(Density.COMPACT)));
                    f.open(FOUND).window.showBottom("history");
                });
    }

    private static void type(ShellFixture f, String words) {
        ((TextField) f.window.root().lookup(".prefs .text-field")).setText(words);
    }

    private static void take(String name, int width, int height, Consumer<ShellFixture> state) {
        var fixture = new ShellFixture();
        Scene scene = fixture.window.scene(width, height);
        Pictures.settle(scene);
        state.accept(fixture);
        Pictures.settle(scene);
        Pictures.write(Pictures.of(scene), Path.of("target/gallery", name + "-" + width + "-" + Theme.current().get().name()
                .toLowerCase(Locale.ROOT) + ".png"));
        Theme.density(Density.COMFORTABLE);
    }
}
