package org.discern.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.kit.Theme;
import org.discern.work.HistoryStep;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// The history by keys alone: jump back and forth, take one step back, filter.
class HistoryPaneTest extends ApplicationTest {
    private ShellFixture fixture;

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        fixture = new ShellFixture();
        fixture.settings.set(fixture.settings.get().withWindow(0, 0, 1280, 800, false));
        fixture.window.show(stage);
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> fact) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, fact);
    }

    @SuppressWarnings("unchecked")
    private TableView<HistoryStep> open() {
        interact(() -> {
            fixture.open(DiscoveryFixture.small());
            for (int i = 1; i <= 4; i++) {
                String name = "name " + i;
                String key = "node:" + (400 + i);
                fixture.workspace.decide("Name cluster \"" + name + "\"", "", d -> d.withName(key, name));
            }
            fixture.workspace.decide("Cut", "", d -> d.withCutHeight(1.0));
            fixture.commands.run("edit.undo.history");
        });
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(".history .table-view").queryAs(TableView.class);
    }

    @Test
    void backAndForwardByEnter() throws Exception {
        TableView<HistoryStep> table = open();
        assertTrue(lookup("5 steps").tryQuery().isPresent());
        interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(3);
        });
        push(KeyCode.ENTER);
        waitFor(() -> fixture.workspace.decisions().get().names().size() == 2);
        waitFor(() -> lookup("5 steps, 3 undone").tryQuery().isPresent());
        assertEquals(5, table.getItems().size(), "undone steps stay in sight");
        interact(() -> table.getSelectionModel().select(1));
        waitFor(() -> lookup("Go forward to here").tryQuery().isPresent());
        push(KeyCode.ENTER);
        waitFor(() -> fixture.workspace.decisions().get().names().size() == 4);
        assertFalse(fixture.workspace.decisions().get().cutHeight() != null, "not further than asked");
    }

    @Test
    void oneOldStepAloneByDelOrWhyNot() throws Exception {
        TableView<HistoryStep> table = open();
        interact(() -> {
            fixture.workspace.decide("Name cluster \"other\"", "", d -> d.withName("node:401", "other"));
            table.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> table.getSelectionModel().select(4));
        push(KeyCode.DELETE);
        waitFor(() -> !fixture.workspace.decisions().get().names().containsKey("node:402"));
        assertEquals(3, fixture.workspace.decisions().get().names().size());
        interact(() -> table.getSelectionModel().selectLast());
        waitFor(() -> lookup((javafx.scene.control.Label l) -> l.getText() != null && l.getText().startsWith(
                "“Name cluster \"other\"” came later")).tryQuery().isPresent());
        assertTrue(lookup((Button b) -> b.getText().equals("Take back only this")).queryButton().isDisabled());
    }

    @Test
    void filteredByWords() throws Exception {
        TableView<HistoryStep> table = open();
        clickOn(lookup(".history .text-field").queryAs(TextField.class));
        write("name 3");
        waitFor(() -> table.getItems().size() == 1);
        assertTrue(lookup("1 of 5 steps").tryQuery().isPresent());
    }
}
