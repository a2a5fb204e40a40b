package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A demo: a user is chosen and a prediction flips, two rankings are compared, and both are presented.
@Tag("walk")
class DemoWalkTest extends Walk {
    @Override
    String name() { return "demo"; }

    private boolean isAnswered() { return shows(".answer-pane .flip") && !text(".answer-pane .flip").isEmpty(); }

    private List<String> verdicts() {
        return lookup(".answer-pane .verdict-name").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void flipCompareAndPresent() throws Exception {
        step("open the users", () -> {
            interact(() -> lookup("#sample-notes").queryAs(Button.class).fire());
            return "the second sample of the welcome screen";
        }, "Personalise answers", () -> window.place().get().equals("personalise") && isAnswered());
        assertNotEquals(verdicts().get(0), verdicts().get(1), "the sample opens where history turns the answer");
        step("choose a user", () -> {
            press("Drift"::equals);
            keys(KeyCode.DOWN);
            return "sorted by Drift, key ↓";
        }, "the answer is another user's", this::isAnswered);
    }
}
