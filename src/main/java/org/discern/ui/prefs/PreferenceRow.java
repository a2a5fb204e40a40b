package org.discern.ui.prefs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.discern.ui.kit.Strings;
import org.discern.work.Settings;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/// A setting with its words, its control and the way back to what it was at first.
final class PreferenceRow<T> extends HBox {
    private static final int SIDE_BY_SIDE = 3; // more choices go into a list

    private final Preference<T> preference;
    private final Button reset = new Button("", new FontIcon(Material2MZ.SETTINGS_BACKUP_RESTORE));
    private Runnable show = () -> {};
    private boolean showing;

    /// @param folder asks for a folder
    PreferenceRow(PreferencesViewModel model, Preference<T> preference, Supplier<Optional<Path>> folder) {
        this.preference = preference;
        getStyleClass().add("prefs-row");
        var title = new Label(preference.title());
        var hint = new Label(preference.atStart() ? preference.hint() + " " + Strings.of("prefs.start") : preference.hint());
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        var words = new VBox(2, title, hint);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        reset.getStyleClass().addAll("flat", "icon-button");
        reset.setTooltip(new Tooltip(Strings.of("prefs.reset.one", preference.words().apply(preference.first()))));
        reset.setAccessibleText(Strings.of("prefs.reset.spoken", preference.title()));
        reset.setOnAction(_ -> model.reset(preference));
        Node control = preference.choices().isEmpty()
                ? folder(model, folder)
                : isShort() ? sideBySide(model) : list(model);
        var box = new HBox(control);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, box, reset);
        show(model.settings().get());
    }

    /// A few words stand side by side; numbers are a list, however few a machine has.
    private boolean isShort() { return preference.choices().size() <= SIDE_BY_SIDE && !(preference.first() instanceof Number); }

    /// Follows the settings.
    void show(Settings now) {
        showing = true;
        show.run();
        reset.setVisible(preference.isChanged(now));
        showing = false;
    }

    private Node sideBySide(PreferencesViewModel model) {
        var group = new ToggleGroup();
        var box = new HBox();
        for (T value : preference.choices()) {
            var button = new ToggleButton(preference.words().apply(value));
            button.setToggleGroup(group);
            button.setAccessibleText(preference.title() + ": " + button.getText());
            button.getStyleClass().add(value.equals(preference.choices().getFirst())
                    ? "left-pill"
                    : value.equals(preference.choices().getLast()) ? "right-pill" : "center-pill");
            button.setUserData(value);
            button.setOnAction(_ -> {
                button.setSelected(true); // one of them always is
                model.set(preference, value);
            });
            box.getChildren().add(button);
        }
        show = () -> group.getToggles().forEach(t -> t.setSelected(preference.value(model.settings().get()).equals(t
                .getUserData())));
        return box;
    }

    private Node list(PreferencesViewModel model) {
        var box = new ComboBox<T>();
        box.getItems().setAll(preference.choices());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) { return value == null ? "" : preference.words().apply(value); }

            @Override
            public @Nullable T fromString(String words) { return null; }
        });
        box.setAccessibleText(preference.title());
        box.setPrefWidth(200);
        box.valueProperty().addListener((_, _, value) -> {
            if (!showing && value != null) model.set(preference, value);
        });
        show = () -> box.setValue(preference.value(model.settings().get()));
        return box;
    }

    /// Only a setting of words has no choices.
    private Node folder(PreferencesViewModel model, Supplier<Optional<Path>> ask) {
        var where = new Label();
        where.getStyleClass().addAll("muted", "small");
        where.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        where.setPrefWidth(150);
        where.setAlignment(Pos.CENTER_RIGHT);
        var choose = new Button(Strings.of("prefs.choose"));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> ask.get().ifPresent(folder -> model.set(preference, preference.parse().apply(folder
                .toString()))));
        show = () -> {
            String words = preference.words().apply(preference.value(model.settings().get()));
            where.setText(words);
            where.setTooltip(new Tooltip(words));
        };
        var box = new HBox(8, where, choose);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }
}
