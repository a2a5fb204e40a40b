package org.discern.work.recipe.walk;

import java.util.Arrays;
import org.discern.domain.recipe.NodeKind;
import org.discern.engine.recipe.layout.ForceLayout;

/// The layout of a scene, stepped while it is looked at. Whoever steps it may be on any thread, but one at a time.
public final class SceneLayout {
    private static final long SEED = 20;
    private static final int LONGEST = 600;

    private final ForceLayout forces;

    /// Positions per body of the scene, in its order.
    public record Frame(float[] x, float[] y, double heat, boolean rests) {}

    /// @param x,y where the bodies stand now
    /// @param heat 1 to lay out anew, less to make room for something new
    public SceneLayout(SceneGraph scene, float[] x, float[] y, boolean[] pinned, double heat) {
        int n = scene.size();
        float[] radius = new float[n];
        for (int i = 0; i < n; i++) radius[i] = room(scene, i);
        int[] a = new int[scene.edges()];
        int[] b = new int[scene.edges()];
        int edges = 0;
        for (int e = 0; e < scene.edges(); e++) {
            boolean again = edges > 0 && a[edges - 1] == scene.a(e) && b[edges - 1] == scene.b(e);
            if (again || !scene.isEdgeShown(e)) continue;
            a[edges] = scene.a(e);
            b[edges++] = scene.b(e);
        }
        forces = new ForceLayout(x, y, radius, pinned, Arrays.copyOf(a, edges), Arrays.copyOf(b, edges), SEED);
        forces.cool(heat);
    }

    /// The drawn radius of a body in scene units.
    public static float radius(SceneGraph scene, int body) {
        if (!scene.isMark(body)) return (float) Math.min(22, 11 + 2 * Math.log10(scene.held(body)));
        NodeKind kind = scene.kind(body);
        float grown = (float) Math.min(6, Math.sqrt(scene.degree(body)) * .8);
        return (kind == NodeKind.USER ? 12 : kind == NodeKind.RECIPE ? 10 : 6.5f) + grown;
    }

    private static float room(SceneGraph scene, int body) { return radius(scene, body) + (scene.marks() > 400 ? 4 : 12); }

    public Frame step(int times) {
        for (int i = 0; i < times && !forces.isAtRest(); i++) forces.step();
        return frame();
    }

    /// All the way to rest.
    public Frame settle() { return step(LONGEST); }

    public void hold(int body, double x, double y) { forces.hold(body, x, y); }

    public void free(int body) { forces.free(body); }

    public void warm(double heat) { forces.warm(heat); }

    private Frame frame() {
        int n = forces.size();
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) forces.x(i);
            y[i] = (float) forces.y(i);
        }
        return new Frame(x, y, forces.heat(), forces.isAtRest());
    }
}
