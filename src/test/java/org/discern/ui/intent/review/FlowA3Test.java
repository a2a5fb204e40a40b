package org.discern.ui.intent.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.work.Workspace;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Flow A3 on made-up rows.
@ExtendWith(ApplicationExtension.class)
class FlowA3Test extends FlowA3 {
    private static final DiscoveryFixture ROWS = DiscoveryFixture.of(2000, 42, 3);

    private final Workspace workspace = new Workspace(JobRunner.threaded(2, Throwable::printStackTrace));

    @Start
    void start(Stage stage) throws IOException { show(stage); }

    @Override
    Workspace begin(Path file) {
        workspace.create(file).await();
        again(workspace);
        return workspace;
    }

    @Override
    void again(Workspace opened) {
        opened.corpus().set(ROWS.corpus());
        opened.discovery().set(Optional.of(ROWS.discovery()));
    }

    @AfterEach
    void close() { workspace.close(); }

    @Tag("slow")
    @Test
    @Override
    void annotateAndNameByKeysAlone(FxRobot robot) { super.annotateAndNameByKeysAlone(robot); }
}
