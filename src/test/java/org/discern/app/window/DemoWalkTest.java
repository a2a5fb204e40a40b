package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
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
            interact(() -> lookup((Node n) -> n instanceof ToggleButton b && b.getText().equals("Drift")).queryAs(
                    ToggleButton.class).fire());
            interact(() -> lookup(".user-picker .table-view").query().requestFocus());
            keys(KeyCode.DOWN);
            return "the order Drift, key ↓";
        }, "the answer is another user's", () -> !text(".request-user").equals("u_022") && isAnswered());
        step("back to the first", () -> press("Ctrl+Z", KeyCode.CONTROL, KeyCode.Z), "it answers", () -> text(".request-user")
                .equals("u_022") && isAnswered() && !verdicts().get(0).equals(verdicts().get(1)));
        String before = verdicts().get(1);
        step("flip the prediction", () -> {
            ListView<?> lanes = lookup(".lane-list").queryListView();
            interact(lanes::requestFocus);
            interact(() -> lanes.getSelectionModel().select(1));
            String done = "";
            for (int i = 0; i < 14 && verdicts().get(1).equals(before); i++) {
                done = press("Space", KeyCode.SPACE);
                keys(KeyCode.DOWN);
                waitFor("an answer", this::isAnswered);
            }
            return done + " and ↓ along what is remembered";
        }, "the answer turned", () -> !verdicts().get(1).equals(before));
        step("keep it", () -> press("S", KeyCode.S), "its name is asked", () -> shows(".sheet-layer .name-field"));
        step("under a name", () -> {
            type("What notes change");
            keys(KeyCode.ENTER);
            return "Enter";
        }, "it is kept", () -> workspace().scenarios().get().saved().size() == 3);
        sceneAndShow();
        step("another project", () -> press("Ctrl+W", KeyCode.CONTROL, KeyCode.W), "the welcome screen", () -> shows(
                "#sample-recipes"));
        step("open the recipes", () -> {
            interact(() -> lookup("#sample-recipes").queryAs(Button.class).fire());
            return "the third sample";
        }, "the recipes show", () -> workspace().recipeRun().get().isPresent() && !window.place().get()
                .equals("personalise"));
        step("compare rankings", () -> press("Ctrl+8", KeyCode.CONTROL, KeyCode.DIGIT8), "two lists stand side by side",
                () -> lookup(
                        ".board .rank-head").queryAll().stream().filter(RealWindow::isSeen).count() >= 2);
        step("another request", () -> {
            interact(() -> lookup(".ask-field").queryAs(TextField.class).requestFocus());
            type("quick pasta without nuts");
            keys(KeyCode.ENTER);
            return "typed, Enter";
        }, "its conditions are chips and the lists follow", () -> words(".ask-bar").contains("pasta"));
        step("put it on the wall", () -> press("P", KeyCode.P), "the presenter shows", () -> Window.getWindows().stream().filter(
                Window::isShowing).count() > 1);
        step("and off again", () -> {
            interact(() -> FiredKeys.press(other().getScene(), KeyCode.ESCAPE));
            return "Esc";
        }, "the presenter is closed", () -> Window.getWindows().stream().filter(Window::isShowing).count() == 1);
        sceneAndShow();
    }

    /// The window beside the first one.
    private static Window other() {
        return Window.getWindows().stream().filter(Window::isShowing).reduce((_, b) -> b).orElseThrow();
    }

    /// What shows becomes a scene, and the show goes from its first scene to its end.
    private void sceneAndShow() throws Exception {
        step("a scene of it", () -> press("Ctrl+Shift+A", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A), "its name is asked",
                () -> shows(
                        ".sheet-layer .name-field"));
        step("as proposed", () -> {
            keys(KeyCode.ENTER);
            return "Enter";
        }, "the show has a scene", () -> workspace().show().get().size() == 1);
        step("present", () -> press("Ctrl+Shift+P", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P), "the audience's window",
                () -> Window
                        .getWindows().stream().filter(Window::isShowing).count() > 1);
        step("the end of the show", () -> {
            interact(() -> FiredKeys.press(other().getScene(), KeyCode.ESCAPE));
            return "Esc";
        }, "one window again", () -> Window.getWindows().stream().filter(Window::isShowing).count() == 1);
    }
}
