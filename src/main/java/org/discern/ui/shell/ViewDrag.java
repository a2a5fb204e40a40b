package org.discern.ui.shell;

import java.util.function.BiConsumer;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// Takes a view by its mark in the rail: dropped at a side of the work area it stands there beside the view that was worked in,
/// in the middle it takes its place, outside the window it gets one of its own. A gesture of the mouse alone, so that it can
/// go on outside the window; the menu *View* has the same for keys.
final class ViewDrag {
    /// How far the hand moves before a press is a drag.
    private static final double SLOP = 12;
    /// The share of the area that counts as its side.
    private static final double EDGE = 0.3;

    /// Where a view would go.
    enum Side {
        LEFT, RIGHT, BELOW, HERE, OUT, NOWHERE
    }

    /// Hears the end of a drag.
    ///
    /// @param at on the screen
    record Drop(Side side, Point2D at) {}

    private final Region area;
    private final Region mark = new Region();
    private final BiConsumer<String, Drop> dropped;
    private final EventHandler<MouseEvent> moves = this::move;
    private Point2D from = Point2D.ZERO;
    private boolean dragging;

    /// @param over lies over the area and takes no mouse: the mark is drawn there
    ViewDrag(Region area, Pane over, BiConsumer<String, Drop> dropped) {
        this.area = area;
        this.dropped = dropped;
        mark.getStyleClass().add("drop-half");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        mark.setVisible(false);
        over.getChildren().add(mark);
    }

    /// The scene is listened to from the press to the release: the pointer leaves the handle at once.
    void on(Node handle, String view) {
        handle.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            Scene scene = handle.getScene();
            if (scene == null || e.getButton() != MouseButton.PRIMARY) return;
            from = new Point2D(e.getScreenX(), e.getScreenY());
            dragging = false;
            scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, moves);
            scene.addEventFilter(MouseEvent.MOUSE_RELEASED, new EventHandler<>() {
                @Override
                public void handle(MouseEvent end) {
                    scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, moves);
                    scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, this);
                    drop(view, end);
                }
            });
        });
    }

    private void move(MouseEvent e) {
        dragging |= from.distance(e.getScreenX(), e.getScreenY()) > SLOP;
        if (dragging) mark(side(e.getScreenX(), e.getScreenY()));
    }

    private void drop(String view, MouseEvent e) {
        mark.setVisible(false);
        if (!dragging) return;
        dragging = false;
        Side side = side(e.getScreenX(), e.getScreenY());
        if (side != Side.NOWHERE) dropped.accept(view, new Drop(side, new Point2D(e.getScreenX(), e.getScreenY())));
    }

    private Side side(double x, double y) {
        Window window = area.getScene() == null ? null : area.getScene().getWindow();
        if (window == null) return Side.NOWHERE;
        boolean inside = x >= window.getX() && y >= window.getY() && x < window.getX() + window.getWidth() && y < window.getY()
                + window.getHeight();
        if (!inside) return Side.OUT;
        Bounds at = area.localToScreen(area.getLayoutBounds());
        return at == null || !at.contains(x, y)
                ? Side.NOWHERE
                : of((x - at.getMinX()) / at.getWidth(), (y - at.getMinY()) / at.getHeight());
    }

    /// @param x,y shares of the area, 0..1
    static Side of(double x, double y) {
        if (y > 1 - EDGE && x > EDGE && x < 1 - EDGE) return Side.BELOW;
        return x < EDGE ? Side.LEFT : x > 1 - EDGE ? Side.RIGHT : Side.HERE;
    }

    private void mark(Side side) {
        mark.setVisible(side != Side.NOWHERE && side != Side.OUT);
        if (!mark.isVisible()) return;
        Bounds at = mark.getParent().sceneToLocal(area.localToScene(area.getLayoutBounds()));
        double w = side == Side.LEFT || side == Side.RIGHT ? at.getWidth() / 2 : at.getWidth();
        double h = side == Side.BELOW ? at.getHeight() / 2 : at.getHeight();
        mark.resizeRelocate(side == Side.RIGHT ? at.getMaxX() - w : at.getMinX(), side == Side.BELOW
                ? at.getMaxY() - h
                : at.getMinY(), w, h);
    }
}
