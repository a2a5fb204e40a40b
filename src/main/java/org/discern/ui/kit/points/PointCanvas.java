package org.discern.ui.kit.points;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.discern.domain.array.FloatMatrix;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Theme;
import org.jspecify.annotations.Nullable;

/// A map of points: pan, zoom, pick, rectangle and lasso (`V` `R` `Q` when it has the focus, `+` `-` `0` zoom, `Space` held
/// pans, `Esc` clears). The unselected is dimmed, never dropped. Indexes are rows of the matrix given to [#points].
///
/// Painting happens in the layout pass, so at most once a frame, and a snapshot off-screen sees it painted.
/// While [#moving] is on, dots are hard-edged and cheap; once off they are soft.
public final class PointCanvas extends Region {
    private static final double PICK_REACH = 10;
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("selecting");

    private final RasterSurface surface = new RasterSurface(this::paint);
    private final ObjectProperty<SelectMode> mode = new SimpleObjectProperty<>(SelectMode.PICK);
    private FloatMatrix points = FloatMatrix.zeros(0, 2);
    private PointGrid grid = new PointGrid(points);
    private int[] colours = {};
    private BitSet selected = new BitSet();
    private int hovered = -1;
    private List<PointLabel> labels = List.of();
    private List<PointHull> hulls = List.of();
    private final BooleanProperty density = new SimpleBooleanProperty();
    private @Nullable DensityGround crowd;
    private Viewport view = new Viewport(0, 0, 0, 0, 1);
    private boolean fitted;
    private boolean moving;
    private boolean zooming;
    private final PauseTransition rest = new PauseTransition(Duration.millis(140));
    private boolean spaceHeld;
    private final Stroke stroke = new Stroke();
    private double lastX;
    private double lastY;
    private double pressX;
    private double pressY;
    private SelectionListener onSelect = (_, _) -> {};
    private IntConsumer onHover = _ -> {};
    private Runnable onPainted = () -> {};

    /// Hears what a person picked.
    @FunctionalInterface
    public interface SelectionListener {
        /// @param picked rows, rising; empty means the selection was cleared
        /// @param extend true when `Shift` or `Ctrl` was held: add to what is selected (remove when all of it already is)
        void selected(int[] picked, boolean extend);
    }

