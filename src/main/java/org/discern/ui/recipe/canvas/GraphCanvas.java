package org.discern.ui.recipe.canvas;

import java.util.BitSet;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.discern.domain.recipe.Scene.Camera;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.points.PointRaster;
import org.discern.ui.kit.points.RasterSurface;
import org.discern.ui.kit.points.SelectMode;
import org.discern.ui.kit.points.Stroke;

/// The scene, to be looked at and touched: wheel zooms, dragging the ground pans (with `Space` in every mode), dragging a mark
/// moves it, rectangle and lasso select. Keys: arrows walk, `Tab` goes on, `Enter` expands, `Del` dismisses, `Esc` clears,
/// then leaves. Painting happens in the layout pass, at most once a frame.
public final class GraphCanvas extends Region {
    private static final double REACH = 5;
    private static final long STILL_NS = 140_000_000;

    private final Hands hands;
    private final RasterSurface surface = new RasterSurface(this::paint);
    private final GraphPainter painter = new GraphPainter();
    private final ObjectProperty<SelectMode> mode = new SimpleObjectProperty<>(SelectMode.PICK);
    private final Stroke stroke = new Stroke();
    private GraphPicture picture = GraphPicture.NONE;
    private BitSet strong = new BitSet();
    private Lens lens = new Lens(0, 0, 0, 0, 1);
    private boolean following; // all stays in view until the hand moves the camera
    private int hovered = -1;
    private BitSet carried = new BitSet();
    private boolean pressed;
    private boolean panning;
    private boolean spaceHeld;
    private boolean quick;
    private long movedAt;
    private double lastX;
    private double lastY;
    private double pressX;
    private double pressY;
    private Runnable onPainted = () -> {};

    public GraphCanvas(Hands hands) {
        this.hands = hands;
        getStyleClass().add("canvas-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(80, 80);
        getChildren().add(surface);
        mode.addListener((_, _, now) -> setCursor(now == SelectMode.PICK ? Cursor.DEFAULT : Cursor.CROSSHAIR));
        addEventHandler(MouseEvent.ANY, this::onMouse);
        addEventHandler(ScrollEvent.SCROLL, e -> {
            if (e.getDeltaY() != 0)
                zoom(Math.pow(1.0022, e.getDeltaY()), e.getX() - surface.getLayoutX(), e.getY() - surface
                        .getLayoutY());
            e.consume();
        });
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> {
            int body = e.isKeyboardTrigger()
                    ? picture.focus()
                    : nearest(e.getX() - surface.getLayoutX(), e.getY() - surface
                            .getLayoutY());
            hands.menu(body, e.getScreenX(), e.getScreenY());
            e.consume();
        });
        addEventHandler(KeyEvent.ANY, this::onKey);
        Fx.whileShown(this, Theme.current(), _ -> repaint());
    }

    public void picture(GraphPicture next) {
        if (next.scene() == picture.scene() && Objects.equals(next.selected(), picture.selected()) && next.x().length > 0)
            moving();
        boolean otherLook = next.scene() != picture.scene() || !Objects.equals(next.selected(), picture.selected()) || !Objects
                .equals(
                        next.steps(), picture.steps());
        picture = next;
        if (otherLook) strong = GraphPainter.strong(next);
        if (hovered >= next.scene().size()) hovered = -1;
        repaint();
    }

    public GraphPicture picture() { return picture; }

    public ObjectProperty<SelectMode> modeProperty() { return mode; }

    /// Runs after every paint; for the mini-map, and for measuring.
    public void onPainted(Runnable action) { onPainted = action; }

    /// Looks from somewhere; does nothing when it does already.
    public void look(Camera camera) {
        if (camera.equals(lens.camera())) return;
        following = false;
        moving();
        lens = Lens.of(lens.width(), lens.height(), camera);
        repaint();
    }

    /// Looks from somewhere and stays there, also when everything was to be kept in view.
    public void hold(Camera camera) {
        following = false;
        lens = Lens.of(getWidth(), getHeight(), camera);
        repaint();
    }

    public Camera camera() { return lens.camera(); }

    /// Everything in view, also while it moves, until the hand takes the camera.
    public void fitAll() {
        following = true;
        repaint();
    }

    public void fitSelection() {
        double[] box = picture.bounds(picture.selected());
        if (box == null) return;
        following = false;
        lens = lens.fitted(box);
        hands.look(lens.camera());
        repaint();
    }

    public void zoomIn() { zoom(1.35, lens.width() / 2, lens.height() / 2); }

    public void zoomOut() { zoom(1 / 1.35, lens.width() / 2, lens.height() / 2); }

    /// Left, top, right, bottom of what is seen, in scene units.
    double[] seen() {
        return new double[]{lens.sceneX(0), lens.sceneY(0), lens.sceneX(lens.width()), lens.sceneY(lens.height())};
    }

    /// Moves the camera's middle to a scene point.
    void centre(double x, double y) {
        following = false;
        lens = new Lens(lens.width(), lens.height(), x, y, lens.zoom());
        hands.look(lens.camera());
        repaint();
    }

    private void zoom(double factor, double px, double py) {
        following = false;
        moving();
        lens = lens.zoomed(factor, px, py);
        hands.look(lens.camera());
        repaint();
    }

    private void repaint() { surface.repaint(); }

    /// The camera or the marks move: cheap lines now, soft ones once all has been still for a while.
    private void moving() {
        movedAt = System.nanoTime();
        if (quick) return;
        quick = true;
        Fx.nextFrame(this::rest);
    }

    private void rest() {
        if (System.nanoTime() - movedAt < STILL_NS) {
            Fx.nextFrame(this::rest);
            return;
        }
        quick = false;
        repaint();
    }

    @Override
    protected void layoutChildren() { surface.fill(this); }

