package org.discern.engine.user;

import java.util.Arrays;

/// All that is kept of one user: the slots of the long-term memory and the latest events. It never grows: at most 8 KB
/// with the default sizes, after ten events or ten thousand. Not safe for several threads; copy it.
public final class UserMemory {
    final SlotTracker tracker;
    final float[] slots; // (m, D)
    final float[] recent; // (n, D), oldest first, the first `held` of them
    final Beliefs beliefs; // of the recent ones
    final long[] times;
    int held;
    long events;

    UserMemory(UserSizes sizes) {
        this(new SlotTracker(sizes.slots()), new float[sizes.slots() * sizes.width()], new float[sizes.window() * sizes.width()],
                new Beliefs(sizes.window()), new long[sizes.window()]);
    }

    private UserMemory(SlotTracker tracker, float[] slots, float[] recent, Beliefs beliefs, long[] times) {
        this.tracker = tracker;
        this.slots = slots;
        this.recent = recent;
        this.beliefs = beliefs;
        this.times = times;
    }

    public UserMemory copy() {
        var out = new UserMemory(tracker.copy(), slots.clone(), recent.clone(), beliefs.copy(), times.clone());
        out.held = held;
        out.events = events;
        return out;
    }

    /// The same long-term memory with none of the latest events, so that edited ones can take their place.
    public UserMemory withoutRecent() {
        UserMemory out = copy();
        out.events -= held;
        out.held = 0;
        Arrays.fill(out.times, 0);
        return out;
    }

    /// How many events it has taken in.
    public long events() { return events; }

    /// How many of the latest events stand one by one.
    public int held() { return held; }

    /// How many slots there are, used or not.
    public int slotCount() { return tracker.size(); }

    public boolean isUsed(int slot) { return tracker.isUsed(slot); }

    /// The class a slot gathers; the number of classes means *other*.
    public int slotClass(int slot) { return tracker.label(slot); }

    /// How many events a slot sums up.
    public int slotEvents(int slot) { return tracker.count(slot); }

    /// The likeliest class of a recent event.
    public int recentClass(int place) { return beliefs.key(place); }

    /// Bytes of its numbers.
    public int bytes() { return tracker.bytes() + 4 * (slots.length + recent.length) + beliefs.bytes() + 8 * times.length + 12; }
}
