package org.discern.ui.intent.tune;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.discern.domain.intent.EditedScore;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.work.intent.edit.EditClusters;
import org.discern.work.job.JobHandle;
import org.jspecify.annotations.Nullable;

/// What a person's edits add to the threshold: how many of each, and the score on the labels of the pure cut beside that of the
/// clusters as edited. Gone while nothing is edited.
final class EditsLine extends Label {
    private final Room room;
    private final EditClusters edits;
    private @Nullable JobHandle<EditedScore> asked;
    private @Nullable Live scored;

    EditsLine(Room room) {
        this.room = room;
        edits = new EditClusters(room.workspace());
        getStyleClass().addAll("edits-line", "small", "muted");
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        room.live().live().addListener(_ -> follow());
        room.live().moving().addListener(_ -> follow());
        follow();
    }

    @SuppressWarnings("ReferenceEquality") // the very job: a newer one has taken its place
    private void follow() {
        Live now = room.live().live().get().orElse(null);
        boolean shown = now != null && !now.decisions().edits().isPure();
        setVisible(shown);
        setManaged(shown);
        if (now == null || !shown || room.live().moving().get() || now.equals(scored)) return;
        scored = now;
        if (asked != null) asked.cancel();
        String what = EditCounts.words(now.decisions().edits());
        setText(what);
        setTooltip(new Tooltip(Strings.of("intent.edits.tip")));
        JobHandle<EditedScore> mine = edits.score();
        asked = mine;
        var _ = mine.result().thenAcceptAsync(score -> {
            if (asked != mine || !score.isKnown()) return;
            setText(what + "\n" + Strings.of("intent.edits.score", Strings.of("intent.criterion." + score.criterion().name()),
                    Numbers
                            .two(score.pure()), Numbers.two(score.edited()), Numbers.count(score.labelled())));
        }, room.screen());
    }
}
