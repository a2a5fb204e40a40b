package org.discern.engine.user;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Stretches read side by side, a chunk of events a step; whoever has been asked the last question drops out, so that nobody
/// waits for the longest one.
final class SideBySide {
    private final UserSizes sizes;
    private final Stretches of;
    private final int each; // numbers of one memory
    private List<Stretch> going;
    private float[] memory; // (going, m, D)
    private int first;
    private int step;

    SideBySide(UserSizes sizes, Stretches of, List<Stretch> who) {
        this.sizes = sizes;
        this.of = of;
        this.each = Math.max(1, sizes.slots()) * sizes.width();
        this.going = who;
        this.memory = new float[who.size() * each];
        for (int b = 0; b < who.size(); b++) System.arraycopy(who.get(b).memory(), 0, memory, b * each, each);
    }

    boolean isOver() { return going.isEmpty(); }

    /// The next events of everybody who is still asked.
    Chunk next(int events) {
        step = events;
        return new Chunk(sizes, of.table(), going, first, events, memory, of.asked());
    }

    /// @param after the memory after the chunk, `(B, m, D)`
    void goOn(float[] after) {
        first += step;
        List<Stretch> still = new ArrayList<>(going.size());
        for (int b = 0; b < going.size(); b++) {
            if (going.get(b).length() <= first) continue;
            System.arraycopy(after, b * each, after, still.size() * each, each);
            still.add(going.get(b));
        }
        going = still;
        memory = Arrays.copyOf(after, still.size() * each);
    }
}
