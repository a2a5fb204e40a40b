package org.discern.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.discern.ui.kit.KeyRouter;
import org.jspecify.annotations.Nullable;

/// Where views stand: one in the window, or two beside or below each other, and others in windows of their own. A view stands in
/// one place only; all share the selection, the filter and the undo of the project. One of them is worked in: the last that
/// was clicked or got the focus.
final class ViewArea extends StackPane {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass PAIRED = PseudoClass.getPseudoClass("paired");

    /// What the area needs of the window around it.
    ///
    /// @param node makes a view's node, or finds it
    /// @param window a window for a view, not shown yet
    /// @param entered hears which view is worked in now
    /// @param changed hears that the layout has changed
    record Around(Function<String, Node> node, Function<String, Stage> window, Consumer<String> entered, Runnable changed) {}

    private static final double NEEDED = 960; // below this, views of three columns cover themselves

    private final Around around;
    private final Half first = new Half();
    private final Half second = new Half();
    private final SplitPane pair = new SplitPane();
    private final Map<String, Stage> apart = new LinkedHashMap<>();
    private final ChangeListener<@Nullable Node> focus = (_, _, now) -> focused(now);
    private Half active = first;

    ViewArea(Around around) {
        this.around = around;
        getStyleClass().add("view-area");
        setMinSize(0, 0);
        pair.setMinSize(0, 0);
        getChildren().add(first);
        sceneProperty().addListener((_, old, now) -> {
            if (old != null) old.focusOwnerProperty().removeListener(focus);
            if (now != null) now.focusOwnerProperty().addListener(focus);
        });
    }

    /// One place for a view. In a half that is narrower than a view needs, the view keeps its width and is moved along under it.
    private final class Half extends StackPane {
        private final StackPane held = new StackPane();
        private final ScrollPane narrow = new ScrollPane();
        private String id = "";

        Half() {
            getStyleClass().add("view-half");
            setMinSize(0, 0);
            narrow.setFitToHeight(true);
            narrow.setFitToWidth(true);
            narrow.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            narrow.getStyleClass().addAll("edge-to-edge", "view-narrow");
            narrow.setFocusTraversable(false);
            narrow.setMinSize(0, 0);
            getChildren().add(held);
            addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> work(this));
        }

        void hold(String view) {
            id = view;
            if (view.isEmpty()) held.getChildren().clear();
            else held.getChildren().setAll(around.node().apply(view));
        }

        Optional<Node> node() { return held.getChildren().stream().findFirst(); }

