package org.discern.engine.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StrengthTest {
    @Test
    void moreMarginMoreTrust() {
        double[] margins = {-.4, -.3, -.2, -.1, 0, .1, .2, .3, .4, .5};
        boolean[] right = {false, false, false, true, false, true, true, true, true, true};
        Strength strength = Strength.fit(margins, right);
        assertTrue(strength.of(-.4) < .25);
        assertTrue(strength.of(.5) > .75);
        double sum = 0;
        for (double margin : margins) sum += strength.of(margin);
        assertEquals(6, sum, .5);
    }

    @Test
    void aMarginThatMisleadsIsNotUsed() {
        Strength strength = Strength.fit(new double[]{.1, .2, .3, .4}, new boolean[]{true, true, false, false});
        assertEquals(.5, strength.of(.1), 1e-9);
        assertEquals(.5, strength.of(.9), 1e-9);
    }

    @Test
    void nothingSeenIsHalf() { assertEquals(.5, Strength.fit(new double[0], new boolean[0]).of(3), 1e-9); }

    @Test
    void allRightStaysBelowOne() {
        Strength strength = Strength.fit(new double[]{.1, .2, .3}, new boolean[]{true, true, true});
        assertTrue(strength.of(.2) > .6 && strength.of(.2) < 1);
    }
}
