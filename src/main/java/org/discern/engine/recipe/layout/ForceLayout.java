package org.discern.engine.recipe.layout;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Lays bodies out by springs along edges, repulsion between all, a weak pull to the middle and room around each, one step at
/// a time while a temperature falls. Pinned and held bodies act on the others and stay where they are.
///
/// Source: Fruchterman and Reingold, Graph drawing by force-directed placement, 1991, doi:10.1002/spe.4380211102; repulsion
/// after Barnes and Hut, 1986, doi:10.1038/324446a0.
/// Differs: velocities with friction instead of free displacement, so that a body keeps its way from frame to frame; springs
/// of hubs are softer (1 / smaller degree); overlaps are pushed apart by what they overlap.
/// Cost: O(N log N + E) a step, about 130 bytes a body. Same input and seed, same positions, bit by bit. Not for several threads.
public final class ForceLayout {
    /// At this temperature it rests.
    public static final double COLD = .004;
    private static final double COOLING = .0228;
    private static final double FRICTION = .55;
    private static final double THETA = .9;
    private static final double REPULSION = 260;
    private static final double LENGTH = 46;
    private static final double GRAVITY = .03;
    /// Screens are wide: what is drawn is kept lower than broad.
    private static final double GRAVITY_DOWN = .07;
    private static final double FASTEST = 60;

    private final int n;
    private final double[] x;
    private final double[] y;
    private final double[] speedX;
    private final double[] speedY;
    private final double[] radius;
    private final double[] weight;
    private final boolean[] pinned;
    private final int[] a;
    private final int[] b;
    private final double[] length;
    private final double[] spring;
    private final double[] bias; // how much of a spring's pull goes to b
    private final QuadTree tree = new QuadTree();
    private final BodyGrid grid = new BodyGrid();
    private final SplittableRandom random;
    private double heat = 1;

    /// @param x,y where the bodies stand, in scene units; copied
    /// @param radius of the room each needs
    /// @param pinned which stay where they are
    /// @param a,b ends of the edges
    /// @param seed parts bodies that stand at one point
    public ForceLayout(float[] x, float[] y, float[] radius, boolean[] pinned, int[] a, int[] b, long seed) {
        n = x.length;
        this.x = widened(x);
        this.y = widened(y);
        this.radius = widened(radius);
        this.pinned = pinned.clone();
        this.a = a.clone();
        this.b = b.clone();
        speedX = new double[n];
        speedY = new double[n];
        random = new SplittableRandom(seed);
        for (int i = 0; i < n; i++) { // bodies in a row would never leave it
            if (pinned[i]) continue;
            this.x[i] += random.nextDouble() - .5;
            this.y[i] += random.nextDouble() - .5;
        }
        int[] degree = new int[n];
        for (int e = 0; e < a.length; e++) {
            degree[a[e]]++;
            degree[b[e]]++;
        }
        weight = new double[n];
        for (int i = 0; i < n; i++) weight[i] = 1 + Math.min(6, Math.sqrt(degree[i]) * .5);
        length = new double[a.length];
        spring = new double[a.length];
        bias = new double[a.length];
        for (int e = 0; e < a.length; e++) {
            int least = Math.min(degree[a[e]], degree[b[e]]);
            length[e] = LENGTH + this.radius[a[e]] + this.radius[b[e]] + 2.5 * Math.sqrt(Math.max(degree[a[e]], degree[b[e]]));
            spring[e] = .9 / Math.max(1, least);
            bias[e] = (double) degree[a[e]] / (degree[a[e]] + degree[b[e]]);
        }
    }

    public int size() { return n; }

    public double x(int i) { return x[i]; }

    public double y(int i) { return y[i]; }

    /// From 1 (just begun) down to [#COLD].
    public double heat() { return heat; }

    public boolean isAtRest() { return heat <= COLD; }

    /// Takes this temperature, also a lower one.
    public void cool(double to) { heat = to; }

    /// Begins to move again, if it is colder than that.
    public void warm(double to) { heat = Math.max(heat, to); }

    /// Puts a body somewhere and keeps it there until [#free].
    public void hold(int i, double toX, double toY) {
        x[i] = toX;
        y[i] = toY;
        speedX[i] = 0;
        speedY[i] = 0;
        pinned[i] = true;
    }

    public void free(int i) { pinned[i] = false; }

    /// One step; the way a body goes is at most [#FASTEST] units.
    public void step() {
        if (isAtRest()) return;
        tree.build(x, y, weight, n);
        for (int i = 0; i < n; i++) {
            if (pinned[i]) continue;
            double[] push = tree.push(x[i], y[i], i, x, y, weight, THETA, 4);
            speedX[i] += REPULSION * heat * push[0] / weight[i] - GRAVITY * heat * x[i];
            speedY[i] += REPULSION * heat * push[1] / weight[i] - GRAVITY_DOWN * heat * y[i];
        }
        springs();
        part();
        move();
        heat += (0 - heat) * COOLING;
        if (heat <= COLD) Arrays.fill(speedX, 0);
        if (heat <= COLD) Arrays.fill(speedY, 0);
    }

    private void springs() {
        for (int e = 0; e < a.length; e++) {
            int i = a[e];
            int j = b[e];
            double dx = x[j] + speedX[j] - x[i] - speedX[i];
            double dy = y[j] + speedY[j] - y[i] - speedY[i];
            double d = Math.sqrt(dx * dx + dy * dy);
            if (d < 1e-6) {
                dx = jitter();
                dy = jitter();
                d = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
            }
            double pull = (d - length[e]) / d * heat * spring[e];
            speedX[j] -= dx * pull * bias[e];
            speedY[j] -= dy * pull * bias[e];
            speedX[i] += dx * pull * (1 - bias[e]);
            speedY[i] += dy * pull * (1 - bias[e]);
        }
    }

    /// Bodies that overlap go apart by what they overlap, the pinned ones not at all.
    private void part() {
        grid.build(x, y, radius, n);
        grid.pairs((i, j) -> {
            double dx = x[j] - x[i];
            double dy = y[j] - y[i];
            double d2 = dx * dx + dy * dy;
            double room = radius[i] + radius[j];
            if (d2 >= room * room || (pinned[i] && pinned[j])) return;
            if (d2 < 1e-9) {
                dx = jitter();
                dy = jitter();
                d2 = dx * dx + dy * dy;
            }
            double d = Math.sqrt(d2);
            double by = (room - d) / d * (pinned[i] || pinned[j] ? .7 : .35);
            if (!pinned[i]) {
                x[i] -= dx * by;
                y[i] -= dy * by;
            }
            if (!pinned[j]) {
                x[j] += dx * by;
                y[j] += dy * by;
            }
        });
    }

    private void move() {
        for (int i = 0; i < n; i++) {
            if (pinned[i]) {
                speedX[i] = 0;
                speedY[i] = 0;
                continue;
            }
            speedX[i] *= FRICTION;
            speedY[i] *= FRICTION;
            double fast = Math.sqrt(speedX[i] * speedX[i] + speedY[i] * speedY[i]);
            double share = fast > FASTEST ? FASTEST / fast : 1;
            x[i] += speedX[i] * share;
            y[i] += speedY[i] * share;
        }
    }

    private double jitter() { return (random.nextDouble() - .5) * 1e-3; }

    private static double[] widened(float[] values) {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) out[i] = values[i];
        return out;
    }
}
