package org.discern.ui.intent.tune;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.discern.ui.intent.tree.SteadyMark;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;

/// What the marks of stability on the tree mean; there while there are any.
final class SteadyLegend extends HBox {
    private static final double SIDE = 14;

    SteadyLegend() {
        getStyleClass().add("steady-legend");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(Strings.of("intent.tune.steady.spoken"));
        getChildren().add(PaneTitle.quiet(Strings.of("intent.tune.steady")));
        sample(1, "intent.tune.steady.whole");
        sample(0.7, "intent.tune.steady.part");
        sample(0.3, "intent.tune.steady.fragile");
        Tooltip.install(this, new Tooltip(Strings.of("intent.tune.steady.tip")));
        shown(false);
    }

    void shown(boolean on) {
        setVisible(on);
        setManaged(on);
    }

    private void sample(double steady, String key) {
        var canvas = new Canvas(SIDE, SIDE);
        Fx.whileShown(canvas, Theme.current(), theme -> {
            canvas.getGraphicsContext2D().clearRect(0, 0, SIDE, SIDE);
            SteadyMark.paint(canvas.getGraphicsContext2D(), SIDE / 2, SIDE / 2, steady, theme);
        });
        var words = new Label(Strings.of(key), canvas);
        words.getStyleClass().addAll("small");
        getChildren().add(words);
    }
}
