package org.discern.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;

/// From pane to pane by one key. Panes are found, not declared: every part of a split is one, and so is whatever stands beside
/// a split or in a [#GROUP]; those without anything to focus are passed over.
public final class PaneCycle {
    /// Style class of a parent whose children are panes each, though it holds no split.
    public static final String GROUP = "pane-group";

    private PaneCycle() {}

    /// Moves the focus from the pane that has it to the next or the one before; round and round.
    ///
    /// @return where the focus is now; empty when there is no pane at all
    public static Optional<Node> move(Parent root, @Nullable Node focused, boolean forward) {
        List<Node> panes = panes(root);
        if (panes.isEmpty()) return Optional.empty();
        int at = -1;
        for (int i = 0; i < panes.size(); i++) if (KeyRouter.within(panes.get(i), focused)) at = i;
        int next = at < 0 ? forward ? 0 : panes.size() - 1 : Math.floorMod(at + (forward ? 1 : -1), panes.size());
        Optional<Node> target = target(panes.get(next));
        target.ifPresent(Node::requestFocus);
        return target;
    }

    /// All panes that can take the focus, in reading order.
    static List<Node> panes(Parent root) {
        var out = new ArrayList<Node>();
        collect(root, out);
        return out;
    }

    private static void collect(Node node, List<Node> out) {
        if (!shows(node)) return;
        if (node instanceof SplitPane split) split.getItems().forEach(item -> collect(item, out));
        else
            if (node instanceof Parent parent && isGroup(parent))
                parent.getChildrenUnmodifiable().forEach(child -> collect(child,
                        out));
            else
                if (target(node).isPresent()) out.add(node);
    }

    private static boolean isGroup(Parent parent) {
        if (parent.getStyleClass().contains(GROUP)) return true;
        for (Node child : parent.getChildrenUnmodifiable())
            if (shows(child) && (child instanceof SplitPane || (child instanceof Parent p && isGroup(p)))) return true;
        return false;
    }

    private static boolean shows(Node node) { return node.isVisible() && node.isManaged() && !node.isDisabled(); }

    /// Where a pane's work is done: where it says that it starts, else its list, table, tree or canvas, else the first control.
    private static Optional<Node> target(Node pane) {
        Node start = find(pane, node -> node.getStyleClass().contains(Navigator.STARTS_HERE));
        if (start == null) start = find(pane, PaneCycle::isBig);
        if (start == null) start = find(pane, _ -> true);
        return Optional.ofNullable(start);
    }

    private static boolean isBig(Node node) {
        return node instanceof ListView<?> || node instanceof TableView<?> || node instanceof TreeView<?>
                || node instanceof TreeTableView<?> || node.getStyleClass().contains("canvas-pane");
    }

    private static @Nullable Node find(Node node, java.util.function.Predicate<Node> wanted) {
        if (!shows(node)) return null;
        if (node.isFocusTraversable() && wanted.test(node)) return node;
        if (node instanceof Parent parent)
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = find(child, wanted);
                if (found != null) return found;
            }
        return null;
    }
}
