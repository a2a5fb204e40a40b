package org.discern.ui.prefs;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.discern.ui.kit.KeyRouter;
import org.discern.ui.kit.Keys;
import org.discern.ui.kit.Strings;

/// Hears one press of keys while it has the focus, and no other control hears it. `Esc` gives up, `Del` and `Backspace` mean
/// no keys at all.
final class KeyRecorder extends Label {
    private final Consumer<String> pressed;
    private final Runnable givenUp;
    private boolean taken;

    KeyRecorder(Consumer<String> pressed, Runnable givenUp) {
        this.pressed = pressed;
        this.givenUp = givenUp;
        getStyleClass().addAll("key-recorder", KeyRouter.OWN_KEYS);
        setText(Strings.of("keys.press"));
        setAccessibleText(Strings.of("keys.press"));
        setFocusTraversable(true);
        addEventFilter(KeyEvent.ANY, this::hear);
    }

    private void hear(KeyEvent e) {
        e.consume();
        if (e.getEventType() == KeyEvent.KEY_PRESSED) {
            taken = true;
            boolean bare = !e.isShortcutDown() && !e.isAltDown() && !e.isMetaDown() && !e.isControlDown() && !e.isShiftDown();
            if (bare && e.getCode() == KeyCode.ESCAPE) givenUp.run();
            else if (bare && (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE)) pressed.accept("");
            else {
                String keys = Keys.of(e);
                taken = !keys.isEmpty();
                if (taken) pressed.accept(keys);
            }
        } else if (e.getEventType() == KeyEvent.KEY_TYPED && !taken) {
            String sign = e.getCharacter();
            if (sign.length() == 1 && !Character.isISOControl(sign.charAt(0)) && !Character.isLetterOrDigit(sign.charAt(0)))
                pressed.accept(sign);
        }
    }
}
