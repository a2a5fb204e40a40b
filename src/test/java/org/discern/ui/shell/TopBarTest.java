package org.discern.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.discern.ui.kit.Theme;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.ProjectSummary;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// However long the words of the last step are, the rest of the bar stays as it is.
class TopBarTest extends ApplicationTest {
    private final Signal<Command.State> undo = new Signal<>(new Command.State("Undo", ""));

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        var workspace = new Workspace();
        workspace.project().set(Optional.of(new ProjectSummary(Path.of("/data/assistant.discern"), "assistant", false, "")));
        var commands = new Commands();
        commands.add(new Command("edit.undo.undo", "Edit", "Undo", "Shortcut+Z", undo, () -> {}));
        commands.add(Command.always("edit.undo.redo", "Edit", "Redo", "", () -> {}));
        commands.add(Command.always("view.trail.back", "View", "Back", "", () -> {}));
        commands.add(Command.always("view.trail.forward", "View", "Forward", "", () -> {}));
        commands.add(Command.always("stage.show.present", "Stage", "Present show", "", () -> {}));
        var frame = new BorderPane();
        frame.setTop(new TopBar(workspace, commands, () -> {}));
        var scene = new Scene(frame, 1000, 300);
        scene.getStylesheets().add(WorkbenchWindow.class.getResource("/org/discern/ui/shell/shell.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    private double searchAt() { return lookup(".search-box").query().localToScene(0, 0).getX(); }

    private static String drawn(Node node) { return ((Text) node.lookup(".text")).getText(); }

    @Test
    void aLongStepCrushesNothingAndMovesNothing() {
        double before = searchAt();
        interact(() -> undo.set(new Command.State("Undo Ask “please find me the " + "very ".repeat(20) + "best thing”", "")));
        WaitForAsyncUtils.waitForFxEvents();
        Button step = lookup("#bar-edit-undo-undo").queryButton();
        assertTrue(step.getText().length() <= 25, step.getText());
        assertTrue(step.getText().startsWith("Undo Ask “please"), step.getText());
        assertEquals("assistant", drawn(lookup(".project-name").queryAs(Label.class)));
        assertEquals("Redo", drawn(lookup("#bar-edit-undo-redo").queryButton()));
        assertEquals("Present show", drawn(lookup("#bar-stage-show-present").queryButton()));
        assertEquals(before, searchAt(), .5, "the search box stays");
        interact(() -> undo.set(new Command.State("Undo Rename to abcdefgh" + "👩‍👩‍👧", "")));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(step.getText().contains("\u200d"), "never within an emoji");
    }
}
