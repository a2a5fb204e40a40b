package org.discern.ui.intent.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Theme;
import org.discern.ui.intent.live.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Domains under a hand, headless.
@ExtendWith(ApplicationExtension.class)
class DomainsViewTest {
    private final AtomicInteger linked = new AtomicInteger();
    private final Room room = DomainsViewModelTest.room(linked);
    private DomainsView view;

    @Start
    void start(Stage stage) {
        Theme.LIGHT.use();
        view = new DomainsView(room);
        Rooms.show(stage, view, room, "domains");
        WaitForAsyncUtils.waitForFxEvents();
    }

    private LinkRow row(String key) {
        return view.state().rows().stream().filter(r -> r.key().equals(key)).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private TableView<LinkRow> table(FxRobot robot) { return robot.from(view).lookup(".kit-table").queryAs(TableView.class); }

    private void pick(FxRobot robot, String key) {
        TableView<LinkRow> table = table(robot);
        robot.interact(() -> {
            table.getSelectionModel().clearAndSelect(view.state().rows().indexOf(row(key)));
            table.requestFocus();
        });
    }

    private static void tap(FxRobot robot, KeyCode key) { robot.press(key).release(key); }

    @Test
    void draggingItsThresholdRegroupsAndIsOneStep(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents(20);
        Node handle = robot.from(view).lookup((Node n) -> n.getStyleClass().contains("chart-handle-label") && n instanceof Label l
                && !l.getText().startsWith("learned")).query();
        Bounds at = handle.localToScreen(handle.getBoundsInLocal());
        int before = view.state().shown().get().orElseThrow().cut().clusters();
        robot.moveTo(at.getCenterX(), at.getCenterY()).press(MouseButton.PRIMARY);
        for (int i = 0; i < 26; i++) robot.moveBy(10, 0); // as a hand moves: it stays on the handle
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(view.state().shown().get().orElseThrow().cut().clusters() < before);
        assertTrue(room.workspace().history().get().isEmpty());
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, room.workspace().history().get().size());
        robot.interact(room.workspace()::undo);
        assertEquals(before, view.state().shown().get().orElseThrow().cut().clusters());
    }

    @Test
    void acceptRehomeAndTakeBackByKeysAndMouse(FxRobot robot) {
        pick(robot, "node:1");
        tap(robot, KeyCode.A);
        assertEquals("Cards", row("node:1").home());
        robot.interact(room.workspace()::undo);
        assertFalse(row("node:1").isDecided());
        pick(robot, "node:1");
        robot.interact(() -> {
            ComboBox<?> other = robot.from(view).lookup(".home-cell").lookup(".combo-box").queryAs(ComboBox.class);
            @SuppressWarnings("unchecked")
            var box = (ComboBox<String>) other;
            box.setValue("Access");
        });
        assertEquals(1, view.state().rows().stream().filter(r -> r.home().equals("Access")).count());
        String moved = view.state().rows().stream().filter(LinkRow::isDecided).findFirst().orElseThrow().key();
        pick(robot, moved);
        tap(robot, KeyCode.U);
        assertFalse(row(moved).isDecided());
    }

    @Test
    void namingANewDomainInTheOutlineIsOneStep(FxRobot robot) {
        pick(robot, "node:2");
        tap(robot, KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
        TextField field = robot.from(view).lookup(".domain-cell .text-field").queryAs(TextField.class);
        assertEquals("New domain 1", field.getText());
        robot.interact(() -> field.clear());
        robot.write("Jakarta");
        assertEquals("Jakarta", field.getText(), "letters that are keys elsewhere are letters here");
        tap(robot, KeyCode.ENTER);
        assertEquals("Jakarta", row("node:2").home());
        assertEquals("Jakarta", row("node:3").home());
        assertEquals(1, room.workspace().history().get().size());
        robot.interact(room.workspace()::undo);
        assertFalse(row("node:2").isDecided());
    }

    @Test
    void acceptAllTakesTheRangeOfStrength(FxRobot robot) {
        robot.interact(() -> view.state().strengthTo().set(0.8));
        pick(robot, "node:1");
        robot.press(KeyCode.SHIFT).press(KeyCode.A).release(KeyCode.A).release(KeyCode.SHIFT);
        assertFalse(row("node:1").isDecided(), "0.86 lies above the range");
        assertEquals("New domain 1", row("node:2").home());
        assertFalse(row("node:3").isDecided(), "0.4 lies below it");
    }

    @Test
    void anotherCutOfTuneIsLinkedAnew(FxRobot robot) {
        assertEquals(0, linked.get(), "at the learned cut the run's own links show");
        robot.interact(() -> room.live().step(1));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, linked.get());
        assertTrue(view.state().shown().get().isPresent());
        assertTrue(view.state().rows().stream().noneMatch(r -> r.name().startsWith("New intent")), "named by their words");
    }

    @Test
    void acceptAllSaysHowManyByWhichRuleAndNamesAreReadUnderThePointer(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> view.state().strengthFrom().set(0.65));
        var all = robot.from(view).lookup((javafx.scene.control.Button b) -> b.getText().contains("in range")).queryButton();
        assertEquals("Accept the 2 in range", all.getText());
        assertTrue(all.getTooltip().getText().contains("0.65 to 1.00"), all.getTooltip().getText());
        var canvas = (org.discern.ui.intent.tree.TreeCanvas) robot.from(view).lookup(".tree-canvas").query();
        assertEquals("", canvas.readName());
        var there = canvas.localToScreen(canvas.getBoundsInLocal());
        robot.moveTo(there.getMinX() + 40, there.getMinY() + there.getHeight() * 0.1);
        WaitForAsyncUtils.waitForFxEvents();
        String first = canvas.readName();
        robot.moveTo(there.getMinX() + 40, there.getMaxY() - there.getHeight() * 0.1);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(first.isEmpty());
        assertFalse(canvas.readName().isEmpty() || canvas.readName().equals(first), "another leaf, another name");
    }

    @Test
    void theTreeSaysItsCutAndSaysItAnewOnceTheHandRests(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        var canvas = robot.from(view).lookup(".tree-canvas").query();
        String before = canvas.getAccessibleText();
        assertTrue(before.matches(
                "Tree of intents.* Threshold \\d\\.\\d\\d, \\d+ domains?, \\d+ new, 0 of \\d+ new intents decided"),
                before);
        robot.interact(() -> view.state().drag(view.state().shown().get().orElseThrow().axis().top()));
        assertEquals(before, canvas.getAccessibleText(), "not in every frame of a drag");
        robot.interact(() -> view.state().release());
        assertTrue(canvas.getAccessibleText().contains("Threshold 1.00, 2 domains, 0 new"), canvas.getAccessibleText());
        robot.interact(room.workspace()::undo);
        assertEquals(before, canvas.getAccessibleText());
        pick(robot, "node:1");
        tap(robot, KeyCode.A);
        assertTrue(canvas.getAccessibleText().contains(" 1 of "), canvas.getAccessibleText());
    }
}
