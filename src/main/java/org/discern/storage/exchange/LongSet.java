package org.discern.storage.exchange;

import java.util.Arrays;

/// A set of numbers above -1, without an object for each: 25 million take half a gigabyte.
final class LongSet {
    private static final long FREE = -1;

    private long[] slots = fresh(1 << 10);
    private int size;

    /// @return false when it was in already
    boolean add(long value) {
        if (2L * size >= slots.length) grow();
        int at = place(slots, value);
        if (slots[at] == value) return false;
        slots[at] = value;
        size++;
        return true;
    }

    private void grow() {
        long[] wider = fresh(Math.multiplyExact(slots.length, 2));
        for (long value : slots) if (value != FREE) wider[place(wider, value)] = value;
        slots = wider;
    }

    private static int place(long[] slots, long value) {
        int mask = slots.length - 1;
        long mixed = value * 0x9E3779B97F4A7C15L; // spreads neighbours apart
        int at = (int) (mixed >>> 32) & mask;
        while (slots[at] != FREE && slots[at] != value) at = at + 1 & mask;
        return at;
    }

    private static long[] fresh(int length) {
        long[] out = new long[length];
        Arrays.fill(out, FREE);
        return out;
    }
}
