package org.discern.engine.intent.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.EditedCut;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Six round groups of 30 rows; new rows come to the first three of them and to two places where nobody was.
final class GraftingTest {
    private static final int WIDTH = 16;
    private static final int GROUPS = 6;
    private static final int EACH = 30;
    private final Random random = new Random(4);
    private final float[][] centres = new float[GROUPS + 2][WIDTH];
    private final FloatMatrix old;
    private final FloatMatrix fresh;
    private final int[] cameTo; // per new row its place

    GraftingTest() {
        for (int g = 0; g < centres.length; g++) centres[g][g] = 1;
        old = rows(IntStream.range(0, GROUPS * EACH).map(i -> i % GROUPS).toArray());
        cameTo = IntStream.range(0, 100).map(i -> new int[]{0, 1, 2, 6, 7}[i % 5]).toArray();
        fresh = rows(cameTo);
    }

    private FloatMatrix rows(int[] places) {
        float[] out = new float[places.length * WIDTH];
        for (int i = 0; i < places.length; i++)
            for (int d = 0; d < WIDTH; d++) out[i * WIDTH + d] = centres[places[i]][d] + 0.06f * (float) random.nextGaussian();
        return new FloatMatrix(places.length, WIDTH, out).unitRows();
    }

    private Dendrogram tree(Linkage linkage) { return Agglomeration.grow(old, linkage, Parallel.NONE, Progress.NONE); }

