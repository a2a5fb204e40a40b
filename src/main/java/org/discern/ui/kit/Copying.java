package org.discern.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Copies rows of any table, list or tree as they read on the screen: those selected, or all when none is. Cells are asked for their words by filling one that no window shows, so a control needs no code of its
/// own; one that knows better says so ([#as]).
public final class Copying {
    private static final String OWN = "discern.copying";
    private static final int ROWS = 100_000;

    private Copying() {}

    /// How copied rows are written.
    public enum Form {
        /// Cells parted by tabs.
        TEXT,
        /// RFC 4180, a header first.
        CSV,
        /// A table of Markdown.
        MARKDOWN
    }

    /// @param header names of the columns; empty for lists and trees
    /// @param text the cell that is copied alone as text; -1 for all
    public record Rows(List<String> header, List<List<String>> cells, int text) {
        public Rows {
            header = List.copyOf(header);
            cells = List.copyOf(cells);
        }

        public String as(Form form) {
            return switch (form) {
                case TEXT -> lines(cells.stream().map(row -> text >= 0
                        ? row.get(text)
                        : String.join("\t", row.stream().map(Rows::flat).toList())).toList());
                case CSV -> {
                    var all = new ArrayList<List<String>>();
                    if (!header.isEmpty()) all.add(header);
                    all.addAll(cells);
                    yield String.join("\r\n", all.stream().map(Tables::csvLine).toList()) + "\r\n";
                }
                case MARKDOWN -> {
                    int width = Math.max(header.size(), cells.stream().mapToInt(List::size).max().orElse(0));
                    var all = new ArrayList<String>();
                    all.add(bar(header, width));
                    all.add("|" + " --- |".repeat(width));
                    for (List<String> row : cells) all.add(bar(row, width));
                    yield lines(all);
                }
            };
        }

        /// The rows as a table of HTML.
        public String html() {
            var out = new StringBuilder("<table>");
            if (!header.isEmpty()) line(out, "th", header);
            cells.forEach(row -> line(out, "td", row));
            return out.append("</table>").toString();
        }

        private static void line(StringBuilder out, String tag, List<String> row) {
            out.append("<tr>");
            for (String cell : row)
                out.append('<').append(tag).append('>').append(cell.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>"))
                        .append("</").append(tag).append('>');
            out.append("</tr>");
        }

        private static String bar(List<String> row, int width) {
            var line = new StringBuilder("|");
            for (int i = 0; i < width; i++)
                line.append(' ').append(i < row.size() ? flat(row.get(i)).replace("\\", "\\\\").replace("|", "\\|") : "").append(" |");
            return line.toString();
        }

        private static String lines(List<String> lines) { return String.join("\n", lines) + (lines.size() > 1 ? "\n" : ""); }

        private static String flat(String cell) { return cell.replaceAll("\\R|\t", " "); }
    }

    /// A control that has more to copy than it shows.
    ///
    /// @param row the cells of an item's place in the control
    /// @param text the cell that is copied alone as text
    public static void as(Node control, List<String> header, IntFunction<List<String>> row, int text) {
        control.getProperties().put(OWN, new Own(header, row, text));
    }

    private record Own(List<String> header, IntFunction<List<String>> row, int text) {}

    /// The rows of the table, list or tree that has the focus, or of the only one shown below `root`.
    public static Optional<Rows> of(@Nullable Node focus, Parent root) {
        for (Node at = focus; at != null; at = at.getParent()) {
            Optional<Rows> rows = rows(at);
            if (rows.isPresent()) return rows;
        }
        return first(root);
    }

    private static Optional<Rows> first(Node node) {
        if (!node.isVisible()) return Optional.empty();
        Optional<Rows> rows = rows(node);
        if (rows.isPresent() || !(node instanceof Parent parent)) return rows;
        for (Node child : parent.getChildrenUnmodifiable()) {
            Optional<Rows> inner = first(child);
            if (inner.isPresent()) return inner;
        }
        return Optional.empty();
    }

    private static Optional<Rows> rows(Node node) {
        return switch (node) {
            case TableView<?> table -> Optional.of(table(table));
            case ListView<?> list -> Optional.of(list(list));
            case TreeView<?> tree -> Optional.of(tree(tree));
            default -> Optional.empty();
        };
    }

