package org.discern.engine.intent.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.Stability;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.junit.jupiter.api.Test;

final class ResamplingTest {
    /// Two groups far apart, of 60 each, and one round cloud of 80.
    private static FloatMatrix groups() {
        var random = new Random(3);
        float[] values = new float[200 * 12];
        for (int row = 0; row < 200; row++)
            for (int d = 0; d < 12; d++)
                values[row * 12 + d] = (float) (random.nextGaussian() * (row < 120 ? 0.1 : 0.35)) + (d == Math.min(2, row / 60)
                        ? 1
                        : 0);
        return new FloatMatrix(200, 12, values).unitRows();
    }

    private static Stability of(FloatMatrix rows, Cut cut, Parallel parallel) {
        return Resampling.of(rows, Linkage.WARD, cut, 10, 11, parallel, Progress.NONE);
    }

    private static Dendrogram tree(FloatMatrix rows) {
        return Agglomeration.grow(rows, Linkage.WARD, Parallel.NONE, Progress.NONE);
    }

    @Test
    void groupsComeBackAndPiecesOfACloudDoNot() {
        FloatMatrix rows = groups();
        Dendrogram tree = tree(rows);
        Cut three = tree.cutInto(3);
        Stability whole = of(rows, three, Parallel.NONE);
        for (int c = 0; c < 3; c++) assertTrue(whole.of(three.node(c)) > 0.9, whole.toString());
        Cut seven = tree.cutInto(7);
        Stability pieces = of(rows, seven, Parallel.NONE);
        assertTrue(pieces.of(seven.nodeOf(0)) > 0.9 && pieces.of(seven.nodeOf(60)) > 0.9, pieces.toString());
        double ofCloud = 0;
        for (int row = 120; row < 200; row++) ofCloud += pieces.of(seven.nodeOf(row)) / 80;
        assertTrue(ofCloud < 0.7, ofCloud + " " + pieces);
        assertEquals(160, pieces.sampled());
    }

    @Test
    void theSameSeedGivesTheSame() {
        FloatMatrix rows = groups();
        Cut cut = tree(rows).cutInto(6);
        assertEquals(of(rows, cut, Parallel.NONE), of(rows, cut, Parallel.NONE));
    }

    @Test
    void whatCannotBeJudgedIsLeftOut() {
        FloatMatrix rows = groups();
        Cut apart = tree(rows).cutInto(200);
        Stability none = of(rows, apart, Parallel.NONE);
        assertEquals(Map.of(), none.ofNode());
        assertTrue(Double.isNaN(none.of(0)));
        var one = new FloatMatrix(1, 2, new float[]{1, 0});
        assertEquals(Map.of(), of(one, tree(one).cutInto(1), Parallel.NONE).ofNode());
    }

    @Test
    void itCanBeCancelled() {
        FloatMatrix rows = groups();
        Cut cut = tree(rows).cutInto(6);
        var asked = new AtomicInteger();
        Progress impatient = (Progress) Proxy.newProxyInstance(Progress.class.getClassLoader(), new Class<?>[]{Progress.class}, (
                _, method, _) -> {
            if (method.getName().equals("check") && asked.incrementAndGet() > 3) throw new CancelledException();
            return null;
        });
        assertThrows(CancelledException.class, () -> Resampling.of(rows, Linkage.WARD, cut, 10, 11, Parallel.NONE, impatient));
    }
}
