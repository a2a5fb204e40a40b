package org.discern.ui.user.frame;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.discern.ui.kit.Numbers;

/// A probability as a bar and a number, with a thin mark where it stood before an edit.
public final class ChanceBar extends Region {
    private static final double NUMBER = 36;
    private final Region track = new Region();
    private final Region bar = new Region();
    private final Region ghost = new Region();
    private final Label number = new Label();
    private double share;
    private double before = Double.NaN;

    public ChanceBar() {
        getStyleClass().add("chance");
        track.getStyleClass().add("chance-track");
        bar.getStyleClass().add("chance-fill");
        ghost.getStyleClass().add("chance-ghost");
        number.getStyleClass().add("chance-number");
        getChildren().addAll(track, bar, ghost, number);
        setMinHeight(20);
        setPrefHeight(20);
        setMinWidth(72);
        setPrefWidth(140);
    }

    /// @param was NaN for no mark
    public void show(double chance, double was, boolean winner) {
        share = chance;
        before = was;
        number.setText(Numbers.two(chance));
        getStyleClass().remove("winner");
        if (winner) getStyleClass().add("winner");
        ghost.setVisible(!Double.isNaN(was) && Math.abs(was - chance) >= .005);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double room = Math.max(8, getWidth() - NUMBER);
        double middle = getHeight() / 2;
        track.resizeRelocate(0, middle - 4, room, 8);
        bar.resizeRelocate(0, middle - 4, Math.max(2, room * share), 8);
        if (!Double.isNaN(before)) ghost.resizeRelocate(Math.rint(room * before) - 1, middle - 8, 2, 16);
        number.resizeRelocate(room, middle - 10, NUMBER, 20);
    }
}
