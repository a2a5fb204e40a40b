package org.discern.ui.recipe.compare.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.discern.ui.recipe.compare.live.ColumnSight;
import org.discern.ui.recipe.compare.live.Move;
import org.jspecify.annotations.Nullable;

/// The rows of one column, one below the other; when there are none, what stands in their place.
final class RankColumn extends Region {
    private final double unit;
    private final DoubleSupplier rowHeight;
    private final Consumer<RankRow> made;
    private final List<RankRow> rows = new ArrayList<>();
    private final Map<RankRow, Double> offsets = new HashMap<>();
    private int shown;
    private @Nullable Region instead;

    /// @param made sees every row that is made, once
    RankColumn(double unit, DoubleSupplier rowHeight, Consumer<RankRow> made) {
        this.unit = unit;
        this.rowHeight = rowHeight;
        this.made = made;
        getStyleClass().add("rank-column");
    }

    /// @param nothing stands in place of rows
    /// @return how far each row lies from where its recipe lay before, where it did
    Map<RankRow, Double> show(ColumnSight sight, @Nullable Region nothing) {
        Map<Integer, Integer> before = new HashMap<>();
        for (int i = 0; i < shown; i++) before.put(rows.get(i).recipe(), i);
        shown = sight.rows().size();
        while (rows.size() < shown) {
            var row = new RankRow(unit);
            made.accept(row);
            rows.add(row);
            getChildren().add(row);
        }
        offsets.clear();
        boolean ghosts = sight.rows().stream().anyMatch(r -> r.was() != ColumnSight.NO_GHOST);
        boolean moves = sight.rows().stream().anyMatch(r -> r.move().way() != Move.Way.NONE);
        boolean grades = sight.rows().stream().anyMatch(r -> r.grade() >= 0);
        for (int i = 0; i < rows.size(); i++) {
            RankRow row = rows.get(i);
            row.setVisible(i < shown);
            if (i >= shown) continue;
            row.show(sight.rows().get(i), ghosts, moves, grades);
            Integer old = before.get(row.recipe());
            if (old != null && old != i) offsets.put(row, (old - i) * rowHeight.getAsDouble());
        }
        Node old = instead;
        if (old != null) getChildren().remove(old);
        instead = nothing;
        if (nothing != null) getChildren().add(nothing);
        requestLayout();
        return offsets;
    }

    List<RankRow> rows() { return rows.subList(0, shown); }

    @Override
    protected double computePrefHeight(double width) {
        Region nothing = instead;
        return nothing != null ? nothing.prefHeight(width) : shown * rowHeight.getAsDouble();
    }

    @Override
    public javafx.geometry.Orientation getContentBias() { return javafx.geometry.Orientation.HORIZONTAL; }

    @Override
    protected void layoutChildren() {
        double height = rowHeight.getAsDouble();
        for (int i = 0; i < shown; i++) rows.get(i).resizeRelocate(0, i * height, getWidth(), height);
        Region nothing = instead;
        if (nothing != null) nothing.resizeRelocate(0, 0, getWidth(), Math.max(getHeight(), nothing.prefHeight(getWidth())));
    }
}
