package org.discern.engine.intent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Linkage;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.tree.Agglomeration;
import org.junit.jupiter.api.Test;

class DomainItemsTest {
    /// Two tight groups of four far apart; rows of the first carry a label.
    private final FloatMatrix rows = new FloatMatrix(9, 2, new float[]{1, 0, 1, .01f, 1, .02f, 1, .03f, 0, 1, .01f, 1, .02f, 1,
            .03f, 1, -1, 0})
            .unitRows();

    private DomainItems items(int[] labels, int minClusterSize) {
        var cut = Agglomeration.grow(rows, Linkage.WARD, Parallel.NONE, Progress.NONE).cutInto(3);
        return DomainItems.of(cut, rows, labels, List.of("pay", "send"), List.of("money", ""), minClusterSize);
    }

    @Test
    void knownIntentsComeFirstThenNewClusters() {
        DomainItems items = items(new int[]{0, 0, -1, -1, -1, -1, -1, -1, -1}, 1);
        assertEquals(List.of("pay", "send", "New intent 1", "New intent 2"), items.items().stream().map(i -> i.name()).toList());
        assertArrayEquals(new int[]{0, 1, 2, 3}, items.members().get(0));
        assertArrayEquals(new int[0], items.members().get(1));
        assertEquals("money", items.items().get(0).domain());
        assertTrue(items.items().get(2).isNew());
        assertEquals(1, items.means().get(0, 0), 1e-3);
    }

    @Test
    void smallNewClustersAreLeftOut() { assertEquals(3, items(new int[]{0, 0, -1, -1, -1, -1, -1, -1, -1}, 2).items().size()); }

    @Test
    void oneStrayRowDoesNotMakeAClusterKnown() {
        DomainItems items = items(new int[]{0, 0, 0, 0, 0, -1, -1, -1, -1}, 1);
        assertArrayEquals(new int[]{0, 1, 2, 3, 4}, items.members().get(0));
        assertEquals(4, items.items().get(2).rows());
    }
}
