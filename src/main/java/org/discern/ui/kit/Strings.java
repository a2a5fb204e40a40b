package org.discern.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of all screens, from one bundle: `org/discern/ui/strings.properties`.
public final class Strings {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.discern.ui.strings", Locale.ROOT);

    private Strings() {}

    /// The words for a key. `{0}`, `{1}` … are replaced; whole numbers get thousands separators, apostrophes need no doubling.
    ///
    /// @throws java.util.MissingResourceException when the bundle lacks the key (a test looks for all of them)
    public static String of(String key, Object... arguments) {
        String words = WORDS.getString(key);
        return arguments.length == 0
                ? words
                : new MessageFormat(words.replace("'", "''"), Locale.ENGLISH).format(arguments);
    }
}
