package org.discern.ui.project.intake;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.TablePreview;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.kit.Words;
import org.discern.ui.project.intake.ImportViewModel.State;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// The first hundred rows, with what each column means above it.
final class ColumnsStep {
    private final ImportViewModel model;
    private final TableView<List<String>> table = Tables.table(Strings.of("import.norows"));
    private final FlowPane counts = new FlowPane(16, 4);
    private final VBox notes = new VBox(4);
    private final VBox body = new VBox(10, table, counts, notes);
    private List<String> laidOut = List.of();
    private List<List<String>> rows = List.of();
    private List<ComboBox<ColumnRole>> roles = List.of();
    private boolean filling;

    ColumnsStep(ImportViewModel model) {
        this.model = model;
        table.getStyleClass().add("import-table");
        table.setId("import-preview");
        VBox.setVgrow(table, Priority.ALWAYS);
        table.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ENTER || e.getTarget() instanceof ComboBox<?>) return;
            model.next(); // a table would keep the key to itself
            e.consume();
        });
        body.getStyleClass().add("import-body");
    }

    Node shown(State now) {
        if (now.preview().isEmpty() || now.plan().isEmpty()) return body;
        TablePreview preview = now.preview().get();
        ImportPlan plan = now.plan().get();
        filling = true;
        List<String> layout = new java.util.ArrayList<>(plan.columns());
        layout.add(plan.kind().name());
        if (!layout.equals(laidOut)) layOut(plan);
        laidOut = layout;
        for (int c = 0; c < plan.roles().size(); c++) {
            ColumnRole role = plan.roles().get(c);
            roles.get(c).setValue(role);
            style(table.getColumns().get(c), role);
        }
        if (!rows.equals(preview.rows())) table.getItems().setAll(preview.rows());
        rows = preview.rows();
        counts(plan, preview);
        notes.getChildren().setAll(preview.problems().stream().filter(words -> !words.startsWith("No column looks")).limit(2).map(
                ColumnsStep::note).toList());
        filling = false;
        return body;
    }

    void focusFirst(Node otherwise) {
        table.applyCss(); // heads come into the scene with the table's skin
        table.layout();
        (roles.isEmpty() ? otherwise : roles.getFirst()).requestFocus();
    }

    private void layOut(ImportPlan plan) {
        roles = new java.util.ArrayList<>();
        table.getColumns().clear();
        for (int c = 0; c < plan.columns().size(); c++) {
            int index = c;
            var column = new TableColumn<List<String>, String>();
            column.setGraphic(head(plan, index));
            column.setSortable(false);
            column.setReorderable(false);
            boolean text = plan.roles().get(index) == ColumnRole.TEXT;
            column.setPrefWidth(text ? 360 : 156);
            column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(index < row.getValue().size()
                    ? row.getValue().get(index).replace('\n', '␤')
                    : ""));
            table.getColumns().add(column);
        }
        int text = Math.max(0, plan.column(ColumnRole.TEXT));
        if (!table.getColumns().isEmpty()) Tables.fill(table, table.getColumns().get(text), 240);
    }

    /// From one role to the next; heads of a table pass the focus on in no order of their own.
    private boolean pass(int index) {
        if (index < 0) return false;
        if (index >= roles.size()) {
            table.requestFocus();
            return true;
        }
        table.scrollToColumnIndex(index);
        roles.get(index).requestFocus();
        return true;
    }

    private static void style(TableColumn<List<String>, ?> column, ColumnRole role) {
        column.getStyleClass().removeAll("utterance", "ignored-column");
        if (role == ColumnRole.TEXT) column.getStyleClass().add("utterance");
        if (role == ColumnRole.IGNORE) column.getStyleClass().add("ignored-column");
    }

    private VBox head(ImportPlan plan, int index) {
        var chooser = new ComboBox<ColumnRole>();
        for (ColumnRole role : ColumnRole.values()) if (role.means(plan.kind())) chooser.getItems().add(role);
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setId("role-" + index);
        chooser.setVisibleRowCount(12);
        chooser.setAccessibleText(Strings.of("import.role", plan.columns().get(index)));
        Words.on(chooser, role -> roleWords(role, plan.kind()));
        chooser.valueProperty().addListener((_, _, role) -> {
            if (!filling && role != null) model.role(index, role);
        });
        roles.add(chooser);
        chooser.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.TAB || !pass(index + (e.isShiftDown() ? -1 : 1))) return;
            e.consume();
        });
        var name = new Label(plan.columns().get(index));
        name.getStyleClass().addAll("muted", "small");
        var box = new VBox(4, chooser, name);
        box.getStyleClass().add("role-head");
        return box;
    }

    /// Among histories a label is no intent, and a text need be no utterance; of recipes other words are usual.
    static String roleWords(ColumnRole role, ImportKind kind) {
        boolean other = switch (kind) {
            case UTTERANCES -> false;
            case HISTORIES -> role == ColumnRole.INTENT || role == ColumnRole.TEXT;
            case RECIPES -> role == ColumnRole.ITEM || role == ColumnRole.TEXT || role == ColumnRole.TITLE;
        };
        String key = "role." + role.name().toLowerCase(Locale.ROOT);
        return Strings.of(other ? key + "." + kind.name().toLowerCase(Locale.ROOT) : key);
    }

    private void counts(ImportPlan plan, TablePreview preview) {
        counts.getChildren().clear();
        var first = new Label(Strings.of(preview.rows().size() < 100 ? "import.preview.all" : "import.preview", preview.rows()
                .size()));
        counts.getChildren().add(first);
        PreviewCounts seen = PreviewCounts.of(preview.rows(), plan);
        add("import.labelled", seen.labelled(), "muted");
        add("import.unlabelled", seen.unlabelled(), "muted");
        add("import.outside", seen.outside(), "muted");
        add("import.blank", seen.empty(), "attention-text");
    }

    private void add(String key, int count, String style) {
        if (count == 0) return;
        var label = new Label(Strings.of(key, count));
        label.getStyleClass().add(style);
        counts.getChildren().add(label);
    }

    static Label note(String words) {
        var label = new Label(words, new FontIcon(Material2MZ.WARNING));
        label.getStyleClass().add("attention-text");
        label.setWrapText(true);
        return label;
    }

    static Label tip(String words) {
        var label = new Label(words, new FontIcon(Material2AL.CHECK_CIRCLE));
        label.getStyleClass().add("success-text");
        label.setWrapText(true);
        return label;
    }
}
