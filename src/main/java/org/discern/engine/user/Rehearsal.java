package org.discern.engine.user;

import java.util.Optional;
import org.discern.domain.run.Progress;
import org.discern.domain.user.Reading;
import org.discern.domain.user.UserSpec;

/// Several models trained on the same rows; what the text alone says is learned once for all of them.
public final class Rehearsal {
    /// A model that sees whole histories looks back at most this far.
    private static final int FARTHEST = 64;

    private final UserRows rows;
    private final UserSpec spec;
    private final TextSide text;
    private final Progress progress;

    public Rehearsal(UserRows rows, UserSpec spec, Progress progress) {
        this.rows = rows;
        this.spec = spec;
        this.progress = progress;
        this.text = new UserTrainer(spec).text(rows, progress);
    }

    /// The classifier without history.
    public TextClassifier text() { return text.request(); }

    /// Per row what it says.
    public int[] textAlone() {
        var chances = text.request().logChances(rows.vectors());
        int[] out = new int[rows.size()];
        for (int row = 0; row < out.length; row++) out[row] = Reading.best(chances.row(row));
        return out;
    }

    /// Ours, or ours with parts switched off.
    public TrainedUsers train(UserSpec parts) {
        return new UserTrainer(parts).train(rows, text, UserSizes.of(parts, rows.vectors().cols(), rows.classes().size()),
                Optional
                        .empty(), progress);
    }

    /// The same network over all past events one by one, up to 64 of them, without a long-term memory: an upper bound that
    /// needs the whole history.
    public TrainedUsers fullAttention() {
        int longest = 1;
        for (int u = 0; u < rows.users(); u++) longest = Math.max(longest, rows.starts()[u + 1] - rows.starts()[u] - 1);
        var sizes = new UserSizes(rows.vectors().cols(), spec.width(), rows.classes().size(), Math.min(longest, FARTHEST), 0,
                true,
                spec.layers(), spec.heads());
        return new UserTrainer(spec).train(rows, text, sizes, Optional.empty(), progress);
    }
}
