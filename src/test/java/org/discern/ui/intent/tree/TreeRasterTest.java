package org.discern.ui.intent.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.intent.live.HeightAxis;
import org.junit.jupiter.api.Test;

class TreeRasterTest {
    private static final int WHITE = 0xffffffff;
    private static final int GREY = 0xff888888;
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;

    /// Two pairs, joined at the top.
    private final Dendrogram pairs = new Dendrogram(4, new int[]{0, 2, 4}, new int[]{1, 3, 5}, new double[]{1, 2, 4});

    private static int[] paint(Dendrogram tree, HeightAxis axis, Cut cut, int[] argb, int[] selected, int width, int height) {
        int[] pixels = new int[width * height];
        new TreeRaster(width, height, pixels, new TreeScene(tree, axis)).paint(new TreeScene.Look(cut, argb, selected), TreeWindow
                .all(tree.leaves()), 0, width - 1, WHITE, GREY);
        return pixels;
    }

    @Test
    void belowTheCutABranchHasItsClustersColourAboveTheTrunks() {
        int[] pixels = paint(pairs, new HeightAxis(4, 1), pairs.cut(3), new int[]{RED, BLUE}, new int[0], 41, 40);
        assertEquals(RED, pixels[5 * 41 + 5], "leaf 0");
        assertEquals(BLUE, pixels[25 * 41 + 5], "leaf 2");
        assertEquals(RED, pixels[10 * 41 + 25], "the stem of the first pair up to the cut");
        assertEquals(GREY, pixels[10 * 41 + 35], "and above it");
        assertEquals(GREY, pixels[20 * 41 + 40], "the top join");
        assertEquals(WHITE, pixels[20 * 41 + 5], "nothing between the pairs");
    }

    @Test
    void linesAreThickerWhereAPixelIsSmaller() {
        int[] pixels = new int[121 * 120];
        var raster = new TreeRaster(121, 120, pixels, new TreeScene(pairs, new HeightAxis(4, 1)));
        raster.pen(3);
        raster.paint(new TreeScene.Look(pairs.cut(3), new int[]{RED, BLUE}, new int[0]), TreeWindow.all(4), 0, 119, WHITE, GREY);
        for (int row = 13; row <= 17; row++)
            assertEquals(row >= 14 && row <= 16 ? RED : WHITE, pixels[row * 121 + 15], "leaf 0, row " + row);
        for (int x = 116; x <= 120; x++)
            assertEquals(x >= 118 ? GREY : WHITE, pixels[60 * 121 + x], "the top join, column " + x);
    }

    @Test
    void theUnselectedIsDimmedNotDropped() {
        int[] pixels = paint(pairs, new HeightAxis(4, 1), pairs.cut(3), new int[]{RED, BLUE}, new int[]{0, 1, 2, 2, 2}, 41, 40);
        assertEquals(RED, pixels[5 * 41 + 5]);
        int dimmed = pixels[25 * 41 + 5];
        assertTrue(dimmed != BLUE && dimmed != WHITE, Integer.toHexString(dimmed));
    }

    @Test
    void manyLeavesAreDrawnAsFewMarksAndEveryClusterWithRoomShows() {
        Dendrogram tree = DiscoveryFixture.of(20_000, 120, 5).discovery().tree();
        Cut cut = tree.cut(0.85);
        int[] argb = new int[cut.clusters()];
        Arrays.setAll(argb, c -> 0xff000000 | c + 1);
        int[] pixels = new int[400 * 600];
        var raster = new TreeRaster(400, 600, pixels, new TreeScene(tree, new HeightAxis(tree.maxHeight(), 2)));
        raster.paint(new TreeScene.Look(cut, argb, new int[0]), TreeWindow.all(20_000), 0, 399, 0xff000000, GREY);
        assertTrue(raster.joins().length < 2400, "joins drawn as lines: " + raster.joins().length);
        long rows = java.util.stream.IntStream.range(0, 600).filter(row -> pixels[row * 400] != 0xff000000).count();
        assertTrue(rows > 560, "a dense tree reaches nearly every row at its leaves, not only " + rows);
    }

    @Test
    void zoomKeepsTheLeafBelowThePointer() {
        TreeWindow window = TreeWindow.all(1000).zoomed(4, 0.5, 1000);
        assertEquals(250, window.span());
        assertEquals(375, window.first());
        assertEquals(TreeWindow.all(1000), window.zoomed(0.01, 0.2, 1000));
        assertEquals(750, window.panned(1e6, 1000).first());
    }
}
