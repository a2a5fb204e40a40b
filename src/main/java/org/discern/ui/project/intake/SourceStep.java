package org.discern.ui.project.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.TableFormat;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.FileChoosers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Words;
import org.discern.ui.project.ProjectVerbs;
import org.discern.ui.project.intake.ImportViewModel.State;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// Where the rows come from, and how they are written: found out, and correctable.
final class SourceStep {
    private static final List<String> ENCODINGS = List.of("UTF-8", "ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE");
    private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");
    private static final List<TableFormat> TEXTS = List.of(TableFormat.CSV, TableFormat.TSV, TableFormat.PLAIN_TEXT,
            TableFormat.JSON_LINES);

    private final ImportViewModel model;
    private final VBox files = new VBox(4);
    private final ComboBox<ImportKind> kind = new ComboBox<>();
    private final ComboBox<TableFormat> format = new ComboBox<>();
    private final ComboBox<String> part = new ComboBox<>();
    private final ComboBox<String> encoding = new ComboBox<>();
    private final ComboBox<String> separator = new ComboBox<>();
    private final CheckBox header = new CheckBox(Strings.of("import.header"));
    private final CheckBox vectorsBox = new CheckBox();
    private final Button vectorsChoose = new Button("", new FontIcon(Material2MZ.MORE_HORIZ));
    private final GridPane grid = new GridPane();
    private final VBox notes = new VBox(6);
    private final ProgressIndicator wheel = new ProgressIndicator();
    private final Label looking = new Label();
    private final HBox waiting = new HBox(10, wheel, looking);
    private final VBox sample = new VBox(2);
    private final VBox read;
    private final VBox first;
    private final VBox body;
    private final ScrollPane scroll = new ScrollPane();
    private boolean filling;

    SourceStep(ImportViewModel model, Dialogs dialogs) {
        this.model = model;
        var add = new Button(Strings.of("import.add"), new FontIcon(Material2AL.ADD));
        add.setId("import-add");
        add.setOnAction(_ -> dialogs.openFile(Strings.of("import.add.title"), ProjectVerbs.TABLES).ifPresent(model::add));
        var other = new Button(Strings.of("import.other"));
        other.setId("import-other");
        other.setOnAction(_ -> dialogs.openFile(Strings.of("file.data.import"), ProjectVerbs.TABLES).ifPresent(file -> model
                .files(List.of(file))));
        var folder = new Button(Strings.of("import.folder"));
        folder.setOnAction(_ -> dialogs.openFolder(Strings.of("file.data.folder")).ifPresent(file -> model.files(List.of(
                file))));
        var again = new Button(Strings.of("import.lookagain"));
        again.setId("import-look-again");
        again.setOnAction(_ -> model.lookAgain());
        vectorsBox.setId("import-vectors");
        vectorsBox.setPrefWidth(220);
        vectorsChoose.getStyleClass().add("icon-button");
        vectorsChoose.setAccessibleText(Strings.of("import.vectors.choose"));
        vectorsChoose.setOnAction(_ -> dialogs.openFile(Strings.of("import.vectors.choose"), List.of(new FileChoosers.Kind(
                "NumPy",
                List.of("*.npy")))).ifPresent(file -> model.vectors(file.toString())));
        wheel.setPrefSize(20, 20);
        waiting.setAlignment(Pos.CENTER_LEFT);
        controls();
        var buttons = new HBox(8, add, other, folder, again);
        read = new VBox(8, title("import.read.as"), grid);
        first = new VBox(8, title("import.first"), sample);
        sample.getStyleClass().add("import-sample");
        body = new VBox(20, new VBox(8, title("import.from"), files, buttons), read, waiting, notes, first);
        scroll.setContent(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "import-body");
    }