    @Override
    protected double computePrefWidth(double height) { return 480; }

    @Override
    protected double computePrefHeight(double width) { return 320; }

    // ---- hands

    private void onMouse(MouseEvent e) {
        double x = e.getX() - surface.getLayoutX();
        double y = e.getY() - surface.getLayoutY();
        if (e.getEventType() == MouseEvent.MOUSE_PRESSED) press(e, x, y);
        else if (e.getEventType() == MouseEvent.MOUSE_DRAGGED && pressed) dragged(x, y);
        else if (e.getEventType() == MouseEvent.MOUSE_RELEASED && pressed) release(e, x, y);
        else if (e.getEventType() == MouseEvent.MOUSE_MOVED) hover(nearest(x, y));
        else if (e.getEventType() == MouseEvent.MOUSE_EXITED) hover(-1);
    }

    private void press(MouseEvent e, double x, double y) {
        requestFocus();
        lastX = pressX = x;
        lastY = pressY = y;
        pressed = e.getButton() != MouseButton.SECONDARY;
        carried = new BitSet();
        int body = nearest(x, y);
        boolean primary = e.getButton() == MouseButton.PRIMARY && !spaceHeld;
        panning = !primary || (mode.get() == SelectMode.PICK && body < 0);
        if (panning || !primary) return;
        if (mode.get() != SelectMode.PICK) stroke.add(x, y);
        else if (picture.selected().get(body)) carried.or(picture.selected());
        else carried.set(body);
    }

    private void dragged(double x, double y) {
        if (!stroke.isEmpty()) stroke.add(x, y);
        else if (panning) {
            following = false;
            moving();
            lens = lens.panned(x - lastX, y - lastY);
        } else
            if (!carried.isEmpty() && (Math.hypot(x - pressX, y - pressY) > 3 || isCarrying()))
                hands.drag(carried, (x - lastX) / lens.zoom(), (y - lastY) / lens.zoom());
            else
                return; // not yet a drag: the way is kept for when it becomes one
        following &= panning;
        lastX = x;
        lastY = y;
        repaint();
    }

    private boolean isCarrying() { return lastX != pressX || lastY != pressY; }

    private void release(MouseEvent e, double x, double y) {
        pressed = false;
        boolean extend = e.isShiftDown() || e.isShortcutDown();
        boolean still = Math.hypot(x - pressX, y - pressY) < 4 && !isCarrying();
        if (still) {
            int body = nearest(x, y);
            if (e.getClickCount() == 2 && body >= 0) hands.open(body);
            else
                if (e.getButton() == MouseButton.PRIMARY)
                    if (body >= 0) hands.select(new int[]{body}, extend);
                    else if (!extend) hands.select(new int[0], false);
        } else if (!stroke.isEmpty()) hands.select(inside(), extend);
        else if (!carried.isEmpty()) hands.drop(carried);
        else hands.look(lens.camera());
        stroke.clear();
        carried = new BitSet();
        repaint();
    }

    private int[] inside() {
        double[] xs = stroke.xs(mode.get());
        double[] ys = stroke.ys(mode.get());
        return IntStream.range(0, picture.scene().size()).filter(picture.scene()::isShown).filter(i -> Stroke.holds(xs, ys, lens
                .x(
                        picture.x()[i]), lens.y(picture.y()[i]))).toArray();
    }

    private void hover(int body) {
        if (body == hovered) return;
        hovered = body;
        hands.hover(body);
        repaint();
    }

    private int nearest(double x, double y) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < picture.scene().size(); i++) {
            double d = Math.hypot(lens.x(picture.x()[i]) - x, lens.y(picture.y()[i]) - y);
            double r = GraphPainter.radius(picture.scene(), i, lens.zoom());
            if (d > r + REACH || d - r >= least || !picture.scene().isShown(i)) continue;
            least = d - r;
            best = i;
        }
        return best;
    }

    private void onKey(KeyEvent e) {
        if (e.getCode() == KeyCode.SPACE && !e.isShortcutDown()) {
            boolean down = e.getEventType() == KeyEvent.KEY_PRESSED;
            if (down && !spaceHeld && picture.focus() >= 0 && !pressed) hands.select(new int[]{picture.focus()}, true);
            if (e.getEventType() != KeyEvent.KEY_TYPED) spaceHeld = down;
            e.consume();
        }
        if (e.getEventType() != KeyEvent.KEY_PRESSED || e.isShortcutDown() || e.isAltDown()) return;
        switch (e.getCode()) {
            case LEFT -> hands.walk(-1, 0);
            case RIGHT -> hands.walk(1, 0);
            case UP -> hands.walk(0, -1);
            case DOWN -> hands.walk(0, 1);
            case TAB -> hands.tab(e.isShiftDown() ? -1 : 1);
            case ENTER -> {
                if (picture.focus() < 0) return;
                hands.open(picture.focus());
            }
            case DELETE -> hands.dismiss();
            case ESCAPE -> {
                if (!stroke.isEmpty()) stroke.clear();
                else if (!picture.selected().isEmpty() || !picture.steps().isEmpty()) hands.select(new int[0], false);
                else hands.leave();
                repaint();
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    // ---- paint

    private void paint(PointRaster raster, GraphicsContext above, double width, double height, double density) {
        lens = lens.sized(width, height);
        if (following) {
            double[] box = picture.bounds(new BitSet());
            if (box != null) {
                lens = lens.fitted(box);
                hands.look(lens.camera());
            }
        }
        Theme theme = Theme.current().get();
        painter.paint(raster, picture, strong, lens, density, quick, theme);
        GraphOverlay.paint(above, picture, strong, lens, hovered, quick, theme);
        stroke.paint(above, mode.get(), theme.token("canvas-now"));
        onPainted.run();
    }
}
