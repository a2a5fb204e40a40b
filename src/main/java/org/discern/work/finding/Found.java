package org.discern.work.finding;

import java.util.List;
import org.discern.domain.finding.Finding;

/// What was found, and how the looking stands.
///
/// @param open by kind, the gravest first
/// @param aside those a person called no problem, in the same order
/// @param byMeaning false when labels could be compared by their texts alone, because no run has read them yet
/// @param failure why it failed, for people; empty in any other phase
public record Found(Phase phase, List<Finding> open, List<Finding> aside, boolean byMeaning, String failure) {
    public static final Found NOTHING = new Found(Phase.NONE, List.of(), List.of(), false, "");

    /// How the looking stands.
    public enum Phase {
        /// There is nothing to look at.
        NONE,
        /// Somebody is looking; the lists are of the last look.
        LOOKING,
        /// The lists are of the project as it is.
        READY,
        /// A person stopped it; the lists are of an earlier look.
        STOPPED,
        /// The lists are of an earlier look.
        FAILED
    }

    public Found {
        open = List.copyOf(open);
        aside = List.copyOf(aside);
    }

    Found at(Phase now, String why) { return new Found(now, open, aside, byMeaning, why); }
}
