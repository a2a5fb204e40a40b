package org.discern.work.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.UnseenMethod;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Progress;
import org.discern.work.RunFacts;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cancelled in each of its stages, however short, a run leaves nothing behind, and the next one goes through.
final class DiscoverCancelTest {
    private static final DiscoverySpec SHORT = new DiscoverySpec("", false, UnseenMethod.OURS, Linkage.WARD,
            CutCriterion.BCUBED_F1, 1, 8, 3, 20, 11);
    private static final List<String> STAGES = List.of("Encode", "Find the unseen", "Find neighbours", "Learn from labels",
            "Grow the tree", "Learn the threshold", "Lay out the map", "Link domains");

    @TempDir
    Path folder;

    /// Is cancelled as soon as the named stage asks; notes the stages it hears of.
    private static final class CancelledIn implements Progress {
        final List<String> stages = new ArrayList<>();
        private final String stage;

        CancelledIn(String stage) { this.stage = stage; }

        @Override
        public synchronized void stage(String name, int step, int steps) { stages.add(name); }

        @Override
        public void at(long done, long total) {
            // nobody listens
        }

        @Override
        public void point(String series, double x, double y) {
            // nobody listens
        }

        @Override
        public synchronized void check() {
            if (!stages.isEmpty() && stages.getLast().equals(stage)) throw new CancelledException();
        }
    }

    @Tag("slow")
    @Test
    void nothingIsLeftOfARunCancelledInAnyStage() throws IOException {
        try (Desk desk = new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"), 1)) {
            desk.openSample().start(folder.resolve("sample.discern")).await();
            Path more = Files.writeString(folder.resolve("more.csv"), "text,intent\na sentence nobody has encoded yet,\n");
            desk.importTables().start(more, desk.importTables().preview(more).await().plan(), false).await();
            int operations = desk.workspace().history().get().size();
            for (int i = 0; i < STAGES.size(); i++) {
                var progress = new CancelledIn(STAGES.get(i));
                assertThrows(CancelledException.class, () -> desk.discoverIntents().run(SHORT, progress));
                assertEquals(STAGES.subList(0, i + 1), progress.stages);
                assertEquals(List.of(), desk.workspace().require("test").runs().records(), STAGES.get(i));
                assertEquals(operations, desk.workspace().history().get().size(), STAGES.get(i));
                assertTrue(desk.workspace().discovery().get().isEmpty(), STAGES.get(i));
            }
            var through = new CancelledIn("");
            assertEquals(1, desk.discoverIntents().run(SHORT, through).record().id());
            assertEquals(STAGES, through.stages, "there is no stage this test does not know");
        }
    }
}
