package org.discern.ui.intent.review;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.discern.ui.kit.Numbers;

/// A share as a bar with its number.
final class SimilarityBar extends HBox {
    private static final double USUAL = 96;

    private final double width;
    private final Region bar = new Region();
    private final Label number = new Label();

    SimilarityBar() { this(USUAL); }

    /// @param width of the track, px
    SimilarityBar(double width) {
        this.width = width;
        setSpacing(8);
        setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("bar");
        var track = new StackPane(bar);
        track.getStyleClass().add("bar-track");
        track.setMinWidth(width);
        track.setMaxWidth(width);
        number.getStyleClass().add("cluster-number");
        number.setMinWidth(32);
        getChildren().addAll(track, number);
    }

    /// @param value 0..1; less counts as none
    void show(double value) {
        bar.setMaxWidth(Math.rint(width * Math.clamp(value, 0, 1)));
        number.setText(Numbers.two(value));
    }
}
