package org.discern.ui.project;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.export.ExportChoices.Labels;
import org.discern.domain.export.Finding;
import org.discern.domain.export.Finding.Gravity;
import org.discern.domain.export.Fix;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.FileChoosers;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.kit.Words;
import org.discern.ui.project.ExportViewModel.State;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// The export as a sheet: target and options, counts, what the receiving tool would object to with its fixes, then the file.
public final class ExportSheet extends BorderPane {
    private static final List<String> DELIMITERS = List.of("", "/", "_", "__", ".", "+", "-");
    private static final List<String> LOCALES = List.of("en_US", "en_GB", "en_AU", "de_DE", "es_ES", "es_US", "fr_FR", "fr_CA",
            "it_IT", "ja_JP", "ko_KR", "pt_BR", "zh_CN");

    private final ExportViewModel model;
    private final Dialogs dialogs;
    private final Runnable close;
    private final ComboBox<ExportFormat> target = new ComboBox<>();
    private final ComboBox<Labels> labels = new ComboBox<>();
    private final ComboBox<String> delimiter = new ComboBox<>();
    private final ComboBox<String> locale = new ComboBox<>();
    private final CheckBox provenance = new CheckBox(Strings.of("export.provenance"));
    private final Label hint = new Label();
    private final Label figure = new Label();
    private final FlowPane counts = new FlowPane(16, 4);
    private final ProgressIndicator wheel = new ProgressIndicator();
    private final TableView<Finding> table = Tables.table(Strings.of("export.none"));
    private final Label whole = new Label();
    private final Label note = new Label(Strings.of("export.fixes.note"));
    private final Button fix = new Button();
    private final Button fixAll = new Button();
    private final Button back = new Button();
    private final Button show = new Button(Strings.of("export.show"));
    private final Button rename = new Button(Strings.of("export.rename"));
    private final Button write = new Button();
    private boolean filling;

    /// @param close takes the sheet away
    public ExportSheet(ExportViewModel model, Dialogs dialogs, Runnable close) {
        this.model = model;
        this.dialogs = dialogs;
        this.close = close;
        setPrefSize(960, 560);
        getStyleClass().add("export-sheet");
        setTop(head());
        setCenter(findings());
        setBottom(foot());
        Fx.whileShown(this, model.state(), this::show);
    }

    private VBox head() {
        choice(target, "export-target", List.of(ExportFormat.values()), f -> Strings.of("export.to." + f.name().toLowerCase(
                Locale.ROOT)), model::format);
        choice(labels, "export-labels", List.of(Labels.values()), l -> Strings.of("export.labels." + l.name().toLowerCase(
                Locale.ROOT)), l -> model.choose(c -> c.withLabels(l)));
        choice(delimiter, "export-delimiter", DELIMITERS, d -> d.isEmpty()
                ? Strings.of("export.delimiter.none")
                : Strings.of("export.delimiter", d), d -> model.choose(c -> c.withDelimiter(d)));
        choice(locale, "export-locale", LOCALES, l -> Locale.forLanguageTag(l.replace('_', '-')).getDisplayName(Locale.ENGLISH),
                l -> model.choose(c -> c.withLocale(l)));
        target.setPrefWidth(232);
        labels.setPrefWidth(232);
        delimiter.setPrefWidth(180);
        locale.setPrefWidth(190);
        provenance.setId("export-provenance");
        provenance.setOnAction(_ -> model.choose(c -> c.withProvenance(provenance.isSelected())));
        var line = new FlowPane(12, 8, target, labels, delimiter, locale, provenance);
        line.setAlignment(Pos.CENTER_LEFT);
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        wheel.setPrefSize(20, 20);
        wheel.setMinSize(20, 20);
        figure.getStyleClass().add("figure");
        counts.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(counts, Priority.ALWAYS);
        var sums = new HBox(16, figure, wheel, counts);
        sums.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(12, line, hint, sums);
        box.getStyleClass().add("export-head");
        return box;
    }

    private <T> void choice(ComboBox<T> box, String id, List<T> values, Function<T, String> words,
            java.util.function.Consumer<T> chosen) {
        box.setId(id);
        box.getItems().setAll(values);
        Words.on(box, words);
        box.valueProperty().addListener((_, _, value) -> {
            if (!filling && value != null) chosen.accept(value);
        });
    }

