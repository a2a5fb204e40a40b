package org.discern.engine.user;

import java.util.Map;

/// Writes events that leave the window into the slots of a long-term memory, in plain Java; the twin of the network's own
/// write while it learns.
///
/// Cost: `2 D^2` an event, and `V D` for its projection.
final class SlotWriter {
    private final UserSizes sizes;
    private final Map<String, float[]> weights;

    SlotWriter(UserSizes sizes, Map<String, float[]> weights) {
        this.sizes = sizes;
        this.weights = weights;
    }

    /// A sentence vector in the width of the network.
    float[] projected(float[] vector) { return linear(vector, sizes.vector(), "project"); }

    /// @param slots `(m, D)`, changed
    /// @param event the projected event, in the first `D` numbers
    /// @param belief what is known of its label, in row `row`
    /// @param signatures the event's at `at`
    void write(SlotTracker tracker, float[] slots, float[] event, Beliefs belief, int row, long time, byte[] signatures,
            int at) {
        if (sizes.slots() == 0) return;
        int d = sizes.width();
        int slot = tracker.take(belief.key(row), belief.confidence(row), time, signatures, at);
        float[] opened = new float[2 * d + 1];
        System.arraycopy(slots, slot * d, opened, 0, d);
        System.arraycopy(event, 0, opened, d, d);
        opened[2 * d] = tracker.logCount(slot);
        float[] open = linear(opened, 2 * d + 1, "gate");
        boolean isFresh = tracker.isFresh(slot);
        for (int i = 0; i < d; i++) {
            float wide = isFresh ? 1 : (float) (1 / (1 + Math.exp(-open[i])));
            slots[slot * d + i] += wide * (event[i] - slots[slot * d + i]);
        }
    }

    private float[] linear(float[] x, int in, String name) {
        return Kernel.linear(x, 1, in, sizes.width(), weight(name + ".weight"), weight(name + ".bias"));
    }

    private float[] weight(String name) {
        float[] found = weights.get(name);
        if (found == null) throw new IllegalStateException("The user model lacks the weight " + name);
        return found;
    }
}
