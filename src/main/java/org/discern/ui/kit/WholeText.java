package org.discern.ui.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/// Says the whole of a text that found no room, where the pointer rests on it: one listener for a scene, so that no label and no
/// column can forget to. What has a tooltip of its own keeps it.
final class WholeText {
    private static final String OWN = "javafx.scene.control.Tooltip"; // under which Tooltip.install keeps it
    private static final double WIDEST = 480;

    private WholeText() {}

    /// For every text of the scene, now and later.
    static void follow(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, e -> {
            if (e.getTarget() instanceof Node node) labeled(node).ifPresent(WholeText::tell);
        });
    }

    private static Optional<Labeled> labeled(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Labeled labeled) return Optional.of(labeled);
            if (!(at instanceof Text)) break;
        }
        return Optional.empty();
    }

    private static void tell(Labeled labeled) {
        if (labeled.getTooltip() instanceof Whole) labeled.setTooltip(null);
        if (!isCut(labeled) || isExplained(labeled)) return;
        labeled.setTooltip(new Whole(labeled.getText()));
    }

    private static boolean isCut(Labeled labeled) {
        String words = labeled.getText();
        return words != null && labeled.getChildrenUnmodifiable().stream().anyMatch(child -> child instanceof Text drawn && drawn
                .getText().length() < words.length() && drawn.getText().endsWith(labeled.getEllipsisString()));
    }

    /// By itself or by the cell around it.
    private static boolean isExplained(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getProperties().containsKey(OWN) || (at instanceof Control c && c.getTooltip() != null)) return true;
            if (at instanceof IndexedCell<?>) return false;
        }
        return false;
    }

    /// One of ours, gone with its reason.
    private static final class Whole extends Tooltip {
        Whole(String words) {
            super(words);
            setWrapText(true);
            setMaxWidth(WIDEST);
        }
    }
}