    private VBox findings() {
        var gravity = new TableColumn<Finding, Gravity>(Strings.of("export.column.gravity"));
        gravity.setPrefWidth(104);
        gravity.setCellValueFactory(f -> new javafx.beans.property.ReadOnlyObjectWrapper<>(f.getValue().gravity()));
        gravity.setCellFactory(_ -> new GravityCell());
        TableColumn<Finding, String> what = Tables.text(Strings.of("export.column.what"), 420, Finding::sentence);
        what.setCellFactory(_ -> new TippedCell());
        table.getColumns().add(gravity);
        table.getColumns().add(Tables.text(Strings.of("export.column.intent"), 168, Finding::name));
        table.getColumns().add(what);
        table.getColumns().add(Tables.text(Strings.of("export.column.fix"), 208, f -> f.fix().map(Fix::words).orElse("")));
        Tables.fill(table, what, 280);
        table.setId("export-findings");
        table.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> buttons());
        table.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) model.fix(chosen());
            else if (e.getCode() == KeyCode.S && !e.isShortcutDown()) showRows();
            else return;
            e.consume();
        });
        fix.setId("export-fix");
        fix.setMnemonicParsing(false); // names hold underscores
        fix.setOnAction(_ -> model.fix(chosen()));
        fixAll.setId("export-fix-all");
        fixAll.setOnAction(_ -> model.fixAll());
        back.setId("export-fix-back");
        back.setOnAction(_ -> model.takeFixesBack());
        show.setOnAction(_ -> showRows());
        rename.setId("export-rename");
        rename.setOnAction(_ -> chosen().stream().findFirst().ifPresent(model::renameInProject));
        rename.setTooltip(new Tooltip(Strings.of("export.rename.tip")));
        var line = new HBox(8, fix, fixAll, back, spring(), rename, show);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        whole.setWrapText(true);
        whole.setMinHeight(40);
        whole.setAlignment(Pos.TOP_LEFT);
        return new VBox(8, table, whole, line);
    }

    private HBox foot() {
        note.getStyleClass().addAll("muted", "small");
        var cancel = new Button(Strings.of("cancel"));
        cancel.setOnAction(_ -> close.run());
        write.setId("export-write");
        write.getStyleClass().add("accent");
        write.setDefaultButton(true);
        write.setOnAction(_ -> write());
        var box = new HBox(8, note, spring(), cancel, write);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("import-foot");
        return box;
    }

    private void write() {
        ExportFormat format = model.state().get().format();
        var kind = new FileChoosers.Kind(Strings.of("export.to." + format.name().toLowerCase(Locale.ROOT)), List.of("*." + format
                .ending()));
        dialogs.saveFile(Strings.of("export.title"), model.suggestion(), List.of(kind)).ifPresent(file -> {
            close.run();
            model.write(file);
        });
    }

    private void show(State now) {
        filling = true;
        ExportChoices choices = now.choices();
        target.setValue(now.format());
        labels.setValue(choices.labels());
        delimiter.setValue(choices.delimiter());
        locale.setValue(choices.locale());
        provenance.setSelected(choices.provenance());
        filling = false;
        boolean tool = now.format().isTool();
        shown(labels, now.format() != ExportFormat.MODEL);
        shown(delimiter, tool);
        shown(locale, tool && now.format() != ExportFormat.RASA && now.format() != ExportFormat.WATSON);
        shown(provenance, now.format().isTable());
        hint.setText(Strings.of("export.hint." + now.format().name().toLowerCase(Locale.ROOT)));
        wheel.setVisible(now.looking());
        wheel.setManaged(now.looking());
        figure.setText(now.checked().map(c -> tool
                ? Strings.of("export.figure", c.phrases().all().size(), c.intents())
                : now.format() == ExportFormat.MODEL
                        ? Strings.of("export.figure.model", c.intents())
                        : Strings.of("export.figure.rows", c.phrases().all().size() + c.phrases().unlabelled() + c.phrases()
                                .outside(), c.phrases().all().size())).orElse(""));
        counts.getChildren().clear();
        for (Gravity gravity : Gravity.values())
            if (now.count(gravity) > 0)
                counts.getChildren().add(count(gravity, now.count(
                        gravity)));
        if (tool && now.checked().isPresent() && now.findings().isEmpty())
            counts.getChildren().add(styled(new Label(Strings.of(
                    "export.clean"), new FontIcon(Material2AL.CHECK_CIRCLE)), "success-text"));
        if (!now.failure().isEmpty()) counts.getChildren().add(styled(new Label(now.failure()), "danger-text"));
        shown(getCenter(), tool);
        shown(note, tool);
        setPrefHeight(tool ? 560 : USE_COMPUTED_SIZE);
        if (!table.getItems().equals(now.findings())) {
            int at = table.getSelectionModel().getSelectedIndex();
            table.getItems().setAll(now.findings());
            if (!now.findings().isEmpty()) table.getSelectionModel().clearAndSelect(Math.clamp(at, 0, now.findings().size() - 1));
        }
        buttons();
    }

    private void buttons() {
        State now = model.state().get();
        List<Finding> chosen = chosen();
        List<Finding> offered = chosen.stream().filter(f -> f.fix().isPresent()).toList();
        whole.setText(chosen.size() == 1
                ? (chosen.getFirst().name().isEmpty() ? "" : "“" + chosen.getFirst().name() + "” ") + chosen.getFirst().sentence()
                : "");
        fix.setText(offered.size() == 1
                ? offered.getFirst().fix().orElseThrow().words()
                : Strings.of("export.fix", offered.size()));
        fix.setDisable(offered.isEmpty() || now.looking());
        fixAll.setText(Strings.of(model.refused() ? "export.fix.refused" : "export.fix.all"));
        fixAll.setDisable(now.looking() || now.findings().stream().allMatch(f -> f.fix().isEmpty()));
        back.setText(Strings.of("export.back", now.fixes().size()));
        shown(back, !now.fixes().isEmpty());
        show.setDisable(chosen.stream().allMatch(f -> f.rows().isEmpty()));
        rename.setDisable(chosen.size() != 1 || !model.canRenameInProject(chosen.getFirst()));
        write.setDisable(!now.ready());
        write.setText(Strings.of(now.count(Gravity.REFUSED) > 0 ? "export.anyway" : "export.go"));
    }

    private void showRows() { chosen().stream().filter(f -> !f.rows().isEmpty()).findFirst().ifPresent(model::show); }

    private List<Finding> chosen() {
        return table.getSelectionModel().getSelectedItems().stream().filter(f -> f != null).toList();
    }

    private static Label count(Gravity gravity, long count) {
        var label = new Label(Strings.of("export.count." + gravity.name().toLowerCase(Locale.ROOT), count), icon(gravity));
        return styled(label, style(gravity));
    }

    private static Label styled(Label label, String style) {
        label.getStyleClass().add(style);
        return label;
    }

    private static FontIcon icon(Gravity gravity) {
        return new FontIcon(switch (gravity) {
            case REFUSED -> Material2AL.ERROR;
            case ADVICE -> Material2MZ.WARNING;
            case NOTE -> Material2AL.INFO;
        });
    }

    private static String style(Gravity gravity) {
        return switch (gravity) {
            case REFUSED -> "danger-text";
            case ADVICE -> "attention-text";
            case NOTE -> "muted";
        };
    }

    private static void shown(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    private static Region spring() {
        var region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    /// Says how grave a finding is by icon and word.
    private static final class GravityCell extends TableCell<Finding, Gravity> {
        @Override
        protected void updateItem(@Nullable Gravity gravity, boolean empty) {
            super.updateItem(gravity, empty);
            getStyleClass().removeAll("danger-text", "attention-text", "muted");
            setGraphic(empty || gravity == null ? null : icon(gravity));
            setText(empty || gravity == null ? null : Strings.of("export.gravity." + gravity.name().toLowerCase(Locale.ROOT)));
            if (!empty && gravity != null) getStyleClass().add(style(gravity));
        }
    }

    /// Words that may be cut, whole in the tooltip.
    private static final class TippedCell extends TableCell<Finding, String> {
        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
            var tip = new Tooltip(words == null ? "" : words);
            tip.setWrapText(true);
            tip.setMaxWidth(480);
            setTooltip(empty || words == null ? null : tip);
        }
    }
}
