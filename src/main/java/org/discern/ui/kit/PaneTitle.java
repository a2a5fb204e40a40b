package org.discern.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.discern.work.Commands;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// The strip above a pane: what it is, a quiet hint that gives way first, tools at the right.
public final class PaneTitle extends HBox {
    private final Label hint;

    /// @param hint how to use the pane; may be empty
    public PaneTitle(String title, String hint, Node... tools) {
        var words = new Label(title);
        words.setMinWidth(Region.USE_PREF_SIZE);
        this.hint = quiet(hint);
        this.hint.getStyleClass().add(Audience.FOR_HANDS);
        getStyleClass().add("pane-title");
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(words, this.hint, space);
        getChildren().addAll(tools);
    }

    /// A strip whose hint names keys, see [KeyWords].
    public PaneTitle(String title, String withKeys, Commands commands, Node... tools) {
        this(title, "", tools);
        KeyWords.words(hint, commands, withKeys);
    }

    /// How to use the pane, in place of what it shows.
    public void help(String words) {
        hint(words);
        hint.getStyleClass().add(Audience.FOR_HANDS);
    }

    /// What the pane shows now, in place of how to use it.
    public void hint(String words) {
        hint.getStyleClass().remove(Audience.FOR_HANDS);
        hint.setText(words);
    }

    /// Small grey words that give way first.
    public static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(0);
        return label;
    }

    /// A flat button with an icon; its words are in the tooltip and read aloud.
    public static Button tool(Ikon icon, String words, Runnable action) {
        var button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "tool");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// The same for a command: its key now stands after the words.
    public static Button tool(Ikon icon, String words, Commands commands, String id, Runnable action) {
        Button button = tool(icon, words, action);
        KeyWords.tip(button, commands, words + " ([[" + id + "]])");
        return button;
    }

    /// A quiet toggle, as in a row of filters.
    public static ToggleButton filter(String words) {
        var button = new ToggleButton(words);
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("flat", "filter");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// A button that shows its key, which nobody can change.
    public static Button button(String text, String key, Runnable action) {
        Button button = button(text, action);
        if (!key.isEmpty()) {
            var badge = new Label(key);
            badge.getStyleClass().add("key");
            button.setGraphic(badge);
        }
        return button;
    }

    /// A button that shows the key of a command, whatever it is now.
    public static Button button(String text, Commands commands, String id, Runnable action) {
        Button button = button(text, action);
        button.setGraphic(new KeyBadge(commands, id));
        return button;
    }

    private static Button button(String text, Runnable action) {
        var button = new Button(text);
        button.setMnemonicParsing(false);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
