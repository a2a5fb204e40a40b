package org.discern.engine.user;

/// All that is kept of one user: the slots of the long-term memory and the latest events. It never grows: at most 8 KB
/// with the default sizes, after ten events or ten thousand. Not safe for several threads; copy it.
public final class UserMemory {
    final SlotTracker tracker;
    final float[] slots; // (m, D)
    final float[] recent; // (n, D), oldest first, the first `held` of them
    final Beliefs beliefs; // of the recent ones
    final long[] times;
    final byte[] signatures; // (n, 64)
    final short[] mean; // (V) of all past texts, half precision; empty where histories tell their labels
    int held;
    long events;

    UserMemory(UserSizes sizes, boolean isTold) {
        this(new SlotTracker(sizes.slots()), new float[sizes.slots() * sizes.width()], new float[sizes.window() * sizes.width()],
                new Beliefs(sizes.window()), new long[sizes.window()], new byte[sizes.window() * Signature.WIDTH],
                new short[isTold ? 0 : sizes.vector()]);
    }

    private UserMemory(SlotTracker tracker, float[] slots, float[] recent, Beliefs beliefs, long[] times,
            byte[] signatures, short[] mean) {
        this.tracker = tracker;
        this.slots = slots;
        this.recent = recent;
        this.beliefs = beliefs;
        this.times = times;
        this.signatures = signatures;
        this.mean = mean;
    }

    public UserMemory copy() {
        var out = new UserMemory(tracker.copy(), slots.clone(), recent.clone(), beliefs.copy(), times.clone(), signatures.clone(),
                mean.clone());
        out.held = held;
        out.events = events;
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
    public int bytes() {
        return tracker.bytes() + 4 * (slots.length + recent.length) + beliefs.bytes() + 8 * times.length
                + signatures.length + 2 * mean.length + 12;
    }
}