    public PointCanvas() {
        getStyleClass().add("canvas-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(80, 80);
        getChildren().add(surface);
        rest.setOnFinished(_ -> {
            zooming = false;
            repaint();
        });
        density.addListener(_ -> repaint());
        mode.addListener((_, _, now) -> setCursor(now == SelectMode.PICK ? Cursor.DEFAULT : Cursor.CROSSHAIR));
        addEventHandler(MouseEvent.ANY, this::onMouse);
        addEventHandler(ScrollEvent.SCROLL, e -> {
            if (e.getDeltaY() != 0) zoom(Math.pow(1.0018, e.getDeltaY()), e.getX(), e.getY());
            e.consume();
        });
        addEventHandler(KeyEvent.ANY, this::onKey);
        Fx.whileShown(this, Theme.current(), _ -> repaint());
    }

    /// Paints moving points on nothing, so that the JVM has compiled the way when the first hand moves. Any thread.
    public static void rehearse(FloatMatrix points, int[] colours, Theme theme) {
        int side = 600;
        PointPainter.paint(new PointRaster(side, side, new int[side * side]), null, points, colours, new BitSet(), Viewport.fit(
                side,
                side,
                -1, -1, 1, 1), 1, true, theme);
    }

    /// The points, shape `(n, 2)`; forgets colours, selection and labels when the count changes, and shows them all.
    public void points(FloatMatrix newPoints) {
        if (newPoints.cols() != 2) throw new IllegalArgumentException("A map needs two columns, not " + newPoints.cols());
        if (newPoints.rows() != points.rows()) {
            colours = new int[0];
            selected = new BitSet();
            labels = List.of();
            hulls = List.of();
            hovered = -1;
        }
        points = newPoints;
        grid = new PointGrid(newPoints);
        crowd = null;
        fitted = false;
        repaint();
    }

    /// Opaque ARGB per point; 0 hides one. The array is read at every paint and may be changed in place, then call again.
    public void colours(int[] argbPerPoint) {
        colours = argbPerPoint;
        repaint();
    }

    /// Which points are selected; an empty set selects none and dims none. Read-only here.
    public void selected(BitSet rows) {
        selected = rows;
        repaint();
    }

    /// A ring around one point, -1 for none.
    public void hovered(int row) {
        if (hovered == row) return;
        hovered = row;
        repaint();
    }

    public void labels(List<PointLabel> newLabels) {
        labels = newLabels.stream().sorted((a, b) -> Double.compare(b.weight(), a.weight())).toList();
        repaint();
    }

    /// Outlines below the rings; they stay while the hand pans.
    public void hulls(List<PointHull> newHulls) {
        if (newHulls.isEmpty() && hulls.isEmpty()) return;
        hulls = List.copyOf(newHulls);
        repaint();
    }

    /// Whether the ground shows how crowded it is.
    public BooleanProperty densityProperty() { return density; }

    /// On while a hand moves something that recolours the map: cheap dots. Off: soft ones.
    public void moving(boolean on) {
        if (moving == on) return;
        moving = on;
        repaint();
    }

    public ObjectProperty<SelectMode> modeProperty() { return mode; }

    public void onSelect(SelectionListener listener) { onSelect = listener; }

    /// Hears the row below the pointer, or -1.
    public void onHover(IntConsumer listener) { onHover = listener; }

    /// Runs after every paint; for measuring.
    public void onPainted(Runnable action) { onPainted = action; }

    public void zoomIn() { zoom(1.4, getWidth() / 2, getHeight() / 2); }

    public void zoomOut() { zoom(1 / 1.4, getWidth() / 2, getHeight() / 2); }

    public void fitAll() {
        view = Viewport.fit(surface.getWidth(), surface.getHeight(), grid.minX(), grid.minY(), grid.maxX(), grid.maxY());
        fitted = true;
        repaint();
    }

    /// Shows the selected points large; all when none is selected.
    public void fitSelection() {
        if (selected.isEmpty()) {
            fitAll();
            return;
        }
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        selected.stream().filter(i -> i < points.rows()).forEach(i -> {
            box[0] = Math.min(box[0], points.get(i, 0));
            box[1] = Math.min(box[1], points.get(i, 1));
            box[2] = Math.max(box[2], points.get(i, 0));
            box[3] = Math.max(box[3], points.get(i, 1));
        });
        view = Viewport.fit(surface.getWidth(), surface.getHeight(), box[0], box[1], box[2], box[3]);
        repaint();
    }

    /// Where a point stands in this node's own pixels, for pop-overs.
    public Rectangle2D place(int row) {
        return new Rectangle2D(surface.getLayoutX() + view.x(points.get(row, 0)), surface.getLayoutY() + view.y(points.get(row,
                1)),
                0, 0);
    }

    private boolean density() { return density.get() && points.rows() > 0; }

    private DensityGround crowd() {
        DensityGround known = crowd;
        if (known != null) return known;
        var made = new DensityGround(points, grid);
        crowd = made;
        return made;
    }

    private void repaint() { surface.repaint(); }

    private void zoom(double factor, double x, double y) {
        zooming = true; // cheap dots until the wheel rests
        rest.playFromStart();
        view = view.zoomed(factor, x - surface.getLayoutX(), y - surface.getLayoutY());
        repaint();
    }

    @Override
    protected void layoutChildren() { surface.fill(this); }

    @Override
    protected double computePrefWidth(double height) { return 400; }

    @Override
    protected double computePrefHeight(double width) { return 300; }

    private void onMouse(MouseEvent e) {
        double x = e.getX() - surface.getLayoutX();
        double y = e.getY() - surface.getLayoutY();
        if (e.getEventType() == MouseEvent.MOUSE_PRESSED) {
            requestFocus();
            lastX = pressX = x;
            lastY = pressY = y;
            if (draws(e)) stroke.add(x, y);
        } else if (e.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            if (!stroke.isEmpty()) stroke.add(x, y);
            else {
                moving(true);
                view = view.panned(x - lastX, y - lastY);
            }
            lastX = x;
            lastY = y;
            repaint();
        } else if (e.getEventType() == MouseEvent.MOUSE_RELEASED) {
            moving(false);
            boolean still = Math.hypot(x - pressX, y - pressY) < 4;
            boolean extend = e.isShiftDown() || e.isShortcutDown();
            if (still && e.getButton() == MouseButton.PRIMARY) pick(x, y, extend);
            else if (!stroke.isEmpty()) take(extend);
            stroke.clear();
            repaint();
        } else if (e.getEventType() == MouseEvent.MOUSE_MOVED) hover(nearest(x, y));
        else if (e.getEventType() == MouseEvent.MOUSE_EXITED) hover(-1);
        pseudoClassStateChanged(BUSY, !stroke.isEmpty());
    }

    private boolean draws(MouseEvent e) {
        return mode.get() != SelectMode.PICK && !spaceHeld && e.getButton() == MouseButton.PRIMARY;
    }

    private void hover(int row) {
        if (row == hovered) return;
        hovered(row);
        onHover.accept(row);
    }

    private int nearest(double x, double y) { return grid.nearest(view.planeX(x), view.planeY(y), PICK_REACH / view.scale()); }

    private void pick(double x, double y, boolean extend) {
        int row = nearest(x, y);
        if (row >= 0) onSelect.selected(new int[]{row}, extend);
        else if (!extend) onSelect.selected(new int[0], false);
    }

    private void take(boolean extend) {
        double[] xs = stroke.xs(mode.get());
        double[] ys = stroke.ys(mode.get());
        Arrays.setAll(xs, i -> view.planeX(xs[i]));
        Arrays.setAll(ys, i -> view.planeY(ys[i]));
        onSelect.selected(grid.inside(xs, ys), extend);
    }

    private void onKey(KeyEvent e) {
        if (e.getCode() == KeyCode.SPACE) {
            spaceHeld = e.getEventType() == KeyEvent.KEY_PRESSED;
            e.consume();
        }
        if (e.getEventType() != KeyEvent.KEY_PRESSED || e.isShortcutDown() || e.isAltDown()) return;
        switch (e.getCode()) {
            case V -> mode.set(SelectMode.PICK);
            case R -> mode.set(SelectMode.RECTANGLE);
            case Q -> mode.set(SelectMode.LASSO);
            case PLUS, ADD, EQUALS -> zoomIn();
            case MINUS, SUBTRACT -> zoomOut();
            case DIGIT0, NUMPAD0 -> {
                if (e.isShiftDown()) fitSelection();
                else fitAll();
            }
            case ESCAPE -> {
                if (stroke.isEmpty()) onSelect.selected(new int[0], false);
                else stroke.clear();
                repaint();
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void paint(PointRaster raster, GraphicsContext above, double width, double height, double density) {
        if (!fitted && points.rows() > 0) {
            view = Viewport.fit(width, height, grid.minX(), grid.minY(), grid.maxX(), grid.maxY());
            fitted = true;
        } else if (view.width() != width || view.height() != height) view = view.sized(width, height);
        Theme theme = Theme.current().get();
        PointPainter.paint(raster, density() ? crowd() : null, points, colours, selected, view, density, moving || zooming,
                theme);
        PointOverlay.paint(above, view, points, selected, hovered, moving || zooming ? List.of() : labels, hulls, theme);
        stroke.paint(above, mode.get(), theme.token("canvas-now"));
        onPainted.run();
    }
}
