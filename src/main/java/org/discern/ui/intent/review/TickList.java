package org.discern.ui.intent.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.discern.ui.kit.KeyRouter;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// Utterances with ticks, any number of them. Arrows walk, `Space` ticks what is selected or takes the tick away; what is not
/// ticked stays in the list, struck through, so that it can be ticked again.
final class TickList extends ListView<TickList.Entry> {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("unticked");
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final IntPredicate isTicked;
    private final BiConsumer<Collection<Integer>, Boolean> tick;

    /// A line of the list.
    sealed interface Entry {
        /// Words above the rows that follow.
        record Head(String words) implements Entry {}

        /// @param aside a short remark at the right
        record Row(int leaf, String text, String aside) implements Entry {}

        /// Stands for rows that are not shown yet.
        record More(String words, List<Row> rows) implements Entry {
            public More { rows = List.copyOf(rows); }
        }
    }

    /// @param isTicked whether a leaf is in
    /// @param tick takes leaves in, or leaves them out; the list shows it once told to [#refresh]
    TickList(IntPredicate isTicked, BiConsumer<Collection<Integer>, Boolean> tick) {
        this.isTicked = isTicked;
        this.tick = tick;
        getStyleClass().addAll("kit-list", "tick-list", KeyRouter.OWN_KEYS);
        setFixedCellSize(Tables.ROW_HEIGHT);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> new Line());
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.SPACE || e.isShortcutDown() || e.isAltDown()) return;
            toggleSelected();
            e.consume();
        });
        focusedProperty().addListener((_, _, now) -> {
            if (now && getSelectionModel().isEmpty()) first();
        });
    }

    /// The leaves of the selected rows, in the order of the list.
    Set<Integer> selectedLeaves() {
        var out = new LinkedHashSet<Integer>();
        for (Entry entry : getSelectionModel().getSelectedItems()) if (entry instanceof Entry.Row row) out.add(row.leaf());
        return out;
    }

    /// Puts the keys on the first row.
    void first() {
        for (int i = 0; i < getItems().size(); i++) if (getItems().get(i) instanceof Entry.Row) {
            getSelectionModel().clearAndSelect(i);
            getFocusModel().focus(i);
            return;
        }
    }

    /// New lines; place and selection stay where they were as far as they can.
    void show(List<Entry> entries) {
        int at = getSelectionModel().getSelectedIndex();
        getItems().setAll(entries);
        if (at < 0 || entries.isEmpty()) return;
        int to = Math.min(at, entries.size() - 1);
        getSelectionModel().clearAndSelect(to);
        getFocusModel().focus(to);
    }

    private void toggleSelected() {
        int at = getFocusModel().getFocusedIndex();
        if (at >= 0 && at < getItems().size() && getItems().get(at) instanceof Entry.More more) {
            expand(at, more);
            return;
        }
        List<Integer> leaves = new ArrayList<>(selectedLeaves());
        if (leaves.isEmpty()) return;
        tick.accept(leaves, !isTicked.test(leaves.getLast()));
        refresh();
    }

    private void expand(int at, Entry.More more) {
        getItems().remove(at);
        getItems().addAll(at, more.rows());
        getSelectionModel().clearAndSelect(at);
        getFocusModel().focus(at);
    }

    /// One line: a box, the sentence, a remark.
    private final class Line extends ListCell<Entry> {
        private final FontIcon box = new FontIcon(Material2AL.CHECK_BOX);
        private final Label text = new Label();
        private final Label aside = new Label();
        private final HBox line = new HBox(8, box, text, aside);

        Line() {
            getStyleClass().add("tick-cell");
            line.getStyleClass().add("tick-line");
            text.setMaxWidth(Double.MAX_VALUE);
            text.setMinWidth(0);
            HBox.setHgrow(text, Priority.ALWAYS);
            aside.getStyleClass().addAll("muted", "small");
            aside.setMinWidth(USE_PREF_SIZE);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
            box.setOnMouseClicked(_ -> {
                if (getItem() instanceof Entry.Row row) {
                    tick.accept(List.of(row.leaf()), !isTicked.test(row.leaf()));
                    refresh();
                }
            });
            setOnMouseClicked(_ -> {
                if (getItem() instanceof Entry.More more) expand(getIndex(), more);
            });
        }

        @Override
        protected void updateItem(@Nullable Entry item, boolean empty) {
            super.updateItem(item, empty);
            boolean isRow = item instanceof Entry.Row;
            boolean on = item instanceof Entry.Row row && isTicked.test(row.leaf());
            pseudoClassStateChanged(OFF, isRow && !on);
            pseudoClassStateChanged(HEAD, !empty && !isRow);
            box.setVisible(isRow);
            box.setManaged(isRow);
            box.setIconCode(on ? Material2AL.CHECK_BOX : Material2AL.CHECK_BOX_OUTLINE_BLANK);
            setGraphic(empty || item == null ? null : line);
            if (empty || item == null) return;
            text.setText(switch (item) {
                case Entry.Head head -> head.words();
                case Entry.Row row -> row.text();
                case Entry.More more -> more.words();
            });
            aside.setText(item instanceof Entry.Row row
                    ? row.aside()
                    : item instanceof Entry.More ? Strings.of("key.space") : "");
            setAccessibleText(isRow ? Strings.of(on ? "intent.tick.in" : "intent.tick.out", text.getText()) : text.getText());
        }
    }
}