    private static Grafting.Grown grown(Cut cut, FloatMatrix old, FloatMatrix fresh, Linkage linkage) {
        return new Grafting(cut, old, linkage, _ -> cut.height()).grow(fresh, List.of(), Parallel.NONE, Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void newRowsJoinTheirGroupOrMakeTheirOwn(Linkage linkage) {
        Cut cut = tree(linkage).cutInto(GROUPS);
        Grafting.Grown grown = grown(cut, old, fresh, linkage);
        Cut now = grown.tree().cut(cut.height());
        assertEquals(GROUPS + 2, now.clusters(), Arrays.toString(now.nodes()));
        for (int row = 0; row < cameTo.length; row++) {
            int cluster = now.clusterOf(old.rows() + row);
            if (cameTo[row] < GROUPS) assertEquals(now.clusterOf(cameTo[row]), cluster, "row " + row);
            else for (int leaf = 0; leaf < old.rows(); leaf++) assertNotEquals(cluster, now.clusterOf(leaf));
            assertEquals(cameTo[row] < GROUPS, grown.joined()[row] >= 0);
        }
        assertNotEquals(now.clusterOf(old.rows() + 3), now.clusterOf(old.rows() + 4), "two new places, two clusters");
    }

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void everyOldNodeKeepsItsLeavesAndItsHeight(Linkage linkage) {
        Dendrogram tree = tree(linkage);
        Cut cut = tree.cutInto(GROUPS);
        Grafting.Grown grown = grown(cut, old, fresh, linkage);
        for (double share : new double[]{0.1, 0.4, 0.8, 1})
            assertSameOldClusters(tree.cut(cut.height() * share), grown.tree().cut(cut.height() * share));
        for (int node = 0; node < tree.nodes(); node++) {
            int now = grown.nodeOf()[node];
            var before = new TreeSet<Integer>();
            var after = new TreeSet<Integer>();
            for (int leaf : tree.leavesOf(node)) before.add(leaf);
            for (int leaf : grown.tree().leavesOf(now)) if (leaf < old.rows()) after.add(leaf);
            assertEquals(before, after, "node " + node);
        }
    }

    private void assertSameOldClusters(Cut before, Cut after) {
        for (int a = 0; a < old.rows(); a++)
            for (int b = 0; b < a; b += 7)
                assertEquals(before.clusterOf(a) == before.clusterOf(b), after.clusterOf(a) == after.clusterOf(b), a + " and "
                        + b);
    }

    @Test
    void aClusterIsFoundByItsNodeWithWhatJoinedIt() {
        Cut cut = tree(Linkage.WARD).cutInto(GROUPS);
        Grafting.Grown grown = grown(cut, old, fresh, Linkage.WARD);
        Cut now = grown.tree().cut(cut.height());
        var named = new HashSet<Integer>();
        for (int c = 0; c < cut.clusters(); c++) {
            int index = now.indexOf(grown.nodeOf()[cut.node(c)]);
            assertTrue(index >= 0, "cluster " + c + " is no cluster any more");
            named.add(index);
            assertEquals(now.clusterOf(cut.member(c, 0)), index);
        }
        assertEquals(GROUPS, named.size());
    }

    @Test
    void theSameComesAgain() {
        Cut cut = tree(Linkage.WARD).cutInto(GROUPS);
        Grafting.Grown one = grown(cut, old, fresh, Linkage.WARD);
        Grafting.Grown two = grown(cut, old, fresh, Linkage.WARD);
        assertArrayEquals(one.nodeOf(), two.nodeOf());
        assertArrayEquals(one.tree().cut(cut.height()).labels(), two.tree().cut(cut.height()).labels());
        assertEquals(one.tree().maxHeight(), two.tree().maxHeight());
    }

    @Test
    void aLockTakesNewRowsInAndASplitStays() {
        Dendrogram tree = tree(Linkage.WARD);
        Cut pure = tree.cutInto(GROUPS);
        int split = pure.node(pure.clusterOf(0));
        int lock = tree.parent(pure.node(pure.clusterOf(1)));
        ClusterEdits edits = ClusterEdits.NONE.with(e -> e.open(split, true).lock(lock, true));
        Cut cut = EditedCut.of(tree, pure.height(), edits).cut();
        Grafting.Grown grown = grown(cut, old, fresh, Linkage.WARD);
        ClusterEdits now = ClusterEdits.NONE.with(e -> e.open(grown.nodeOf()[split], true).lock(grown.nodeOf()[lock], true));
        var edited = EditedCut.of(grown.tree(), pure.height(), now);
        assertEquals(List.of(), edited.conflicts());
        assertSameOldClusters(cut, edited.cut());
        for (int row = 0; row < cameTo.length; row++)
            if (cameTo[row] == 1) assertEquals(edited.cut().clusterOf(1), edited.cut().clusterOf(old.rows() + row));
    }

    /// Two of the new rows of a group that was there, said to be a crowd, stand alone whatever their distance.
    @Test
    void aCrowdIsAClusterOfItsOwn() {
        Cut cut = tree(Linkage.WARD).cutInto(GROUPS);
        Grafting.Grown grown = new Grafting(cut, old, Linkage.WARD, _ -> cut.height()).grow(fresh, List.of(new int[]{0, 5, 10}),
                Parallel.NONE, Progress.NONE);
        Cut now = grown.tree().cut(cut.height());
        assertEquals(GROUPS + 3, now.clusters());
        assertArrayEquals(new int[]{old.rows(), old.rows() + 5, old.rows() + 10}, Arrays.stream(now.members(now.clusterOf(old
                .rows())))
                .sorted().toArray());
        assertEquals(now.clusterOf(0), now.clusterOf(old.rows() + 15), "the others join as before");
        assertSameOldClusters(cut, now);
    }

    @Test
    void crowdsAreFoundWhereNobodyWas() {
        FloatMatrix all = old.above(fresh);
        boolean[] isNew = new boolean[all.rows()];
        Arrays.fill(isNew, old.rows(), all.rows(), true);
        List<int[]> crowds = NewCrowds.of(all, isNew, 3, Parallel.NONE, Progress.NONE);
        assertEquals(40, crowds.stream().mapToInt(c -> c.length).sum());
        for (int[] crowd : crowds) for (int row : crowd) assertTrue(cameTo[row - old.rows()] >= GROUPS);
        assertEquals(List.of(), NewCrowds.of(old, new boolean[old.rows()], 3, Parallel.NONE, Progress.NONE));
        boolean[] mixed = new boolean[old.rows()];
        for (int row = 0; row < mixed.length; row++) mixed[row] = row / GROUPS % 2 == 0;
        assertEquals(List.of(), NewCrowds.of(old, mixed, 3, Parallel.NONE, Progress.NONE), "a random half is no crowd");
    }

    @Test
    void nothingOldNothingNew() {
        Cut cut = tree(Linkage.WARD).cutInto(GROUPS);
        Grafting.Grown grown = grown(cut, old, FloatMatrix.zeros(0, WIDTH), Linkage.WARD);
        assertEquals(old.rows(), grown.tree().leaves());
        assertArrayEquals(cut.labels(), grown.tree().cut(cut.height()).labels());
    }

    @Test
    void aSingleRowIsNearestToItsOwnGroup() {
        Cut cut = tree(Linkage.WARD).cutInto(GROUPS);
        var grafting = new Grafting(cut, old, Linkage.WARD, _ -> cut.height());
        Grafting.Place place = grafting.place(old.row(2));
        assertEquals(cut.nodeOf(2), place.part());
        assertTrue(place.fits());
        assertTrue(place.distance() < grafting.place(fresh.row(3)).distance());
    }
}
