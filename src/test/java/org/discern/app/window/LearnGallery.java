package org.discern.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.RunFacts;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.discern.work.project.Sample;
import org.discern.work.session.LastSession;

/// Welcome, help, how it works and the tour as pictures under `target/gallery`, on the shipped samples: run its `main` and look.
/// Arguments choose groups: `welcome help how tour samples`.
final class LearnGallery {
    private static final int[][] SIZES = {{1280, 800}, {1920, 1080}};

    private final Path home;
    private final Path work;

    private LearnGallery() throws IOException {
        home = Files.createTempDirectory("discern-gallery");
        work = Files.createDirectories(home.resolve("work"));
    }

    public static void main(String[] args) throws Exception {
        Display.start();
        var wanted = args.length == 0 ? Set.of("welcome", "help", "how", "tour", "samples") : Set.of(args);
        var gallery = new LearnGallery();
        if (wanted.contains("welcome")) gallery.welcome();
        if (wanted.contains("samples")) for (Sample sample : Sample.values()) gallery.sample(sample);
        if (wanted.contains("tour") || wanted.contains("help") || wanted.contains("how")) gallery.learn(wanted);
        System.exit(0);
    }

    private static Desk desk() {
        return new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("gallery", "gallery", "gallery"), 1);
    }

    private void welcome() throws IOException {
        try (Desk desk = desk()) {
            shoot(desk, new Signal<>(Settings.FIRST), home, List.of(), "welcome-first", 1, _ -> {});
            Settings used = Settings.FIRST;
            for (String name : List.of("old-audit", "wine-club", "travel-2025", "night-shift", "bank-chat")) {
                Path file = work.resolve(name + ".discern");
                if (!name.equals("old-audit")) desk.workspace().create(file).await();
                used = used.withRecent(file.toString());
            }
            desk.workspace().closeProject().await();
            Files.setLastModifiedTime(work.resolve("wine-club.discern"), FileTime.from(Instant.now().minusSeconds(9 * 86_400)));
            Files.setLastModifiedTime(work.resolve("travel-2025.discern"), FileTime.from(Instant.now().minusSeconds(90_000)));
            Files.setLastModifiedTime(work.resolve("night-shift.discern"), FileTime.from(Instant.now().minusSeconds(7_300)));
            Files.copy(work.resolve("bank-chat.discern"), home.resolve(Sample.CHATS.file()));
            var settings = new Signal<>(used.withPinned(work.resolve("bank-chat.discern").toString(), true));
            shoot(desk, settings, home, List.of(new LastSession(work.resolve("bank-chat.discern"), List.of(
                    "Discover intents"))), "welcome-used", 2, _ -> {});
            Files.delete(home.resolve(Sample.CHATS.file()));
        }
    }

    private void sample(Sample sample) {
        try (Desk desk = desk()) {
            long start = System.nanoTime();
            desk.openSample().start(sample, work.resolve("s-" + sample.file())).await();
            System.out.println(sample + " opened in " + (System.nanoTime() - start) / 1_000_000 + " ms");
            desk.workspace().awaitDiscovery();
            desk.workspace().awaitUserRun();
            desk.workspace().awaitRecipeRun();
            System.out.println(sample + " read in " + (System.nanoTime() - start) / 1_000_000 + " ms");
            String view = switch (sample) {
                case CHATS -> "tune";
                case RECIPES -> "compare";
                case NOTES -> "personalise";
            };
            shoot(desk, new Signal<>(Settings.FIRST), home, List.of(), "sample-" + sample.name().toLowerCase(Locale.ROOT), 5,
                    window -> window.go(view));
        }
    }

    private void learn(Set<String> wanted) {
        try (Desk desk = desk()) {
            desk.openSample().start(Sample.CHATS, work.resolve("tour.discern")).await();
            desk.workspace().awaitDiscovery();
            if (wanted.contains("help"))
                for (String place : List.of("unseen", "tune", "review"))
                    shoot(desk, new Signal<>(Settings.FIRST), home, List.of(), "help-" + place, 1, window -> {
                        window.go(place);
                        window.run("help.learn.here");
                    });
            if (wanted.contains("how"))
                for (String page : List.of("discovery", "users", "recipes"))
                    shoot(desk, new Signal<>(Settings.FIRST), home, List.of(), "how-" + page, 1, window -> {
                        window.go(page.equals("users") ? "personalise" : page.equals("recipes") ? "compare" : "tune");
                        window.run("help.learn.how");
                    });
            if (wanted.contains("tour"))
                for (String step : List.of("unseen", "novelty", "threshold", "pick", "name", "accept",
                        "undo", "palette", "export", "finished"))
                    shoot(desk, new Signal<>(Settings.FIRST.withLayout("tour", step)), home, List.of(), "tour-" + step, 2,
                            window -> {
                                window.go(switch (step) {
                                    case "unseen" -> "data";
                                    case "novelty" -> "unseen";
                                    case "threshold", "pick" -> "tune";
                                    default -> "review";
                                });
                                window.run("help.learn.tour");
                            });
        }
    }

    private void shoot(Desk desk, Signal<Settings> settings, Path folder, List<LastSession> cut, String name, int pauses,
            Consumer<WorkbenchWindow> state) {
        for (Theme theme : Theme.values())
            for (int[] size : SIZES) {
                Scene scene = Display.call(() -> {
                    theme.use();
                    WorkbenchWindow window = WindowWiring.window(desk, settings, folder, cut, () -> {});
                    Scene made = window.scene(size[0], size[1]);
                    Pictures.settle(made);
                    state.accept(window);
                    Pictures.settle(made);
                    return made;
                });
                for (int i = 0; i < pauses; i++) pause();
                Display.call(() -> {
                    Pictures.settle(scene);
                    Pictures.write(Pictures.of(scene), Path.of("target/gallery", name + "-" + size[0] + "-" + theme.name()
                            .toLowerCase(Locale.ROOT) + ".png"));
                    return true;
                });
            }
    }

    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
