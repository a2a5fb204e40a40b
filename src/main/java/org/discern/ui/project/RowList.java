package org.discern.ui.project;

import javafx.collections.ObservableListBase;

/// Corpus rows as a table wants them; replacing all of them is one change and makes no copies.
final class RowList extends ObservableListBase<Integer> {
    private int[] rows = {};

    void replace(int[] newRows) {
        int[] old = rows;
        beginChange();
        rows = newRows;
        nextReplace(0, newRows.length, new Boxed(old));
        endChange();
    }

    @Override
    public Integer get(int index) { return rows[index]; }

    @Override
    public int size() { return rows.length; }

    private static final class Boxed extends java.util.AbstractList<Integer> {
        private final int[] values;

        Boxed(int[] values) { this.values = values; }

        @Override
        public Integer get(int index) { return values[index]; }

        @Override
        public int size() { return values.length; }
    }
}
