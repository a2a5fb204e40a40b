package org.discern.ui.kit;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keys as commands write them (`Shortcut+Shift+Z`, `A`, `Shift+[`), as people read them, and as the toolkit wants them.
public final class Keys {
    private static final String SHIFT = "Shift+";

    private Keys() {}

    /// `Ctrl+Shift+Z`; on a Mac `Cmd+Shift+Z`.
    public static String shown(String keys) {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        return keys.replace("Shortcut", mac ? "Cmd" : "Ctrl").replace("Comma", ",").replace("Equals", "+").replace("Minus", "−")
                .replace("Period", ".").replace("Slash", "/").replace("Semicolon", ";").replace("Quote", "'").replace("Left", "←")
                .replace("Right", "→").replace("Up", "↑").replace("Down", "↓");
    }

    /// For a menu: says the key and never fires, since [KeyRouter] does.
    public static KeyCombination label(String keys) { return new Label(shown(keys)); }

    /// Without Ctrl, Alt or a function key: `A`, `[`, `Space`, `Shift+0`.
    public static boolean isBare(String keys) {
        return !keys.isEmpty() && !keys.contains("Shortcut+") && !keys.contains("Alt+") && !keys.matches("(Shift\\+)?F\\d+");
    }

    /// Whether a pressed key is the one a command writes.
    static boolean matches(String keys, KeyEvent pressed) {
        if (keys.isEmpty()) return false;
        if (!isBare(keys)) return KeyCombination.valueOf(keys).match(pressed);
        if (pressed.isShortcutDown() || pressed.isAltDown() || pressed.isMetaDown()) return false;
        boolean shift = keys.startsWith(SHIFT);
        String name = shift ? keys.substring(SHIFT.length()) : keys;
        return shift == pressed.isShiftDown() && name.equals(name(pressed.getCode()));
    }

    /// What somebody presses, as commands write it. Empty while only Ctrl or Shift is held, and for a sign without Ctrl or
    /// Alt, which lies elsewhere on other keyboards: that one is known by what it types.
    public static String of(KeyEvent pressed) {
        KeyCode code = pressed.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED) return "";
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        boolean system = mac ? pressed.isControlDown() : pressed.isMetaDown();
        String held = (pressed.isShortcutDown() ? "Shortcut+" : "") + (pressed.isAltDown() ? "Alt+" : "") + (pressed.isShiftDown()
                ? SHIFT
                : "") + (system ? "Meta+" : "");
        boolean plain = code.isLetterKey() || code.isDigitKey() || code.isFunctionKey() || code.isNavigationKey()
                || code.isWhitespaceKey() || code == KeyCode.ESCAPE || code == KeyCode.BACK_SPACE || code == KeyCode.DELETE;
        if (!plain && !held.contains("Shortcut+") && !held.contains("Alt+") && !system) return "";
        return held + (code.isDigitKey() ? name(code) : code.getName());
    }

    /// Whether a typed character is the one a command writes: signs lie elsewhere on other keyboards.
    static boolean typed(String keys, String character) {
        return keys.length() == 1 && !Character.isLetterOrDigit(keys.charAt(0)) && keys.equals(character);
    }

    private static String name(KeyCode code) {
        return switch (code) {
            case OPEN_BRACKET, BRACELEFT -> "[";
            case CLOSE_BRACKET, BRACERIGHT -> "]";
            case BACK_SLASH -> "\\";
            case PLUS, ADD, EQUALS -> "+";
            case MINUS, SUBTRACT -> "-";
            case DIGIT0, NUMPAD0 -> "0";
            case DIGIT1, NUMPAD1 -> "1";
            case DIGIT2, NUMPAD2 -> "2";
            case DIGIT3, NUMPAD3 -> "3";
            case DIGIT4, NUMPAD4 -> "4";
            case DIGIT5, NUMPAD5 -> "5";
            case DIGIT6, NUMPAD6 -> "6";
            case DIGIT7, NUMPAD7 -> "7";
            case DIGIT8, NUMPAD8 -> "8";
            case DIGIT9, NUMPAD9 -> "9";
            case SPACE -> "Space";
            case ENTER -> "Enter";
            default -> code.isLetterKey() ? code.getName().toUpperCase(Locale.ROOT) : "";
        };
    }

    /// Words where a menu shows a key.
    private static final class Label extends KeyCombination {
        private final String words;

        Label(String words) { this.words = words; }

        @Override
        public boolean match(KeyEvent event) { return false; }

        @Override
        public String getDisplayText() { return words; }

        @Override
        public boolean equals(@Nullable Object other) { return this == other; }

        @Override
        public int hashCode() { return System.identityHashCode(this); }
    }
}
