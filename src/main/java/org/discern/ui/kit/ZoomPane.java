package org.discern.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows its one child larger or smaller, words, lines and room alike, so that what fits at one size fits at another in a window
/// that has grown with it. The child is laid out in the room that is left at its own measure.
public final class ZoomPane extends Region {
    private final Node child;
    private final Scale scale = new Scale(1, 1);

    public ZoomPane(Node child) {
        this.child = child;
        child.getTransforms().add(scale);
        child.setManaged(true);
        getChildren().add(child);
    }

    /// @param factor above 0; 1 for as drawn
    public void factor(double factor) {
        if (factor == scale.getX()) return;
        scale.setX(factor);
        scale.setY(factor);
        requestLayout();
    }

    public double factor() { return scale.getX(); }

    @Override
    protected void layoutChildren() {
        child.resizeRelocate(0, 0, Math.ceil(getWidth() / scale.getX()), Math.ceil(getHeight() / scale.getX()));
    }

    @Override
    protected double computeMinWidth(double height) { return 0; }

    @Override
    protected double computeMinHeight(double width) { return 0; }

    @Override
    protected double computePrefWidth(double height) { return child.prefWidth(height) * scale.getX(); }

    @Override
    protected double computePrefHeight(double width) { return child.prefHeight(width) * scale.getX(); }
}
