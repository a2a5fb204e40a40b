package org.discern.ui.user.read;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;

/// How the model's trust is split between the two lanes.
final class TrustBar extends Region {
    private final Label left = new Label();
    private final Label right = new Label();
    private final Region older = new Region();
    private final Region latest = new Region();
    private double share = Double.NaN;

    TrustBar() {
        getStyleClass().add("trust");
        older.getStyleClass().add("trust-long");
        latest.getStyleClass().add("trust-short");
        left.getStyleClass().add("small");
        right.getStyleClass().add("small");
        getChildren().addAll(older, latest, left, right);
        setMinHeight(20);
        setPrefHeight(20);
        setMinWidth(180);
    }

    /// Until there is a reading.
    void pending() {
        show(Double.NaN);
        left.setText(Strings.of("user.trust.pending"));
        setAccessibleText(left.getText());
    }

    /// @param trustLong 0..1; NaN when nothing is remembered
    void show(double trustLong) {
        share = trustLong;
        boolean known = !Double.isNaN(trustLong);
        left.setText(known ? Strings.of("user.trust.long", Numbers.two(trustLong)) : Strings.of("user.trust.none"));
        right.setText(known ? Strings.of("user.trust.short", Numbers.two(1 - trustLong)) : "");
        setAccessibleText(left.getText() + ", " + right.getText());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double l = left.prefWidth(-1);
        double r = right.prefWidth(-1);
        double from = l + 8;
        double room = Math.max(0, getWidth() - l - r - 16);
        double middle = getHeight() / 2;
        left.resizeRelocate(0, middle - 10, l, 20);
        right.resizeRelocate(getWidth() - r, middle - 10, r, 20);
        boolean known = !Double.isNaN(share);
        older.setVisible(known);
        latest.setVisible(known);
        if (!known) return;
        double cut = Math.clamp(room * share, 0, room);
        older.resizeRelocate(from, middle - 4, Math.max(0, cut - 1), 8);
        latest.resizeRelocate(from + cut + 1, middle - 4, Math.max(0, room - cut - 1), 8);
    }
}
