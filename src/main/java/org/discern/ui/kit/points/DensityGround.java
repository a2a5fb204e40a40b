package org.discern.ui.kit.points;

import org.discern.domain.array.FloatMatrix;

/// How crowded the plane is, painted below the points: a histogram of 128 × 128 cells, smoothed, read between its cells.
/// Cost: O(n) once per points; per paint one reading per block of pixels.
final class DensityGround {
    private static final int SIDE = 128;
    private static final int STEPS = 24;
    private static final double STRONGEST = 0.30;
    /// Cells left and right that a point is smeared over, three times; about a normal distribution.
    private static final int REACH = 2;

    private final double minX;
    private final double minY;
    private final double perX; // cells to the unit
    private final double perY;
    private final float[] level; // (SIDE, SIDE), 0..1, row by row from below

    DensityGround(FloatMatrix points, PointGrid grid) {
        double marginX = 0.08 * Math.max(1e-6, grid.maxX() - grid.minX());
        double marginY = 0.08 * Math.max(1e-6, grid.maxY() - grid.minY());
        minX = grid.minX() - marginX;
        minY = grid.minY() - marginY;
        perX = SIDE / (grid.maxX() - grid.minX() + 2 * marginX);
        perY = SIDE / (grid.maxY() - grid.minY() + 2 * marginY);
        float[] count = new float[SIDE * SIDE];
        for (int i = 0; i < points.rows(); i++) {
            int x = Math.clamp((long) ((points.get(i, 0) - minX) * perX), 0, SIDE - 1);
            int y = Math.clamp((long) ((points.get(i, 1) - minY) * perY), 0, SIDE - 1);
            count[y * SIDE + x]++;
        }
        for (int pass = 0; pass < 3; pass++) count = smeared(smeared(count, 1, SIDE), SIDE, 1);
        float most = 0;
        for (float c : count) most = Math.max(most, c);
        for (int i = 0; i < count.length; i++) count[i] = most == 0 ? 0 : (float) Math.sqrt(count[i] / most);
        level = count;
    }

    /// The mean over a window along one axis.
    private static float[] smeared(float[] in, int along, int across) {
        float[] out = new float[in.length];
        for (int line = 0; line < SIDE; line++) for (int at = 0; at < SIDE; at++) {
            float sum = 0;
            for (int k = Math.max(0, at - REACH); k <= Math.min(SIDE - 1, at + REACH); k++)
                sum += in[line * across + k * along];
            out[line * across + at * along] = sum / (2 * REACH + 1);
        }
        return out;
    }

    /// 0..1 at a point of the plane; 0 outside.
    float at(double x, double y) {
        double cx = (x - minX) * perX - 0.5;
        double cy = (y - minY) * perY - 0.5;
        if (cx < 0 || cy < 0 || cx >= SIDE - 1 || cy >= SIDE - 1) return 0;
        int ix = (int) cx;
        int iy = (int) cy;
        float fx = (float) (cx - ix);
        float fy = (float) (cy - iy);
        int p = iy * SIDE + ix;
        float below = level[p] + (level[p + 1] - level[p]) * fx;
        float above = level[p + SIDE] + (level[p + SIDE + 1] - level[p + SIDE]) * fx;
        return below + (above - below) * fy;
    }

    /// @param block pixels to a side that share a reading
    void paint(PointRaster raster, Viewport view, double density, int block, int ground, int tint) {
        int[] colours = new int[STEPS + 1];
        for (int s = 0; s <= STEPS; s++) colours[s] = PointRaster.mix(tint, ground, STRONGEST * s / STEPS);
        for (int top = 0; top < raster.height(); top += block) {
            double y = view.planeY((top + block / 2.0) / density);
            for (int left = 0; left < raster.width(); left += block) {
                int step = Math.round(at(view.planeX((left + block / 2.0) / density), y) * STEPS);
                if (step > 0) raster.block(left, top, block, colours[step]);
            }
        }
    }
}
