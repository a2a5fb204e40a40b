package org.discern.domain.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Something that had better be looked at.
///
/// @param kind what is wrong
/// @param marks under which it is set aside; the same whenever the same is found again. It counts as set aside when all are
/// @param names what it is about, by kind, see [Kind]
/// @param utterances ids of those concerned, each once
/// @param figure by kind, see [Kind]
/// @param mends what would settle it, the likeliest first; may be none
public record Finding(Kind kind, List<String> marks, List<String> names, List<Long> utterances, double figure,
        List<Mend> mends) {
    /// What is wrong, in the order in which findings are listed.
    public enum Kind {
        /// Decisions that cannot all hold. Names: the conflict's kind, then the clusters that meet. Figure: how many utterances.
        CONFLICT,
        /// A decision about a former run that found no like cluster. Names: what it was called or the cluster's number, then the
        /// former run's number. Figure: how many utterances.
        NOT_CARRIED,
        /// One text that carries several intents. Names: the intents. Figure: how many intents.
        SAME_TEXT,
        /// Texts that say the same in nearly the same words and carry several intents. Names: the intents. Figure: least
        /// similarity of neighbours among them, 0..1.
        NEAR_DUPLICATES,
        /// Utterances that a model which has not seen them would surely label otherwise. Names: the label, the likelier one.
        /// Figure: mean lead of the likelier one, 0..1.
        MISLABELLED,
        /// Two intents whose utterances are hard to tell apart. Names: both. Figure: share of their utterances that lie nearer to
        /// the other, 0..1.
        OVERLAP,
        /// An intent with very few utterances. Names: the intent. Figure: how many it has.
        THIN
    }

    public Finding {
        marks = List.copyOf(marks);
        names = List.copyOf(names);
        utterances = List.copyOf(utterances);
        mends = List.copyOf(mends);
        if (marks.isEmpty()) throw new IllegalArgumentException("A finding needs a mark");
    }

    /// What is left of it when only some marks count; where each utterance has its own mark, those alone are kept. Empty when
    /// nothing is left.
    public Optional<Finding> part(Predicate<String> counts) {
        if (marks.size() != utterances.size() || marks.size() == 1)
            return marks.stream().allMatch(counts) ? Optional.of(this) : Optional.empty();
        var keptMarks = new ArrayList<String>();
        var keptIds = new ArrayList<Long>();
        for (int i = 0; i < marks.size(); i++) {
            if (!counts.test(marks.get(i))) continue;
            keptMarks.add(marks.get(i));
            keptIds.add(utterances.get(i));
        }
        if (keptMarks.size() == marks.size()) return Optional.of(this);
        if (keptMarks.isEmpty()) return Optional.empty();
        var some = new HashSet<>(keptIds);
        List<Mend> fewer = mends.stream().map(mend -> mend instanceof Mend.Relabel r
                ? new Mend.Relabel(r.utterances().stream().filter(some::contains).toList(), r.intent())
                : mend).filter(mend -> mend.count() > 0).toList();
        return Optional.of(new Finding(kind, keptMarks, names, keptIds, figure, fewer));
    }
}
