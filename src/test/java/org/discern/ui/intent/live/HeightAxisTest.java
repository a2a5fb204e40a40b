package org.discern.ui.intent.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.discern.domain.intent.DiscoveryFixture;
import org.junit.jupiter.api.Test;

class HeightAxisTest {
    @Test
    void placeAndHeightAreInverse() {
        for (int root = 1; root <= 4; root++) {
            var axis = new HeightAxis(40, root);
            for (double h = 0; h <= 40; h += 0.5) assertEquals(h, axis.height(axis.place(h)), 1e-6);
            assertEquals(0, axis.place(-1));
            assertEquals(1, axis.place(50));
        }
    }

    @Test
    void theGentlestRootThatShowsTheLearnedHeight() {
        var tree = DiscoveryFixture.small().discovery().tree();
        assertEquals(1, HeightAxis.of(tree, tree.maxHeight() / 2).root());
        assertEquals(2, HeightAxis.of(tree, tree.maxHeight() / 6).root());
        assertEquals(3, HeightAxis.of(tree, tree.maxHeight() / 20).root());
    }

    @Test
    void sharesAreOfTheTallestMergeAsEverywhereElse() {
        var tree = DiscoveryFixture.small().discovery().tree();
        HeightAxis axis = HeightAxis.of(tree, tree.maxHeight() / 2);
        assertEquals(0.5, axis.share(tree.maxHeight() / 2), 1e-12);
        assertEquals(1, axis.share(tree.maxHeight()), 1e-12);
        assertTrue(axis.place(tree.maxHeight()) < 1, "the last join can be seen");
        assertEquals(axis.place(tree.maxHeight()), axis.ticks(0.05).getLast().place(), 1e-12);
    }

    @Test
    void ticksCarryTrueSharesAndKeepApart() {
        var axis = new HeightAxis(40, 3);
        var ticks = axis.ticks(0.09);
        for (int i = 1; i < ticks.size(); i++) {
            assertEquals(axis.place(ticks.get(i).share() * 40), ticks.get(i).place(), 1e-9);
            assertTrue(ticks.get(i).place() - ticks.get(i - 1).place() >= 0.09 - 1e-9);
        }
        assertEquals("1", ticks.getLast().words());
        assertEquals("0", ticks.getFirst().words());
    }
}
