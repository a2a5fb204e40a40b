package org.discern.ui.recipe.graph;

import java.util.HashMap;
import java.util.Map;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.recipe.walk.SceneGraph;
import org.discern.work.recipe.walk.SceneLayout;
import org.jspecify.annotations.Nullable;

/// The layout of the scene on the screen while it moves: a few steps per frame beside the screen's thread, never two at a
/// time. What the hand holds is told to the layout between steps.
final class Motion {
    private static final double BUDGET_MS = 7;
    private static final int MOST_STEPS = 4;

    private final RecipeRoom room;
    private final Listener listener;
    private @Nullable SceneLayout layout;
    private boolean underWay;
    private int round; // answers for an older layout are dropped
    private double stepMs = 1;
    private final Map<Integer, double[]> held = new HashMap<>();

    interface Listener {
        /// On the screen's thread.
        void moved(SceneLayout.Frame frame);
    }

    Motion(RecipeRoom room, Listener listener) {
        this.room = room;
        this.listener = listener;
    }

    boolean isMoving() { return layout != null; }

    void begin(SceneGraph scene, float[] x, float[] y, boolean[] pinned, double heat) {
        stop();
        if (scene.size() > 0) layout = new SceneLayout(scene, x, y, pinned, heat);
    }

    /// Straight to rest, for those who want no motion.
    void jump() {
        SceneLayout all = layout;
        if (all == null) return;
        int asked = ++round;
        underWay = true;
        ask(asked, all::settle);
    }

    void hold(int body, double x, double y) { held.put(body, new double[]{x, y}); }

    void warm(double heat) { if (layout != null) layout.warm(heat); }

    void stop() {
        layout = null;
        underWay = false;
        round++;
        held.clear();
    }

    /// Once a frame: asks for the next steps unless some are still under way.
    void pulse() {
        SceneLayout all = layout;
        if (all == null || underWay) return;
        underWay = true;
        int asked = round;
        Map<Integer, double[]> holding = Map.copyOf(held);
        held.clear();
        int steps = (int) Math.clamp(BUDGET_MS / stepMs, 1, MOST_STEPS);
        ask(asked, () -> {
            holding.forEach((body, at) -> all.hold(body, at[0], at[1]));
            long start = System.nanoTime();
            SceneLayout.Frame frame = all.step(steps);
            stepMs = .7 * stepMs + .3 * (System.nanoTime() - start) / 1e6 / steps;
            return frame;
        });
    }

    private void ask(int asked, java.util.function.Supplier<SceneLayout.Frame> work) {
        var _ = room.quick("Lay out", work).whenCompleteAsync((frame, failure) -> {
            if (asked != round) return;
            underWay = false;
            if (failure != null) {
                stop();
                room.workspace().tell("Laying out", failure);
                return;
            }
            if (frame.rests() && held.isEmpty()) stop();
            listener.moved(frame);
        }, room.screen());
    }
}
