package org.discern.ui.intent.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Tune under a hand, headless.
@ExtendWith(ApplicationExtension.class)
class TuneViewTest {
    private final Room room = Rooms.of(DiscoveryFixture.of(1200, 24, 3));
    private TuneView view;

    @Start
    void start(Stage stage) {
        Theme.LIGHT.use();
        view = new TuneView(room);
        Rooms.show(stage, view, room, "tune");
    }

    private Live now() { return room.live().live().get().orElseThrow(); }

    @Test
    void draggingTheCutLineMovesEverythingAndIsOneStep(FxRobot robot) {
        var canvas = view.threshold().canvas();
        Bounds tree = canvas.localToScreen(canvas.getBoundsInLocal());
        double place = now().ground().axis().place(now().cut().height());
        double x = tree.getMinX() + 50 + place * (tree.getWidth() - 100);
        double y = tree.getCenterY();
        int before = now().cut().clusters();
        int rows = view.state().rows().size();
        robot.moveTo(x, y).press(MouseButton.PRIMARY).moveTo(x + 60, y);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(now().cut().clusters() < before, "it follows while the button is down");
        assertTrue(room.workspace().history().get().isEmpty());
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, room.workspace().history().get().size());
        assertTrue(view.state().rows().size() < rows);
        robot.interact(room.workspace()::undo);
        assertEquals(before, now().cut().clusters());
        assertEquals(rows, view.state().rows().size());
    }

    @Test
    void bracketsStepAndBackslashReturns(FxRobot robot) {
        int before = now().cut().clusters();
        robot.interact(() -> view.threshold().canvas().requestFocus());
        robot.press(KeyCode.CLOSE_BRACKET).release(KeyCode.CLOSE_BRACKET);
        assertEquals(before - 1, now().cut().clusters());
        robot.press(KeyCode.OPEN_BRACKET).release(KeyCode.OPEN_BRACKET);
        robot.press(KeyCode.OPEN_BRACKET).release(KeyCode.OPEN_BRACKET);
        assertEquals(before + 1, now().cut().clusters());
        robot.press(KeyCode.BACK_SLASH).release(KeyCode.BACK_SLASH);
        assertEquals(before, now().cut().clusters());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertTrue(room.live().cutHeight().get() > now().ground().learnedHeight());
        assertFalse(room.live().moving().get(), "an arrow key lets go when it is lifted");
    }

    @Test
    void aClickInTheListSelectsEverywhereAndEscapeClears(FxRobot robot) {
        robot.interact(() -> view.state().pick(view.state().rows().getFirst().entry().node(), false));
        assertEquals(view.state().rows().getFirst().entry().size(), room.workspace().selection().count());
        robot.interact(() -> view.threshold().canvas().requestFocus());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertEquals(0, room.workspace().selection().count());
    }
}
