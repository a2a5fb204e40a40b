package org.discern.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import org.discern.app.window.Display;
import org.discern.app.window.WindowWiring;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.ProjectSummary;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.desk.Desk;

/// Goes through the whole program once and takes pictures.
public final class Tour {
    private static final int[][] SIZES = {{1280, 800}, {1920, 1080}};
    private static final long SETTLE_MS = 900;

    private final Desk desk;
    private final DiscoverySpec spec;
    private final List<TourPage.Shot> shots = new ArrayList<>();

    /// With the settings every analyst begins with.
    public Tour(Desk desk) { this(desk, DiscoverySpec.defaults()); }

    public Tour(Desk desk, DiscoverySpec spec) {
        this.desk = desk;
        this.spec = spec;
    }

    /// Makes the project and the pictures in `out`, which is made when missing. Call from a thread that may wait.
    ///
    /// @return what was found, and where the page is, as lines for people
    public List<String> run(Path out) {
        try {
            Files.createDirectories(out);
            Path file = out.resolve("support-chat.discern");
            for (String ending : List.of("", "-wal", "-shm", "-lock"))
                Files.deleteIfExists(out.resolve("support-chat.discern" + ending));
            Display.start();
            var settings = new Signal<>(Settings.FIRST);
            each(out, settings, "welcome", window -> {});
            long start = System.nanoTime();
            desk.openSample().start(file).await();
            each(out, settings, "data-before", window -> window.go("data"));
            Discovery found = desk.discoverIntents().start(spec).await();
            long ms = (System.nanoTime() - start) / 1_000_000;
            for (String id : List.of("data", "unseen", "tune", "review", "domains"))
                each(out, settings, id, window -> window.go(id));
            each(out, settings, "runs", window -> {
                window.go("tune");
                window.showBottom("runs");
            });
            var page = new TourPage(desk.workspace().corpus().get(), found, desk.showIntents().list(3, false), ms, shots);
            Files.writeString(out.resolve("index.html"), page.html());
            var lines = new ArrayList<>(page.lines());
            lines.add(shots.size() + " pictures and a summary: " + out.resolve("index.html").toAbsolutePath());
            return lines;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            Optional<ProjectSummary> open = desk.workspace().project().get();
            if (open.isPresent()) desk.workspace().closeProject().await();
        }
    }

    /// What is done to a fresh window before its picture is taken.
    private interface Stop {
        void at(WorkbenchWindow window);
    }

    /// One picture per theme and size. The thread of the screen stays free between building and taking, so that what the
    /// views compute beside it arrives.
    private void each(Path folder, Signal<Settings> settings, String id, Stop stop) {
        for (Theme theme : Theme.values())
            for (int[] size : SIZES) {
                Scene scene = Display.call(() -> {
                    theme.use();
                    WorkbenchWindow window = WindowWiring.window(desk, settings, Path.of("."), () -> {});
                    Scene made = window.scene(size[0], size[1]);
                    Pictures.settle(made);
                    stop.at(window);
                    Pictures.settle(made);
                    return made;
                });
                pause();
                String name = id + "-" + size[0] + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
                Display.call(() -> {
                    Pictures.write(Pictures.of(scene), folder.resolve(name));
                    return true;
                });
                shots.add(new TourPage.Shot(id, size[0], theme == Theme.DARK, name));
            }
    }

    private static void pause() {
        try {
            Thread.sleep(SETTLE_MS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
