package org.discern.ui.intent.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.IntentDecisions;
import org.discern.ui.intent.IntentCommands;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.ui.kit.KeyRouter;
import org.discern.ui.kit.Theme;
import org.discern.work.ProjectSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A project that another window holds: everything can be looked at, nothing changes, and the verbs say why.
@ExtendWith(ApplicationExtension.class)
class ReviewReadOnlyTest {
    private final Room room = Rooms.of(DiscoveryFixture.small());
    private ReviewView view;

    @Start
    void start(Stage stage) {
        Theme.LIGHT.use();
        room.workspace().project().set(Optional.of(new ProjectSummary(Path.of("held.discern"), "held", true, "")));
        room.live().refresh();
        IntentCommands.register(room);
        room.navigator().place().set("review");
        view = new ReviewView(room);
        var scene = new Scene(view, 1280, 720);
        Theme.dress(scene);
        KeyRouter.install(scene, room.commands(), room.navigator().place()::get, () -> false);
        stage.setScene(scene);
        stage.show();
        view.queue().keys();
    }

    private static void press(FxRobot robot, KeyCode... keys) { for (KeyCode key : keys) robot.press(key).release(key); }

    @Test
    void nothingChangesAndTheVerbsSayWhy(FxRobot robot) {
        IntentDecisions before = room.workspace().decisions().get();
        ReviewItem first = view.state().current().get().orElseThrow();
        press(robot, KeyCode.A, KeyCode.X, KeyCode.U, KeyCode.S, KeyCode.V, KeyCode.T, KeyCode.L, KeyCode.F, KeyCode.D,
                KeyCode.DIGIT1);
        assertEquals(before, room.workspace().decisions().get());
        assertEquals(null, view.sheet(), "no sheet of a verb opens");
        assertEquals(first, view.state().current().get().orElseThrow());
        for (String verb : List.of("merge", "split", "move", "takeOut", "lock"))
            assertFalse(room.commands().find("discover.review." + verb).orElseThrow().live().get().unavailable().isEmpty());
        List<Button> verbs = robot.from(view).lookup(".review-verbs .button").<Button>queryAll().stream().filter(b -> b.getText()
                .equals("Merge") || b.getText().equals("Move")).toList();
        assertEquals(2, verbs.size());
        assertTrue(verbs.stream().allMatch(Button::isDisabled));
    }

    @Test
    void lookingGoesOn(FxRobot robot) {
        press(robot, KeyCode.J);
        assertEquals(view.state().queue().get(1), view.state().current().get().orElseThrow());
        press(robot, KeyCode.E, KeyCode.DOWN);
        assertTrue(view.card().focusedExample().isPresent());
        press(robot, KeyCode.ESCAPE, KeyCode.P);
        assertTrue(robot.lookup(".batch-pane").tryQuery().isPresent());
        press(robot, KeyCode.ENTER, KeyCode.X);
        assertEquals(0, room.workspace().history().get().size());
    }
}
