package org.discern.ui.recipe.compare.board;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// Lays regions out as columns of equal width with gutters between them. Heads, rows and feet of the columns use one each, and
/// stand below one another because all use the same sums.
class Lanes extends Region {
    /// The usual width of a gutter.
    static final double GUTTER = 52;
    private static final double EDGE = 12;
    private static final double LEAST = 206;

    private final List<Region> cells = new ArrayList<>();
    private final double gutter;
    private double reserved;

    Lanes(double gutter) { this.gutter = gutter; }

    double gutter() { return gutter; }

    /// Takes these in place of the former cells.
    void cells(List<? extends Region> now) {
        getChildren().removeAll(cells);
        cells.clear();
        cells.addAll(now);
        getChildren().addAll(0, cells);
        requestLayout();
    }

    List<Region> cells() { return cells; }

    /// Leaves room at the right, where a scroll bar stands below.
    void reserve(double width) {
        if (width == reserved) return;
        reserved = width;
        requestLayout();
    }

    double cellWidth() { return cellWidth(getWidth()); }

    private double cellWidth(double all) {
        int n = Math.max(1, cells.size());
        return Math.max(40, Math.floor((all - reserved - 2 * EDGE - (n - 1) * gutter) / n));
    }

    double x(int cell) { return EDGE + cell * (cellWidth() + gutter); }

    @Override
    protected double computeMinWidth(double height) {
        int n = Math.max(1, cells.size());
        return reserved + 2 * EDGE + n * LEAST + (n - 1) * gutter;
    }

    @Override
    protected double computePrefWidth(double height) { return computeMinWidth(height); }

    @Override
    protected double computePrefHeight(double width) {
        double cell = cellWidth(width < 0 ? getWidth() : width);
        double most = 0;
        for (Region region : cells) most = Math.max(most, region.prefHeight(cell));
        return snapSizeY(most);
    }

    @Override
    protected double computeMinHeight(double width) { return computePrefHeight(width); }

    @Override
    public javafx.geometry.Orientation getContentBias() { return javafx.geometry.Orientation.HORIZONTAL; }

    @Override
    protected void layoutChildren() {
        double width = cellWidth();
        for (int i = 0; i < cells.size(); i++) cells.get(i).resizeRelocate(x(i), 0, width, getHeight());
    }
}
