package org.discern.work;

import java.util.Arrays;
import java.util.BitSet;

/// The one selection of the window: corpus rows. Every view shows it and may set it; the unselected is dimmed, never dropped.
public final class Selection {
    private final Signal<BitSet> rows = new Signal<>(new BitSet());
    private final Signal<String> source = new Signal<>("");

    /// The selected corpus rows; treat the set as read-only.
    public Signal<BitSet> rows() { return rows; }

    /// Who selected last, in words for the status bar, e.g. `cluster "card lost"`.
    public Signal<String> source() { return source; }

    public void set(int[] selected, String by) {
        var bits = new BitSet();
        Arrays.stream(selected).forEach(bits::set);
        source.set(by);
        rows.set(bits);
    }

    public void clear() { set(new int[0], ""); }

    public int count() { return rows.get().cardinality(); }

    public boolean contains(int row) { return rows.get().get(row); }
}
