package org.discern.ui.user.frame;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.discern.ui.kit.Numbers;

/// What removing something does: a bar to the left of the middle when the answer loses, to the right when it gains.
public final class EffectBar extends Region {
    /// A bar this long stands for this much probability; longer ones are cut there.
    private static final double FULL = .5;
    private static final double NUMBER = 38;
    private final Region axis = new Region();
    private final Region bar = new Region();
    private final Label number = new Label();
    private double effect;

    public EffectBar() {
        getStyleClass().add("effect");
        axis.getStyleClass().add("effect-axis");
        number.getStyleClass().add("chance-number");
        getChildren().addAll(axis, bar, number);
        setMinHeight(20);
        setPrefHeight(20);
        setMinWidth(86);
        setPrefWidth(112);
    }

    public void show(double value) {
        effect = value;
        number.setText(Numbers.signed(value));
        bar.getStyleClass().setAll(value < 0 ? "effect-loss" : "effect-gain");
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double half = Math.max(8, (getWidth() - NUMBER) / 2);
        double middle = getHeight() / 2;
        double length = Math.min(1, Math.abs(effect) / FULL) * (half - 2);
        axis.resizeRelocate(half, middle - 8, 1, 16);
        bar.resizeRelocate(effect < 0 ? half - length : half + 1, middle - 4, length, 8);
        bar.setVisible(Math.abs(effect) >= .005);
        number.resizeRelocate(2 * half, middle - 10, NUMBER, 20);
    }
}
