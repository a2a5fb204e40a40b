package org.discern.domain.intent.edit;

import java.util.List;

/// Two decisions that cannot both hold at a cut, or one that finds nothing to hold on to. Nothing is dropped from the edits:
/// what gives way does so at this cut only, and is told here.
///
/// @param keys what meets, as `node:N` or `leaf:N`; first what gives way
public record EditConflict(Kind kind, List<String> keys) {
    /// Which of the analyst's decisions gives way.
    public enum Loser {
        LOCK, SPLIT, LOCAL_CUT, JOIN, MOVE, NOTHING
    }

    /// What is wrong, and by which rule it is settled. What to do about it is said in the screens' words, by the name of the kind.
    public enum Kind {
        /// A decision names a node or a leaf that the tree does not have; it is without effect.
        UNKNOWN_PLACE(Loser.NOTHING),
        /// A lock lies inside another; the outer one holds.
        LOCK_IN_LOCK(Loser.LOCK),
        /// A split lies inside a lock; the lock holds.
        SPLIT_IN_LOCK(Loser.SPLIT),
        /// A local cut lies inside a lock; the lock holds.
        LOCAL_CUT_IN_LOCK(Loser.LOCAL_CUT),
        /// A locked cluster is to be absorbed by another; it stays as it is. (Others may be joined to a locked head.)
        JOIN_OF_LOCKED(Loser.JOIN),
        /// A part of a locked cluster is to be joined with something outside; the lock holds.
        JOIN_IN_LOCK(Loser.JOIN),
        /// One end of a join is split, cut finer, or holds a lock further down; what was taken apart stays apart.
        JOIN_OF_SPLIT(Loser.JOIN),
        /// The two sides of a split are to be joined again; the split holds until it is taken back.
        JOIN_OF_PARTS(Loser.JOIN),
        /// Joins that lead back to themselves; the one closing the circle is without effect.
        JOIN_CIRCLE(Loser.JOIN),
        /// An utterance was moved to where it must not be; it is taken out.
        MOVE_BANNED(Loser.MOVE),
        /// An utterance was moved to a cluster that is rejected; it is there all the same.
        MOVE_TO_REJECTED(Loser.NOTHING),
        /// A decision about a former run finds no like cluster in the new one; it stays with the former run.
        NOT_CARRIED(Loser.NOTHING);

        private final Loser loser;

        Kind(Loser loser) { this.loser = loser; }

        public Loser loser() { return loser; }
    }

    public EditConflict { keys = List.copyOf(keys); }
}
