package org.discern.domain.corpus;

import java.util.ArrayList;
import java.util.List;

/// A search: rows that every chip lets through. Without chips nothing is searched.
public record Query(List<Chip> chips) {
    public static final Query NONE = new Query(List.of());

    public Query { chips = List.copyOf(chips); }

    public static Query of(Chip... chips) { return new Query(List.of(chips)); }

    public boolean isEmpty() { return chips.isEmpty(); }

    public Query with(Chip chip) {
        var all = new ArrayList<>(chips);
        all.add(chip);
        return new Query(all);
    }

    public Query with(int place, Chip chip) {
        var all = new ArrayList<>(chips);
        all.set(place, chip);
        return new Query(all);
    }

    public Query without(int place) {
        var all = new ArrayList<>(chips);
        all.remove(place);
        return new Query(all);
    }
}