    private static <R> Rows table(TableView<R> table) {
        int[] rows = chosen(table.getSelectionModel().getSelectedIndices(), table.getItems().size());
        if (table.getProperties().get(OWN) instanceof Own own) return filled(own, rows);
        List<TableColumn<R, ?>> columns = table.getVisibleLeafColumns();
        var cells = new ArrayList<List<String>>();
        List<IndexedCell<?>> readers = columns.stream().<IndexedCell<?>>map(column -> cell(table, column)).toList();
        for (int row : rows) {
            var line = new ArrayList<String>();
            for (int c = 0; c < readers.size(); c++) {
                String words = words(readers.get(c), row);
                Object value = words.isEmpty() ? columns.get(c).getCellData(row) : words;
                line.add(value instanceof String || value instanceof Number ? value.toString() : "");
            }
            cells.add(line);
        }
        return new Rows(columns.stream().map(Copying::title).toList(), cells, -1);
    }

    private static String title(TableColumn<?, ?> column) { return column.getText() == null ? "" : column.getText(); }

    private static <R, V> TableCell<R, V> cell(TableView<R> table, TableColumn<R, V> column) {
        TableCell<R, V> cell = column.getCellFactory().call(column);
        cell.updateTableView(table);
        cell.updateTableColumn(column);
        return cell;
    }

    private static <R> Rows list(ListView<R> list) {
        int[] rows = chosen(list.getSelectionModel() == null ? List.of() : list.getSelectionModel().getSelectedIndices(), list.getItems()
                .size());
        if (list.getProperties().get(OWN) instanceof Own own) return filled(own, rows);
        ListCell<R> cell = list.getCellFactory() == null ? new PlainListCell<>() : list.getCellFactory().call(list);
        cell.updateListView(list);
        return new Rows(List.of(), IntStream.of(rows).mapToObj(row -> parts(cell, row)).filter(parts -> !parts.isEmpty()).toList(), -1);
    }

    private static <R> Rows tree(TreeView<R> tree) {
        int[] rows = chosen(tree.getSelectionModel().getSelectedIndices(), tree.getExpandedItemCount());
        if (tree.getProperties().get(OWN) instanceof Own own) return filled(own, rows);
        TreeCell<R> cell = tree.getCellFactory() == null ? new PlainTreeCell<>() : tree.getCellFactory().call(tree);
        cell.updateTreeView(tree);
        return new Rows(List.of(), IntStream.of(rows).mapToObj(row -> parts(cell, row)).filter(parts -> !parts.isEmpty()).toList(), -1);
    }

    private static Rows filled(Own own, int[] rows) {
        return new Rows(own.header(), IntStream.of(rows).mapToObj(own.row()).toList(), own.text());
    }

    private static int[] chosen(List<Integer> selected, int all) {
        int[] rows = selected.stream().filter(i -> i != null && i >= 0 && i < all).mapToInt(Integer::intValue).sorted().toArray();
        return rows.length > 0 ? rows : IntStream.range(0, Math.min(all, ROWS)).toArray();
    }

    private static String words(IndexedCell<?> cell, int row) { return String.join(" ", parts(cell, row)); }

    /// What a cell says of a row, one part for each label or text in it.
    private static List<String> parts(IndexedCell<?> cell, int row) {
        cell.updateIndex(-1);
        cell.updateIndex(row);
        if (cell.isEmpty()) return List.of();
        var out = new ArrayList<String>();
        add(out, cell.getText());
        if (cell.getGraphic() != null) collect(out, cell.getGraphic());
        return out;
    }

    private static void collect(List<String> out, Node node) {
        if (!node.isVisible() || node instanceof org.kordamp.ikonli.javafx.FontIcon) return;
        switch (node) {
            case Labeled labeled -> {
                add(out, labeled.getText());
                if (labeled.getGraphic() != null) collect(out, labeled.getGraphic());
            }
            case javafx.scene.text.TextFlow flow -> {
                var words = new StringBuilder();
                for (Node part : flow.getChildren()) if (part instanceof Text text) words.append(text.getText());
                add(out, words.toString());
            }
            case Text text -> add(out, text.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(out, child));
            default -> {
                // a shape or a picture has no words
            }
        }
    }

    private static void add(List<String> out, @Nullable String words) { if (words != null && !words.isBlank()) out.add(words.strip()); }

    private static final class PlainListCell<R> extends ListCell<R> {
        @Override
        protected void updateItem(@Nullable R item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : item.toString());
        }
    }

    private static final class PlainTreeCell<R> extends TreeCell<R> {
        @Override
        protected void updateItem(@Nullable R item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : item.toString());
        }
    }
}
