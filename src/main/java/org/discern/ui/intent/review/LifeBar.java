package org.discern.ui.intent.review;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// On which stretch of the threshold axis a cluster exists, and where the present cut stands in it.
final class LifeBar extends Pane {
    private final Region life = new Region();
    private final Region now = new Region();
    private double from;
    private double to;
    private double cut;

    LifeBar() {
        getStyleClass().add("life-track");
        life.getStyleClass().add("life-stretch");
        now.getStyleClass().add("life-now");
        getChildren().addAll(life, now);
        setMinSize(120, 12);
        setPrefSize(160, 12);
        setMaxHeight(12);
    }

    /// All 0..1 on the axis.
    void show(double newFrom, double newTo, double newCut) {
        from = newFrom;
        to = newTo;
        cut = newCut;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        life.resizeRelocate(from * width, 4, Math.max(2, (to - from) * width), 4);
        now.resizeRelocate(Math.rint(cut * width) - 1, 0, 2, 12);
    }
}
