package org.discern.engine.user;

import java.util.Map;
import java.util.Optional;
import org.discern.domain.run.Progress;
import org.discern.domain.user.HistoryLabels;
import org.discern.domain.user.UserSpec;
import org.discern.engine.Paper;

/// Trains the user model: first what the text alone says, then the network that reads it in the light of a history.
///
/// Source: Lian et al., "Incremental user embedding modeling for personalized text classification", ICASSP 2022.
/// Differs: see [UserNetwork] and [NetworkTrainer].
@Paper("arXiv:2202.06369")
public final class UserTrainer {
    private final UserSpec spec;

    public UserTrainer(UserSpec spec) { this.spec = spec; }

    /// @param checkpoint a model of the same sizes and classes to go on from, if any
    /// @return the model of the best epoch; cancelled after the first epoch, the best so far
    public TrainedUsers train(UserRows rows, Optional<TrainedUsers> checkpoint, Progress progress) {
        progress.stage("Read the texts", 1, 2);
        return train(rows, text(rows, progress), UserSizes.of(spec, rows.vectors().cols(), rows.classes().size()), checkpoint,
                progress);
    }

    /// What the text alone says; several models of one evaluation share it.
    TextSide text(UserRows rows, Progress progress) {
        return TextSide.train(rows.starts(), rows.labels(), rows.parts(), rows.vectors(), rows.classes().size(), !isTold(), spec
                .seed(), progress);
    }

    TrainedUsers train(UserRows rows, TextSide text, UserSizes sizes, Optional<TrainedUsers> checkpoint, Progress progress) {
        EventTable table = text.table(rows.starts(), rows.times(), rows.labels(), rows.vectors(), rows.classes().size(),
                isTold());
        Map<String, float[]> start = checkpoint.filter(c -> c.sizes().equals(sizes) && c.classes().equals(rows.classes()))
                .map(TrainedUsers::weights).orElse(Map.of());
        progress.stage("Learn from histories", 2, 2);
        Map<String, float[]> weights = new NetworkTrainer(spec, sizes).train(table, rows.parts(), start, progress);
        return new TrainedUsers(sizes, rows.classes(), isTold(), text.request(), text.context(), text.guess(), weights);
    }

    private boolean isTold() { return spec.labels() == HistoryLabels.KNOWN; }
}
