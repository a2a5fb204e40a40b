package org.discern.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.IntentDecisions;
import org.discern.ui.kit.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// A handful of walks through the real window with a robot, on the headless platform of the tests.
class WorkbenchSmokeTest extends ApplicationTest {
    private static final DiscoveryFixture FOUND = DiscoveryFixture.small();
    private ShellFixture fixture;
    private Stage stage;

    @Override
    public void start(Stage aStage) {
        stage = aStage;
        Theme.LIGHT.use();
        fixture = new ShellFixture();
        fixture.settings.set(fixture.settings.get().withWindow(0, 0, 1280, 800, false));
        fixture.window.show(aStage);
    }

    @AfterEach
    void light() { interact(Theme.LIGHT::use); }

    private void open() {
        interact(() -> fixture.open(FOUND));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private TableView<Integer> table() { return lookup(".kit-table").queryAs(TableView.class); }

    private void waitFor(java.util.concurrent.Callable<Boolean> fact) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, fact);
    }

    @Test
    void welcomesAndOpensOnTheTable() {
        assertTrue(lookup(".welcome").tryQuery().isPresent());
        assertEquals("Discern", stage.getTitle());
        open();
        assertEquals("bank-chat – Discern", stage.getTitle());
        assertTrue(lookup(".welcome").tryQuery().isEmpty());
        assertEquals(FOUND.corpus().size(), table().getItems().size());
    }

    @Test
    void findsSortsAndSelects() throws Exception {
        open();
        press(KeyCode.CONTROL).press(KeyCode.F).release(KeyCode.F).release(KeyCode.CONTROL);
        TextField find = lookup(".find-box").queryAs(TextField.class);
        waitFor(find::isFocused);
        write("please");
        waitFor(() -> table().getItems().size() < FOUND.corpus().size());
        long expected = FOUND.corpus().texts().stream().filter(t -> t.contains("please")).count();
        waitFor(() -> table().getItems().size() == expected);
        interact(find::clear);
        waitFor(() -> table().getItems().size() == FOUND.corpus().size());
        // through the order and not a click: headers do not hear the robot on the headless platform, even in an empty program
        interact(() -> table().getSortOrder().setAll(List.of(table().getColumns().getLast())));
        float[] novelty = FOUND.discovery().unseen().novelty();
        List<Integer> sorted = table().getItems();
        for (int i = 1; i < sorted.size(); i++) assertTrue(novelty[sorted.get(i - 1)] <= novelty[sorted.get(i)]);
        interact(() -> table().getSelectionModel().select(3));
        assertEquals(1, fixture.workspace.selection().count());
        assertTrue(fixture.workspace.selection().contains(table().getItems().get(3)));
        interact(() -> fixture.workspace.selection().set(new int[]{5, 6}, "the map"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2, table().getSelectionModel().getSelectedItems().size(), "a selection made elsewhere shows here");
    }

    @Test
    void searchesByKeyboardAlone() throws Exception {
        open();
        int all = FOUND.corpus().size();
        press(KeyCode.CONTROL).press(KeyCode.F).release(KeyCode.F).release(KeyCode.CONTROL);
        TextField find = lookup(".find-box").queryAs(TextField.class);
        waitFor(find::isFocused);
        write("card");
        push(KeyCode.ENTER);
        long cards = FOUND.corpus().texts().stream().filter(t -> t.matches(".*\\bcard.*")).count();
        waitFor(() -> table().getItems().size() == cards && find.getText().isEmpty());
        assertEquals(cards, fixture.workspace.selection().count(), "the hits are the selection");
        push(KeyCode.LEFT); // to the chip
        push(KeyCode.SPACE); // turns it
        waitFor(() -> table().getItems().size() == all - cards);
        press(KeyCode.CONTROL).press(KeyCode.ALT).press(KeyCode.F).release(KeyCode.F).release(KeyCode.ALT).release(
                KeyCode.CONTROL);
        waitFor(find::isFocused);
        write("^.*card");
        push(KeyCode.ENTER);
        waitFor(() -> table().getItems().size() == 0);
        assertEquals(2, lookup(".search-chip").queryAll().size());
        push(KeyCode.BACK_SPACE); // the last chip comes back into the field
        waitFor(() -> find.getText().equals("^.*card") && lookup(".search-chip").queryAll().size() == 1);
        push(KeyCode.ESCAPE);
        waitFor(() -> table().getItems().size() == all - cards);
        press(KeyCode.CONTROL).press(KeyCode.D).release(KeyCode.D).release(KeyCode.CONTROL);
        waitFor(() -> lookup(".name-field").tryQuery().isPresent());
        waitFor(() -> lookup(".name-field").queryAs(TextField.class).isFocused());
        write("no cards");
        push(KeyCode.ENTER);
        waitFor(() -> fixture.workspace.selections().get().rows().containsKey("no cards"));
        press(KeyCode.CONTROL).press(KeyCode.L).release(KeyCode.L).release(KeyCode.CONTROL);
        waitFor(() -> lookup(".name-field").tryQuery().isPresent() && lookup(".name-field").queryAs(TextField.class).isFocused());
        write("other");
        push(KeyCode.ENTER);
        waitFor(() -> fixture.labelled.equals("other"));
    }

    @Test
    void unlabelledOnly() throws Exception {
        open();
        ToggleButton chip = lookup((ToggleButton b) -> "Unlabelled".equals(b.getText())).query();
        clickOn(chip);
        long expected = FOUND.corpus().utterances().stream().filter(u -> u.intent().isEmpty()).count();
        waitFor(() -> table().getItems().size() == expected);
    }

    @Test
    void undoThroughTheMenuAndTheKey() throws Exception {
        open();
        interact(() -> fixture.workspace.decide("Name cluster \"lost card\"", "", d -> d.withName("node:410", "lost card")));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(lookup((Node n) -> n instanceof Button b && b.getText() != null && b.getText().startsWith("Undo Name cluster"))
                .tryQuery().isPresent(), "the button says what it would undo");
        clickOn("Edit");
        waitFor(() -> lookup("#edit-undo-undo").tryQuery().isPresent());
        clickOn("#edit-undo-undo");
        waitFor(() -> fixture.workspace.decisions().get().equals(IntentDecisions.NONE));
        press(KeyCode.CONTROL).press(KeyCode.SHIFT).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.SHIFT).release(
                KeyCode.CONTROL);
        waitFor(() -> "lost card".equals(fixture.workspace.decisions().get().names().get("node:410")));
    }

    @Test
    void themeSwitchesWithoutRestart() {
        open();
        interact(() -> fixture.commands.run("view.look.theme"));
        assertEquals(Theme.DARK, Theme.current().get());
        assertEquals(org.discern.work.settings.ThemeChoice.DARK, fixture.settings.get().theme());
        assertTrue(stage.getScene().getStylesheets().stream().anyMatch(sheet -> sheet.endsWith("tokens-dark.css")));
        assertFalse(stage.getScene().getStylesheets().stream().anyMatch(sheet -> sheet.endsWith("tokens-light.css")));
    }

    @Test
    void thePaletteRunsWhatIsTyped() throws Exception {
        open();
        press(KeyCode.CONTROL).press(KeyCode.K).release(KeyCode.K).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        write("unse");
        push(KeyCode.ENTER);
        waitFor(() -> fixture.window.place().get().equals("unseen"));
        press(KeyCode.ALT).press(KeyCode.LEFT).release(KeyCode.LEFT).release(KeyCode.ALT);
        waitFor(() -> fixture.window.place().get().equals("data"));
    }
}
