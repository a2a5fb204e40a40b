package org.discern.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class ScreensTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1280, 800);
    private static final Rectangle2D RIGHT = new Rectangle2D(1280, 0, 1920, 1080);

    private static Optional<Integer> audience(double x, double y, double width, double height, Rectangle2D... screens) {
        return Screens.audience(Optional.of(new Rectangle2D(x, y, width, height)), List.of(screens));
    }

    @Test
    void theAudienceGetsTheScreenTheAnalystIsNotOn() {
        assertEquals(Optional.of(1), audience(50, 50, 1000, 600, LEFT, RIGHT));
        assertEquals(Optional.of(0), audience(1400, 50, 1000, 600, LEFT, RIGHT));
    }

    @Test
    void aWindowOverBothScreensIsWhereMostOfItIs() {
        assertEquals(Optional.of(1), audience(300, 50, 1200, 600, LEFT, RIGHT));
        assertEquals(Optional.of(0), audience(1000, 50, 1200, 600, LEFT, RIGHT));
    }

    @Test
    void oneScreenOrMirroredOnesLeaveNoOther() {
        assertEquals(Optional.empty(), audience(0, 0, 800, 600, LEFT));
        assertEquals(Optional.empty(), audience(0, 0, 800, 600, LEFT, LEFT));
        assertEquals(Optional.empty(), Screens.audience(Optional.empty(), List.of(LEFT, RIGHT)));
    }

    @Test
    void withTheOtherScreenUnpluggedThereIsNoneLeft() {
        assertEquals(Optional.of(1), audience(50, 50, 1000, 600, LEFT, RIGHT));
        assertEquals(Optional.empty(), audience(50, 50, 1000, 600, LEFT));
        assertEquals(Optional.empty(), audience(1400, 50, 1000, 600, LEFT), "a window that was left behind has the only one");
    }
}
