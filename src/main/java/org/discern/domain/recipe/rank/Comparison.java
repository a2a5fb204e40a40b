package org.discern.domain.recipe.rank;

import java.util.ArrayList;
import java.util.List;

/// Two to six rankings side by side.
///
/// @param name empty while it is not kept
/// @param columns each with its own user, model, history, request and moment
/// @param top how many places each shows
/// @param note of the analyst
public record Comparison(String name, List<Column> columns, int top, String note) {
    public static final int MOST_COLUMNS = 6;

    /// @param title for people, empty to make one from what differs
    public record Column(String title, RankQuery query) {}

    public Comparison {
        columns = List.copyOf(columns);
        if (columns.size() > MOST_COLUMNS) throw new IllegalArgumentException("At most six columns");
        if (top < 1 || top > 100) throw new IllegalArgumentException("top must lie in 1..100");
    }

    public Comparison named(String newName) { return new Comparison(newName, columns, top, note); }

    public Comparison withColumns(List<Column> changed) { return new Comparison(name, changed, top, note); }

    public Comparison withColumn(int place, Column column) {
        var changed = new ArrayList<>(columns);
        changed.set(place, column);
        return withColumns(changed);
    }

    public Comparison withTop(int places) { return new Comparison(name, columns, places, note); }

    public Comparison withNote(String text) { return new Comparison(name, columns, top, text); }
}
