package org.discern.ui.learn;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Motion;
import org.discern.ui.learn.TourViewModel.Mode;
import org.jspecify.annotations.Nullable;

/// The card of the tour and the ring around what it speaks of, over the window and below its sheets. Only the card takes the
/// mouse; the keys stay where the work is until they are asked for.
public final class TourLayer extends Pane {
    private static final double AROUND = 4;
    private static final Duration LOOK = Duration.millis(250);

    private final TourViewModel tour;
    private final TourCard card;
    private final Region ring = new Region();
    private final Timeline follow;
    private final EventHandler<KeyEvent> escape = this::escape;
    private Place told = new Place(0, 0, 0, 0);

    public TourLayer(TourViewModel tour, org.discern.work.Commands commands) {
        this.tour = tour;
        card = new TourCard(tour, commands);
        getStyleClass().add("tour-layer");
        Looks.dress(this);
        setPickOnBounds(false);
        ring.getStyleClass().add("tour-ring");
        ring.setMouseTransparent(true);
        ring.setManaged(false);
        card.setManaged(false);
        getChildren().addAll(ring, card);
        follow = new Timeline(new KeyFrame(LOOK, _ -> place(false))); // panes move, and views come a moment after their name
        follow.setCycleCount(Animation.INDEFINITE);
        Fx.whileShown(this, tour.state(), state -> {
            boolean on = state.mode() != Mode.OFF;
            setVisible(on);
            if (on) {
                card.show();
                place(true);
                follow.play();
            } else follow.stop();
        });
        sceneProperty().addListener((_, old, scene) -> {
            if (scene == null) follow.stop();
            if (old != null) old.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
            if (scene != null) scene.addEventHandler(KeyEvent.KEY_PRESSED, escape);
        });
        widthProperty().addListener(_ -> place(true));
        heightProperty().addListener(_ -> place(true));
    }

    /// `Esc` that nothing else wants ends the tour, wherever the keys are.
    private void escape(KeyEvent e) {
        if (e.getCode() != KeyCode.ESCAPE || e.isConsumed() || !tour.isOn()) return;
        tour.leave();
        e.consume();
    }

    /// The keys go to the card.
    public void focusCard() { card.begin(); }

    private void place(boolean anew) {
        if (!tour.isOn() || getWidth() <= 0) return;
        Place node = anchor();
        if (!anew && node.equals(told)) return;
        told = node;
        ring.setVisible(node.width() > 0);
        ring.resizeRelocate(node.x() - AROUND, node.y() - AROUND, node.width() + 2 * AROUND, node.height() + 2 * AROUND);
        ring.getStyleClass().remove("still");
        if (Motion.isReduced()) ring.getStyleClass().add("still");
        card.applyCss();
        double width = TourCard.WIDTH;
        double height = card.prefHeight(width);
        Place at = Place.beside(node, new Place(0, 0, width, height), new Place(0, 0, getWidth(), getHeight()));
        card.resizeRelocate(Math.rint(at.x()), Math.rint(at.y()), width, height);
    }

    /// Where the node of the present step lies; of no size when it does not show.
    private Place anchor() {
        Place none = new Place(0, 0, 0, 0);
        if (tour.state().get().mode() != Mode.STEP || getScene() == null) return none;
        String selector = tour.anchor();
        @Nullable
        Node node = selector.isEmpty() ? null : getScene().getRoot().lookup(selector);
        if (node == null || !node.isVisible()) return none;
        Bounds there = sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return there == null ? none : new Place(there.getMinX(), there.getMinY(), there.getWidth(), there.getHeight());
    }

    @Override
    protected void layoutChildren() { place(true); }
}
