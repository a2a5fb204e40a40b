package org.discern.domain.intent.compare;

import java.util.HashSet;
import java.util.List;
import org.discern.domain.intent.ReviewState;

/// A grouping of utterances as it stood in one run at one cut.
///
/// @param groups those of enough utterances to be an intent; no utterance is in two
/// @param ids of all utterances it was made of, the unassigned included, rising
public record Clustering(List<Group> groups, long[] ids) {
    /// A clustering of nothing.
    public static final Clustering NONE = new Clustering(List.of(), new long[0]);

    /// One cluster.
    ///
    /// @param node its id in its run's tree
    /// @param name what it is called; empty while nobody named it
    /// @param fresh whether most of it is unseen: a candidate for a new intent
    /// @param members ids, rising, at least one
    public record Group(int node, String name, boolean fresh, ReviewState state, long[] members) {
        public int size() { return members.length; }
    }

    public Clustering {
        groups = List.copyOf(groups);
        var seen = new HashSet<Long>();
        for (Group group : groups)
            for (long id : group.members())
                if (!seen.add(id)) throw new IllegalArgumentException("Utterance " + id + " is in two groups");
    }
}
