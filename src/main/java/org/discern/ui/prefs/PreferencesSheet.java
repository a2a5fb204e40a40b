package org.discern.ui.prefs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.FileChoosers;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.KeyBadge;
import org.discern.ui.kit.Strings;
import org.discern.work.Commands;

/// Every setting, by group, with a search over all of them; what is set counts at once.
public final class PreferencesSheet extends BorderPane {
    private static final String STYLE = "/org/discern/ui/prefs/prefs.css";
    private static final List<FileChoosers.Kind> FILES = List.of(new FileChoosers.Kind(Strings.of("prefs.kind"), List.of(
            "*.json")));

    private final PreferencesViewModel model;
    private final Dialogs dialogs;
    private final Commands commands;
    private final VBox groups = new VBox();
    private final List<PreferenceRow<?>> rows = new ArrayList<>();
    private final Button resetAll = new Button(Strings.of("prefs.reset.all"));

    public PreferencesSheet(PreferencesViewModel model, Dialogs dialogs, Commands commands) {
        this.model = model;
        this.dialogs = dialogs;
        this.commands = commands;
        style(this);
        getStyleClass().add("prefs");
        var search = new TextField();
        search.setPromptText(Strings.of("prefs.search"));
        search.setAccessibleText(Strings.of("prefs.search"));
        search.textProperty().bindBidirectional(model.search());
        model.search().addListener(_ -> fill());
        groups.getStyleClass().add("prefs-groups");
        var scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        setTop(search);
        setCenter(scroll);
        setBottom(foot());
        fill();
        Fx.whileShown(this, model.settings(), now -> {
            rows.forEach(row -> row.show(now));
            resetAll.setDisable(model.changed() == 0);
        });
    }

    static void style(Region root) {
        root.getStylesheets().add(Objects.requireNonNull(PreferencesSheet.class.getResource(STYLE)).toExternalForm());
    }

    private void fill() {
        groups.getChildren().clear();
        rows.clear();
        model.shown().forEach((group, preferences) -> {
            var box = group(Strings.of("prefs.group." + group));
            for (Preference<?> preference : preferences) {
                var row = new PreferenceRow<>(model, preference, () -> dialogs.openFolder(preference.title()));
                rows.add(row);
                box.getChildren().add(row);
            }
        });
        if (model.showsKeys()) group(Strings.of("prefs.group.KEYS")).getChildren().add(keys());
        if (groups.getChildren().isEmpty()) {
            var none = new Label(Strings.of("prefs.none"));
            none.getStyleClass().add("muted");
            var all = new Button(Strings.of("prefs.none.clear"));
            all.setOnAction(_ -> model.search().set(""));
            var box = new VBox(12, none, all);
            box.setAlignment(Pos.CENTER);
            box.getStyleClass().add("prefs-none");
            groups.getChildren().add(box);
        }
    }

    private VBox group(String title) {
        var head = new Label(title);
        head.getStyleClass().add("prefs-head");
        var box = new VBox(head);
        box.getStyleClass().add("prefs-group");
        groups.getChildren().add(box);
        return box;
    }

    private Node keys() {
        var title = new Label(Strings.of("prefs.keys"));
        var hint = new Label(Strings.of("prefs.keys.hint"));
        hint.getStyleClass().addAll("muted", "small");
        var words = new VBox(2, title, hint);
        HBox.setHgrow(words, Priority.ALWAYS);
        var open = new Button(Strings.of("prefs.keys.open"), new KeyBadge(commands, "edit.preferences.keys"));
        open.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        open.setOnAction(_ -> commands.run("edit.preferences.keys"));
        var row = new HBox(words, open);
        row.getStyleClass().add("prefs-row");
        return row;
    }

    private Node foot() {
        var told = new Label();
        told.getStyleClass().addAll("muted", "small");
        told.setMinWidth(0);
        told.textProperty().bind(model.told());
        told.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(told, Priority.ALWAYS);
        var take = new Button(Strings.of("prefs.import"));
        take.setOnAction(_ -> dialogs.openFile(Strings.of("prefs.import.title"), FILES).ifPresent(model::importFrom));
        var give = new Button(Strings.of("prefs.export"));
        give.setOnAction(_ -> dialogs.saveFile(Strings.of("prefs.export.title"), "discern-settings.json", FILES).ifPresent(
                model::exportTo));
        resetAll.setOnAction(_ -> dialogs.confirm(Strings.of("prefs.reset.title"), Strings.of("prefs.reset.sentence", model
                .changed()), Strings.of("prefs.reset.go"), model::resetAll));
        var foot = new HBox(8, resetAll, told, take, give);
        for (Button button : List.of(resetAll, take, give)) button.setMinWidth(USE_PREF_SIZE);
        foot.getStyleClass().add("prefs-foot");
        return foot;
    }
}
