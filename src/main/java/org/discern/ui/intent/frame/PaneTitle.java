package org.discern.ui.intent.frame;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The strip above a pane: what it is, a quiet hint that gives way first, tools at the right.
public final class PaneTitle extends HBox {
    /// @param hint may be empty
    public PaneTitle(String title, String hint, Node... tools) {
        var words = new Label(title);
        words.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("pane-title");
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(words, quiet(hint), space);
        getChildren().addAll(tools);
    }

    /// Small grey words.
    public static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(0);
        return label;
    }
}
