package org.discern.ui.intent.tree;

import java.util.function.IntFunction;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.ScoreCurve;
import org.discern.ui.intent.live.HeightAxis;
import org.discern.ui.kit.Theme;
import org.discern.work.Commands;
import org.jspecify.annotations.Nullable;

/// A dendrogram above its score curve, on one axis, with one threshold through both. With the focus, arrow keys move it and
/// `Esc` clears the selection; the other keys are commands of the view ([#commands]).
public final class ThresholdPane extends VBox {
    private static final double NUDGE = 0.004;
    private static final int COARSE = 25;
    private static final double BESIDE = 6; // the card must not come to lie under the pointer, or it would flicker
    private static final Duration REST = Duration.millis(120);

    private final TreeCanvas canvas;
    private final CurveStrip curve;
    private final Threshold threshold;
    private final PopOver pop = new PopOver();
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable TreeScene scene;
    private double place;
    private boolean nudging;

    /// @param leftInset room for leaf names and the score axis, at least 48
    public ThresholdPane(Threshold threshold, double leftInset) {
        this.threshold = threshold;
        canvas = new TreeCanvas(leftInset, 48);
        curve = new CurveStrip(threshold, leftInset + 2, 50); // the tree has a focus ring of 2 px around it
        canvas.steeredBy(threshold);
        Theme.dress(pop.getRoot(), "/org/discern/ui/intent/intent.css");
        pop.setDetachable(false);
        pop.setAnimated(false);
        pop.setAutoHide(false);
        pop.setHideOnEscape(false);
        pop.setArrowLocation(PopOver.ArrowLocation.LEFT_CENTER);
        pop.setArrowSize(8);
        pop.setCornerRadius(6);
        setVgrow(canvas, Priority.ALWAYS);
        curve.setMinHeight(150);
        curve.setPrefHeight(200);
        getStyleClass().add("threshold-pane");
        getChildren().addAll(canvas, curve);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(KeyEvent.KEY_RELEASED, e -> {
            if (nudging && (e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.RIGHT)) {
                nudging = false;
                threshold.release();
                e.consume();
            }
        });
    }

    /// Says what the five commands of a view with a threshold do.
    ///
    /// @param view e.g. `tune`
    public static void commands(Commands commands, String view, Threshold threshold) {
        String id = "discover." + view + ".";
        commands.does(id + "finer", () -> threshold.step(-1));
        commands.does(id + "coarser", () -> threshold.step(1));
        commands.does(id + "muchFiner", () -> threshold.step(-COARSE));
        commands.does(id + "muchCoarser", () -> threshold.step(COARSE));
        commands.does(id + "learned", threshold::toLearned);
    }

    /// @param scoreName of the curve, e.g. `B-cubed F1`
    public void show(Dendrogram tree, HeightAxis axis, ScoreCurve newCurve, String scoreName) {
        scene = new TreeScene(tree, axis);
        canvas.show(scene);
        curve.show(newCurve, axis, scoreName);
        showCard(null, Point2D.ZERO);
    }

    public void look(TreeScene.Look look) { canvas.look(look); }

    /// Moves the handle; repaints nothing.
    public void height(double height) {
        if (scene == null) return;
        place = scene.axis().place(height);
        canvas.cutPlace(place);
        curve.place(place);
    }

    public TreeCanvas canvas() { return canvas; }

    public void leafNames(IntFunction<String> names) { canvas.leafNames(names); }

    /// Points a card at a place of the tree once the pointer rests there; null takes it away.
    public void showCard(@Nullable Region card, Point2D at) {
        rest.stop();
        if (pop.isShowing()) pop.hide();
        if (card == null) return;
        rest.setOnFinished(_ -> point(card, at));
        rest.playFromStart();
    }

    private void point(Region card, Point2D at) {
        Point2D there = canvas.localToScreen(at);
        if (there == null || getScene().getWindow() == null) return;
        pop.setContentNode(card);
        pop.show(canvas, there.getX() + BESIDE, there.getY());
    }

    private void onKey(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || scene == null) return;
        switch (e.getCode()) {
            case LEFT, RIGHT -> {
                nudging = true;
                double by = (e.getCode() == KeyCode.LEFT ? -NUDGE : NUDGE) * (e.isShiftDown() ? 5 : 1);
                threshold.drag(scene.axis().height(place + by));
            }
            case ESCAPE -> threshold.clear();
            default -> {
                return;
            }
        }
        e.consume();
    }
}
