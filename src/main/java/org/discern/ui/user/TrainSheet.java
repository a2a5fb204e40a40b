package org.discern.ui.user;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.user.Histories;
import org.discern.domain.user.HistoryLabels;
import org.discern.domain.user.UserSpec;
import org.discern.ui.kit.SettingRows;
import org.discern.ui.kit.Strings;

/// *Train the user model*: on what, with which settings, and what stands in the way.
final class TrainSheet extends VBox {
    private final SettingRows grid = new SettingRows();
    private final Label wrong = new Label();
    private final Button go = new Button(Strings.of("user.train.go"));
    private final TextField classes;
    private final TextField epochs;
    private final TextField seed;
    private final CheckBox labels = new CheckBox(Strings.of("user.train.labels"));
    private final UserSpec start;

    TrainSheet(Histories histories, UserSpec start, Consumer<UserSpec> train, Runnable close) {
        this.start = start;
        setSpacing(16);
        setPrefWidth(620);
        var what = new Label(Strings.of("user.train.what", histories.size(), histories.users().size()));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        classes = SettingRows.number(start.classes(), this::check);
        epochs = SettingRows.number(start.epochs(), this::check);
        seed = SettingRows.number(start.seed(), this::check);
        labels.setSelected(start.labels() == HistoryLabels.KNOWN);
        grid.add("user.train.classes", classes);
        grid.add("user.train.history", labels);
        grid.add("user.train.epochs", epochs);
        grid.add("user.train.seed", seed);
        wrong.getStyleClass().add("attention-text");
        wrong.setMinHeight(18);
        var cancel = new Button(Strings.of("cancel"));
        cancel.setOnAction(_ -> close.run());
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setOnAction(_ -> {
            UserSpec spec = spec();
            close.run();
            train.accept(spec);
        });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(what, grid, wrong, new HBox(8, space, cancel, go));
        check();
    }

    /// @throws IllegalArgumentException also for what is no number
    private UserSpec spec() {
        return start.withClasses(Integer.parseInt(classes.getText().strip())).withEpochs(Integer.parseInt(epochs.getText()
                .strip()))
                .withSeed(Long.parseLong(seed.getText().strip())).withLabels(labels.isSelected()
                        ? HistoryLabels.KNOWN
                        : HistoryLabels.HIDDEN);
    }

    private void check() {
        try {
            spec();
            wrong.setText("");
        } catch (NumberFormatException notANumber) {
            wrong.setText(Strings.of("user.train.bad"));
        } catch (IllegalArgumentException outOfRange) {
            wrong.setText(Strings.of("user.train.range"));
        }
        go.setDisable(!wrong.getText().isEmpty());
    }
}
