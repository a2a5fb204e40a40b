package org.discern.ui.stage;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class PrivacyBlurTest {
    @Test
    void namesAndTextsAreFoundWhereverTheyStand() {
        var blur = new PrivacyBlur(new Pane(), Set.of());
        blur.hides(Set.of("u_022", "Ana Lee"), Set.of("play it again"));
        for (String shown : new String[]{"u_022", "Look at u_022, 31 events", "Ana Lee", "play it again", "“play it again”"})
            assertTrue(blur.holds(shown), shown);
        for (String shown : new String[]{"", "u_02", "play", "music .61"}) assertFalse(blur.holds(shown), shown);
    }
}
