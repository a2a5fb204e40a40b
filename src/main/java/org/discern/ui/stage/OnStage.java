package org.discern.ui.stage;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.discern.ui.kit.Audience;

/// Keeps a view clean for people who only look. What waits for a hand goes: buttons, choices, sliders, empty fields, key caps and
/// sentences on how to do things, and every strip that is empty then. What carries content stays: links with counts, fields with
/// something in them, and whatever bears the style class [Audience#KEEPS]. A view says of a part that it is for hands alone with [Audience#FOR_HANDS].
/// Looked at after each layout, since cells are made and filled all the time; the view is the audience's own, so nothing needs
/// to come back.
final class OnStage {
    /// Style class of the audience's root; sheets may draw differently below it.
    static final String ROOT = "on-stage";
    private static final Set<String> GONE = Set.of(Audience.FOR_HANDS, "key", "view-bar", "user-picker", "label-strip");
    private static final Object EMPTIED = new Object();
    private static final Object AWAY = new Object();

    private final Node root;
    private final Runnable look = this::look;

    /// @param root a view that only the audience sees
    OnStage(Node root) {
        this.root = root;
        if (!root.getStyleClass().contains(ROOT)) root.getStyleClass().add(ROOT);
        root.sceneProperty().addListener((_, old, now) -> {
            if (old != null) old.removePostLayoutPulseListener(look);
            if (now != null) now.addPostLayoutPulseListener(look);
        });
        Scene scene = root.getScene();
        if (scene != null) scene.addPostLayoutPulseListener(look);
    }

    private void look() { clean(root); }

    /// @return whether the audience finds something there
    private static boolean clean(Node node) {
        if (isForHands(node)) {
            if (node.isVisible()) node.getProperties().put(AWAY, true);
            show(node, false);
            return false;
        }
        if (node.getProperties().remove(AWAY) != null) show(node, true); // a field that holds something now
        if (node instanceof Label label) return says(label);
        if (node instanceof SplitPane split) part(split);
        boolean emptied = node.getProperties().containsKey(EMPTIED);
        if (!node.isVisible() && !emptied) return false;
        if (!(node instanceof Parent parent)) return !(node instanceof Text text) || !text.getText().isEmpty();
        List<Node> inside = parent.getChildrenUnmodifiable();
        boolean some = false;
        for (Node child : List.copyOf(inside)) some |= clean(child);
        if (!(node instanceof Pane) || inside.isEmpty()) return some || isDrawn(node);
        if (some == emptied) { // an empty strip goes; one that has something again comes back
            if (some) node.getProperties().remove(EMPTIED);
            else node.getProperties().put(EMPTIED, true);
            show(node, some);
        }
        return some;
    }

    /// A label that is empty now is watched, since one in a strip that has gone asks for no frame by itself.
    private static boolean says(Label label) {
        boolean some = (label.getText() != null && !label.getText().isEmpty()) || label.getGraphic() != null;
        if (!some && label.getProperties().putIfAbsent(OnStage.class, true) == null)
            label.textProperty().addListener((_, _, _) -> {
                if (label.getScene() != null) label.getScene().getRoot().requestLayout();
            });
        return some;
    }

    /// Parts that only hands need leave their room to the others, as long as they do.
    private static void part(SplitPane split) {
        ObservableList<Node> items = split.getItems();
        @SuppressWarnings("unchecked")
        var away = (TreeMap<Integer, Node>) split.getProperties().computeIfAbsent(OnStage.class,
                _ -> new TreeMap<Integer, Node>());
        for (var back = away.entrySet().iterator(); back.hasNext();) {
            var part = back.next();
            if (isForHands(part.getValue())) continue;
            show(part.getValue(), true);
            items.add(Math.min(part.getKey(), items.size()), part.getValue());
            back.remove();
        }
        double[] before = split.getDividerPositions();
        boolean first = isForHands(items.getFirst());
        for (int i = items.size() - 1; i >= 0 && items.size() > 1; i--)
            if (isForHands(items.get(i))) away.put(i, items.remove(i));
        if (first && before.length > 1 && items.size() == before.length) // the lines between the others keep their shares
            for (int i = 0; i + 1 < items.size(); i++)
                split.setDividerPosition(i, (before[i + 1] - before[0]) / (1 - before[0]));
    }

    /// Whether a part without children shows something by itself: a spacer does not.
    private static boolean isDrawn(Node node) { return !(node instanceof Region region && region.getStyleClass().isEmpty()); }

    private static boolean isForHands(Node node) {
        List<String> styles = node.getStyleClass();
        if (styles.contains(Audience.KEEPS)) return false;
        for (String style : styles) if (GONE.contains(style)) return true;
        return switch (node) {
            case Hyperlink _ -> false;
            case ButtonBase _ -> true;
            case ComboBoxBase<?> _ -> true;
            case ChoiceBox<?> _ -> true;
            case Slider _ -> true;
            case Spinner<?> _ -> true;
            case Separator _ -> true;
            case TextInputControl field -> field.getText() == null || field.getText().isBlank();
            default -> false;
        };
    }

    private static void show(Node node, boolean shown) {
        if (node.visibleProperty().isBound()) node.visibleProperty().unbind();
        if (node.managedProperty().isBound()) node.managedProperty().unbind();
        if (node.isVisible() != shown) node.setVisible(shown);
        if (node.isManaged() != shown) node.setManaged(shown);
    }
}
