package org.discern.work;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.discern.domain.corpus.Hits;

/// The one selection of the window: corpus rows. Every view shows it and may set it; the unselected is dimmed, never dropped.
public final class Selection {
    private final Signal<BitSet> rows = new Signal<>(new BitSet());
    private final Signal<Optional<Hits>> found = new Signal<>(Optional.empty());
    private final Signal<String> source = new Signal<>("");

    /// The selected corpus rows; treat the set as read-only.
    public Signal<BitSet> rows() { return rows; }

    /// What the search finds; empty while nothing is searched. The one filter of the window: lists narrow down to it and count
    /// it, maps and trees show it as the selection it became.
    public Signal<Optional<Hits>> found() { return found; }

    /// Who selected last, in words for the status bar, e.g. `cluster "card lost"`.
    public Signal<String> source() { return source; }

    public void set(int[] selected, String by) {
        var bits = new BitSet();
        Arrays.stream(selected).forEach(bits::set);
        set(bits, by);
    }

    /// @param selected not changed afterwards
    public void set(BitSet selected, String by) {
        source.set(by);
        rows.set(selected);
    }

    public void clear() { set(new int[0], ""); }

    public int count() { return rows.get().cardinality(); }

    public boolean contains(int row) { return rows.get().get(row); }
}
