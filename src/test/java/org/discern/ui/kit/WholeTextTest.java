package org.discern.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class WholeTextTest extends ApplicationTest {
    private static final String LONG = "What the cook in the kitchen next door said about it yesterday";
    private final Label cut = new Label(LONG);
    private final Label fits = new Label("Short");
    private final Label explained = new Label(LONG);
    private final Tooltip own = new Tooltip("Its own words");

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        explained.setTooltip(own);
        for (Label label : new Label[]{cut, fits, explained}) label.setMaxWidth(120);
        var scene = new Scene(new VBox(cut, fits, explained), 200, 120);
        Theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void rest(Label label) {
        interact(() -> javafx.event.Event.fireEvent(label, new MouseEvent(MouseEvent.MOUSE_ENTERED_TARGET, 1, 1, 1, 1, null, 0,
                false, false, false, false, false, false, false, false, false, false, null)));
    }

    @Test
    void onlyWhatIsCutSaysItsWhole() {
        rest(cut);
        assertEquals(LONG, cut.getTooltip().getText());
        rest(fits);
        assertNull(fits.getTooltip());
        rest(explained);
        assertSame(own, explained.getTooltip());
        interact(() -> {
            cut.setMaxWidth(900);
            cut.setText("Now it fits");
            cut.getScene().getRoot().applyCss();
            cut.getScene().getRoot().layout();
        });
        rest(cut);
        assertNull(cut.getTooltip(), "gone with its reason");
    }
}
