package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.discern.domain.corpus.Hits;
import org.discern.domain.corpus.Query;
import org.discern.ui.kit.LayoutFaults;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.work.RunFacts;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.discern.work.job.JobState;
import org.discern.work.project.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Every view of the three samples, the panes, the sheets and the states, light and dark, in two sizes: photographed into `target/book`, and free
/// of the faults a test can see.
@Tag("slow")
class PictureBookTest extends RealWindow {
    private static final int[][] SIZES = {{1280, 800}, {1920, 1080}};
    private static final List<String> PANES = List.of("tasks", "runs", "problems", "history", "log");
    private static final List<String> SHEETS = List.of("edit.preferences.show", "edit.preferences.keys", "help.keys.show",
            "help.learn.how", "help.learn.here", "file.data.export", "file.data.report", "file.save.about", "discover.run.run");

    private static final List<String> ALL = List.of("data", "unseen", "tune", "review", "domains", "personalise", "graph",
            "compare");

    private final List<String> faults = new ArrayList<>();

    @Override
    Path home() { return folder; }

    @Test
    void everyViewOfTheSamples() throws Exception {
        page("welcome");
        for (Sample sample : Sample.values()) {
            desk.openSample().start(sample, folder.resolve(sample.file())).await();
            String name = sample.name().toLowerCase(Locale.ROOT) + "-";
            List<String> views = switch (sample) {
                case CHATS -> List.of("data", "unseen", "tune", "review", "domains");
                case NOTES -> List.of("personalise");
                case RECIPES -> List.of("graph", "compare");
            };
            for (String view : views) {
                go(view);
                page(name + view);
            }
            if (sample != Sample.CHATS) continue;
            for (String pane : PANES) {
                interact(() -> window.showBottom(pane));
                page(name + pane);
            }
            for (String sheet : SHEETS) {
                interact(() -> window.run(sheet));
                WaitForAsyncUtils.waitForFxEvents();
                if (!shows(".sheet-layer .sheet")) continue;
                page(name + sheet);
                keys(javafx.scene.input.KeyCode.ESCAPE);
                waitFor("the sheet " + sheet + " closes", () -> !shows(".sheet-layer .sheet"));
            }
        }
        assertEquals("", String.join("\n", faults.stream().distinct().toList()));
    }

    /// What views show that have nothing, not yet, or not all, and of a project somebody else writes.
    @Test
    void everyState() throws Exception {
        desk.workspace().create(folder.resolve("empty.discern")).await();
        for (String view : ALL) {
            go(view);
            page("empty-" + view);
        }
        desk.openSample().startRaw(Sample.CHATS, folder.resolve("raw.discern")).await();
        for (String view : List.of("unseen", "tune", "review", "domains")) {
            go(view);
            page("norun-" + view);
        }
        desk.openSample().start(Sample.CHATS, folder.resolve("found.discern")).await();
        desk.workspace().awaitDiscovery();
        interact(() -> desk.workspace().selection().found().set(Optional.of(new Hits(Query.NONE, new BitSet(), List.of(),
                true))));
        for (String view : List.of("data", "unseen", "tune", "review")) {
            go(view);
            page("nothing-" + view);
        }
        try (Desk other = new Desk(JobRunner.threaded(1, Throwable::printStackTrace), new RunFacts("book", "book", "book"), 1)) {
            other.openSample().start(Sample.CHATS, folder.resolve("theirs.discern")).await();
            desk.workspace().open(folder.resolve("theirs.discern")).await();
            for (String view : List.of("data", "tune", "review", "domains")) {
                go(view);
                page("readonly-" + view);
            }
        }
        assertEquals("", String.join("\n", faults.stream().distinct().toList()));
    }

    private void page(String name) throws InterruptedException {
        for (int[] size : SIZES) {
            interact(() -> {
                shown.setWidth(size[0]);
                shown.setHeight(size[1]);
            });
            for (Theme theme : Theme.values()) {
                interact(theme::use);
                waitFor("nothing is under way", () -> workspace().loading().get().isEmpty() && workspace().tasks().get().stream()
                        .allMatch(t -> t.state().phase().ended() || t.state().phase() == JobState.Phase.FAILED));
                TimeUnit.MILLISECONDS.sleep(700); // what fades in has come
                String where = name + "-" + size[0] + "-" + theme.name().toLowerCase(Locale.ROOT);
                interact(() -> {
                    Pictures.settle(shown.getScene());
                    faults.addAll(LayoutFaults.of(shown.getScene()).stream().map(f -> where + ": " + f).toList());
                    Pictures.write(shown.getScene().snapshot(null), Path.of("target", "book", where + ".png"));
                });
            }
        }
    }
}
