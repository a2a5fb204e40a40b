package org.discern.engine.recipe.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ForceLayoutTest {
    private static final float ROOM = 14;

    /// A hub with nine leaves, and a pair apart; all close to one point.
    private static ForceLayout star(long seed, boolean pinHub) {
        int n = 12;
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) x[i] = i * .01f;
        x[0] = pinHub ? 100 : 0;
        float[] radius = new float[n];
        Arrays.fill(radius, ROOM);
        boolean[] pinned = new boolean[n];
        pinned[0] = pinHub;
        return new ForceLayout(x, y, radius, pinned, new int[]{0, 0, 0, 0, 0, 0, 0, 0, 0, 10}, new int[]{1, 2, 3, 4, 5, 6, 7, 8,
                9,
                11}, seed);
    }

    private static void settle(ForceLayout layout) { for (int i = 0; i < 1000 && !layout.isAtRest(); i++) layout.step(); }

    private static int overlaps(ForceLayout layout, double room) {
        int out = 0;
        for (int i = 0; i < layout.size(); i++)
            for (int j = 0; j < i; j++) if (distance(layout, i, j) < room) out++;
        return out;
    }

    private static double distance(ForceLayout layout, int i, int j) {
        return Math.hypot(layout.x(i) - layout.x(j), layout.y(i) - layout.y(j));
    }

    @Test
    void overlapsFallAndJoinedBodiesStandCloserThanOthers() {
        ForceLayout layout = star(1, false);
        assertEquals(66, overlaps(layout, 2 * ROOM), "all on one heap");
        settle(layout);
        assertTrue(layout.isAtRest());
        assertEquals(0, overlaps(layout, 2 * ROOM * .98), "nobody covers another");
        for (int leaf = 1; leaf < 10; leaf++) {
            assertTrue(distance(layout, 0, leaf) < 140, "leaf " + leaf + " at " + distance(layout, 0, leaf));
            assertTrue(distance(layout, 0, leaf) < distance(layout, leaf, 10), "the other pair stands further off");
        }
    }

    @Test
    void thePinnedStays() {
        ForceLayout layout = star(1, true);
        settle(layout);
        assertEquals(100, layout.x(0));
        assertEquals(0, layout.y(0));
        double far = 0;
        for (int leaf = 1; leaf < 10; leaf++) far = Math.max(far, distance(layout, 0, leaf));
        assertTrue(far < 160, "its leaves have come to it: " + far);
    }

    @Test
    void theHeldStaysUntilItIsFree() {
        ForceLayout layout = star(1, false);
        layout.hold(3, 300, 300);
        settle(layout);
        assertEquals(300, layout.x(3));
        layout.free(3);
        layout.warm(.5);
        settle(layout);
        assertTrue(layout.x(3) < 250, "it goes back to its hub: " + layout.x(3));
    }

    @Test
    void sameSeedSameBits() {
        ForceLayout one = star(7, false);
        ForceLayout other = star(7, false);
        settle(one);
        settle(other);
        for (int i = 0; i < one.size(); i++) {
            assertEquals(one.x(i), other.x(i));
            assertEquals(one.y(i), other.y(i));
        }
    }

    @Test
    void bodiesAtOnePointArePartedAndStayFinite() {
        int n = 400;
        float[] at = new float[n];
        float[] radius = new float[n];
        Arrays.fill(radius, 5);
        var layout = new ForceLayout(at, at, radius, new boolean[n], new int[0], new int[0], 3);
        settle(layout);
        for (int i = 0; i < n; i++) assertTrue(Double.isFinite(layout.x(i)) && Double.isFinite(layout.y(i)));
        assertTrue(overlaps(layout, 9) < 20, "overlaps left: " + overlaps(layout, 9));
    }

    @Test
    void repulsionOfTheTreeIsCloseToTheSumOverAll() {
        int n = 300;
        var random = new SplittableRandom(5);
        double[] x = random.doubles(n, -500, 500).toArray();
        double[] y = random.doubles(n, -500, 500).toArray();
        double[] weight = random.doubles(n, 1, 3).toArray();
        var tree = new QuadTree();
        tree.build(x, y, weight, n);
        double off = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            double[] near = tree.push(x[i], y[i], i, x, y, weight, .9, 4).clone();
            double[] exact = tree.push(x[i], y[i], i, x, y, weight, 0, 4).clone();
            double sx = 0;
            double sy = 0;
            for (int j = 0; j < n; j++) {
                if (j == i) continue;
                double d2 = Math.max(16, (x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]));
                sx += weight[j] * (x[i] - x[j]) / d2;
                sy += weight[j] * (y[i] - y[j]) / d2;
            }
            assertEquals(sx, exact[0], 1e-9);
            assertEquals(sy, exact[1], 1e-9);
            off += Math.hypot(near[0] - sx, near[1] - sy);
            all += Math.hypot(sx, sy);
        }
        assertTrue(off < .05 * all, "mean error " + off / all);
    }
}
