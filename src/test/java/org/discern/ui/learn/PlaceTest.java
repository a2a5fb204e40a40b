package org.discern.ui.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final Place WINDOW = new Place(0, 0, 1280, 800);
    private static final Place CARD = new Place(0, 0, 320, 200);

    @Test
    void rightOfTheNodeWhereThereIsRoom() {
        Place at = Place.beside(new Place(4, 140, 64, 56), CARD, WINDOW);
        assertEquals(80, at.x());
        assertFalse(at.meets(new Place(4, 140, 64, 56)));
    }

    @Test
    void neverOnWhatItSpeaksOfAndNeverOutside() {
        var chance = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            double w = 20 + chance.nextInt(600);
            double h = 20 + chance.nextInt(360);
            var node = new Place(chance.nextInt((int) (1280 - w)), chance.nextInt((int) (800 - h)), w, h);
            Place at = Place.beside(node, CARD, WINDOW);
            assertFalse(at.meets(node), node + " under " + at);
            assertTrue(at.x() >= 0 && at.y() >= 0 && at.x() + 320 <= 1280 && at.y() + 200 <= 800, at.toString());
        }
    }

    @Test
    void inACornerWhenTheNodeFillsTheWindow() {
        Place at = Place.beside(new Place(0, 100, 1280, 700), CARD, WINDOW);
        assertTrue(at.y() <= 12 || at.y() + 200 >= 788, at.toString());
        assertTrue(at.y() < 100, "where it hides least: " + at);
    }

    @Test
    void inTheBottomRightCornerWithoutANode() {
        assertEquals(new Place(948, 588, 320, 200), Place.beside(new Place(0, 0, 0, 0), CARD, WINDOW));
    }
}
