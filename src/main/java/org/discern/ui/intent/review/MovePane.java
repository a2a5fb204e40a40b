package org.discern.ui.intent.review;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.intent.ReviewState;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.work.intent.edit.Target;
import org.jspecify.annotations.Nullable;

/// Where utterances should go: type a few letters or walk with the arrows, `Enter` looks at the move, `Esc` leaves.
final class MovePane extends VBox {
    private final MoveViewModel state;
    private final Runnable back;
    private final Runnable nothing;
    private final HBox whats = new HBox(4);
    private final TextField typed = new TextField();
    private final ListView<Target> list = new ListView<>();

    /// @param nothing says that all of it is there already
    MovePane(MoveViewModel state, Runnable back, Runnable nothing) {
        this.state = state;
        this.back = back;
        this.nothing = nothing;
        getStyleClass().addAll("edit-pane", "move-pane");
        var title = new Label(Strings.of("intent.move.title"));
        title.getStyleClass().add("heading");
        typed.setPromptText(Strings.of("intent.move.prompt"));
        typed.textProperty().bindBidirectional(state.typed());
        list.setItems(state.targets());
        list.setFixedCellSize(Tables.ROW_HEIGHT);
        list.getStyleClass().addAll("kit-list", "target-list");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Line());
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) take();
        });
        state.targets().addListener((ListChangeListener<Target>) _ -> list.getSelectionModel().select(0));
        var words = new Label();
        words.getStyleClass().add("muted");
        words.textProperty().bind(Bindings.when(state.busy()).then(Strings.of("intent.move.busy")).otherwise(Strings.of(
                "intent.move.none")));
        list.setPlaceholder(words);
        VBox.setVgrow(list, Priority.ALWAYS);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var keys = new Label(Strings.of("intent.move.keys"));
        keys.getStyleClass().addAll("muted", "small");
        var look = StagePane.button(Strings.of("intent.move.look"), "Enter", this::take);
        look.getStyleClass().add("accent");
        look.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        var end = new HBox(8, keys, space, StagePane.button(Strings.of("cancel"), "Esc", back), look);
        end.getStyleClass().add("edit-end");
        getChildren().addAll(title, whats, typed, list, end);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Shows what [MoveViewModel#begin] took up.
    void begin() {
        var group = new ToggleGroup();
        whats.getChildren().clear();
        state.choices().forEach((what, leaves) -> {
            var button = new ToggleButton(Strings.of("intent.move.what." + what.name(), Numbers.count(leaves.size())));
            button.getStyleClass().addAll("flat", "filter");
            button.setToggleGroup(group);
            button.setFocusTraversable(false);
            button.setSelected(what == state.what().get());
            button.setOnAction(_ -> {
                button.setSelected(true);
                state.what().set(what);
                typed.requestFocus();
            });
            whats.getChildren().add(button);
        });
        Fx.later(typed::requestFocus);
    }

    private void pressed(KeyEvent e) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (e.getCode() == KeyCode.ENTER) take();
        else if (e.getCode() == KeyCode.ESCAPE) back.run();
        else if (e.getCode() == KeyCode.DOWN) go(at + 1);
        else if (e.getCode() == KeyCode.UP) go(at - 1);
        else if (e.getCode() == KeyCode.TAB && !whats.getChildren().isEmpty()) other(e.isShiftDown() ? -1 : 1);
        else return;
        e.consume();
    }

    /// The next set of utterances to move.
    private void other(int by) {
        int n = whats.getChildren().size();
        for (int i = 0; i < n; i++) if (whats.getChildren().get(i) instanceof ToggleButton b && b.isSelected()) {
            ((ToggleButton) whats.getChildren().get(Math.floorMod(i + by, n))).fire();
            return;
        }
    }

    private void go(int to) {
        int at = Math.clamp(to, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - 5));
    }

    private void take() {
        Target target = list.getSelectionModel().getSelectedItem();
        if (target != null && !state.choose(target)) nothing.run();
    }

    /// One place: its name, what it is, how near.
    private final class Line extends ListCell<Target> {
        private final Label name = new Label();
        private final Label kind = new Label();
        private final SimilarityBar bar = new SimilarityBar();
        private final HBox line = new HBox(8, name, kind, bar);

        Line() {
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            kind.getStyleClass().addAll("muted", "small");
            kind.setMinWidth(USE_PREF_SIZE);
            line.getStyleClass().add("cluster-line");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Target target, boolean empty) {
            super.updateItem(target, empty);
            setGraphic(empty || target == null ? null : line);
            if (empty || target == null) return;
            name.setText(state.name(target));
            line.setDisable(target.node() < 0);
            kind.setText(Strings.of(target.node() < 0
                    ? "intent.move.kind.none"
                    : target.known()
                            ? "intent.move.kind.known"
                            : target.state() == ReviewState.ACCEPTED ? "intent.move.kind.accepted" : "intent.move.kind.cluster",
                    Numbers.count(target.size())));
            bar.show(target.similarity());
            setAccessibleText(name.getText() + ", " + kind.getText() + ", " + Numbers.two(target.similarity()));
        }
    }
}
