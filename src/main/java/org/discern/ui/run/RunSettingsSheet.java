package org.discern.ui.run;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.UnseenMethod;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Words;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/// *Run discovery*: what will be done, with which settings, and what stands in the way.
public final class RunSettingsSheet extends VBox {
    private final RunSettingsViewModel model;
    private final VBox obstacles = new VBox(4);
    private final Button go = new Button(Strings.of("run.go"));
    private final GridPane grid = new GridPane();

    public RunSettingsSheet(RunSettingsViewModel model, Dialogs dialogs, Consumer<DiscoverySpec> discover, Runnable close) {
        this.model = model;
        setSpacing(16);
        setPrefWidth(680);
        List<Integer> counts = model.counts();
        var what = new Label(Strings.of("run.what", counts.get(0), counts.get(2), counts.get(1)));
        what.setWrapText(true);
        what.getStyleClass().add("muted");
        grid.setHgap(16);
        grid.setVgap(12);
        var fixed = new ColumnConstraints(204);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), fixed, new ColumnConstraints());
        DiscoverySpec start = model.start();
        row("run.unseen", choice("unseen", UnseenMethod.values(), start.unseen(), model::unseen), "run.unseen.hint");
        row("run.linkage", choice("linkage", Linkage.values(), start.linkage(), model::linkage), "run.linkage.hint");
        row("run.criterion", choice("criterion", CutCriterion.values(), start.criterion(), model::criterion),
                "run.criterion.hint");
        row("run.epochs", number(start.headEpochs(), model::headEpochs), "run.epochs.hint");
        row("run.size", number(start.minClusterSize(), model::minClusterSize), "run.size.hint");
        row("run.seed", number(start.seed(), model::seed), "run.seed.hint");
        var tune = new CheckBox(Strings.of("run.finetune"));
        tune.setSelected(start.fineTune());
        tune.setOnAction(_ -> model.fineTune(tune.isSelected()));
        row("run.encoder.tune", tune, "run.finetune.hint");
        row("run.encoder", encoder(dialogs, start), "run.encoder.hint");
        var cancel = new Button(Strings.of("cancel"));
        cancel.setOnAction(_ -> close.run());
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setOnAction(_ -> {
            close.run();
            discover.accept(model.spec());
        });
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren().addAll(what, grid, obstacles, new HBox(8, spring, cancel, go));
        check();
    }

    private void row(String key, Node control, String hintKey) {
        var label = new Label(Strings.of(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        var hint = new Label(Strings.of(hintKey));
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        GridPane.setHgrow(hint, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), label, control, hint);
    }

    private <E extends Enum<E>> ComboBox<E> choice(String group, E[] values, E start, Consumer<E> set) {
        var box = new ComboBox<E>();
        box.getItems().addAll(values);
        Words.on(box, value -> Strings.of(group + "." + value.name().toLowerCase(Locale.ROOT)));
        box.setValue(start);
        box.setPrefWidth(204);
        box.valueProperty().addListener((_, _, value) -> set.accept(value));
        return box;
    }

    private TextField number(long start, Consumer<String> set) {
        var field = new TextField(String.valueOf(start));
        field.setPrefWidth(204);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.textProperty().addListener((_, _, words) -> {
            set.accept(words);
            check();
        });
        return field;
    }

    private HBox encoder(Dialogs dialogs, DiscoverySpec start) {
        var field = new TextField(start.encoder());
        field.setPromptText(Strings.of("run.encoder.embedded"));
        field.setPrefWidth(168);
        field.textProperty().addListener((_, _, words) -> model.encoder(words));
        var choose = new Button("", new FontIcon(Material2MZ.MORE_HORIZ));
        choose.getStyleClass().add("icon-button");
        choose.setAccessibleText(Strings.of("run.encoder.choose"));
        choose.setOnAction(_ -> dialogs.openFolder(Strings.of("run.encoder.choose")).ifPresent(folder -> field.setText(folder
                .toString())));
        return new HBox(8, field, choose);
    }

    private void check() {
        obstacles.getChildren().clear();
        for (String words : model.obstacles()) {
            var label = new Label(words, new FontIcon(Material2MZ.WARNING));
            label.getStyleClass().add("attention-text");
            label.setWrapText(true);
            obstacles.getChildren().add(label);
        }
        obstacles.setManaged(!obstacles.getChildren().isEmpty());
        go.setDisable(!obstacles.getChildren().isEmpty());
    }
}
