package org.discern.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.discern.ui.kit.Audience;
import org.discern.ui.kit.PaneTitle;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// What an audience sees of a view made for hands.
class OnStageTest extends ApplicationTest {
    private Button verb;
    private HBox tools;
    private TextField empty;
    private TextField filled;
    private CheckBox tick;
    private Hyperlink link;
    private Label later;
    private HBox strip;
    private PaneTitle title;
    private VBox picker;
    private VBox middle;
    private SplitPane split;

    @Override
    public void start(Stage stage) {
        verb = PaneTitle.button("Merge", "M", () -> {});
        tools = new HBox(verb, new Region(), new Button("Split"));
        empty = new TextField();
        filled = new TextField("quick pasta");
        tick = new CheckBox();
        link = new Hyperlink("12 mistakes");
        later = new Label("");
        strip = new HBox(later, new Button("Clear"));
        title = new PaneTitle("Tree", "drag the line", new Button("Zoom"));
        picker = new VBox(new Label("everybody"));
        middle = new VBox(title, tools, empty, filled, tick, link, strip);
        split = new SplitPane(picker, middle, new VBox(new Label("beside")));
        picker.getStyleClass().add("user-picker");
        tick.getStyleClass().add(Audience.KEEPS);
        split.setDividerPositions(.2, .6);
        var _ = new OnStage(split);
        stage.setScene(new Scene(split, 800, 500));
        stage.show();
    }

    private void waitFor(Callable<Boolean> fact) throws Exception { WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, fact); }

    @Test
    void whatWaitsForAHandGoesAndContentStays() throws Exception {
        waitFor(() -> !tools.isVisible());
        assertFalse(tools.isManaged(), "an empty strip takes no room");
        assertFalse(empty.isVisible());
        assertTrue(filled.isVisible() && tick.isVisible() && link.isVisible());
        assertTrue(title.isVisible(), "its name stays");
        assertFalse(lookup("drag the line").queryLabeled().isVisible(), "how to use it goes");
        assertTrue(split.getStyleClass().contains(OnStage.ROOT));
    }

    @Test
    void aStripThatHasSomethingAgainComesBack() throws Exception {
        waitFor(() -> !strip.isVisible());
        interact(() -> later.setText("3 of 5 clusters"));
        waitFor(strip::isVisible);
        assertTrue(strip.isManaged());
        interact(() -> title.hint("31 events"));
        waitFor(() -> lookup("31 events").queryLabeled().isVisible());
    }

    @Test
    void aPartForHandsLeavesItsRoomAndComesBackWhenItIsContent() throws Exception {
        waitFor(() -> split.getItems().size() == 2);
        assertEquals(.5, split.getDividerPositions()[0], .06, "the others keep their shares of what is left");
        interact(() -> picker.getStyleClass().remove("user-picker"));
        waitFor(() -> split.getItems().size() == 3);
        assertEquals(List.of(picker, middle), split.getItems().subList(0, 2));
        assertTrue(picker.isVisible());
    }
}
