package org.discern.engine.intent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.DomainLink;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.measure.GroupScores;
import org.junit.jupiter.api.Test;

class DomainLinkerTest {
    private final DomainLinker linker = new DomainLinker(CutCriterion.BCUBED_F1, 50, 3, Parallel.NONE);

    /// Intents in groups, the last `hidden` groups and every fifth intent of the others without a domain.
    private static DomainItems items(Blobs blobs, int groups, int hidden) {
        List<Integer> known = new ArrayList<>();
        List<Integer> fresh = new ArrayList<>();
        for (int i = 0; i < blobs.truth().length; i++) (blobs.truth()[i] < groups - hidden && i % 5 != 4 ? known : fresh).add(i);
        List<DomainTree.Item> items = new ArrayList<>();
        for (int i : known) items.add(new DomainTree.Item("intent:" + i, "intent " + i, "domain " + blobs.truth()[i], 10));
        for (int i : fresh) items.add(new DomainTree.Item("node:" + i, "new " + i, "", 10));
        int[] order = IntStream.concat(known.stream().mapToInt(i -> i), fresh.stream().mapToInt(i -> i)).toArray();
        return new DomainItems(items, IntStream.of(order).mapToObj(i -> new int[]{i}).toList(), blobs.rows().pick(order));
    }

    private static int[] truth(Blobs blobs, DomainItems items) {
        return items.members().stream().mapToInt(m -> blobs.truth()[m[0]]).toArray();
    }

    @Test
    void newIntentsFindTheirDomainAndHiddenDomainsAreNew() {
        Blobs blobs = Blobs.of(8, 10, 32, .8, 5);
        DomainItems items = items(blobs, 8, 2);
        DomainTree tree = linker.link(items, Progress.NONE);
        assertTrue(tree.curve().isLearned(), tree.curve().refusal());
        int[] found = tree.tree().cut(tree.curve().learned()).labels();
        assertTrue(GroupScores.of(truth(blobs, items), found).ari() > .85);
        int right = 0;
        int fresh = 0;
        for (DomainLink link : tree.links()) {
            DomainTree.Item item = items.items().get(link.item());
            assertTrue(link.strength() >= 0 && link.strength() <= 1);
            if (!item.isNew()) {
                assertEquals(item.domain(), link.domain());
                continue;
            }
            fresh++;
            int group = truth(blobs, items)[link.item()];
            if (group >= 6 ? link.isNewDomain() : link.domain().equals("domain " + group)) right++;
        }
        assertEquals(32, fresh);
        assertTrue(right >= 29, right + " of " + fresh);
    }

    @Test
    void threeDomainsAreRefusedAndIntentsGoToTheNearest() {
        Blobs blobs = Blobs.of(3, 10, 16, .5, 5);
        DomainTree tree = linker.link(items(blobs, 3, 0), Progress.NONE);
        assertFalse(tree.curve().isLearned());
        assertTrue(tree.curve().refusal().contains("domains"), tree.curve().refusal());
        DomainItems items = items(blobs, 3, 0);
        for (DomainLink link : tree.links()) {
            assertEquals("domain " + truth(blobs, items)[link.item()], link.domain());
            assertEquals(items.items().get(link.item()).isNew() ? 0 : 1, link.strength());
        }
    }

    @Test
    void nothingToGroupIsAnEmptyTree() {
        var none = new DomainItems(List.of(), List.of(), FloatMatrix.zeros(0, 4));
        assertSame(DomainTree.EMPTY, linker.link(none, Progress.NONE));
    }

    @Test
    void noDomainAtAllStillGivesATree() {
        Blobs blobs = Blobs.of(3, 10, 16, .5, 5);
        DomainTree tree = linker.link(items(blobs, 3, 3), Progress.NONE);
        assertEquals(30, tree.tree().leaves());
        assertEquals(30, tree.links().size());
        assertFalse(tree.curve().isLearned());
    }

    @Test
    void sameSeedSameTree() {
        Blobs blobs = Blobs.of(6, 8, 16, .9, 5);
        DomainTree one = linker.link(items(blobs, 6, 1), Progress.NONE);
        DomainTree two = linker.link(items(blobs, 6, 1), Progress.NONE);
        assertEquals(one.links(), two.links());
        assertArrayEquals(one.curve().score(), two.curve().score());
    }

    @Test
    void cancelIsHeard() {
        Blobs blobs = Blobs.of(6, 8, 16, .9, 5);
        assertThrows(CancelledException.class, () -> linker.link(items(blobs, 6, 1), new Cancels(3)));
    }
}
