package org.discern.ui.intent.frame;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import org.discern.ui.kit.Fx;
import org.jspecify.annotations.Nullable;

/// Shows its one child over the whole width; where the child cannot be that narrow, as with large type in a small window, it
/// begins at the left edge and a bar below scrolls it. What gets the keys is scrolled into sight.
final class WidePane extends Region {
    private final Region child;
    private final ScrollBar bar = new ScrollBar();

    WidePane(Region child) {
        this.child = child;
        bar.setOrientation(Orientation.HORIZONTAL);
        bar.getStyleClass().add("wide-bar");
        bar.setVisible(false);
        bar.valueProperty().addListener(_ -> requestLayout());
        getChildren().addAll(child, bar);
        setClip(Fx.ownBounds(this));
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) scene.focusOwnerProperty().addListener((_, old, now) -> {
                if (within(old)) bringUp(now); // a view that opens shows its beginning, wherever its keys are
            });
        });
    }

    private void bringUp(@Nullable Node focus) {
        if (focus == null || !bar.isVisible() || !within(focus)) return;
        Bounds at = child.sceneToLocal(focus.localToScene(focus.getLayoutBounds()));
        if (at.getWidth() > getWidth() || at.getMinX() < bar.getValue())
            bar.setValue(Math.max(0, Math.min(at.getMinX(), bar.getMax())));
        else
            if (at.getMaxX() > bar.getValue() + getWidth()) bar.setValue(Math.min(bar.getMax(), at.getMaxX() - getWidth()));
    }

    private boolean within(@Nullable Node node) {
        for (Node n = node; n != null; n = n.getParent()) if (n.equals(child)) return true;
        return false;
    }

    @Override
    protected void layoutChildren() {
        double needs = Math.ceil(child.minWidth(-1));
        boolean narrow = needs > getWidth() + 1;
        bar.setVisible(narrow);
        double below = narrow ? bar.prefHeight(-1) : 0;
        if (narrow) {
            bar.setMax(needs - getWidth());
            bar.setVisibleAmount(bar.getMax() * getWidth() / needs);
            bar.setBlockIncrement(getWidth() / 2);
            bar.setUnitIncrement(40);
            bar.resizeRelocate(0, getHeight() - below, getWidth(), below);
        }
        if (!narrow || bar.getValue() > bar.getMax()) bar.setValue(narrow ? bar.getMax() : 0);
        child.resizeRelocate(-Math.rint(bar.getValue()), 0, narrow ? needs : getWidth(), Math.max(0, getHeight() - below));
    }

    @Override
    protected double computeMinWidth(double height) { return 0; }

    @Override
    protected double computeMinHeight(double width) { return child.minHeight(-1); }

    @Override
    protected double computePrefWidth(double height) { return child.prefWidth(height); }

    @Override
    protected double computePrefHeight(double width) { return child.prefHeight(width); }
}
