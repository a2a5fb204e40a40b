package org.discern.ui.intent.review;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.work.Command;

/// A command of Review as a button that shows its key. When the command cannot run, the button says why: the tooltip hangs on
/// the box around it, since a disabled button hears no mouse.
final class VerbButton extends StackPane {
    private final Button button;

    /// @param verb the last part of the command's id
    /// @param before puts the keys back to what the verb is about, which the mouse has just taken away
    VerbButton(Room room, String verb, Runnable before) {
        String id = "discover.review." + verb;
        Command command = room.commands().find(id).orElse(null);
        button = StagePane.button(Strings.of("intent.review.verb." + verb), room.commands(), id, () -> {
            before.run();
            room.commands().run(id);
        });
        button.getStyleClass().addAll("flat", "small");
        button.setFocusTraversable(false);
        getChildren().add(button);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(Region.USE_PREF_SIZE);
        if (command == null) return;
        var tip = new Tooltip();
        Tooltip.install(this, tip);
        Fx.whileShown(this, command.live(), now -> {
            button.setDisable(!now.available());
            tip.setText(now.available() ? now.label() : now.label() + ". " + now.unavailable());
        });
    }

    Button button() { return button; }

    void text(String words) { button.setText(words); }
}
