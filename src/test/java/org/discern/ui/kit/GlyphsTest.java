package org.discern.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class GlyphsTest {
    /// Code points that stand for no letter, so that no font draws them.
    private static final int[] NONE = {0x379, 0x380, 0x381};

    private static void can(FxRobot robot, boolean expected, List<Integer> letters) {
        robot.interact(() -> assertEquals(expected, Glyphs.canDraw(letters), letters.toString()));
    }

    @Test
    void lettersOfAnInstalledFontAreDrawn(FxRobot robot) {
        can(robot, true, List.of());
        can(robot, true, List.of((int) 'A'));
        can(robot, true, List.of((int) 'A', (int) 'b', (int) 'ç'));
    }

    @Test
    void boxesAreSeen(FxRobot robot) {
        can(robot, false, List.of(NONE[0]));
        can(robot, false, List.of(NONE[0], NONE[1], NONE[2]));
        can(robot, false, List.of(0x2003)); // as a letter that is left blank
    }

    @Test
    void aFontThatHasOnlySomeOfThemIsNotEnoughButOneRareLetterIsForgiven(FxRobot robot) {
        can(robot, false, List.of((int) 'A', NONE[0], (int) 'b'));
        can(robot, true, List.of((int) 'A', NONE[0], (int) 'b', (int) 'c'));
    }
}
