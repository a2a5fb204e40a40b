package org.discern.ui.project;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;

/// An utterance in one line with what was searched for marked. What has no room is cut off behind the hit first, then before it,
/// so that the hit is always seen.
final class FoundLine extends Region {
    private static final double BEHIND = 48; // so that one sees that it goes on
    private final Label before;
    private final Label hit;
    private final Label behind;

    /// @param from,to where the hit is in the text
    FoundLine(String text, int from, int to) {
        before = part(text.substring(0, from), "cell-text");
        before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        hit = part(text.substring(from, to), "found-text");
        behind = part(text.substring(to), "cell-text");
        getChildren().addAll(before, hit, behind);
    }

    private static Label part(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("found-part", style);
        return label;
    }

    @Override
    protected double computePrefWidth(double height) { return before.prefWidth(-1) + hit.prefWidth(-1) + behind.prefWidth(-1); }

    @Override
    protected double computePrefHeight(double width) { return hit.prefHeight(-1); }

    @Override
    protected double computeMinWidth(double height) { return 0; }

    @Override
    protected void layoutChildren() {
        double all = getWidth();
        double marked = Math.min(all, snapSizeX(hit.prefWidth(-1)));
        double rest = snapSizeX(behind.prefWidth(-1));
        double first = Math.max(0, Math.min(all - marked - Math.min(rest, BEHIND), snapSizeX(before.prefWidth(-1))));
        double last = Math.max(0, Math.min(rest, all - marked - first));
        before.resizeRelocate(0, 0, first, getHeight());
        hit.resizeRelocate(first, 0, marked, getHeight());
        behind.resizeRelocate(first + marked, 0, last, getHeight());
    }
}
