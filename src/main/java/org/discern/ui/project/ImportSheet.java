package org.discern.ui.project;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.RejectedRow;
import org.discern.domain.corpus.TableFormat;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.kit.Words;
import org.discern.ui.project.ImportViewModel.State;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// The import as a sheet: a look at the first rows with a role above each column, then exact counts.
public final class ImportSheet extends BorderPane {
    private static final List<String> ENCODINGS = List.of("UTF-8", "ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE");

    private final ImportViewModel model;
    private final Runnable close;

    /// @param close takes the sheet away
    public ImportSheet(ImportViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
        setPrefSize(880, 560);
        getStyleClass().add("import-sheet");
        Fx.whileShown(this, model.state(), this::show);
    }

    private void show(State state) {
        switch (state) {
            case State.Looking() -> waiting(Strings.of("import.looking", model.source()));
            case State.Mapping(var preview, var plan) -> {
                setTop(facts(plan));
                setCenter(table(preview.rows(), plan));
                setBottom(foot(preview.rows().size(), preview.problems()));
            }
            case State.Importing(_) -> waiting(Strings.of("import.running", model.source()));
            case State.Done(var report, var kind) -> done(report, kind);
            case State.Failed(var words) -> failed(words);
        }
    }

    private HBox facts(ImportPlan plan) {
        var format = new Label(Strings.of("format." + plan.format().name().toLowerCase(Locale.ROOT)));
        format.getStyleClass().add("chip");
        var encoding = new ComboBox<String>();
        encoding.getItems().addAll(ENCODINGS);
        if (!ENCODINGS.contains(plan.encoding())) encoding.getItems().add(plan.encoding());
        encoding.setValue(plan.encoding());
        encoding.valueProperty().addListener((_, _, charset) -> model.encoding(charset));
        var header = new CheckBox(Strings.of("import.header"));
        header.setSelected(plan.header());
        header.setOnAction(_ -> model.header(header.isSelected()));
        var kind = new ComboBox<ImportKind>();
        kind.getItems().addAll(ImportKind.values());
        kind.setValue(plan.kind());
        kind.setId("import-kind");
        Words.on(kind, k -> Strings.of("kind." + k.name().toLowerCase(Locale.ROOT)));
        kind.valueProperty().addListener((_, _, chosen) -> model.kind(chosen));
        boolean tabular = plan.format() == TableFormat.CSV || plan.format() == TableFormat.TSV;
        header.setVisible(tabular);
        var fold = new CheckBox(Strings.of("import.fold"));
        fold.setSelected(plan.foldDuplicates());
        fold.setOnAction(_ -> model.fold(fold.isSelected()));
        var box = new HBox(12, kind, format, encoding, header, spring(), fold);
        box.getStyleClass().add("import-facts");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private TableView<List<String>> table(List<List<String>> rows, ImportPlan plan) {
        TableView<List<String>> table = Tables.table(Strings.of("import.norows"));
        table.getStyleClass().add("import-table");
        for (int c = 0; c < plan.columns().size(); c++) {
            int index = c;
            var column = new TableColumn<List<String>, String>();
            column.setGraphic(head(plan, index));
            column.setSortable(false);
            column.setReorderable(false);
            ColumnRole role = plan.roles().get(index);
            column.setPrefWidth(role == ColumnRole.TEXT ? 360 : 132);
            column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(index < row.getValue().size()
                    ? row.getValue().get(index)
                    : ""));
            if (role == ColumnRole.TEXT) column.getStyleClass().add("utterance");
            if (role == ColumnRole.IGNORE) column.getStyleClass().add("ignored-column");
            table.getColumns().add(column);
        }
        int text = Math.max(0, plan.column(ColumnRole.TEXT));
        if (!table.getColumns().isEmpty()) Tables.fill(table, table.getColumns().get(text), 240);
        table.getItems().setAll(rows);
        return table;
    }

    private VBox head(ImportPlan plan, int index) {
        var roles = new ComboBox<ColumnRole>();
        for (ColumnRole role : ColumnRole.values()) if (role.means(plan.kind())) roles.getItems().add(role);
        roles.setValue(plan.roles().get(index));
        roles.setMaxWidth(Double.MAX_VALUE);
        roles.setId("role-" + index);
        Words.on(roles, role -> roleWords(role, plan.kind()));
        roles.valueProperty().addListener((_, _, role) -> model.role(index, role));
        var name = new Label(plan.columns().get(index));
        name.getStyleClass().addAll("muted", "small");
        var box = new VBox(4, roles, name);
        box.getStyleClass().add("role-head");
        return box;
    }

    /// Among histories a label is no intent, and a text need be no utterance; of recipes other words are usual.
    private static String roleWords(ColumnRole role, ImportKind kind) {
        boolean other = switch (kind) {
            case UTTERANCES -> false;
            case HISTORIES -> role == ColumnRole.INTENT || role == ColumnRole.TEXT;
            case RECIPES -> role == ColumnRole.ITEM || role == ColumnRole.TEXT || role == ColumnRole.TITLE;
        };
        String key = "role." + role.name().toLowerCase(Locale.ROOT);
        return Strings.of(other ? key + "." + kind.name().toLowerCase(Locale.ROOT) : key);
    }

