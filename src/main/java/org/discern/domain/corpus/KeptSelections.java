package org.discern.domain.corpus;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Selections and searches the analyst kept, by name and in order of name.
///
/// @param rows utterances as they were selected
/// @param searches queries, to be asked again of whatever rows there are then
public record KeptSelections(Map<String, RowSet> rows, Map<String, Query> searches) {
    public static final KeptSelections NONE = new KeptSelections(Map.of(), Map.of());

    public KeptSelections {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
        searches = Collections.unmodifiableMap(new TreeMap<>(searches));
    }

    /// Keeps rows under a name, in place of older ones of that name.
    public KeptSelections withRows(String name, RowSet set) { return new KeptSelections(with(rows, name, set), searches); }

    public KeptSelections withoutRows(String name) { return new KeptSelections(without(rows, name), searches); }

    /// Keeps a search under a name, in place of an older one of that name.
    public KeptSelections withSearch(String name, Query query) { return new KeptSelections(rows, with(searches, name, query)); }

    public KeptSelections withoutSearch(String name) { return new KeptSelections(rows, without(searches, name)); }

    private static <V> Map<String, V> with(Map<String, V> map, String name, V value) {
        if (name.isBlank()) throw new IllegalArgumentException("What is kept needs a name");
        var all = new TreeMap<>(map);
        all.put(name, value);
        return all;
    }

    private static <V> Map<String, V> without(Map<String, V> map, String name) {
        var all = new TreeMap<>(map);
        all.remove(name);
        return all;
    }
}
