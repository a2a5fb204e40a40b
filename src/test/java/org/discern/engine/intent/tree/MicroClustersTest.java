package org.discern.engine.intent.tree;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Linkage;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.TestThreads;
import org.discern.engine.measure.GroupScores;
import org.junit.jupiter.api.Test;

final class MicroClustersTest {
    @Test
    void fewRowsStandForThemselves() {
        FloatMatrix rows = CurveLearnerTest.blobs(3, 5, 1);
        MicroClusters same = MicroClusters.of(rows, 15, Parallel.NONE, Progress.NONE);
        assertEquals(rows, same.prototypes());
        assertEquals("", same.notice());
    }

    @Test
    void manyRowsKeepTheirGroups() {
        FloatMatrix rows = CurveLearnerTest.blobs(20, 150, 3);
        int[] truth = IntStream.range(0, 3000).map(i -> i / 150).toArray();
        MicroClusters some = MicroClusters.of(rows, 300, Parallel.NONE, Progress.NONE);
        assertTrue(some.prototypes().rows() <= 300 && some.prototypes().rows() >= 20, "" + some.prototypes().rows());
        assertEquals(3000, Arrays.stream(some.sizes()).sum());
        assertTrue(some.notice().contains("3000"));
        Dendrogram tree = Agglomeration.grow(some.prototypes(), some.sizes(), Linkage.WARD, Parallel.NONE, Progress.NONE);
        int[] labels = some.toRows(tree.cutInto(20).labels());
        assertTrue(GroupScores.of(truth, labels).ari() > 0.98);
        MicroClusters again = MicroClusters.of(rows, 300, TestThreads.of(3), Progress.NONE);
        assertEquals(some.prototypes(), again.prototypes());
        assertArrayEquals(some.prototypeOf(), again.prototypeOf());
    }

    @Test
    void weightedLeavesGrowTheTreeOfTheirRows() {
        // Three places, one of them taken three times: the tree over places has the upper heights of the tree over rows.
        FloatMatrix all = new FloatMatrix(5, 2, new float[]{0, 0, 0, 0, 0, 0, 1, 0, 5, 1});
        FloatMatrix places = new FloatMatrix(3, 2, new float[]{0, 0, 1, 0, 5, 1});
        Dendrogram full = AgglomerationTest.grow(all, Linkage.WARD);
        Dendrogram small = Agglomeration.grow(places, new int[]{3, 1, 1}, Linkage.WARD, Parallel.NONE, Progress.NONE);
        assertEquals(full.mergeHeight(2), small.mergeHeight(0), 1e-5);
        assertEquals(full.mergeHeight(3), small.mergeHeight(1), 1e-5);
    }
}
