package org.discern.ui.kit.chart;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.discern.ui.kit.Theme;
import org.jspecify.annotations.Nullable;

/// A vertical line at a value of the x axis, with words on top. A draggable one has a wide invisible grip.
public final class ChartHandle {
    private final DoubleProperty value = new SimpleDoubleProperty(this, "value", Double.NaN);
    private final Line line = new Line();
    private final Label words = new Label();
    private final Region grip = new Region();
    private final String token;
    private final DoubleFunction<String> shown;
    private final boolean draggable;
    private boolean low;
    private DoubleConsumer onDrag = _ -> {};
    private Runnable onRelease = () -> {};
    private @Nullable ChartPane pane;

    private ChartHandle(String token, DoubleFunction<String> shown, boolean draggable) {
        this.token = token;
        this.shown = shown;
        this.draggable = draggable;
        line.getStyleClass().add("chart-handle-line");
        words.getStyleClass().add("chart-handle-label");
        for (Node node : nodes()) node.setManaged(false);
        line.setMouseTransparent(true);
        words.setMouseTransparent(!draggable);
        grip.setCursor(Cursor.H_RESIZE);
        grip.setVisible(draggable);
        if (!draggable) line.getStrokeDashArray().setAll(4.0, 4.0);
        else for (Node node : List.of(grip, words)) {
            node.setCursor(Cursor.H_RESIZE);
            node.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
            node.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> hold(node.getScene()));
            node.addEventHandler(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
        }
        value.addListener((_, _, _) -> place());
    }

    /// One a hand can move.
    ///
    /// @param token its colour, e.g. `canvas-now`
    /// @param shown the words for a value
    public static ChartHandle draggable(String token, DoubleFunction<String> shown) {
        return new ChartHandle(token, shown, true);
    }

    /// A dashed one that only shows a value.
    public static ChartHandle fixed(String token, DoubleFunction<String> shown) { return new ChartHandle(token, shown, false); }

    /// Writes the words at the foot of the line, where they hide no peak.
    public ChartHandle low() {
        low = true;
        return this;
    }

    /// Where it stands; NaN hides it. Setting it moves the handle and nothing else.
    public DoubleProperty valueProperty() { return value; }

    /// Hears every move of the hand, after the value has changed; wrap heavy work in a `Latest`.
    public void onDrag(DoubleConsumer listener) { onDrag = listener; }

    /// Hears that the hand has let go.
    public void onRelease(Runnable listener) { onRelease = listener; }

    List<Node> nodes() { return List.of(line, grip, words); }

    void placedBy(ChartPane owner) { pane = owner; }

    /// Hears of the release wherever it happens: a quick hand outruns the handle.
    private void hold(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent e) {
                scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, this);
                onRelease.run();
            }
        });
    }

    private void drag(MouseEvent e) {
        if (pane == null) return;
        double moved = pane.valueAt(pane.sceneToLocal(e.getSceneX(), e.getSceneY()).getX());
        if (!Double.isNaN(moved) && moved != value.get()) {
            value.set(moved);
            onDrag.accept(moved);
        }
        e.consume();
    }

    void place() {
        if (pane == null) return;
        double x = pane.pixelOf(value.get());
        boolean there = !Double.isNaN(x);
        line.setVisible(there);
        words.setVisible(there);
        grip.setVisible(there && draggable);
        if (!there) return;
        Theme theme = Theme.current().get();
        double top = pane.plotTop();
        double bottom = pane.plotBottom();
        line.setStartX(Math.round(x) + 0.5);
        line.setEndX(Math.round(x) + 0.5);
        line.setStartY(top);
        line.setEndY(bottom);
        line.setStroke(theme.token(token));
        grip.resizeRelocate(x - 8, top, 16, bottom - top);
        words.setText(shown.apply(value.get()));
        words.setTextFill(draggable ? theme.token("canvas-ground") : theme.token(token));
        words.setBackground(new Background(new BackgroundFill(theme.token(draggable ? token : "canvas-ground"), new CornerRadii(
                4),
                Insets.EMPTY)));
        words.autosize();
        double width = words.prefWidth(-1);
        double height = words.prefHeight(-1);
        double most = Math.max(0, pane.getWidth() - width);
        double beside = x + 4 <= most ? x + 4 : x - 4 - width;
        double left = draggable ? Math.clamp(x - width / 2, 0, most) : Math.clamp(beside, 0, most);
        words.resizeRelocate(left, draggable ? top : low ? bottom - height - 2 : top + height + 4, width, height);
    }
}
