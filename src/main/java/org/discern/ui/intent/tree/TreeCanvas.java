package org.discern.ui.intent.tree;

import java.nio.IntBuffer;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.discern.domain.intent.Dendrogram;
import org.discern.ui.intent.live.HeightAxis;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Theme;
import org.jspecify.annotations.Nullable;

/// The dendrogram: heights to the right, leaves downwards, the cut as a line a hand can move. Wheel zooms into the leaves,
/// dragging beside the line pans, a click picks a branch, resting on a join tells about it. Painted in the layout pass, at most
/// once a frame; moving the cut line alone repaints nothing.
public final class TreeCanvas extends Region {
    private static final double GRIP = 7;
    private static final double LABEL_ROW = 13;

    private final Surface surface = new Surface();
    private final ImageView picture = new ImageView();
    private final Canvas overlay = new Canvas();
    private final Line cutLine = new Line();
    private final double leftInset;
    private final double rightInset;
    private @Nullable TreeScene scene;
    private TreeScene.@Nullable Look look;
    private TreeWindow window = TreeWindow.all(1);
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable TreeRaster raster;
    private double cutPlace;
    private int hovered = -1;
    private boolean holdsCut;
    private double pressY;
    private double lastY;
    private @Nullable IntFunction<String> leafName;
    private int readLeaf = -1;
    private @Nullable Threshold threshold;
    private HoverListener onHover = (_, _) -> {};
    private HoverListener onMenu = (_, _) -> {};
    private Runnable onPainted = () -> {};

    /// Hears the join below the pointer.
    @FunctionalInterface
    public interface HoverListener {
        /// @param node the join, or -1 when the pointer left it
        /// @param at where it stands, in this canvas' pixels
        void hovered(int node, Point2D at);
    }

