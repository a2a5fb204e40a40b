package org.discern.ui.user.gain;

import javafx.scene.layout.Region;
import org.discern.domain.user.Slice;

/// Two accuracies on one axis from 0 to 1: hollow without, filled with history, and the way between them.
final class GapBar extends Region {
    private final Region axis = new Region();
    private final Region way = new Region();
    private final Region from = new Region();
    private final Region to = new Region();
    private double without = Double.NaN;
    private double with = Double.NaN;

    GapBar() {
        axis.getStyleClass().add("gap-axis");
        from.getStyleClass().add("gap-from");
        to.getStyleClass().add("gap-to");
        getChildren().addAll(axis, way, from, to);
        setMinWidth(24);
        setPrefWidth(160);
        setMinHeight(20);
        setPrefHeight(20);
    }

    void show(Slice slice) {
        without = slice.accuracyWithout();
        with = slice.accuracyWith();
        way.getStyleClass().setAll(with < without ? "gap-loss" : "gap-gain");
        to.getStyleClass().setAll("gap-to", with < without ? "gap-worse" : "gap-better");
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double room = Math.max(8, getWidth() - 12);
        double middle = getHeight() / 2;
        axis.resizeRelocate(6, middle - .5, room, 1);
        boolean known = !Double.isNaN(without) && !Double.isNaN(with);
        for (Region part : new Region[]{way, from, to}) part.setVisible(known);
        if (!known) return;
        double a = 6 + room * without;
        double b = 6 + room * with;
        way.resizeRelocate(Math.min(a, b), middle - 1.5, Math.abs(b - a), 3);
        from.resizeRelocate(a - 5, middle - 5, 10, 10);
        to.resizeRelocate(b - 5, middle - 5, 10, 10);
    }
}
