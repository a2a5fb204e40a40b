package org.discern.ui.intent.unseen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Unseen under a hand, headless.
@ExtendWith(ApplicationExtension.class)
class UnseenViewTest {
    private final Room room = Rooms.of(DiscoveryFixture.of(1200, 24, 3));
    private UnseenView view;

    @Start
    void start(Stage stage) {
        Theme.LIGHT.use();
        view = new UnseenView(room);
        Rooms.show(stage, view, room, "unseen");
    }

    private NoveltyReport report() { return view.state().report().get().orElseThrow(); }

    private String accuracy(FxRobot robot) { return robot.from(view).lookup(".figure").queryAs(Label.class).getText(); }

    @Test
    void draggingTheCutChangesFiguresAndRowsAndIsOneStep(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents(20);
        Node handle = robot.from(view).lookup((Node n) -> n.getStyleClass().contains("chart-handle-label") && n instanceof Label l
                && !l.getText().startsWith("suggested")).query();
        Bounds at = handle.localToScreen(handle.getBoundsInLocal());
        NoveltyReport before = report();
        String accuracy = accuracy(robot);
        int rows = view.state().rows().size();
        robot.moveTo(at.getCenterX(), at.getCenterY()).press(MouseButton.PRIMARY).moveTo(at.getCenterX() - 160, at.getCenterY());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(report().unseen() > before.unseen(), "a lower cut sends more away");
        assertNotEquals(accuracy, accuracy(robot));
        assertTrue(view.state().rows().size() > rows, "the list follows");
        assertEquals(before.rows(), report().known() + report().unseen() + report().setAside(), "every row is counted once");
        assertTrue(room.workspace().history().get().isEmpty());
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, room.workspace().history().get().size());
        robot.interact(room.workspace()::undo);
        assertEquals(before, report());
        assertEquals(accuracy, accuracy(robot));
    }

    @Test
    void theKeyOfTheSuggestedCutActsButNotWhileSomebodyTypes(FxRobot robot) {
        robot.interact(() -> {
            view.state().drag(0.2);
            view.state().release();
            view.requestFocus();
        });
        robot.press(KeyCode.BACK_SLASH).release(KeyCode.BACK_SLASH);
        assertEquals(room.live().live().get().orElseThrow().discovery().unseen().suggestedCut(), room.live().noveltyCut().get());
        var field = new TextField();
        robot.interact(() -> {
            view.setBottom(field);
            field.requestFocus();
            view.state().drag(0.2);
            view.state().release();
        });
        robot.press(KeyCode.BACK_SLASH).release(KeyCode.BACK_SLASH);
        assertEquals(0.2, room.live().noveltyCut().get());
    }
}