        void pair(boolean isPaired) {
            held.setMinWidth(isPaired ? NEEDED : USE_COMPUTED_SIZE);
            if (isPaired && narrow.getContent() == null) {
                narrow.setContent(held);
                getChildren().setAll(narrow);
            } else if (!isPaired && narrow.getContent() != null) {
                narrow.setContent(null);
                getChildren().setAll(held);
            }
        }
    }

    /// The view that is worked in; empty for none.
    String active() { return active.id; }

    /// Its node, when there is one.
    Optional<Node> activeNode() { return active.node(); }

    boolean isSplit() { return !second.id.isEmpty(); }

    boolean isApart(String view) { return apart.containsKey(view); }

    /// Shows a view where it stands, else in place of the one that is worked in.
    void show(String view) {
        Stage window = apart.get(view);
        if (window != null) {
            window.toFront();
            window.requestFocus();
        } else if (view.equals(first.id)) work(first);
        else if (view.equals(second.id)) work(second);
        else {
            active.hold(view);
            around.entered().accept(view);
            around.changed().run();
        }
    }

    /// Lays another view beside or below the one that is worked in, and goes on in it.
    void split(Orientation way, String other) {
        if (active.id.isEmpty() || other.equals(active.id) || apart.containsKey(other)) return;
        String stays = active.id;
        second.hold("");
        first.hold(stays);
        second.hold(other);
        pair(way, 0.5);
        work(second);
    }

    private void pair(Orientation way, double share) {
        pair.setOrientation(way);
        if (pair.getItems().isEmpty()) {
            getChildren().setAll(pair);
            pair.getItems().setAll(first, second);
            pair.getDividers().getFirst().positionProperty().addListener(_ -> around.changed().run());
        }
        pair.setDividerPositions(share);
    }

    /// The view that is worked in has the window for itself.
    void unsplit() {
        if (!isSplit()) return;
        String stays = active.id;
        single(stays);
        work(first);
    }

    private void single(String stays) {
        pair.getItems().clear();
        first.hold("");
        second.hold("");
        first.hold(stays);
        getChildren().setAll(first);
        active = first;
        mark();
    }

    /// Gives the view that is worked in a window of its own.
    ///
    /// @param next what takes its place; not needed where the window is split
    void detach(String next) {
        String view = active.id;
        if (view.isEmpty()) return;
        if (isSplit()) single(active.equals(first) ? second.id : first.id);
        else first.hold(next);
        window(view).show();
        around.entered().accept(view);
        around.changed().run();
    }

    /// Lays a view at a side of the one that is worked in and goes on in it.
    ///
    /// @param next stands beside it when it is itself the one that is worked in
    void beside(String view, String next, Orientation way, boolean isFirst) {
        String stays = active.id.equals(view) ? next : active.id;
        if (stays.isEmpty() || stays.equals(view)) return;
        Stage own = apart.get(view);
        if (own != null) own.close(); // it comes back from its window
        single("");
        first.hold(isFirst ? view : stays);
        second.hold(isFirst ? stays : view);
        pair(way, 0.5);
        work(isFirst ? first : second);
        around.entered().accept(view);
        around.changed().run();
    }

    /// Gives any view a window of its own.
    ///
    /// @param next what takes its place where it stands alone in this one
    void detach(String view, String next, double x, double y) {
        Stage there = apart.get(view);
        if (there == null && (view.equals(first.id) || view.equals(second.id))) {
            work(view.equals(first.id) ? first : second);
            detach(next);
        } else if (there == null) {
            window(view).show();
            around.entered().accept(view);
            around.changed().run();
        }
        Stage window = apart.get(view);
        if (window == null) return;
        place(window, x, y);
        window.toFront();
    }

    /// As near to a place as the screen there has room for the whole window.
    private static void place(Stage window, double x, double y) {
        List<Screen> there = Screen.getScreensForRectangle(x, y, 1, 1);
        Rectangle2D room = (there.isEmpty() ? Screen.getPrimary() : there.getFirst()).getVisualBounds();
        window.setX(Math.clamp(x, room.getMinX(), Math.max(room.getMinX(), room.getMaxX() - window.getWidth())));
        window.setY(Math.clamp(y, room.getMinY(), Math.max(room.getMinY(), room.getMaxY() - window.getHeight())));
    }

    private Stage window(String view) {
        Stage window = around.window().apply(view);
        apart.put(view, window);
        window.setOnHidden(_ -> {
            apart.remove(view);
            window.setScene(null);
            if (!active.id.isEmpty()) around.entered().accept(active.id);
            around.changed().run();
        });
        window.focusedProperty().addListener((_, _, has) -> {
            if (has) around.entered().accept(view);
        });
        return window;
    }

    /// Everything away: the project is closed.
    void clear() {
        for (Stage window : List.copyOf(apart.values())) {
            window.setOnHidden(null);
            window.close();
        }
        apart.clear();
        single("");
    }

    ViewLayout arrangement() {
        var windows = new ArrayList<ViewLayout.Apart>();
        apart.forEach((view, w) -> windows.add(new ViewLayout.Apart(view, w.getX(), w.getY(), w.getWidth(), w.getHeight())));
        double share = pair.getItems().isEmpty() ? 0.5 : pair.getDividerPositions()[0];
        return new ViewLayout(first.id, second.id, pair.getOrientation(), share, active.equals(second), windows);
    }

    /// Puts everything where it stood.
    void restore(ViewLayout layout) {
        single(layout.first());
        if (!layout.second().isEmpty()) {
            second.hold(layout.second());
            pair(layout.way(), layout.share());
        }
        for (ViewLayout.Apart at : layout.apart()) {
            Stage window = window(at.id());
            window.setX(at.x());
            window.setY(at.y());
            window.setWidth(at.width());
            window.setHeight(at.height());
            window.show();
        }
        work(layout.secondActive() ? second : first);
    }

    private void focused(@Nullable Node now) {
        if (!isSplit() || now == null) return;
        if (KeyRouter.within(first, now)) work(first);
        else if (KeyRouter.within(second, now)) work(second);
    }

    private void work(Half half) {
        boolean isNew = !active.equals(half);
        active = half;
        mark();
        if (!half.id.isEmpty()) around.entered().accept(half.id);
        if (isNew) around.changed().run();
    }

    private void mark() {
        for (Half each : List.of(first, second)) {
            each.pair(isSplit());
            each.pseudoClassStateChanged(PAIRED, isSplit());
            each.pseudoClassStateChanged(ACTIVE, isSplit() && active.equals(each));
        }
    }
}
