package org.discern.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// Whatever has the focus by keyboard shows a ring of two pixels; panes follow one another.
class FocusTest extends ApplicationTest {
    private final Map<Region, String> ringOn = new LinkedHashMap<>();
    private final VBox column = new VBox(8);
    private Stage stage;

    @Override
    public void start(Stage aStage) {
        stage = aStage;
        Theme.LIGHT.use();
        ringOn.put(new Button("a"), "");
        ringOn.put(new ToggleButton("a"), "");
        ringOn.put(new CheckBox("a"), ".box");
        ringOn.put(new RadioButton("a"), ".radio");
        ringOn.put(new MenuButton("a", null, new MenuItem("b")), "");
        ringOn.put(new ChoiceBox<String>(), "");
        ringOn.put(new ComboBox<String>(), "");
        ringOn.put(new Hyperlink("a"), "");
        ringOn.put(new Slider(), ".thumb");
        ringOn.put(new TextField(), "");
        ringOn.put(new TextArea(), "");
        ringOn.put(new ListView<String>(), "");
        ringOn.put(Tables.<String>table("none"), "");
        ringOn.put(new TreeView<String>(), "");
        ringOn.keySet().forEach(node -> node.setMaxHeight(60));
        column.getChildren().add(new Button("first"));
        column.getChildren().addAll(ringOn.keySet());
        var scene = new Scene(column, 600, 900);
        Theme.dress(scene);
        aStage.setScene(scene);
        aStage.show();
    }

    private static double ring(Region node) {
        Color accent = Color.web("#0969da");
        return node.getBorder() == null
                ? 0
                : node.getBorder().getStrokes().stream().filter(s -> accent.equals(s.getTopStroke())).mapToDouble(s -> s
                        .getWidths()
                        .getTop()).max().orElse(0);
    }

    @Test
    void everyControlShowsARingOfTwoPixels() {
        interact(() -> column.getChildren().getFirst().requestFocus());
        var seen = new ArrayList<String>();
        for (int i = 0; i < 40 && seen.size() < ringOn.size(); i++) {
            Node owner = stage.getScene().getFocusOwner();
            if (owner instanceof TextArea area)
                interact(() -> area.getParent().getChildrenUnmodifiable().get(area.getParent()
                        .getChildrenUnmodifiable().indexOf(area) + 1).requestFocus());
            else
                push(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            Node now = stage.getScene().getFocusOwner();
            if (!(now instanceof Region region) || !ringOn.containsKey(region)) continue;
            String part = ringOn.get(region);
            Region dressed = part.isEmpty() ? region : (Region) region.lookup(part);
            assertEquals(2, ring(dressed), region.getClass().getSimpleName());
            seen.add(region.getClass().getSimpleName());
        }
        assertEquals(ringOn.size(), seen.size(), seen.toString());
    }

    @Test
    void panesFollowOneAnotherRoundAndRound() {
        var list = new ListView<String>();
        var table = new TableView<String>();
        var start = new TextField();
        start.getStyleClass().add(Navigator.STARTS_HERE);
        var withStart = new VBox(new Button("x"), start);
        var nothing = new VBox(new Label("only words"));
        var hidden = new VBox(new Button("hidden"));
        hidden.setVisible(false);
        var inner = new SplitPane(new VBox(new Button("bar"), list), nothing, hidden, withStart);
        var frame = new BorderPane(new SplitPane(inner, new VBox(table)));
        var rail = new VBox(new ToggleButton("rail"));
        frame.setLeft(rail);
        interact(() -> stage.getScene().setRoot(frame));
        List<Node> round = new ArrayList<>();
        Node at = null;
        for (int i = 0; i < 5; i++) {
            Node from = at;
            var to = new Node[1];
            interact(() -> to[0] = PaneCycle.move(frame, from, true).orElseThrow());
            round.add(at = to[0]);
        }
        assertEquals(round.getFirst(), round.getLast(), "round");
        assertEquals(4, round.stream().distinct().count());
        assertTrue(round.containsAll(List.of(list, table, start)), round.toString());
        Node before = at;
        var back = new Node[1];
        interact(() -> back[0] = PaneCycle.move(frame, before, false).orElseThrow());
        assertEquals(round.get(3), back[0], "and back");
    }
}
