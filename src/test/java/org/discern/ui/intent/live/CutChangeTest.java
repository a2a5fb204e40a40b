package org.discern.ui.intent.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.discern.domain.intent.Dendrogram;
import org.junit.jupiter.api.Test;

class CutChangeTest {
    /// Two pairs (0 1) and (2 3), then a stray 4 joins the first, then all join.
    private final Dendrogram tree = new Dendrogram(5, new int[]{0, 2, 5, 7}, new int[]{1, 3, 4, 6}, new double[]{1, 2, 3, 4});

    @Test
    void joiningTwoGroupsIsAMerge() {
        CutChange change = CutChange.between(tree.cut(3), tree.cut(4), 2);
        assertEquals(new CutChange(1, 0, Set.of(8)), change);
    }

    @Test
    void takingInAStrayIsNone() {
        assertTrue(CutChange.between(tree.cut(2), tree.cut(3), 2).isNone());
        assertTrue(CutChange.between(tree.cut(3), tree.cut(2), 2).isNone());
    }

    @Test
    void fallingApartIsASplitIntoItsLargeParts() {
        assertEquals(new CutChange(0, 1, Set.of(5, 6)), CutChange.between(tree.cut(4), tree.cut(2), 2));
    }

    @Test
    void withSinglesCountedEverythingShows() { assertEquals(2, CutChange.between(tree.cut(0), tree.cut(2), 1).merged()); }
}
