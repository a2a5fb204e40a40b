package org.discern.ui.intent.tree;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import org.discern.ui.intent.live.IntentViewModel;
import org.discern.ui.intent.live.Live;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;

/// Says what a settled cut means to those who do not see the drawing: a canvas exposes nothing of itself. Its words become the
/// canvases' text, and assistive programs are told; the list beside is the outline, on the same selection.
public final class CutAnnouncer {
    private final String what;
    private final Node canvas;
    private String last = "";

    private CutAnnouncer(String what, Node canvas) {
        this.what = what;
        this.canvas = canvas;
    }

    /// Follows the cut as long as the room lives.
    ///
    /// @param what the drawing is, read before the words of the cut
    public static void follow(IntentViewModel live, String what, Node canvas) {
        var announcer = new CutAnnouncer(what, canvas);
        Runnable settled = () -> {
            if (!live.moving().get()) live.live().get().ifPresent(now -> announcer.say(words(now)));
        };
        live.live().addListener(_ -> settled.run());
        live.moving().addListener(_ -> settled.run());
        settled.run();
    }

    /// One for a tree of its own, whose cut somebody else follows; hand its words to [#say].
    public static CutAnnouncer of(String what, Node canvas) { return new CutAnnouncer(what, canvas); }

    /// `Threshold 0.42, 31 clusters, 6 percent unassigned`; two decimals of the axis' own share, as in the status bar.
    public static String words(Live now) {
        double top = now.ground().tree().maxHeight();
        double height = now.cut().height();
        return Strings.of("intent.cut.spoken", Numbers.two(top > 0 ? height / top : height), now.tally().groups(), Math.round(100
                * now.tally().unassignedShare()));
    }

    /// Takes up the words of a settled cut; what was said last is not said again.
    public void say(String words) {
        if (words.equals(last)) return;
        last = words;
        canvas.setAccessibleText(what + " " + words);
        canvas.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
