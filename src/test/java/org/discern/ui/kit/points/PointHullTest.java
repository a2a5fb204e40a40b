package org.discern.ui.kit.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PointHullTest {
    static IntStream seeds() { return IntStream.range(0, 20); }

    private static FloatMatrix cloud(int n, int seed) {
        var random = new Random(seed);
        float[] xy = new float[2 * n];
        for (int i = 0; i < xy.length; i++) xy[i] = (float) random.nextGaussian() * 0.2f;
        return new FloatMatrix(n, 2, xy);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isConvexAndHoldsNineTenths(int seed) {
        FloatMatrix points = cloud(200, seed);
        PointHull hull = PointHull.around(points, IntStream.range(0, 200).toArray(), 0xff112233);
        int n = hull.xs().length;
        assertTrue(n >= 3);
        for (int i = 0; i < n; i++) {
            int j = (i + 1) % n;
            int k = (i + 2) % n;
            assertTrue((hull.xs()[j] - hull.xs()[i]) * (hull.ys()[k] - hull.ys()[i]) - (hull.ys()[j] - hull.ys()[i]) * (hull
                    .xs()[k] - hull.xs()[i]) > 0, "corner " + j + " turns left");
        }
        long within = IntStream.range(0, 200).filter(i -> Stroke.holds(hull.xs(), hull.ys(), points.get(i, 0), points.get(i, 1)))
                .count();
        assertTrue(within >= 200 * 0.92 - n && within < 200, within + " lie within");
    }

    @Test
    void fewMembersMakeNoOutline() {
        assertTrue(PointHull.around(cloud(5, 1), new int[]{3}, 0).xs().length < 3);
        assertTrue(PointHull.around(cloud(5, 1), new int[0], 0).xs().length < 3);
    }

    @Test
    void densityIsHighestWhereTheCrowdIs() {
        FloatMatrix points = cloud(5_000, 4);
        var ground = new DensityGround(points, new PointGrid(points));
        assertTrue(ground.at(0, 0) > 0.7, "the middle");
        assertTrue(ground.at(0, 0) > ground.at(0.3, 0) && ground.at(0.3, 0) > ground.at(0.55, 0), "falls outwards");
        assertEquals(0, ground.at(9, 9));
    }
}
