package org.discern.ui.intent.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// What the mouse carries from the queue or from the examples to a row of the queue. Dropping clusters looks at a merge,
/// dropping utterances at a move; nothing is done before `Enter`.
///
/// Plain presses and moves, watched from above: what is carried is what was pressed, however quick the hand, and no gesture
/// of the platform has to end before the next begins (2026-11: the toolkit's own full drag began with the row the hand had
/// reached by then, and on the headless platform did not end).
final class Dragging {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private static final double FAR = 8;

    private final EditsViewModel edits;
    private final Supplier<List<ReviewItem>> chosen;
    private final List<ListCell<ReviewItem>> cells = new ArrayList<>();
    private List<ReviewItem> clusters = List.of();
    private Supplier<Set<Integer>> leaves = Set::of;
    private double fromX;
    private double fromY;
    private boolean dragging;

    /// @param chosen the clusters selected in the queue
    Dragging(EditsViewModel edits, Supplier<List<ReviewItem>> chosen) {
        this.edits = edits;
        this.chosen = chosen;
    }

    /// Watches everything below a node.
    void watch(Node root) {
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            end(root);
            fromX = e.getSceneX();
            fromY = e.getSceneY();
        });
        root.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> {
            if (e.getButton() != MouseButton.PRIMARY || (clusters.isEmpty() && leaves.get().isEmpty())) return;
            if (Math.hypot(e.getSceneX() - fromX, e.getSceneY() - fromY) > FAR) dragging = true;
            if (!dragging) return;
            root.setCursor(Cursor.MOVE);
            ListCell<ReviewItem> under = under(e);
            for (ListCell<ReviewItem> cell : cells)
                cell.pseudoClassStateChanged(DROP, cell.equals(under) && takes(cell.getItem()));
        });
        root.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> {
            ListCell<ReviewItem> under = dragging ? under(e) : null;
            List<ReviewItem> carriedClusters = clusters;
            Set<Integer> carried = Set.copyOf(leaves.get());
            boolean takes = under != null && takes(under.getItem());
            end(root);
            if (takes && under != null) drop(carriedClusters, carried, under.getItem());
        });
    }

    /// A row of the queue can be carried, and takes what is carried.
    void on(ListCell<ReviewItem> cell) {
        cells.add(cell);
        cell.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> {
            ReviewItem item = cell.getItem();
            if (item != null) clusters = chosen.get().contains(item) ? List.copyOf(chosen.get()) : List.of(item);
        });
    }

    /// Utterances can be carried from here.
    ///
    /// @param carried what goes along; a selection that the press takes away still counts
    void from(Node node, Supplier<Set<Integer>> carried) {
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> {
            Set<Integer> before = Set.copyOf(carried.get());
            leaves = () -> before.containsAll(carried.get()) ? before : carried.get();
        });
    }

    private void end(Node root) {
        if (dragging) root.setCursor(null);
        dragging = false;
        clusters = List.of();
        leaves = Set::of;
        cells.forEach(cell -> cell.pseudoClassStateChanged(DROP, false));
    }

    private @Nullable ListCell<ReviewItem> under(MouseEvent e) {
        for (ListCell<ReviewItem> cell : cells) {
            boolean shown = cell.getScene() != null && cell.isVisible() && !cell.isEmpty();
            if (shown && cell.contains(cell.sceneToLocal(e.getSceneX(), e.getSceneY()))) return cell;
        }
        return null;
    }

    private boolean takes(@Nullable ReviewItem target) {
        return target != null && (!leaves.get().isEmpty() || clusters.stream().anyMatch(c -> !c.key().equals(target.key())));
    }

    private void drop(List<ReviewItem> carriedClusters, Set<Integer> carried, ReviewItem target) {
        if (!carried.isEmpty()) {
            edits.move(carried, target.entry().node());
            return;
        }
        var nodes = new LinkedHashSet<Integer>();
        nodes.add(target.entry().node());
        carriedClusters.forEach(c -> nodes.add(c.entry().node()));
        edits.merge(new ArrayList<>(nodes), Set.of());
    }
}
