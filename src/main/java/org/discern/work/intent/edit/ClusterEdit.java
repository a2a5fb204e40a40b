package org.discern.work.intent.edit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.domain.intent.edit.Description;

/// A verb with its objects. Clusters are named by their nodes at the present cut, utterances by their leaves in the run's tree.
public sealed interface ClusterEdit {
    /// One cluster of several. It goes by the locked one, else the one that has a name, else the largest.
    ///
    /// @param unticked members that go to *nearly fits* instead
    record Merge(List<Integer> nodes, Set<Integer> unticked) implements ClusterEdit {
        public Merge {
            nodes = List.copyOf(nodes);
            unticked = Set.copyOf(unticked);
        }
    }

    /// A merged cluster into what it was merged of, any other into its best two or three sub-groups.
    ///
    /// @param unticked members that go to *nearly fits* instead
    record Split(int node, Set<Integer> unticked) implements ClusterEdit {
        public Split { unticked = Set.copyOf(unticked); }
    }

    /// Utterances into one cluster; those unticked stay where they are and are simply not named.
    record Move(Set<Integer> leaves, int target) implements ClusterEdit {
        public Move { leaves = Set.copyOf(leaves); }
    }

    /// Utterances into several clusters, leaf → node: a batch of *nearly fits*.
    record Place(Map<Integer, Integer> targets) implements ClusterEdit {
        public Place { targets = Map.copyOf(targets); }
    }

    /// Utterances out of their clusters, to *nearly fits*; they must not come back into those.
    record TakeOut(Set<Integer> leaves) implements ClusterEdit {
        public TakeOut { leaves = Set.copyOf(leaves); }
    }

    /// Utterances that do not belong to a cluster, whether they are in it or were proposed for it.
    record NotLike(Set<Integer> leaves, int node) implements ClusterEdit {
        public NotLike { leaves = Set.copyOf(leaves); }
    }

    /// Keeps clusters as they are at any cut, or lets them go.
    record Lock(Set<Integer> nodes, boolean on) implements ClusterEdit {
        public Lock { nodes = Set.copyOf(nodes); }
    }

    /// Cuts the branch of a node otherwise than the rest.
    record CutBranch(int node, Way way) implements ClusterEdit {
        /// One step, or back to the common height.
        public enum Way {
            FINER, COARSER, BACK
        }
    }

    /// @param key as in [org.discern.domain.intent.edit.ClusterEdits]; a blank text takes the note away
    record Note(String key, String text) implements ClusterEdit {}

    record Describe(int node, Description description) implements ClusterEdit {}

    record Flag(Set<String> keys, boolean on) implements ClusterEdit {
        public Flag { keys = Set.copyOf(keys); }
    }
}
