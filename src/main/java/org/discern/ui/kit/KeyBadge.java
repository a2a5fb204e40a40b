package org.discern.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.discern.work.Commands;

/// The keys of a command on its control; they follow when the person changes them, and take no room when there are none.
public final class KeyBadge extends Label {
    public KeyBadge(Commands commands, String id) {
        getStyleClass().add("key");
        setMinWidth(Region.USE_PREF_SIZE);
        show(commands.keys(id));
        Fx.whileShown(this, commands.chosen(), _ -> show(commands.keys(id)));
    }

    private void show(String keys) {
        setText(Keys.shown(keys));
        setVisible(!keys.isEmpty());
        setManaged(!keys.isEmpty());
    }
}
