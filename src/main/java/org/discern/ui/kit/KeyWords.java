package org.discern.ui.kit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import org.discern.work.Commands;

/// Words that name keys: `[[discover.review.accept]]` stands for the key that command has now. Where a person took all keys
/// from it, brackets around it go too, and elsewhere a dash stands.
public final class KeyWords {
    private static final Pattern KEY = Pattern.compile("( \\()?\\[\\[([A-Za-z0-9.]+)]](\\))?");

    private KeyWords() {}

    /// The words with the keys of now.
    public static String told(String words, Commands commands) {
        return KEY.matcher(words).replaceAll(found -> {
            String keys = Keys.shown(commands.keys(found.group(2)));
            String before = found.group(1) == null ? "" : found.group(1);
            String after = found.group(3) == null ? "" : found.group(3);
            boolean alone = !before.isEmpty() && !after.isEmpty();
            return Matcher.quoteReplacement(keys.isEmpty() ? alone ? "" : before + "–" + after : before + keys + after);
        });
    }

    /// A tooltip that follows the keys; where the control has no words of its own they are read aloud too.
    public static void tip(Control control, Commands commands, String words) {
        var tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        control.setTooltip(tip);
        boolean bare = control instanceof ButtonBase button && (button.getText() == null || button.getText().isBlank());
        Runnable show = () -> {
            tip.setText(told(words, commands));
            if (bare) control.setAccessibleText(tip.getText());
        };
        show.run();
        Fx.whileShown(control, commands.chosen(), _ -> show.run());
    }

    /// A label, or the words of another control, that follow the keys.
    public static void words(Labeled label, Commands commands, String words) {
        label.setText(told(words, commands));
        Fx.whileShown(label, commands.chosen(), _ -> label.setText(told(words, commands)));
    }
}
