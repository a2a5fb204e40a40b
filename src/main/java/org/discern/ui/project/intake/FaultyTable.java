package org.discern.ui.project.intake;

import org.jspecify.annotations.Nullable;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TableCell;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.FaultyRow;
import org.discern.domain.corpus.ImportCheck;
import org.discern.domain.corpus.ImportPlan;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.FileChoosers;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.project.intake.ImportViewModel.State;

/// The rows that are set aside: where each stands, what is wrong, what helps, and its cells, which can be changed in place and
/// tried again. What is left can be written to a file.
final class FaultyTable extends VBox {
    private final ImportViewModel model;
    private final TableView<FaultyRow> table = Tables.table(Strings.of("import.faulty.none"));
    private final Label head = new Label();
    private final Label remedy = new Label();
    private final Button again = new Button();
    private final Button undo = new Button(Strings.of("import.mends.back"));
    private final Button write = new Button(Strings.of("import.write"));
    private List<String> laidOut = List.of();
    private List<FaultyRow> rows = List.of();

    FaultyTable(ImportViewModel model, Dialogs dialogs) {
        super(8);
        this.model = model;
        head.getStyleClass().add("section-title");
        table.setEditable(true);
        table.setId("import-faulty");
        table.getStyleClass().add("faulty-table");
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> remedy.setText(row == null
                ? Strings.of("import.faulty.how")
                : Strings.of("import.faulty.row", row.reason(), remedy(row))));
        table.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.F2 && e.getCode() != KeyCode.ENTER) return;
            if (table.getEditingCell() != null || table.getSelectionModel().getSelectedItem() == null) return;
            editText();
            e.consume();
        });
        remedy.setText(Strings.of("import.faulty.how"));
        remedy.getStyleClass().addAll("muted", "small");
        remedy.setWrapText(true);
        remedy.setMinHeight(18);
        again.setId("import-again");
        again.setOnAction(_ -> model.tryAgain());
        undo.setId("import-mends-back");
        undo.setOnAction(_ -> model.takeMendsBack());
        write.setId("import-write");
        write.setOnAction(_ -> dialogs.saveFile(Strings.of("import.write.title"), suggestion(), List.of(new FileChoosers.Kind(
                Strings
                        .of("import.write.kind"), List.of("*.csv")))).ifPresent(model::writeRejected));
        var buttons = new HBox(8, again, undo, ImportSheet.spring(), write);
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table, remedy, buttons);
    }

    private String suggestion() { return model.name().replaceFirst("\\.[^.]*(\\.gz)?$", "") + "-set-aside.csv"; }

    void show(State now) {
        if (now.plan().isEmpty() || now.checked().isEmpty()) return;
        ImportPlan plan = now.plan().get();
        ImportCheck check = now.checked().get();
        boolean several = check.faulty().stream().map(row -> row.place().file()).distinct().count() > 1;
        List<String> layout = new java.util.ArrayList<>(plan.columns());
        layout.add(String.valueOf(several));
        if (!layout.equals(laidOut)) layOut(plan, several);
        laidOut = layout;
        if (!rows.equals(check.faulty())) {
            int at = table.getSelectionModel().getSelectedIndex();
            table.getItems().setAll(check.faulty());
            if (!check.faulty().isEmpty())
                table.getSelectionModel().clearAndSelect(Math.clamp(at, 0, check.faulty().size() - 1));
        } else table.refresh();
        rows = check.faulty();
        long all = check.report().rejectedCount();
        int mended = now.source().mends().size();
        String title = all > rows.size()
                ? Strings.of("import.faulty.first", rows.size(), all)
                : Strings.of("import.faulty", all);
        head.setText(mended == 0 ? title : Strings.of("import.faulty.mended", title, mended));
        again.setText(now.drafts().isEmpty()
                ? Strings.of("import.again.none")
                : Strings.of("import.again", now.drafts()
                        .size()));
        again.setDisable(now.drafts().isEmpty());
        undo.setDisable(mended == 0 && now.drafts().isEmpty());
        write.setDisable(all == 0);
    }

    private void layOut(ImportPlan plan, boolean several) {
        table.getColumns().clear();
        if (several) table.getColumns().add(Tables.text(Strings.of("import.file"), 130, row -> row.place().file()));
        table.getColumns().add(Tables.number(Strings.of("import.row"), 64, row -> row.place().line(), v -> Numbers.count(Math
                .round(v))));
        table.getColumns().add(told(Tables.text(Strings.of("import.reason"), 260, FaultyRow::reason)));
        table.getColumns().add(told(Tables.text(Strings.of("import.remedy"), 280, FaultyTable::remedy)));
        for (int c = 0; c < plan.columns().size(); c++) table.getColumns().add(cells(plan, c));
        for (TableColumn<FaultyRow, ?> column : table.getColumns()) column.setReorderable(false);
    }

    /// Words that may be longer than their column are read whole when the pointer rests on them.
    private static TableColumn<FaultyRow, String> told(TableColumn<FaultyRow, String> column) {
        column.setMinWidth(160);
        column.setCellFactory(_ -> new TableCell<>() {
            private final Tooltip whole = new Tooltip();
            {
                whole.setWrapText(true);
                whole.setMaxWidth(420);
            }

            @Override
            protected void updateItem(@Nullable String words, boolean empty) {
                super.updateItem(words, empty);
                String shown = empty || words == null ? "" : words;
                setText(shown);
                whole.setText(shown);
                setTooltip(shown.isEmpty() ? null : whole);
            }
        });
        return column;
    }

    private TableColumn<FaultyRow, String> cells(ImportPlan plan, int index) {
        var column = new TableColumn<FaultyRow, String>(plan.columns().get(index));
        boolean text = plan.roles().get(index) == ColumnRole.TEXT;
        column.setPrefWidth(text ? 320 : 130);
        column.setMinWidth(text ? 180 : 90);
        column.setId("faulty-" + index);
        column.setEditable(true);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell(row.getValue(), index, plan.columns().size())));
        column.setCellFactory(TextFieldTableCell.forTableColumn());
        column.setOnEditCommit(e -> {
            model.edit(e.getRowValue(), index, e.getNewValue());
            table.requestFocus();
        });
        column.getStyleClass().add(text ? "utterance" : "editable-column");
        return column;
    }

    /// What stands in a cell now; cells beyond the last column are shown in it, so that none is out of sight.
    private String cell(FaultyRow row, int index, int width) {
        List<String> draft = model.state().get().drafts().get(row.place());
        if (draft != null) return draft.get(index);
        if (index >= row.cells().size()) return "";
        boolean last = index == width - 1 && row.cells().size() > width;
        return last ? String.join(" | ", row.cells().subList(index, row.cells().size())) : row.cells().get(index);
    }

    /// Begins to edit the text of the selected row, or its first cell.
    private void editText() {
        int row = table.getSelectionModel().getSelectedIndex();
        table.getColumns().stream().filter(c -> c.getStyleClass().contains("utterance")).findFirst().or(() -> table.getColumns()
                .stream().filter(c -> c.getStyleClass().contains("editable-column")).findFirst()).ifPresent(column -> {
                    table.scrollToColumn(column);
                    table.layout();
                    table.edit(row, column);
                });
    }

    static String remedy(FaultyRow row) {
        return Strings.of(row.whole() ? "import.remedy." + row.kind().name().toLowerCase(Locale.ROOT) : "import.remedy.whole");
    }
}
