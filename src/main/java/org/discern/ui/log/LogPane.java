package org.discern.ui.log;

import java.util.List;
import java.util.Objects;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.work.log.LogLine;
import org.jspecify.annotations.Nullable;

/// The latest lines of the log, newest first; the chosen one in full beside it.
public final class LogPane extends BorderPane {
    private static final String STYLE = "/org/discern/ui/log/log.css";

    private final LogViewModel model;
    private final TableView<LogLine> table = Tables.table("");
    private final TextArea whole = new TextArea();
    private final SplitPane split = new SplitPane(table);
    private final Label count = new Label();
    private final Label none = new Label();

    /// @param openFolder shows the folder of the log file
    /// @param diagnostics asks where to, and saves the bundle
    public LogPane(LogViewModel model, Runnable openFolder, Runnable diagnostics) {
        this.model = model;
        getStyleClass().addAll("pane", "log");
        getStylesheets().add(Objects.requireNonNull(LogPane.class.getResource(STYLE)).toExternalForm());
        columns();
        none.getStyleClass().add("muted");
        table.setPlaceholder(none);
        whole.setEditable(false);
        whole.setWrapText(true);
        whole.getStyleClass().add("log-whole");
        split.setOrientation(Orientation.HORIZONTAL);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, line) -> show(line));
        setTop(bar(openFolder, diagnostics));
        setCenter(split);
        model.level().addListener(_ -> fill());
        model.filter().addListener(_ -> fill());
        Fx.whileShown(this, model.ring().count(), _ -> fill());
    }

    private HBox bar(Runnable openFolder, Runnable diagnostics) {
        var level = new ComboBox<LogLine.Level>();
        level.getItems().setAll(LogLine.Level.ERROR, LogLine.Level.WARN, LogLine.Level.INFO);
        level.setConverter(new StringConverter<>() {
            @Override
            public String toString(LogLine.@Nullable Level value) { return value == null ? "" : Strings.of("log.from." + value); }

            @Override
            public LogLine.@Nullable Level fromString(String words) { return null; }
        });
        level.valueProperty().bindBidirectional(model.level());
        level.setAccessibleText(Strings.of("log.level"));
        var filter = new TextField();
        filter.setPromptText(Strings.of("log.filter"));
        filter.setAccessibleText(Strings.of("log.filter"));
        filter.setPrefWidth(200);
        filter.textProperty().bindBidirectional(model.filter());
        count.getStyleClass().addAll("muted", "small");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var bar = new HBox(level, filter, count, spring, button("log.copy", this::copy), button("log.folder", openFolder), button(
                "log.diagnostics", diagnostics));
        bar.getStyleClass().add("log-bar");
        return bar;
    }

    private static Button button(String key, Runnable action) {
        var button = new Button(Strings.of(key));
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void columns() {
        TableColumn<LogLine, String> level = Tables.text(Strings.of("log.level"), 100, line -> Strings.of("log.level." + line
                .level()));
        level.setCellFactory(_ -> new LevelCell());
        TableColumn<LogLine, String> words = Tables.text(Strings.of("log.words"), 420, line -> line.words().lines().findFirst()
                .orElse(""));
        table.getColumns().add(Tables.text(Strings.of("log.time"), 110, LogViewModel::time));
        table.getColumns().add(level);
        table.getColumns().add(Tables.text(Strings.of("log.source"), 130, LogLine::source));
        table.getColumns().add(words);
        table.getColumns().forEach(column -> column.setSortable(false));
        Tables.fill(table, words, 200);
    }

    private void fill() {
        List<LogLine> shown = model.shown();
        ObservableList<LogLine> items = table.getItems();
        if (!items.equals(shown)) {
            LogLine chosen = table.getSelectionModel().getSelectedItem();
            items.setAll(shown);
            if (chosen != null && items.contains(chosen)) table.getSelectionModel().select(chosen);
        }
        int all = model.ring().lines().size();
        none.setText(Strings.of(all == 0 ? "log.none" : "log.none.fits"));
        count.setText(shown.size() == all
                ? Strings.of("log.count", all)
                : Strings.of("log.count.of", Numbers.count(shown.size()), Numbers.count(all)));
    }

    private void show(@Nullable LogLine line) {
        if (line == null) {
            split.getItems().remove(whole);
            return;
        }
        whole.setText(line.words() + (line.trace().isEmpty() ? "" : "\n\n" + line.trace().replace("\t", "  ")));
        if (split.getItems().contains(whole)) return;
        split.getItems().add(whole);
        split.setDividerPositions(0.6);
    }

    /// What is chosen, else all that shows.
    private void copy() {
        List<LogLine> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        Tables.copy(LogViewModel.text(chosen.isEmpty() ? table.getItems() : chosen));
    }

    /// Words and a colour of their own for what is grave.
    private static final class LevelCell extends TableCell<LogLine, String> {
        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
            getStyleClass().removeAll("danger-text", "attention-text", "muted");
            LogLine line = empty ? null : getTableRow().getItem();
            if (line == null) return;
            getStyleClass().add(switch (line.level()) {
                case ERROR -> "danger-text";
                case WARN -> "attention-text";
                case INFO, DEBUG -> "muted";
            });
        }
    }
}
