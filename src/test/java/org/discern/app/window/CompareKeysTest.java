package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.kit.Theme;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.ProjectSummary;
import org.discern.work.RunFacts;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// Compare, keep and try are reached by their keys from any view of the real window.
@Tag("slow")
class CompareKeysTest extends ApplicationTest {
    private static final DiscoveryFixture FOUND = DiscoveryFixture.small();

    private final Desk desk = new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"),
            1);
    private WorkbenchWindow window;

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        window = WindowWiring.window(desk, new Signal<>(Settings.FIRST.withWindow(0, 0, 1280, 800, false)), Path.of("target"),
                () -> {});
        window.show(stage);
    }

    @AfterEach
    void close() { desk.close(); }

    private static void waitFor(Callable<Boolean> fact) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, fact);
    }

    private void keys(KeyCode... codes) {
        press(codes);
        for (int i = codes.length - 1; i >= 0; i--) release(codes[i]);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean shows(String selector) { return lookup(selector).match(Node::isVisible).tryQuery().isPresent(); }

    @Test
    void keepCompareAndTryByKeys() throws Exception {
        Workspace workspace = desk.workspace();
        interact(() -> {
            workspace.project().set(Optional.of(new ProjectSummary(Path.of("/data/bank-chat.discern"), "bank-chat", false, "")));
            workspace.corpus().set(FOUND.corpus());
            workspace.discovery().set(Optional.of(FOUND.discovery()));
        });
        interact(() -> window.go("tune"));
        waitFor(() -> shows(".cluster-list"));
        interact(() -> workspace.decide("Cut", "", d -> d.withCutHeight(0.6)));
        // the robot of the headless platform knows Shift with Control once only, so the next one is run as a command
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        waitFor(() -> shows(".diff-lines") && !lookup(".diff-lines").queryTableView().getItems().isEmpty());
        interact(() -> lookup(".diff-lines").query().requestFocus());
        keys(KeyCode.ESCAPE);
        waitFor(() -> !shows(".diff-lines"));
        interact(() -> window.run("discover.compare.keep"));
        waitFor(() -> shows(".name-field"));
        waitFor(() -> lookup(".name-field").queryAs(TextField.class).isFocused());
        write("before");
        keys(KeyCode.ENTER);
        waitFor(() -> workspace.cuts().get().cuts().containsKey("before"));
        assertEquals("Save the cut \"before\"", workspace.undoState().get().undo());
        waitFor(() -> !shows(".name-field"));
        interact(() -> window.go("data"));

        keys(KeyCode.CONTROL, KeyCode.T);
        waitFor(() -> shows(".trial-box"));
        keys(KeyCode.ESCAPE);
        waitFor(() -> !shows(".trial-box"));
        assertTrue(window.place().get().equals("data"));
    }
}
