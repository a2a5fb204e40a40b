package org.discern.ui.shell;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/// Keys as commands write them (`Shortcut+Shift+Z`), as people read them, and as the toolkit wants them.
final class Keys {
    private Keys() {}

    /// `Ctrl+Shift+Z`; on a Mac `Cmd+Shift+Z`.
    static String shown(String keys) {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        return keys.replace("Shortcut", mac ? "Cmd" : "Ctrl").replace("Comma", ",").replace("Period", ".").replace("Left", "←")
                .replace("Right", "→");
    }

    /// Empty for none, and for a bare character such as `?`, which acts only outside text fields and is bound apart.
    static Optional<KeyCombination> combination(String keys) {
        return keys.isEmpty() || isBare(keys) ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys));
    }

    static boolean isBare(String keys) { return keys.length() == 1; }
}
