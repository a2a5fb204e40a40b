package org.discern.domain.replay;

import java.util.Optional;
import org.discern.domain.intent.ScoreCurve;

/// Where the tree is cut, by rule: heights of one file mean nothing in another, but the learned threshold has a place in both.
///
/// @param value for [Kind#TIMES] how many times the learned height, for [Kind#AT] the height; else 0
public record CutRule(Kind kind, double value) {
    /// What the rule goes by.
    public enum Kind {
        /// The threshold learned from the labels.
        LEARNED,
        /// So many times the learned one: how much coarser (above 1) or finer the analyst wanted it.
        TIMES,
        /// A height as it stands; where no threshold could be learned.
        AT
    }

    /// @param chosen what the analyst chose; empty for the learned one
    public static CutRule of(ScoreCurve curve, Optional<Double> chosen) {
        if (chosen.isEmpty()) return new CutRule(Kind.LEARNED, 0);
        return curve.isLearned() && curve.learned() > 0
                ? new CutRule(Kind.TIMES, chosen.get() / curve.learned())
                : new CutRule(Kind.AT, chosen.get());
    }

    /// The height to choose on another curve; empty when that curve's own choice stands.
    public Optional<Double> on(ScoreCurve curve) {
        return switch (kind) {
            case LEARNED -> Optional.empty();
            case TIMES -> curve.isLearned() ? Optional.of(value * curve.learned()) : Optional.empty();
            case AT -> Optional.of(value);
        };
    }
}
