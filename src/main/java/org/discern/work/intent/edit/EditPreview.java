package org.discern.work.intent.edit;

import java.util.List;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.edit.EditConflict;

/// What a verb would do, before it is done.
///
/// @param label the operation in the words of the menu, with its count
/// @param before clusters that would change, as they are; in drawing order
/// @param after what would become of them
/// @param leaves how many utterances change their cluster, or are concerned where none does
/// @param conflicts those that come with it; empty when all of it can hold
/// @param decided all decisions once it is done
public record EditPreview(ClusterEdit edit, String label, List<Group> before, List<Group> after, int leaves,
        List<EditConflict> conflicts, IntentDecisions decided, Cut cutAfter) {
    /// @param node the cluster's id
    /// @param members leaves
    /// @param takenOut true when it is a single utterance on its way to *nearly fits*
    public record Group(int node, List<Integer> members, boolean takenOut) {
        public Group { members = List.copyOf(members); }

        public int size() { return members.size(); }
    }

    public EditPreview {
        before = List.copyOf(before);
        after = List.copyOf(after);
        conflicts = List.copyOf(conflicts);
    }

    /// True when doing it would change nothing.
    public boolean isIdle(IntentDecisions now) { return decided.equals(now); }
}
