package org.discern.ui.user.read;

import java.util.List;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.UserEvent;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.user.frame.UserStage;
import org.discern.ui.user.live.HistoryEdits;
import org.discern.ui.kit.Times;
import org.discern.ui.user.live.UserRoom;
import org.discern.ui.user.live.UserViewModel;
import org.jspecify.annotations.Nullable;

/// The sheets that add an event that never happened, and give one another moment.
final class EventSheets {
    private final UserRoom room;
    private final UserViewModel state;
    private @Nullable Region shown; // a second click on the way to the first sheet asks for no second one

    EventSheets(UserRoom room, UserViewModel state) {
        this.room = room;
        this.state = state;
    }

    void add() {
        Scenario now = state.shown().get().orElse(null);
        if (now == null || isOpen()) return;
        var text = new TextField();
        text.setPromptText(Strings.of("user.add.text.prompt"));
        text.getStyleClass().add("add-text");
        var label = new ComboBox<String>();
        label.getItems().add("");
        label.getItems().addAll(state.classes());
        label.setEditable(true);
        label.setMaxWidth(Double.MAX_VALUE);
        var when = new TextField(Times.typed(now.at() - Times.DAY_SECONDS / 24));
        var wrong = remark();
        boolean full = now.recent().size() >= state.window();
        var room8 = new Label(full ? Strings.of("user.add.full", state.window()) : "");
        room8.getStyleClass().addAll("muted", "small");
        var grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(12);
        for (Region field : List.of(text, label, when)) {
            field.setPrefWidth(360);
            GridPane.setHgrow(field, Priority.ALWAYS);
        }
        grid.addRow(0, new Label(Strings.of("user.add.text")), text);
        grid.addRow(1, new Label(Strings.of("user.add.label")), label);
        grid.addRow(2, new Label(Strings.of("user.add.when")), when);
        grid.add(wrong, 1, 3);
        grid.add(room8, 1, 4);
        sheet(Strings.of("user.add.title"), grid, Strings.of("user.add.go"), when, wrong, now, time -> {
            String chosen = label.getEditor().getText().strip();
            var event = new UserEvent(0, now.historyOf(), time, text.getText().strip(), chosen, "");
            state.edit(Strings.of("user.op.add", chosen.isEmpty() ? Strings.of("user.op.event") : chosen), s -> HistoryEdits
                    .added(s,
                            event, state.window()));
        });
        Fx.later(text::requestFocus);
    }

    void date(int place) {
        Scenario now = state.shown().get().orElse(null);
        if (now == null || isOpen() || place >= now.recent().size()) return;
        UserEvent event = now.recent().get(place).event();
        var when = new TextField(Times.typed(event.time()));
        when.setPrefColumnCount(16);
        var wrong = remark();
        var what = new Label(event.text().isBlank() ? event.label() : event.text());
        what.getStyleClass().add("utterance");
        what.setWrapText(true);
        var quick = new HBox(8);
        long[] ages = {3_600, Times.DAY_SECONDS, 7 * Times.DAY_SECONDS, 30 * Times.DAY_SECONDS, 180 * Times.DAY_SECONDS};
        for (long age : ages) {
            var button = new Button(Strings.of("user.date.ago", Times.age(0, age)));
            button.getStyleClass().add("small-action");
            button.setOnAction(_ -> when.setText(Times.typed(now.at() - age)));
            quick.getChildren().add(button);
        }
        var box = new VBox(12, what, when, quick, wrong);
        sheet(Strings.of("user.date.title"), box, Strings.of("user.date.go"), when, wrong, now, time -> state.edit(Strings.of(
                "user.op.date", event.hasLabel() ? event.label() : Strings.of("user.op.event")), s -> HistoryEdits.redated(s,
                        place,
                        time)));
        Fx.later(() -> {
            when.requestFocus();
            when.selectAll();
        });
    }

    private boolean isOpen() { return shown != null && shown.getScene() != null; }

    /// What happens once the moment is sound.
    private interface Done {
        void at(long time);
    }

    private void sheet(String title, Region content, String action, TextField when, Label wrong, Scenario now, Done done) {
        var go = new Button(action);
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        var cancel = new Button(Strings.of("cancel"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var box = new VBox(16, content, new HBox(8, space, cancel, go));
        box.setPrefWidth(480);
        UserStage.style(box); // a sheet lies outside the screen
        shown = box;
        Runnable close = room.dialogs().sheet(title, box);
        Runnable check = () -> {
            OptionalLong time = Times.read(when.getText());
            wrong.setText(time.isEmpty()
                    ? Strings.of("user.date.bad")
                    : time.getAsLong() >= now.at() ? Strings.of("user.date.late", Times.moment(now.at())) : "");
            go.setDisable(!wrong.getText().isEmpty());
        };
        when.textProperty().addListener(_ -> check.run());
        check.run();
        cancel.setOnAction(_ -> close.run());
        go.setOnAction(_ -> {
            close.run();
            done.at(Times.read(when.getText()).orElse(now.at() - 1));
        });
    }

    private static Label remark() {
        var wrong = new Label();
        wrong.getStyleClass().addAll("danger-text", "small");
        wrong.setMinHeight(16);
        return wrong;
    }
}
