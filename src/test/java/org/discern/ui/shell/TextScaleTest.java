package org.discern.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.discern.ui.kit.KeyRouter;
import org.discern.ui.kit.Motion;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// Larger and smaller words by key, kept in the settings, with no word cut off that was whole before; from pane to pane by F6.
class TextScaleTest extends ApplicationTest {
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
    void still() { interact(() -> Motion.reduced().set(false)); }

    private static void waitFor(java.util.concurrent.Callable<Boolean> fact) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, fact);
    }

    private void open(String pane) {
        interact(() -> {
            ProblemsGallery.problems(fixture);
            fixture.commands.run(pane);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Words that end in dots the label itself does not have, and those higher than their place.
    private static TreeSet<String> cut(Node node) {
        var out = new TreeSet<String>();
        collect(node, out);
        return out;
    }

    private static void collect(Node node, TreeSet<String> out) {
        if (!node.isVisible()) return;
        if (node instanceof Labeled label && label.getText() != null && !label.getText().isBlank() && label.getWidth() > 0)
            for (Node part : label.getChildrenUnmodifiable()) if (part instanceof Text text) {
                boolean dots = !label.isWrapText() && !text.getText().equals(label.getText()) && text.getText().endsWith("…");
                boolean low = text.getLayoutBounds().getHeight() > label.getHeight() + 2;
                if (dots || low) out.add((label instanceof ButtonBase ? "button " : "") + label.getText());
            }
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(child -> collect(child, out));
    }

    @Test
    void noWordIsCutThatWasWholeBefore() {
        for (String pane : List.of("view.pane.problems", "edit.undo.history", "view.pane.runs", "view.pane.tasks")) {
            TreeSet<String> before = cutAt(pane, 1);
            assertEquals(List.of(), before.stream().filter(words -> words.startsWith("button ")).toList(), pane);
            for (double scale : new double[]{0.8, 1.25, 1.5, 2}) {
                TreeSet<String> now = cutAt(pane, scale);
                now.removeAll(before);
                assertEquals(new TreeSet<String>(), now, pane + " at " + scale);
            }
        }
    }

    /// In a scene that no window shows, so that its size is exactly the asked one: as much room for each word at every scale.
    private TreeSet<String> cutAt(String pane, double scale) {
        var out = new TreeSet<String>();
        interact(() -> {
            var other = new ShellFixture();
            other.settings.set(other.settings.get().withTextScale(scale));
            Scene scene = other.window.scene(1280 * scale, 800 * scale);
            Pictures.settle(scene);
            ProblemsGallery.problems(other);
            other.commands.run(pane);
            Pictures.settle(scene);
            out.addAll(cut(other.window.root()));
        });
        return out;
    }

    @Test
    void byKeysAndThroughASwitchOfTheTheme() throws Exception {
        open("view.pane.problems");
        double before = lookup("Problems (5)").query().localToScene(lookup("Problems (5)").query().getBoundsInLocal())
                .getHeight();
        press(KeyCode.CONTROL).press(KeyCode.EQUALS).release(KeyCode.EQUALS).release(KeyCode.CONTROL);
        waitFor(() -> fixture.settings.get().textScale() == 1.1);
        interact(() -> fixture.settings.set(fixture.settings.get().withTextScale(2)));
        WaitForAsyncUtils.waitForFxEvents();
        double after = lookup("Problems (5)").query().localToScene(lookup("Problems (5)").query().getBoundsInLocal()).getHeight();
        assertEquals(2 * before, after, 1);
        assertFalse(fixture.commands.find("view.text.larger").orElseThrow().live().get().available());
        assertTrue(sheet());
        interact(() -> fixture.commands.run("view.look.theme"));
        assertTrue(sheet(), "menus stay large in the other theme");
        interact(() -> fixture.commands.run("view.look.theme"));
        press(KeyCode.CONTROL).press(KeyCode.DIGIT0).release(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        waitFor(() -> fixture.settings.get().textScale() == 1);
        assertFalse(sheet());
        interact(() -> fixture.commands.run("view.look.calm"));
        assertTrue(fixture.settings.get().calm() && Motion.isReduced());
        assertEquals("Allow motion", fixture.commands.find("view.look.calm").orElseThrow().live().get().label());
    }

    private boolean sheet() { return stage.getScene().getStylesheets().stream().anyMatch(s -> s.startsWith("data:")); }

    @Test
    void f6GoesRoundThePanes() {
        open("view.pane.problems");
        var visited = new TreeSet<String>();
        for (int i = 0; i < 8; i++) {
            push(KeyCode.F6);
            WaitForAsyncUtils.waitForFxEvents();
            Node owner = stage.getScene().getFocusOwner();
            for (String pane : List.of(".rail", ".problems", ".find-box", ".kit-table", ".problem-detail"))
                for (Node at : fixture.window.root().lookupAll(pane)) if (KeyRouter.within(at, owner)) visited.add(pane);
        }
        assertTrue(visited.containsAll(List.of(".rail", ".problems", ".find-box", ".kit-table")), visited.toString());
        assertTrue(lookup(".kit-table").queryAs(TableView.class).isVisible());
    }
}
