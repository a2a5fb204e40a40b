package org.discern.domain.recipe.rank;

import java.util.ArrayList;
import java.util.List;

/// Two to six rankings side by side.
///
/// @param name empty while it is not kept
/// @param columns each with its own user, model, history, request and moment
/// @param top how many places each shows
/// @param note of the analyst
/// @param reference the place of the column that all others are measured against; one that is not there means the first
public record Comparison(String name, List<Column> columns, int top, String note, int reference) {
    public static final int MOST_COLUMNS = 6;

    /// @param title for people, empty to make one from what differs
    public record Column(String title, RankQuery query) {}

    public Comparison {
        columns = List.copyOf(columns);
        if (columns.size() > MOST_COLUMNS) throw new IllegalArgumentException("At most six columns");
        if (top < 1 || top > 100) throw new IllegalArgumentException("top must lie in 1..100");
        if (reference < 0 || reference >= columns.size()) reference = 0;
    }

    /// Measured against the first column.
    public Comparison(String name, List<Column> columns, int top, String note) { this(name, columns, top, note, 0); }

    public Comparison named(String newName) { return new Comparison(newName, columns, top, note, reference); }

    public Comparison withColumns(List<Column> changed) { return new Comparison(name, changed, top, note, reference); }

    public Comparison withColumn(int place, Column column) {
        var changed = new ArrayList<>(columns);
        changed.set(place, column);
        return withColumns(changed);
    }

    public Comparison withTop(int places) { return new Comparison(name, columns, places, note, reference); }

    public Comparison withNote(String text) { return new Comparison(name, columns, top, text, reference); }

    public Comparison withReference(int place) { return new Comparison(name, columns, top, note, place); }
}
