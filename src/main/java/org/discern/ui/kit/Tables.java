package org.discern.ui.kit;

import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/// Tables as everywhere in the workbench: virtual, rows of 28 px, numbers to the right.
public final class Tables {
    public static final double ROW_HEIGHT = 28;
    private static final double SCROLL_BAR = 16; // and the room of the focus ring

    private Tables() {}

    public static <R> TableView<R> table(String emptyWords) {
        var table = new TableView<R>();
        table.getStyleClass().addAll("dense", "edge-to-edge", "kit-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var words = new Label(emptyWords);
        words.getStyleClass().add("muted");
        table.setPlaceholder(words);
        return table;
    }

    /// A column of words, sorted without regard to case.
    public static <R> TableColumn<R, String> text(String title, double width, Function<R, String> value) {
        var column = new TableColumn<R, String>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        column.setPrefWidth(width);
        return column;
    }

    /// A column of numbers, right-aligned in equal figures; NaN shows as a dash and sorts last.
    public static <R> TableColumn<R, Double> number(String title, double width, ToDoubleFunction<R> value,
            Function<Double, String> shown) {
        var column = new TableColumn<R, Double>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(row.getValue())));
        column.setComparator(Comparator.naturalOrder());
        column.setPrefWidth(width);
        column.getStyleClass().add("number-column");
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Double item, boolean empty) {
                super.updateItem(item, empty);
                setAlignment(Pos.CENTER_RIGHT);
                setText(empty || item == null ? "" : shown.apply(item));
            }
        });
        return column;
    }

    /// Gives a column all the width the others leave, but at least `least`.
    public static <R> void fill(TableView<R> table, TableColumn<R, ?> wide, double least) {
        Runnable fit = () -> {
            double others = 0;
            for (TableColumn<R, ?> column : table.getVisibleLeafColumns()) if (!column.equals(wide)) others += column.getWidth();
            double room = table.getWidth() - others - SCROLL_BAR;
            if (room > 0) wide.setPrefWidth(Math.max(least, room));
        };
        table.widthProperty().addListener((_, _, _) -> fit.run());
        table.getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<R, ?>>) _ -> fit.run());
        fit.run();
    }

    /// Puts words on the clipboard.
    public static void copy(String words) {
        var content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Puts words on the clipboard, and the same as HTML for programs that take tables.
    public static void copy(String words, String html) {
        var content = new ClipboardContent();
        content.putString(words);
        content.putHtml(html);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// One RFC 4180 line, without its end.
    public static String csvLine(List<String> fields) {
        var line = new StringJoiner(",");
        for (String field : fields) {
            boolean quoted = field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            line.add(quoted ? '"' + field.replace("\"", "\"\"") + '"' : field);
        }
        return line.toString();
    }
}
