package org.discern.ui.intent.tree;

import java.util.Arrays;
import org.discern.domain.intent.Dendrogram;

/// Paints a dendrogram into an `int[]` of ARGB pixels: heights to the right, leaves downwards. Below the cut a branch has its
/// cluster's colour, above it the colour of the trunk. What is smaller than a pixel and a half is drawn as one bar as long as
/// its height, so the cost follows the pixels and not the leaves; what lies outside is not visited.
///
/// Cost: O(visible pixel rows × depth), about a millisecond for 20,000 leaves on 600 rows.
final class TreeRaster {
    private static final double LEAST = 1.5;
    private static final int DIM = 104;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final TreeScene scene;
    private int[] stack = new int[256];
    private int[] joins = new int[512];
    private int joinCount;
    private TreeWindow window = new TreeWindow(0, 1);
    private int left;
    private int right;
    private int pen = 1;

    TreeRaster(int width, int height, int[] pixels, TreeScene scene) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
        this.scene = scene;
    }

    /// How thick lines are drawn, in pixels, at least 1: more than one where a screen shows several pixels as one.
    void pen(int pixels) { pen = Math.max(1, pixels); }

    /// Joins drawn as lines in the last paint, to be found again by the pointer: node after node.
    int[] joins() { return Arrays.copyOf(joins, joinCount); }

    int x(double place) { return left + (int) Math.round(place * (right - left)); }

    double y(double position) { return (position - window.first()) / window.span() * height; }

    /// @param leftEdge,rightEdge pixels of the places 0 and 1
    /// @param ground,trunk opaque ARGB of the paper and of branches above the cut
    void paint(TreeScene.Look look, TreeWindow shown, int leftEdge, int rightEdge, int ground, int trunk) {
        window = shown;
        left = leftEdge;
        right = rightEdge;
        joinCount = 0;
        Arrays.fill(pixels, 0, width * height, ground);
        Dendrogram tree = scene.tree();
        if (tree.leaves() == 0) return;
        int depth = push(0, tree.nodes() - 1, 0);
        while (depth > 0) {
            int inherited = stack[--depth];
            int node = stack[--depth];
            double top = y(tree.first(node));
            double bottom = y(tree.first(node) + tree.size(node));
            if (bottom < 0 || top > height) continue;
            boolean inside = look.cut().isBelow(node);
            int colour = inherited != 0
                    ? inherited
                    : inside ? look.colour(node) : 0;
            boolean dim = look.dims() && look.selectedIn(tree, node) == 0;
            int shownTrunk = dim ? mix(trunk, ground, DIM) : trunk;
            if (tree.isLeaf(node)) continue;
            if (bottom - top < LEAST * pen) {
                int own = inside ? colour : look.colour(node);
                bar(top, bottom, scene.place(node), inside ? 1 : scene.axis().place(look.cut().height()), dim
                        ? mix(own, ground, DIM)
                        : mix(own, ground, 190), shownTrunk);
                continue;
            }
            join(node, look, inside ? dim ? mix(colour, ground, DIM) : colour : shownTrunk, ground, colour, trunk);
            depth = push(depth, tree.left(node), inside ? colour : 0);
            depth = push(depth, tree.right(node), inside ? colour : 0);
        }
    }

    /// The upright line of a node and the level ones to its two children.
    private void join(int node, TreeScene.Look look, int line, int ground, int inherited, int trunk) {
        Dendrogram tree = scene.tree();
        int at = x(scene.place(node));
        upright(at, y(scene.middle(tree.left(node))), y(scene.middle(tree.right(node))), line);
        if (joinCount == joins.length) joins = Arrays.copyOf(joins, joinCount * 2);
        joins[joinCount++] = node;
        for (int side = 0; side < 2; side++) {
            int child = side == 0 ? tree.left(node) : tree.right(node);
            boolean dim = look.dims() && look.selectedIn(tree, child) == 0;
            int row = (int) Math.floor(y(scene.middle(child)));
            int from = x(scene.place(child));
            boolean below = look.cut().isBelow(child);
            if (below && !look.cut().isBelow(node)) {
                int own = look.colour(child);
                int cut = Math.clamp(x(scene.axis().place(look.cut().height())), from, at);
                level(row, from, cut, dim ? mix(own, ground, DIM) : own);
                level(row, cut, at, dim ? mix(trunk, ground, DIM) : trunk);
            } else {
                int own = below ? inherited : trunk;
                level(row, from, at, dim ? mix(own, ground, DIM) : own);
            }
        }
    }

    /// A subtree thinner than a line.
    private void bar(double top, double bottom, float place, double cut, int colour, int trunk) {
        int from = Math.max(0, (int) Math.floor(top));
        int to = Math.min(height, Math.max(from + 1, (int) Math.round(bottom)));
        int middle = x(Math.min(place, cut));
        for (int row = from; row < to; row++) {
            horizontal(row, left, middle, colour);
            if (place > cut) horizontal(row, middle, x(place), trunk);
        }
    }

    private void level(int row, int from, int to, int argb) {
        for (int line = 0; line < pen; line++) horizontal(row - pen / 2 + line, from, to, argb);
    }

    /// As long as the level lines that meet it are thick.
    private void upright(int x, double from, double to, int argb) {
        int above = pen / 2;
        int below = pen - 1 - above;
        for (int line = 0; line < pen; line++) vertical(x - above + line, from - above, to + below, argb);
    }

    private void horizontal(int row, int from, int to, int argb) {
        if (row < 0 || row >= height) return;
        int start = Math.max(0, from);
        int end = Math.min(width, to + 1);
        if (start < end) Arrays.fill(pixels, row * width + start, row * width + end, argb);
    }

    private void vertical(int x, double from, double to, int argb) {
        if (x < 0 || x >= width) return;
        int start = Math.max(0, (int) Math.floor(from));
        int end = Math.min(height - 1, (int) Math.floor(to));
        for (int row = start; row <= end; row++) pixels[row * width + x] = argb;
    }

    private int push(int depth, int node, int colour) {
        if (depth + 2 > stack.length) stack = Arrays.copyOf(stack, stack.length * 2);
        stack[depth] = node;
        stack[depth + 1] = colour;
        return depth + 2;
    }

    /// `share` of 256 of the colour over the ground.
    static int mix(int colour, int ground, int share) {
        int k = 256 - share;
        int rb = ((colour & 0xff00ff) * share + (ground & 0xff00ff) * k) >>> 8 & 0xff00ff;
        int g = ((colour & 0x00ff00) * share + (ground & 0x00ff00) * k) >>> 8 & 0x00ff00;
        return 0xff000000 | rb | g;
    }
}
