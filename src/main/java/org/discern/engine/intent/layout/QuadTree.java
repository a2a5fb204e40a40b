package org.discern.engine.intent.layout;

import java.util.Arrays;

/// A quadtree over points of the plane for repulsion after Barnes and Hut (Nature 324, 1986, DOI 10.1038/324446a0).
///
/// Points are sorted along the Z-order curve, so every cell is a run of them and the tree is written front to back:
/// a node's children follow it, and `skip` leads past all of them. A walk needs no stack and reads memory forwards.
final class QuadTree {
    private static final int LEVELS = 15; // so that keys stay positive and sort as they should
    private final float[] at;
    private final long[] key; // Z-order in the upper half, point in the lower
    private float[] cell; // per node centre x, centre y, mass, squared reach
    private int[] skip;
    private int nodes;

    /// @param at points `(n, 2)`
    /// @param theta a cell counts as one mass when its side is below `theta` times its distance
    QuadTree(float[] at, float theta) {
        this.at = at;
        int n = at.length / 2;
        float minX = Float.POSITIVE_INFINITY;
        float minY = Float.POSITIVE_INFINITY;
        float maxX = Float.NEGATIVE_INFINITY;
        float maxY = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            minX = Math.min(minX, at[2 * i]);
            maxX = Math.max(maxX, at[2 * i]);
            minY = Math.min(minY, at[2 * i + 1]);
            maxY = Math.max(maxY, at[2 * i + 1]);
        }
        float side = Math.max(Math.max(maxX - minX, maxY - minY), 1e-30f);
        float scale = ((1 << LEVELS) - 1) / side;
        key = new long[n];
        for (int i = 0; i < n; i++) {
            long z = spread((int) ((at[2 * i] - minX) * scale)) | spread((int) ((at[2 * i + 1] - minY) * scale)) << 1;
            key[i] = z << 32 | i;
        }
        Arrays.sort(key);
        cell = new float[8 * Math.max(8, n)];
        skip = new int[2 * Math.max(8, n)];
        build(0, n, LEVELS - 1, side / theta);
    }

    /// The bits of a 16-bit number, with gaps between.
    private static long spread(int v) {
        long x = v & 0xFFFF;
        x = (x | x << 8) & 0x00FF00FF;
        x = (x | x << 4) & 0x0F0F0F0F;
        x = (x | x << 2) & 0x33333333;
        return (x | x << 1) & 0x55555555;
    }

    /// The point at place `i` of the Z-order.
    int order(int i) { return (int) key[i]; }

    private void build(int from, int to, int level, float reach) {
        int node = nodes++;
        if (node == skip.length) {
            skip = Arrays.copyOf(skip, 2 * skip.length);
            cell = Arrays.copyOf(cell, 2 * cell.length);
        }
        double x = 0;
        double y = 0;
        for (int i = from; i < to; i++) {
            x += at[2 * order(i)];
            y += at[2 * order(i) + 1];
        }
        cell[4 * node] = (float) (x / (to - from));
        cell[4 * node + 1] = (float) (y / (to - from));
        cell[4 * node + 2] = to - from;
        boolean leaf = to - from == 1 || level < 0;
        cell[4 * node + 3] = leaf ? -1 : reach * reach;
        if (!leaf) {
            int begin = from;
            for (int quarter = 0; quarter < 4 && begin < to; quarter++) {
                int end = begin;
                while (end < to && (key[end] >>> (32 + 2 * level) & 3) == quarter) end++;
                if (end > begin) build(begin, end, level - 1, reach / 2);
                begin = end;
            }
        }
        skip[node] = nodes;
    }

    /// Writes the push of all others on a point, `sum of (y_i - y_j) / (1 + d²)²`, and returns its share of the normaliser,
    /// `sum of 1 / (1 + d²)` without itself.
    double push(int point, float[] push) {
        float x = at[2 * point];
        float y = at[2 * point + 1];
        float fx = 0;
        float fy = 0;
        double z = -1;
        for (int node = 0; node < nodes;) {
            int c = 4 * node;
            float dx = x - cell[c];
            float dy = y - cell[c + 1];
            float squared = dx * dx + dy * dy;
            if (squared > cell[c + 3]) {
                float w = 1 / (1 + squared);
                float mass = cell[c + 2] * w;
                z += mass;
                fx += mass * w * dx;
                fy += mass * w * dy;
                node = skip[node];
            } else {
                node++;
            }
        }
        push[2 * point] = fx;
        push[2 * point + 1] = fy;
        return z;
    }
}