    private VBox foot(int rows, List<String> problems) {
        List<Integer> counts = model.counts();
        var line = new FlowPane(16, 4);
        line.getChildren().add(new Label(Strings.of("import.preview", rows)));
        add(line, "import.labelled", counts.get(0), "muted");
        add(line, "import.unlabelled", counts.get(1), "muted");
        add(line, "import.outside", counts.get(2), "muted");
        add(line, "import.blank", counts.get(3), "attention-text");
        var box = new VBox(8, line);
        problems.forEach(words -> box.getChildren().add(note(words)));
        String obstacle = model.obstacle();
        if (!obstacle.isEmpty()) box.getChildren().add(note(obstacle));
        var cancel = new Button(Strings.of("cancel"));
        cancel.setOnAction(_ -> close.run());
        var go = new Button(Strings.of("import.go"));
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setDisable(!obstacle.isEmpty());
        go.setOnAction(_ -> model.run());
        box.getChildren().add(new HBox(8, spring(), cancel, go));
        box.getStyleClass().add("import-foot");
        return box;
    }

    private void waiting(String words) {
        var wheel = new ProgressIndicator();
        wheel.setPrefSize(32, 32);
        var box = new VBox(16, wheel, new Label(words));
        box.setAlignment(Pos.CENTER);
        setTop(null);
        setCenter(box);
        setBottom(null);
    }

    private void done(ImportReport report, ImportKind kind) {
        var figure = new Label(Strings.of(switch (kind) {
            case UTTERANCES -> "import.done";
            case HISTORIES -> "import.events";
            case RECIPES -> "import.recipes";
        }, report.accepted()));
        figure.getStyleClass().add("figure");
        var lines = new VBox(6);
        fact(lines, "import.read", report.rowsRead(), true);
        fact(lines, "import.rejected", report.rejectedCount(), report.rejectedCount() > 0);
        fact(lines, "import.duplicates", report.duplicates(), report.duplicates() > 0);
        fact(lines, "import.folded", report.folded(), report.folded() > 0);
        fact(lines, "import.conflicts", report.conflictCount(), report.conflictCount() > 0);
        for (String words : report.notes()) {
            var line = new Label(words);
            line.setWrapText(true);
            lines.getChildren().add(line);
        }
        var body = new VBox(16, new HBox(12, icon(Material2AL.CHECK_CIRCLE, "success-icon"), figure), lines);
        if (!report.rejected().isEmpty()) {
            TableView<RejectedRow> rejected = Tables.table("");
            rejected.getColumns().add(Tables.number(Strings.of("import.row"), 72, RejectedRow::row, v -> Numbers.count(Math.round(
                    v))));
            rejected.getColumns().add(Tables.text(Strings.of("import.reason"), 360, RejectedRow::reason));
            rejected.getColumns().add(Tables.text(Strings.of("import.excerpt"), 360, RejectedRow::excerpt));
            rejected.getItems().setAll(report.rejected());
            VBox.setVgrow(rejected, Priority.ALWAYS);
            body.getChildren().add(rejected);
        }
        setTop(null);
        setCenter(body);
        setBottom(closing(Strings.of(kind == ImportKind.UTTERANCES ? "import.close" : "close")));
    }

    private void failed(String words) {
        var line = new Label(words);
        line.setWrapText(true);
        line.setMaxWidth(560);
        var box = new VBox(16, icon(Material2AL.ERROR, "danger-icon"), line, new Label(Strings.of("import.unchanged")));
        box.setAlignment(Pos.CENTER);
        setTop(null);
        setCenter(box);
        setBottom(closing(Strings.of("close")));
    }

    private HBox closing(String words) {
        var button = new Button(words);
        button.getStyleClass().add("accent");
        button.setDefaultButton(true);
        button.setOnAction(_ -> close.run());
        var box = new HBox(spring(), button);
        box.getStyleClass().add("import-foot");
        return box;
    }

    private static FontIcon icon(org.kordamp.ikonli.Ikon name, String style) {
        var icon = new FontIcon(name);
        icon.getStyleClass().add(style);
        return icon;
    }

    private static void fact(VBox lines, String key, long count, boolean show) {
        if (show) lines.getChildren().add(new Label(Strings.of(key, count)));
    }

    private static Label note(String words) {
        var label = new Label(words, new FontIcon(Material2MZ.WARNING));
        label.getStyleClass().add("attention-text");
        label.setWrapText(true);
        return label;
    }

    private static void add(FlowPane line, String key, int count, String style) {
        if (count == 0) return;
        var label = new Label(Strings.of(key, count));
        label.getStyleClass().add(style);
        line.getChildren().add(label);
    }

    private static Node spring() {
        var region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