    /// @param leftInset,rightInset pixels from the edges to the places 0 and 1 of the height axis
    public TreeCanvas(double leftInset, double rightInset) {
        this.leftInset = leftInset;
        this.rightInset = rightInset;
        getStyleClass().addAll("canvas-pane", "tree-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(160, 120);
        cutLine.getStyleClass().add("cut-line");
        cutLine.setManaged(false);
        cutLine.setMouseTransparent(true);
        surface.setManaged(false);
        surface.add(picture, overlay, cutLine);
        getChildren().add(surface);
        addEventHandler(MouseEvent.ANY, this::onMouse);
        addEventHandler(ScrollEvent.SCROLL, this::onScroll);
        setOnContextMenuRequested(this::askMenu);
        Fx.whileShown(this, Theme.current(), _ -> repaint());
    }

    /// Paints a look on nothing, see `Rehearsal` of Tune. Any thread.
    public static void rehearse(TreeScene scene, TreeScene.Look look) {
        int side = 600;
        new TreeRaster(side, side, new int[side * side], scene).paint(look, TreeWindow.all(scene.tree().leaves()), 0, side - 1,
                0xffffffff, 0xff000000);
    }

    public void steeredBy(Threshold newThreshold) { threshold = newThreshold; }

    /// Another tree; shows all of it.
    public void show(TreeScene newScene) {
        scene = newScene;
        look = null;
        raster = null;
        window = TreeWindow.all(newScene.tree().leaves());
        hovered = -1;
        repaint();
    }

    /// Other colours, another cut or another selection of the same tree.
    public void look(TreeScene.Look newLook) {
        look = newLook;
        repaint();
    }

    /// Moves the line and nothing else; 0..1.
    public void cutPlace(double place) {
        cutPlace = place;
        placeLine();
    }

    /// Names written beside the leaves when there is room for them.
    public void leafNames(IntFunction<String> names) {
        leafName = names;
        repaint();
    }

    public void onHover(HoverListener listener) { onHover = listener; }

    /// Hears a branch asked about by the other button or the menu key; `at` is on the screen.
    public void onMenu(HoverListener listener) { onMenu = listener; }

    /// Runs after every paint; for measuring.
    public void onPainted(Runnable action) { onPainted = action; }

    public void fitAll() {
        if (scene == null) return;
        window = TreeWindow.all(scene.tree().leaves());
        repaint();
    }

    /// Scrolls so that a node can be seen.
    public void reveal(int node) {
        if (scene == null) return;
        Dendrogram tree = scene.tree();
        window = window.showing(tree.first(node), tree.first(node) + tree.size(node), tree.leaves());
        repaint();
    }

    private void repaint() { surface.requestLayout(); }

    private double xOf(double place) { return leftInset + place * (surface.getWidth() - leftInset - rightInset); }

    private double placeAt(double x) {
        return Math.clamp((x - leftInset) / Math.max(1, surface.getWidth() - leftInset - rightInset), 0, 1);
    }

    private void placeLine() {
        double x = Math.rint(xOf(cutPlace)) + 0.5;
        cutLine.setStartX(x);
        cutLine.setEndX(x);
        cutLine.setStartY(0);
        cutLine.setEndY(surface.getHeight());
    }

    private void onMouse(MouseEvent e) {
        TreeScene now = scene;
        if (now == null) return;
        double x = e.getX() - surface.getLayoutX();
        double y = e.getY() - surface.getLayoutY();
        boolean nearCut = Math.abs(x - xOf(cutPlace)) <= GRIP;
        if (e.getEventType() == MouseEvent.MOUSE_PRESSED) {
            requestFocus();
            holdsCut = nearCut && e.getButton() == MouseButton.PRIMARY;
            lastY = pressY = y;
            hover(-1, x, y);
        } else if (e.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            if (holdsCut && threshold != null) threshold.drag(now.axis().height(placeAt(x)));
            else if (!holdsCut) {
                window = window.panned((lastY - y) / Math.max(1, surface.getHeight()) * window.span(), now.tree().leaves());
                repaint();
            }
            lastY = y;
        } else if (e.getEventType() == MouseEvent.MOUSE_RELEASED) {
            if (holdsCut && threshold != null) threshold.release();
            else
                if (threshold != null && Math.abs(y - pressY) < 4 && e.getButton() == MouseButton.PRIMARY)
                    pick(now, threshold, x, y, e.isShiftDown() || e.isShortcutDown());
            holdsCut = false;
        } else if (e.getEventType() == MouseEvent.MOUSE_MOVED) {
            setCursor(nearCut ? Cursor.H_RESIZE : Cursor.DEFAULT);
            hover(nearCut ? -1 : joinAt(x, y), x, y);
            read(leafAt(now, y));
        } else if (e.getEventType() == MouseEvent.MOUSE_EXITED) {
            hover(-1, x, y);
            read(-1);
        }
    }

    private void onScroll(ScrollEvent e) {
        TreeScene now = scene;
        if (now == null || e.getDeltaY() == 0) return;
        double share = Math.clamp((e.getY() - surface.getLayoutY()) / Math.max(1, surface.getHeight()), 0, 1);
        window = e.isShiftDown()
                ? window.panned(-e.getDeltaY() / Math.max(1, surface.getHeight()) * window.span(), now.tree().leaves())
                : window.zoomed(Math.pow(1.0025, e.getDeltaY()), share, now.tree().leaves());
        hover(-1, 0, 0);
        repaint();
        e.consume();
    }

    private void pick(TreeScene now, Threshold hand, double x, double y, boolean extend) {
        int node = branchAt(now, x, y);
        if (node >= 0) hand.pick(node, extend);
        else if (!extend) hand.clear();
    }

    private void askMenu(ContextMenuEvent e) {
        TreeScene now = scene;
        if (now == null) return;
        int node = e.isKeyboardTrigger() ? -1 : branchAt(now, e.getX() - surface.getLayoutX(), e.getY() - surface.getLayoutY());
        onMenu.hovered(node, new Point2D(e.getScreenX(), e.getScreenY()));
        e.consume();
    }

    /// The join below a place, else the cluster whose branch passes there, else -1.
    private int branchAt(TreeScene now, double x, double y) {
        int join = joinAt(x, y);
        if (join >= 0) return join;
        int position = (int) (window.first() + y / Math.max(1, surface.getHeight()) * window.span());
        TreeScene.Look present = look;
        if (present == null || position < 0 || position >= now.tree().leaves() || x > xOf(1)) return -1;
        int node = present.cut().nodeOf(now.tree().leafAt(position));
        return x < xOf(now.place(node)) + 4 ? node : -1;
    }

    private int joinAt(double x, double y) {
        TreeRaster drawn = raster;
        TreeScene now = scene;
        if (drawn == null || now == null) return -1;
        int best = markAt(now, x, y);
        if (best >= 0) return best;
        double least = 6;
        for (int node : drawn.joins()) {
            double far = Math.abs(xOf(now.place(node)) - x);
            if (far >= least) continue;
            double top = yOf(now.middle(now.tree().left(node)));
            double bottom = yOf(now.middle(now.tree().right(node)));
            if (y < top - 2 || y > bottom + 2) continue;
            least = far;
            best = node;
        }
        return best;
    }

    /// The cluster whose mark of stability is there, else -1.
    private int markAt(TreeScene now, double x, double y) {
        TreeScene.Look present = look;
        if (present == null) return -1;
        for (var mark : present.marks().standing(now, new Sheet()).entrySet())
            if (Math.hypot(xOf(now.place(mark.getKey())) - x, mark.getValue() - y) <= SteadyMark.RADIUS + 2) return mark.getKey();
        return -1;
    }

    private double yOf(double position) { return (position - window.first()) / window.span() * surface.getHeight(); }

    private void hover(int node, double x, double y) {
        if (node == hovered) return;
        hovered = node;
        onHover.hovered(node, new Point2D(x + surface.getLayoutX(), y + surface.getLayoutY()));
        paintOverlay();
    }

    /// The place of the leaf beside a height, -1 outside.
    private int leafAt(TreeScene now, double y) {
        int position = (int) Math.floor(window.first() + y / Math.max(1, surface.getHeight()) * window.span());
        return position < 0 || position >= now.tree().leaves() ? -1 : position;
    }

    /// Writes the name of the leaf under the pointer, since there is room for every n-th only.
    private void read(int position) {
        if (leafName == null || position == readLeaf) return;
        readLeaf = position;
        paintOverlay();
    }

    /// The name the pointer makes readable; empty for none.
    public String readName() {
        TreeScene now = scene;
        IntFunction<String> name = leafName;
        return now == null || name == null || readLeaf < 0 ? "" : name.apply(now.tree().leafAt(readLeaf));
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(snappedLeftInset(), snappedTopInset(), Math.max(1, getWidth() - snappedLeftInset()
                - snappedRightInset()), Math.max(1, getHeight() - snappedTopInset() - snappedBottomInset()));
    }

    @Override
    protected double computePrefWidth(double height) { return 420; }

    @Override
    protected double computePrefHeight(double width) { return 360; }

    /// An unmanaged child is a layout root: a repaint never disturbs the panes around the tree.
    private final class Surface extends Region {
        void add(javafx.scene.Node... nodes) { getChildren().addAll(nodes); }

        @Override
        protected void layoutChildren() {
            paint(getWidth(), getHeight());
            onPainted.run();
        }
    }

    private void paint(double width, double height) {
        TreeScene now = scene;
        TreeScene.Look present = look;
        if (now == null || present == null || width < 2 || height < 2) return;
        Theme theme = Theme.current().get();
        double density = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        TreeRaster target = rasterOf(now, (int) Math.ceil(width * density), (int) Math.ceil(height * density));
        target.pen((int) Math.round(density));
        target.paint(present, window, (int) Math.round(leftInset * density), (int) Math.round((width - rightInset) * density),
                theme
                        .argb("canvas-ground"), theme.argb("canvas-axis"));
        if (buffer != null) buffer.updateBuffer(_ -> null);
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        if (overlay.getWidth() != width || overlay.getHeight() != height) {
            overlay.setWidth(width);
            overlay.setHeight(height);
        }
        paintOverlay();
        cutLine.setStroke(theme.token("canvas-now"));
        placeLine();
    }

    private TreeRaster rasterOf(TreeScene now, int width, int height) {
        if (raster != null && buffer != null && buffer.getWidth() == width && buffer.getHeight() == height) return raster;
        if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            buffer = new PixelBuffer<>(width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            picture.setImage(new WritableImage(buffer));
        }
        raster = new TreeRaster(width, height, buffer.getBuffer().array(), now);
        return raster;
    }

    private void paintOverlay() {
        GraphicsContext g = overlay.getGraphicsContext2D();
        Theme theme = Theme.current().get();
        g.clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
        TreeScene now = scene;
        TreeScene.Look present = look;
        if (now == null || present == null) return;
        present.marks().paint(g, now, new Sheet(), theme);
        if (present.dims()) gutter(g, now, present, theme);
        if (leafName != null) names(g, now, leafName, theme);
        if (hovered >= 0) bracket(g, now, theme);
    }

    private final class Sheet implements TreeMarks.Sheet {
        @Override
        public double x(double place) { return xOf(place); }

        @Override
        public double y(double leaf) { return yOf(leaf); }

        @Override
        public double height() { return surface.getHeight(); }
    }

    /// A bar beside the leaves where something is selected.
    private void gutter(GraphicsContext g, TreeScene now, TreeScene.Look present, Theme theme) {
        g.setFill(theme.token("canvas-ring"));
        int[] before = present.selectedBefore();
        double x = leftInset - 6;
        int leaves = now.tree().leaves();
        double rows = surface.getHeight();
        int start = -1;
        for (int row = 0; row <= rows; row++) {
            int from = Math.clamp((long) Math.floor(window.first() + row / rows * window.span()), 0, leaves);
            int to = Math.clamp((long) Math.ceil(window.first() + (row + 1) / rows * window.span()), from, leaves);
            boolean on = row < rows && before[to] > before[from];
            if (on && start < 0) start = row;
            if (!on && start >= 0) {
                g.fillRect(x, start, 3, row - start);
                start = -1;
            }
        }
    }

    private void names(GraphicsContext g, TreeScene now, IntFunction<String> name, Theme theme) {
        g.setFont(Font.font("Inter", 11));
        g.setFill(theme.token("canvas-text"));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        int first = Math.max(0, (int) window.first());
        int last = Math.min(now.tree().leaves() - 1, (int) (window.first() + window.span()));
        double free = -LABEL_ROW;
        for (int p = first; p <= last; p++) {
            double y = yOf(p + 0.5);
            if (y - free < LABEL_ROW) continue;
            free = y;
            if (readLeaf < 0 || Math.abs(yOf(readLeaf + 0.5) - y) >= LABEL_ROW)
                g.fillText(name.apply(now.tree().leafAt(p)), leftInset - 10, y, leftInset - 14);
        }
        if (readLeaf < first || readLeaf > last) return;
        double y = Math.clamp(yOf(readLeaf + 0.5), LABEL_ROW / 2, Math.max(LABEL_ROW / 2, surface.getHeight() - LABEL_ROW / 2));
        g.setFill(theme.token("canvas-plateau"));
        g.fillRect(0, y - LABEL_ROW / 2, leftInset - 6, LABEL_ROW);
        g.setFill(theme.token("canvas-text"));
        g.setFont(Font.font("Inter SemiBold", 11));
        g.fillText(readName(), leftInset - 10, y, leftInset - 14);
    }

    /// The two groups a join brings together.
    private void bracket(GraphicsContext g, TreeScene now, Theme theme) {
        Dendrogram tree = now.tree();
        double x = xOf(now.place(hovered));
        g.setStroke(theme.token("canvas-hover"));
        g.setLineWidth(2);
        g.strokeLine(x, yOf(now.middle(tree.left(hovered))), x, yOf(now.middle(tree.right(hovered))));
        for (int side : new int[]{tree.left(hovered), tree.right(hovered)}) {
            double top = yOf(tree.first(side));
            double bottom = yOf(tree.first(side) + tree.size(side));
            g.strokeLine(x, yOf(now.middle(side)), xOf(now.place(side)), yOf(now.middle(side)));
            g.setGlobalAlpha(0.1);
            g.setFill(theme.token("canvas-hover"));
            g.fillRect(leftInset, top, xOf(now.place(side)) - leftInset, Math.max(1, bottom - top));
            g.setGlobalAlpha(1);
        }
    }

    HeightAxis axis() {
        if (scene == null) throw new IllegalStateException("No tree yet");
        return scene.axis();
    }
}
