package org.discern.engine.user;

import java.util.Arrays;

/// Which slot of the long-term memory an event goes into, and each slot's tallies. A slot gathers events of one label, so
/// that people can read it ("pasta x14"). When all are taken, the slot that faded most makes room.
///
/// Cost: time and memory `m`, whatever the length of the history.
final class SlotTracker {
    private static final float FAST = (float) Math.pow(.5, 1.0 / 4);
    private static final float SLOW = (float) Math.pow(.5, 1.0 / 16);

    private final int[] key; // label of the slot, -1 while free
    private final float[] count;
    private final float[] fast; // halves every 4 events of the user
    private final float[] slow; // halves every 16
    private final float[] confidence; // mean over the slot's events
    private final long[] last; // time of the slot's last event
    private long events;

    SlotTracker(int slots) {
        key = new int[slots];
        Arrays.fill(key, -1);
        count = new float[slots];
        fast = new float[slots];
        slow = new float[slots];
        confidence = new float[slots];
        last = new long[slots];
    }

    /// Takes an event in.
    ///
    /// @return the slot it belongs to
    int take(int label, float sureness, long time) {
        events++;
        for (int s = 0; s < key.length; s++) {
            fast[s] *= FAST;
            slow[s] *= SLOW;
        }
        int slot = find(label);
        if (slot < 0) slot = clear(label);
        confidence[slot] += (sureness - confidence[slot]) / (count[slot] + 1);
        count[slot]++;
        fast[slot]++;
        slow[slot]++;
        last[slot] = Math.max(last[slot], time);
        return slot;
    }

    /// True when the slot's first event came last.
    boolean isFresh(int slot) { return count[slot] == 1; }

    private int find(int label) {
        for (int s = 0; s < key.length; s++) if (key[s] == label) return s;
        return -1;
    }

    private int clear(int label) {
        int faded = 0;
        for (int s = 0; s < key.length; s++) {
            if (key[s] < 0) {
                faded = s;
                break;
            }
            if (slow[s] < slow[faded]) faded = s;
        }
        key[faded] = label;
        count[faded] = 0;
        fast[faded] = 0;
        slow[faded] = 0;
        confidence[faded] = 0;
        last[faded] = Long.MIN_VALUE;
        return faded;
    }

    int size() { return key.length; }

    boolean isUsed(int slot) { return key[slot] >= 0; }

    int label(int slot) { return key[slot]; }

    int count(int slot) { return (int) count[slot]; }

    float logCount(int slot) { return (float) Math.log1p(count[slot]) / 3; }

    float confidence(int slot) { return confidence[slot]; }

    int used() {
        int used = 0;
        for (int k : key) if (k >= 0) used++;
        return used;
    }

    /// Events taken in so far.
    long events() { return events; }

    /// Features of one slot for a request at `time`.
    void features(int slot, long time, float[] text, int textAt, int classes, float[] to, int at) {
        float all = 0;
        for (float s : slow) all += s;
        float agreement = confidence[slot] * HistoryFeatures.logChance(text, textAt, key[slot], classes) / 5;
        HistoryFeatures.longItem(to, at, time - last[slot], count[slot], fast[slot], slow[slot], all > 0 ? slow[slot] / all : 0,
                agreement, confidence[slot]);
    }

    SlotTracker copy() {
        var out = new SlotTracker(key.length);
        System.arraycopy(key, 0, out.key, 0, key.length);
        System.arraycopy(count, 0, out.count, 0, key.length);
        System.arraycopy(fast, 0, out.fast, 0, key.length);
        System.arraycopy(slow, 0, out.slow, 0, key.length);
        System.arraycopy(confidence, 0, out.confidence, 0, key.length);
        System.arraycopy(last, 0, out.last, 0, key.length);
        out.events = events;
        return out;
    }

    /// Bytes of its numbers.
    int bytes() { return key.length * (5 * 4 + 8) + 8; }
}
