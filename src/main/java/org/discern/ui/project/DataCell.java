package org.discern.ui.project;

import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.shape.Circle;
import org.discern.ui.kit.Palette;
import org.discern.ui.kit.Theme;
import org.jspecify.annotations.Nullable;

/// One cell: found words stand out by weight and a line below, clusters bear their colour, novelty its figure.
final class DataCell extends TableCell<Integer, Integer> {
    /// Date and minutes of an ISO-8601 time; other ways to write a time stay as they are.
    private static final Pattern ISO_TIME = Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d).*$");
    private final DataViewModel model;
    private final DataColumn column;
    private final Circle dot = new Circle(4);

    DataCell(DataViewModel model, DataColumn column) {
        this.model = model;
        this.column = column;
        if (column == DataColumn.NOVELTY) setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null || row >= model.corpus().size()) {
            setText(null);
            setGraphic(null);
            return;
        }
        String words = model.cell(row, column);
        setText(switch (column) {
            case TEXT -> words.replace('\n', ' ');
            case TIME -> ISO_TIME.matcher(words).replaceFirst("$1 $2");
            default -> words;
        });
        setGraphic(null);
        getStyleClass().removeAll("unseen-figure", "muted");
        switch (column) {
            case TEXT -> found(words);
            case CLUSTER -> {
                if (words.isEmpty()) break;
                dot.setFill(Palette.colour(model.colour(row), Theme.current().get()));
                setGraphic(dot);
                if (model.isSuggested(row)) getStyleClass().add("muted");
            }
            case NOVELTY -> {
                if (model.isUnseen(row)) getStyleClass().add("unseen-figure");
            }
            case SPLIT, USER, TIME -> getStyleClass().add("muted");
            default -> {
            }
        }
    }

    private void found(String words) {
        String small = words.toLowerCase(java.util.Locale.ROOT);
        String looked = model.marked();
        if (!small.contains(looked) && looked.contains(" ")) looked = looked.substring(0, looked.indexOf(' '));
        int at = looked.isEmpty() ? -1 : small.indexOf(looked);
        if (at < 0 || at + looked.length() > words.length()) return;
        setText(null);
        setGraphic(new FoundLine(words.replace('\n', ' '), at, at + looked.length()));
    }
}
