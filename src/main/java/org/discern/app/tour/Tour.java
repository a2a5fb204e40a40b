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
import org.discern.domain.recipe.rank.RecipeRun;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.user.UserSpec;
import org.discern.domain.user.UserRun;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.ProjectSummary;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.desk.Desk;
import org.discern.work.sample.Flip;
import org.discern.work.sample.TwoCooks;

/// Goes through the whole program once and takes pictures.
public final class Tour {
    private static final int[][] SIZES = {{1280, 800}, {1920, 1080}};
    private static final long SETTLE_MS = 900;
    private static final int MERGED = 5; // merges shown in the comparison of two cuts

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
            each(out, settings, "review-split", window -> {
                window.go("review");
                window.run("discover.review.split");
            });
            compareCuts(out, settings, found);
            each(out, settings, "problems", window -> {
                window.go("review");
                window.showBottom("problems");
            });
            each(out, settings, "runs", window -> {
                window.go("tune");
                window.showBottom("runs");
            });
            UserRun users = desk.trainUsers().start(UserSpec.defaults(), false).await();
            desk.workspace().awaitUserRun();
            for (int i = 0; i < 4; i++) pause(); // windows of earlier pictures still live and choose a first user
            each(out, settings, "personalise", window -> {
                window.go("personalise");
                Flip.show(desk, users);
            });
            for (String part : List.of("gain", "scenarios"))
                each(out, settings, "personalise-" + part, window -> {
                    window.go("personalise");
                    window.run("personalise.page." + part);
                });
            RecipeRun recipes = desk.trainRecipes().start(RecipeSpec.defaults(), false).await();
            desk.workspace().awaitRecipeRun();
            var stop = new TwoCooks(desk);
            each(out, settings, "graph", window -> {
                window.go("graph");
                if (desk.workspace().scenes().get().present().isEmpty()) window.run("graph.find.sample");
            }, 4); // the marks have to find their places
            stop.compare();
            each(out, settings, "compare", window -> window.go("compare"), 4); // why measures what every past thing did
            var page = new TourPage(desk.workspace().corpus().get(), found, desk.showIntents().list(3, false), ms, users, shots);
            Files.writeString(out.resolve("index.html"), page.html());
            var lines = new ArrayList<>(page.lines());
            lines.addAll(stop.lines(recipes));
            lines.add(shots.size() + " pictures and a summary: " + out.resolve("index.html").toAbsolutePath());
            return lines;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            Optional<ProjectSummary> open = desk.workspace().project().get();
            if (open.isPresent()) desk.workspace().closeProject().await();
        }
    }

    /// The learned cut against a coarser one, which is taken back afterwards.
    private void compareCuts(Path out, Signal<Settings> settings, Discovery found) {
        if (!found.curve().isLearned()) return;
        int groups = found.tree().cut(found.curve().learned()).clusters();
        double coarser = found.tree().cutInto(Math.max(1, groups - MERGED)).height();
        desk.workspace().decide("Cut coarser", "", d -> d.withCutHeight(coarser));
        each(out, settings, "clusters-compare", window -> {
            window.go("tune");
            window.run("discover.compare.clusters");
        });
        desk.workspace().undo();
    }

    /// What is done to a fresh window before its picture is taken.
    private interface Stop {
        void at(WorkbenchWindow window);
    }

    /// One picture per theme and size. The thread of the screen stays free between building and taking, so that what the
    /// views compute beside it arrives.
    private void each(Path folder, Signal<Settings> settings, String id, Stop stop) { each(folder, settings, id, stop, 1); }

    /// @param pauses before the picture is taken
    private void each(Path folder, Signal<Settings> settings, String id, Stop stop, int pauses) {
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
                for (int i = 0; i < pauses; i++) pause();
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
