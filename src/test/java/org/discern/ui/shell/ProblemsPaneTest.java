package org.discern.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// Problems by keys alone: see, mend, undo, set aside, look at the rows.
class ProblemsPaneTest extends ApplicationTest {
    private ShellFixture fixture;

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        fixture = new ShellFixture();
        fixture.settings.set(fixture.settings.get().withWindow(0, 0, 1280, 800, false));
        fixture.window.show(stage);
    }

    private void open() {
        interact(() -> {
            ProblemsGallery.problems(fixture);
            fixture.commands.run("view.pane.problems");
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> fact) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, fact);
    }

    private ListView<?> list() { return lookup(".problems .list-view").queryAs(ListView.class); }

    @Test
    void aClashIsDroppedByItsDigitAndComesBackByUndo() throws Exception {
        open();
        assertTrue(lookup("Problems (5)").tryQuery().isPresent());
        assertTrue(lookup("5 problems").tryQuery().isPresent());
        interact(() -> list().requestFocus());
        int locks = fixture.workspace.decisions().get().edits().locks().size();
        push(KeyCode.DIGIT1);
        waitFor(() -> fixture.workspace.decisions().get().edits().locks().size() == locks - 1);
        assertEquals("Drop the lock", fixture.workspace.undoState().get().undo());
        waitFor(() -> lookup("Problems (4)").tryQuery().isPresent());
        waitFor(() -> listWindows().size() == 1); // the headless platform gives the keys to a notice as long as it shows
        press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
        waitFor(() -> lookup("Problems (5)").tryQuery().isPresent());
    }

    @Test
    void setAsideByDelAndFilteredBack() throws Exception {
        open();
        interact(() -> list().requestFocus());
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        push(KeyCode.DELETE);
        waitFor(() -> fixture.workspace.findingNotes().get().aside().size() == 1);
        waitFor(() -> lookup("Set aside  1").tryQuery().isPresent());
        clickOn("Set aside  1");
        waitFor(() -> list().getItems().size() == 1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void enterShowsItsRowsAndNoOthers() throws Exception {
        open();
        interact(() -> list().requestFocus());
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        waitFor(() -> fixture.workspace.selection().count() == 3);
        TableView<Integer> table = lookup(".kit-table").queryAs(TableView.class);
        waitFor(() -> table.getItems().size() == 3);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(3, fixture.workspace.selection().count(), "narrowing the table changes no selection");
        assertEquals(List.of(), table.getItems().stream().filter(row -> !fixture.workspace.selection().contains(row)).toList());
    }
}
