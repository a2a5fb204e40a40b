package org.discern.ui.intent.review;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;

/// Writes down what an intent means. `Tab` goes from the words to the lists, `Space` ticks, `Ctrl+Enter` (in a list also
/// `Enter`) keeps it, `Esc` leaves.
final class DescribePane extends VBox {
    private final DescribeViewModel state;
    private final Runnable back;
    private final Label title = new Label();
    private final TextArea text = new TextArea();
    private final TickList examples;
    private final TickList counter;
    private final Button keep = StagePane.button(Strings.of("intent.describe.keep"), "Ctrl+Enter", this::keep);

    DescribePane(Room room, DescribeViewModel state, Runnable back) {
        this.state = state;
        this.back = back;
        getStyleClass().addAll("edit-pane", "describe-pane");
        title.getStyleClass().add("heading");
        text.setPromptText(Strings.of("intent.describe.prompt"));
        text.setWrapText(true);
        text.setPrefRowCount(3);
        text.setMinHeight(76);
        text.textProperty().bindBidirectional(state.text());
        examples = new TickList(state::isExample, (leaves, is) -> {
            state.example(leaves, is);
            refresh();
        });
        counter = new TickList(state::isCounterExample, (leaves, is) -> {
            state.counterExample(leaves, is);
            refresh();
        });
        examples.getStyleClass().add("choice-list");
        counter.getStyleClass().add("choice-list");
        follow(state.candidates(), examples);
        follow(state.counterCandidates(), counter);
        var lists = new HBox(16, list("intent.describe.examples", examples), list("intent.describe.counter", counter));
        VBox.setVgrow(lists, Priority.ALWAYS);
        keep.getStyleClass().add("accent");
        keep.disableProperty().bind(room.live().readOnly());
        text.editableProperty().bind(room.live().readOnly().not());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var keys = new Label(Strings.of("intent.describe.keys"));
        keys.getStyleClass().addAll("muted", "small");
        var end = new HBox(8, keys, space, StagePane.button(Strings.of("cancel"), "Esc", back), keep);
        end.getStyleClass().add("edit-end");
        getChildren().addAll(title, text, lists, end);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void follow(ObservableList<Integer> leaves, TickList list) {
        leaves.addListener((ListChangeListener<Integer>) _ -> list.show(leaves.stream().map(leaf -> (TickList.Entry) Called.row(
                state.live(), leaf, "")).toList()));
    }

    private static Node list(String key, TickList list) {
        var title = new Label(Strings.of(key));
        title.getStyleClass().add("strong");
        list.setAccessibleText(title.getText());
        var box = new VBox(8, title, list);
        box.getStyleClass().add("edit-group");
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(200);
        return box;
    }

    /// Shows what [DescribeViewModel#begin] took up.
    void begin(String name) {
        title.setText(Strings.of("intent.describe.title", name));
        refresh();
        Fx.later(() -> {
            text.requestFocus();
            text.end();
        });
    }

    void keep() {
        state.keep();
        back.run();
    }

    private void pressed(KeyEvent e) {
        List<Region> stops = List.of(text, examples, counter);
        if (e.getCode() == KeyCode.ESCAPE) back.run();
        else if (e.getCode() == KeyCode.ENTER && (e.isShortcutDown() || !text.isFocused()) && !keep.isDisabled()) keep();
        else if (e.getCode() == KeyCode.TAB) walk(stops, e.isShiftDown() ? -1 : 1);
        else if (e.getCode() == KeyCode.RIGHT && examples.isFocused()) counter.requestFocus();
        else if (e.getCode() == KeyCode.LEFT && counter.isFocused()) examples.requestFocus();
        else return;
        e.consume();
    }

    private static void walk(List<Region> stops, int by) {
        for (int i = 0; i < stops.size(); i++) if (stops.get(i).isFocused()) {
            stops.get(Math.floorMod(i + by, stops.size())).requestFocus();
            return;
        }
        stops.getFirst().requestFocus();
    }

    private void refresh() {
        examples.refresh();
        counter.refresh();
    }
}
