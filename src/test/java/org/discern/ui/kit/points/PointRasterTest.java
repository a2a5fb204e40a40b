package org.discern.ui.kit.points;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.discern.domain.array.FloatMatrix;
import org.discern.ui.kit.Theme;
import org.junit.jupiter.api.Test;

class PointRasterTest {
    @Test
    void aDotIsCutAtTheEdges() {
        int[] pixels = new int[9];
        var raster = new PointRaster(3, 3, pixels);
        raster.clear(1);
        raster.dot(0, 0, 1, 7);
        assertArrayEquals(new int[]{7, 7, 1, 7, 7, 1, 1, 1, 1}, pixels);
        raster.dot(-50, 90, 2, 9);
        assertArrayEquals(new int[]{7, 7, 1, 7, 7, 1, 1, 1, 1}, pixels, "what lies outside paints nothing");
    }

    @Test
    void aDiscIsFullInTheMiddleAndSoftAtTheRim() {
        int[] stamp = PointRaster.stamp(2.5, 1);
        int side = PointRaster.side(2.5);
        assertEquals(7, side);
        assertEquals(256, stamp[3 * 7 + 3]);
        assertEquals(0, stamp[0]);
        assertTrue(stamp[3 * 7 + 1] > 0 && stamp[3 * 7 + 1] <= 256);
        int[] pixels = new int[49];
        var raster = new PointRaster(7, 7, pixels);
        raster.clear(0xffffffff);
        raster.disc(3, 3, stamp, side, 0xff000000);
        assertEquals(0xff000000, pixels[24] & 0xfffefefe, "the middle takes the colour");
        assertEquals(0xffffffff, pixels[0], "the corner keeps the ground");
    }

    @Test
    void theNearestPointAndTheLassoAgreeWithLookingAtAll() {
        var random = new Random(4);
        float[] xy = new float[4_000];
        for (int i = 0; i < xy.length; i++) xy[i] = random.nextFloat() * 2 - 1;
        var points = new FloatMatrix(2_000, 2, xy);
        var grid = new PointGrid(points);
        for (int trial = 0; trial < 50; trial++) {
            double x = random.nextDouble() * 2 - 1;
            double y = random.nextDouble() * 2 - 1;
            int best = -1;
            double least = 0.1;
            for (int i = 0; i < 2_000; i++) {
                double d = Math.hypot(xy[2 * i] - x, xy[2 * i + 1] - y);
                if (d <= least) {
                    least = d;
                    best = i;
                }
            }
            assertEquals(best, grid.nearest(x, y, 0.1));
        }
        int[] inside = grid.inside(new double[]{-0.5, 0.5, 0.5, -0.5}, new double[]{-0.5, -0.5, 0.5, 0.5});
        int[] expected = java.util.stream.IntStream.range(0, 2_000).filter(i -> Math.abs(xy[2 * i]) < 0.5 && Math.abs(xy[2 * i
                + 1]) < 0.5)
                .toArray();
        assertArrayEquals(expected, inside);
    }

    @Test
    void zoomingKeepsWhatIsBelowThePointer() {
        Viewport view = Viewport.fit(800, 600, -1, -1, 1, 1);
        double px = view.planeX(200);
        double py = view.planeY(100);
        Viewport closer = view.zoomed(3, 200, 100);
        assertEquals(px, closer.planeX(200), 1e-12);
        assertEquals(py, closer.planeY(100), 1e-12);
        assertEquals(200, closer.x(px), 1e-9);
        assertEquals(230, closer.panned(30, 0).x(px), 1e-9);
    }

    /// Painting is work under the hand: 20,000 soft points must stay well below a frame. Measured as work, best of ten.
    @Test
    void twentyThousandPointsTakeLessThanAFrame() {
        var random = new Random(1);
        float[] xy = new float[40_000];
        for (int i = 0; i < xy.length; i++) xy[i] = (float) random.nextGaussian() * 0.4f;
        var points = new FloatMatrix(20_000, 2, xy);
        int[] colours = new int[20_000];
        Arrays.setAll(colours, i -> 0xff000000 | i * 2654435 & 0xffffff);
        int width = 1100;
        int height = 760;
        var raster = new PointRaster(width, height, new int[width * height]);
        Viewport view = Viewport.fit(width, height, -1, -1, 1, 1);
        for (boolean hard : new boolean[]{true, false}) {
            long best = Long.MAX_VALUE;
            for (int turn = 0; turn < 30; turn++) {
                long start = System.nanoTime();
                PointPainter.paint(raster, null, points, colours, new BitSet(), view, 1, hard, Theme.LIGHT);
                best = Math.min(best, System.nanoTime() - start);
            }
            assertTrue(best < 16_000_000, (hard ? "hard " : "soft ") + best / 1e6 + " ms");
        }
    }
}
