package org.discern.engine.recipe.request;

import java.util.function.IntConsumer;

/// A set of recipes, by their running number (node minus users), one bit each. Mutable inside this package only.
public final class Matches {
    private final int size;
    private final long[] bits;

    Matches(int size) {
        this.size = size;
        bits = new long[(size + 63) >> 6];
    }

    static Matches all(int size) {
        var out = new Matches(size);
        java.util.Arrays.fill(out.bits, -1);
        out.trim();
        return out;
    }

    /// Of how many recipes.
    public int size() { return size; }

    /// @param recipe `0 .. recipes-1`
    public boolean has(int recipe) { return (bits[recipe >> 6] >>> recipe & 1) != 0; }

    /// How many are in.
    public int count() {
        int n = 0;
        for (long word : bits) n += Long.bitCount(word);
        return n;
    }

    /// Calls for every recipe that is in, ascending.
    public void each(IntConsumer then) {
        for (int w = 0; w < bits.length; w++)
            for (long word = bits[w]; word != 0; word &= word - 1) then.accept((w << 6) + Long.numberOfTrailingZeros(word));
    }

    void add(int recipe) { bits[recipe >> 6] |= 1L << recipe; }

    Matches and(Matches other) {
        var out = new Matches(size);
        for (int w = 0; w < bits.length; w++) out.bits[w] = bits[w] & other.bits[w];
        return out;
    }

    Matches without(Matches other) {
        var out = new Matches(size);
        for (int w = 0; w < bits.length; w++) out.bits[w] = bits[w] & ~other.bits[w];
        return out;
    }

    private void trim() { if ((size & 63) != 0) bits[bits.length - 1] &= (1L << size) - 1; }
}
