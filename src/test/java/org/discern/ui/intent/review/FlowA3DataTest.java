package org.discern.ui.intent.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.UnseenMethod;
import org.discern.work.RunFacts;
import org.discern.work.Workspace;
import org.discern.work.desk.Desk;
import org.discern.work.intent.FlowRows;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Flow A3 on a slice of CLINC150 and a run on it.
@Tag("data")
@ExtendWith(ApplicationExtension.class)
class FlowA3DataTest extends FlowA3 {
    private static final DiscoverySpec SHORT = new DiscoverySpec("", false, UnseenMethod.OURS, Linkage.WARD,
            CutCriterion.BCUBED_F1, 2, 8, 3, 20, 11);

    @TempDir
    static Path ground;

    private final Workspace workspace = new Workspace(JobRunner.threaded(2, Throwable::printStackTrace));

    /// Not at the start of the screen, which has no minutes to wait.
    @BeforeAll
    static void run() {
        try (Desk desk = new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"), 1)) {
            desk.workspace().create(ground.resolve("clinc150.discern")).await();
            Path rows = FlowRows.clinc150().write(ground.resolve("clinc150.csv"));
            desk.importTables().start(rows, desk.importTables().preview(rows).await().plan(), false).await();
            desk.discoverIntents().start(SHORT).await();
            desk.workspace().settle();
        }
    }

    @Start
    void start(Stage stage) throws IOException { show(stage); }

    @Override
    Workspace begin(Path file) {
        try {
            Files.copy(ground.resolve("clinc150.discern"), file);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        workspace.open(file).await();
        again(workspace);
        return workspace;
    }

    @Override
    void again(Workspace opened) { opened.awaitDiscovery().orElseThrow(); }

    @AfterEach
    void close() { workspace.close(); }

    @Test
    @Override
    void annotateAndNameByKeysAlone(FxRobot robot) { super.annotateAndNameByKeysAlone(robot); }
}
