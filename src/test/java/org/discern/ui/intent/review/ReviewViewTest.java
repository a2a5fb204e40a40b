package org.discern.ui.intent.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.ReviewState;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Review by keys alone, headless.
@ExtendWith(ApplicationExtension.class)
class ReviewViewTest {
    private final Room room = Rooms.of(DiscoveryFixture.small());
    private ReviewView view;

    @Start
    void start(Stage stage) {
        Theme.LIGHT.use();
        view = new ReviewView(room);
        Rooms.show(stage, view, room, "review");
    }

    @Test
    void nameAcceptAndUndoByKeys(FxRobot robot) {
        ReviewItem first = view.state().current().get().orElseThrow();
        robot.interact(() -> view.lookup(".review-queue").requestFocus());
        robot.press(KeyCode.N).release(KeyCode.N);
        assertTrue(view.name().isFocused());
        robot.write("axa_jn");
        assertEquals("axa_jn", view.name().getText(), "letters that are keys elsewhere are letters here");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals("axa_jn", room.workspace().decisions().get().names().get(first.key()));
        robot.press(KeyCode.A).release(KeyCode.A);
        assertEquals(ReviewState.ACCEPTED, room.workspace().decisions().get().state(first.key()));
        robot.press(KeyCode.X).release(KeyCode.X);
        assertEquals(2, view.state().progress().get().done());
        robot.interact(room.workspace()::undo);
        assertEquals(1, view.state().progress().get().done());
    }
}
