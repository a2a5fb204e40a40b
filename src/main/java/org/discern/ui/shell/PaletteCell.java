package org.discern.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.discern.ui.kit.Keys;
import org.discern.ui.kit.Numbers;
import org.discern.ui.shell.PaletteViewModel.Head;
import org.discern.ui.shell.PaletteViewModel.Line;
import org.discern.ui.shell.PaletteViewModel.More;
import org.discern.ui.shell.PaletteViewModel.Open;
import org.discern.ui.shell.PaletteViewModel.Run;
import org.discern.work.Command;
import org.jspecify.annotations.Nullable;

/// A heading with its count; a command with its place, or why it cannot run, and its key; a name with its hint.
final class PaletteCell extends ListCell<Line> {
    private final HBox row = new HBox(8);

    PaletteCell() {
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0); // as wide as the list
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        getStyleClass().remove("palette-head");
        setMouseTransparent(false);
        row.getChildren().clear();
        setGraphic(empty || line == null ? null : row);
        if (empty || line == null) return;
        switch (line) {
            case Head head -> {
                getStyleClass().add("palette-head");
                setMouseTransparent(true);
                add(head.title(), "caption");
                add(Numbers.count(head.count()), "caption");
            }
            case Run run -> command(run.command(), run.place());
            case Open open -> {
                add(open.name());
                spring();
                add(open.hint(), "muted", "small").setMinWidth(Region.USE_PREF_SIZE);
            }
            case More more -> add(more.label(), "muted");
        }
    }

    private void command(Command command, String place) {
        Command.State state = command.live().get();
        add(state.label()).setDisable(!state.available());
        add(state.available() ? place : state.unavailable(), "muted", "small");
        spring();
        if (!command.keys().isEmpty()) add(Keys.shown(command.keys()), "key").setMinWidth(Region.USE_PREF_SIZE);
    }

    private Label add(String words, String... styles) {
        var label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        row.getChildren().add(label);
        return label;
    }

    private void spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        row.getChildren().add(spring);
    }
}
