package org.discern.ui.intent.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A view that cannot be as narrow as its window begins at the left edge, and all of it can be reached.
@ExtendWith(ApplicationExtension.class)
class WidePaneTest {
    private Button first;
    private Button last;
    private HBox view;
    private WidePane pane;

    private static HBox view(Button first, Button last) {
        var wide = new Region();
        wide.setMinWidth(700);
        HBox.setHgrow(wide, Priority.ALWAYS);
        last.setMinWidth(100);
        return new HBox(first, wide, last);
    }

    @Start
    void start(Stage stage) {
        last = new Button("last");
        first = new Button("first");
        view = view(first, last);
        pane = new WidePane(view);
        pane.setManaged(false); // sized by hand
        stage.setScene(new Scene(new Pane(pane), 1000, 300));
        stage.show();
    }

    @Test
    void beginsAtTheLeftAndScrollsToWhatHasTheKeys(FxRobot robot) {
        robot.interact(() -> {
            pane.resize(500, 300);
            pane.layout();
        });
        ScrollBar bar = robot.lookup(".wide-bar").query();
        assertTrue(bar.isVisible());
        assertEquals(0, view.getLayoutX(), 0.001);
        assertTrue(last.localToScene(last.getLayoutBounds()).getMinX() > 500, "out of sight");
        robot.interact(first::requestFocus);
        robot.interact(last::requestFocus);
        robot.interact(pane::layout);
        assertTrue(last.localToScene(last.getLayoutBounds()).getMaxX() <= 500.5, "in sight");
        robot.interact(() -> {
            pane.resize(1000, 300);
            pane.layout();
        });
        assertFalse(bar.isVisible());
        assertEquals(0, view.getLayoutX(), 0.001);
        assertEquals(1000, view.getWidth());
    }
}
