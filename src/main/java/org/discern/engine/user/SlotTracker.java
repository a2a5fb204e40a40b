package org.discern.engine.user;

import java.util.Arrays;

/// Which slot of the long-term memory an event goes into, and each slot's tallies. A slot gathers events of one label that
/// sound alike, so that people can read it ("pasta x14") and a request finds the habit it belongs to. When all are taken, an
/// event joins the nearest slot of its label; for a label without one, the slot that faded most makes room.
///
/// Cost: time and memory `m`, whatever the length of the history.
final class SlotTracker {
    private static final float SLOW = (float) Math.pow(.5, 1.0 / 16);
    /// Events of one label nearer than this share a slot; chosen by hand, no other value was tried.
    private static final double ALIKE = .5;
    /// A slot's signature follows its events at least this quickly.
    private static final double FOLLOWS = 1.0 / 8;

    private final int[] key; // label of the slot, -1 while free
    private final float[] count;
    private final float[] slow; // halves every 16 events of the user
    private final float[] confidence; // mean over the slot's events
    private final long[] last; // time of the slot's last event
    private final byte[] sound; // (m, 64), mean signature of the slot's events
    private long events;

    SlotTracker(int slots) {
        key = new int[slots];
        Arrays.fill(key, -1);
        count = new float[slots];
        slow = new float[slots];
        confidence = new float[slots];
        last = new long[slots];
        sound = new byte[slots * Signature.WIDTH];
    }

    /// Takes an event in.
    ///
    /// @param signatures of many events, the one taken at `at`
    /// @return the slot it belongs to
    int take(int label, float sureness, long time, byte[] signatures, int at) {
        events++;
        for (int s = 0; s < key.length; s++) slow[s] *= SLOW;
        int slot = find(label, signatures, at);
        confidence[slot] += (sureness - confidence[slot]) / (count[slot] + 1);
        count[slot]++;
        slow[slot]++;
        last[slot] = Math.max(last[slot], time);
        double rate = Math.max(1 / count[slot], FOLLOWS);
        for (int i = 0; i < Signature.WIDTH; i++) {
            byte now = sound[slot * Signature.WIDTH + i];
            sound[slot * Signature.WIDTH + i] = (byte) Math.round(now + rate * (signatures[at + i] - now));
        }
        return slot;
    }

    /// True when the slot's first event came last.
    boolean isFresh(int slot) { return count[slot] == 1; }

    private int find(int label, byte[] signatures, int at) {
        int nearest = -1;
        int free = -1;
        int faded = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < key.length; s++) {
            if (key[s] < 0 && free < 0) free = s;
            if (slow[s] < slow[faded]) faded = s;
            if (key[s] != label) continue;
            double near = Signature.cosine(sound, s * Signature.WIDTH, signatures, at);
            if (near > most) {
                most = near;
                nearest = s;
            }
        }
        if (nearest >= 0 && (most >= ALIKE || free < 0)) return nearest;
        return open(free >= 0 ? free : faded, label);
    }

    private int open(int slot, int label) {
        key[slot] = label;
        count[slot] = 0;
        slow[slot] = 0;
        confidence[slot] = 0;
        last[slot] = Long.MIN_VALUE;
        return slot;
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
        HistoryFeatures.longItem(to, at, time - last[slot], count[slot], slow[slot], all > 0 ? slow[slot] / all : 0,
                agreement, confidence[slot]);
    }

    SlotTracker copy() {
        var out = new SlotTracker(key.length);
        System.arraycopy(key, 0, out.key, 0, key.length);
        System.arraycopy(count, 0, out.count, 0, key.length);
        System.arraycopy(slow, 0, out.slow, 0, key.length);
        System.arraycopy(confidence, 0, out.confidence, 0, key.length);
        System.arraycopy(last, 0, out.last, 0, key.length);
        System.arraycopy(sound, 0, out.sound, 0, sound.length);
        out.events = events;
        return out;
    }

    /// Bytes of its numbers.
    int bytes() { return key.length * (4 * 4 + 8) + sound.length + 8; }
}