    private void controls() {
        grid.setHgap(16);
        grid.setVgap(8);
        kind.setId("import-kind");
        kind.getItems().addAll(ImportKind.values());
        Words.on(kind, k -> Strings.of("kind." + k.name().toLowerCase(Locale.ROOT)));
        kind.valueProperty().addListener((_, _, chosen) -> change(() -> model.kind(chosen)));
        format.setId("import-format");
        Words.on(format, f -> Strings.of("format." + f.name().toLowerCase(Locale.ROOT)));
        format.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null) change(() -> model.format(chosen));
        });
        part.setId("import-part");
        part.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null) change(() -> model.part(chosen));
        });
        encoding.setId("import-encoding");
        encoding.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null) change(() -> model.encoding(chosen));
        });
        separator.setId("import-separator");
        separator.getItems().addAll(SEPARATORS);
        Words.on(separator, s -> Strings.of("import.separator." + ImportSheet.separator(s)));
        separator.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null) change(() -> model.delimiter(chosen));
        });
        header.setId("import-header");
        header.setOnAction(_ -> model.header(header.isSelected()));
        for (ComboBox<?> box : List.of(kind, format, part, encoding, separator)) box.setPrefWidth(260);
    }

    private void change(Runnable said) { if (!filling) said.run(); }

    Node shown(State now) {
        filling = true;
        files.getChildren().setAll(now.source().files().stream().map(file -> row(file, now.source().files().size() > 1))
                .toList());
        now.plan().ifPresentOrElse(plan -> fill(plan, now), () -> grid.getChildren().clear());
        looking.setText(Strings.of("import.looking", now.source().name()));
        ImportSheet.shown(waiting, now.looking());
        ImportSheet.shown(read, now.plan().isPresent());
        sample.getChildren().setAll(now.preview().filter(_ -> !now.looking() && now.plan().isPresent()).map(seen -> seen.rows()
                .stream().limit(4).map(SourceStep::line).toList()).orElse(List.of()));
        ImportSheet.shown(first, !sample.getChildren().isEmpty());
        notes.getChildren().clear();
        if (!now.looking())
            now.preview().ifPresent(seen -> seen.problems().forEach(words -> notes.getChildren().add(
                    ColumnsStep.note(words))));
        if (now.memory().used()) notes.getChildren().addFirst(ColumnsStep.tip(Strings.of("import.recalled")));
        if (now.plan().isEmpty() && !now.trouble().isEmpty()) {
            Label words = ColumnsStep.note(now.trouble());
            words.getStyleClass().setAll("label", "danger-text");
            notes.getChildren().setAll(words);
        }
        ImportSheet.shown(notes, !notes.getChildren().isEmpty());
        filling = false;
        return scroll;
    }

    private HBox row(Path file, boolean removable) {
        var name = new Label(String.valueOf(file.getFileName()), new FontIcon(java.nio.file.Files.isDirectory(file)
                ? Material2AL.FOLDER_OPEN
                : Material2AL.INSERT_DRIVE_FILE));
        name.getStyleClass().add("import-file");
        Path folder = file.toAbsolutePath().getParent();
        var place = new Label(folder == null ? "" : folder.toString());
        place.getStyleClass().addAll("muted", "small");
        var row = new HBox(12, name, place);
        row.setAlignment(Pos.CENTER_LEFT);
        if (removable) {
            var remove = new Button("", new FontIcon(Material2AL.CLOSE));
            remove.getStyleClass().addAll("flat", "icon-button");
            remove.setAccessibleText(Strings.of("import.remove", file.getFileName()));
            remove.setOnAction(_ -> model.remove(file));
            row.getChildren().addAll(ImportSheet.spring(), remove);
        }
        return row;
    }

    private void fill(ImportPlan plan, State now) {
        kind.setValue(plan.kind());
        var formats = new ArrayList<TableFormat>();
        if (TEXTS.contains(plan.format())) formats.addAll(TEXTS);
        else formats.add(plan.format());
        if (!format.getItems().equals(formats)) format.getItems().setAll(formats);
        format.setValue(plan.format());
        format.setDisable(formats.size() == 1);
        List<String> sheets = now.preview().map(seen -> seen.parts()).orElse(List.of());
        if (!part.getItems().equals(sheets)) part.getItems().setAll(sheets);
        part.setValue(plan.part().isEmpty() ? null : plan.part());
        var encodings = new ArrayList<>(ENCODINGS);
        if (!encodings.contains(plan.encoding())) encodings.add(plan.encoding());
        if (!encoding.getItems().equals(encodings)) encoding.getItems().setAll(encodings);
        encoding.setValue(plan.encoding());
        if (!SEPARATORS.contains(plan.delimiter()) || separator.getItems().size() < SEPARATORS.size())
            separator.getItems()
                    .setAll(SEPARATORS);
        separator.setValue(SEPARATORS.contains(plan.delimiter()) ? plan.delimiter() : null);
        header.setSelected(plan.header());
        grid.getChildren().clear();
        line("import.kind", kind);
        line("import.format", format);
        if (!sheets.isEmpty()) line("import.part", part);
        if (!plan.format().isArchive()) line("import.encoding", encoding);
        if (plan.isTable()) line("import.separator", separator);
        if (plan.isTable() || !sheets.isEmpty()) grid.add(header, 1, grid.getRowCount());
        vectors(plan, now);
        if (now.looking()) return;
        for (Node control : grid.getChildren()) if (!control.equals(format)) control.setDisable(false);
    }

    /// Vectors made elsewhere: a file beside the table is offered, another can be chosen.
    private void vectors(ImportPlan plan, State now) {
        if (plan.kind() != ImportKind.UTTERANCES || now.source().files().size() > 1) return;
        Path file = now.source().files().getFirst();
        Path beside = file.resolveSibling(String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*(\\.gz)?$", "") + ".npy");
        String offered = !plan.vectors().isEmpty()
                ? plan.vectors()
                : java.nio.file.Files.isRegularFile(beside) ? beside.toString() : "";
        vectorsBox.setText(offered.isEmpty()
                ? Strings.of("import.vectors.none")
                : Strings.of("import.vectors.use", Path.of(offered).getFileName()));
        vectorsBox.setDisable(offered.isEmpty());
        vectorsBox.setSelected(!plan.vectors().isEmpty());
        vectorsBox.setOnAction(_ -> model.vectors(vectorsBox.isSelected() ? offered : ""));
        var both = new HBox(8, vectorsBox, vectorsChoose);
        both.setAlignment(Pos.CENTER_LEFT);
        line("import.vectors", both);
    }

    private void line(String key, Node control) {
        var label = new Label(Strings.of(key));
        label.setMinWidth(120);
        label.setLabelFor(control);
        var hint = new Label(Strings.of(key + ".hint"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        grid.addRow(grid.getRowCount(), label, control, hint);
    }

    private static Label line(List<String> cells) {
        var label = new Label(String.join("  |  ", cells).replaceAll("\\s*\\R\\s*", " ␤ "));
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Label title(String key) {
        var label = new Label(Strings.of(key));
        label.getStyleClass().add("section-title");
        return label;
    }
}
