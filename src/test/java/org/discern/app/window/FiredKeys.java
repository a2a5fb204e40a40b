package org.discern.app.window;

import java.util.Arrays;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys as the window system hands them to a scene. The robot of the headless platform stops sending pressed keys once modifiers
/// were held while the focus changed, so flows that open sheets by chords press this way.
final class FiredKeys {
    private FiredKeys() {}

    /// The last code with all before it held; on the screen's thread.
    static void press(Scene scene, KeyCode... codes) {
        List<KeyCode> held = Arrays.asList(codes);
        KeyCode code = codes[codes.length - 1];
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
            Event.fireEvent(target, new KeyEvent(type, "", code.getName(), code, held.contains(KeyCode.SHIFT), held.contains(
                    KeyCode.CONTROL), held.contains(KeyCode.ALT), false));
        }
    }
}
