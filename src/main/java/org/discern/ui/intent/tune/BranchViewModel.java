package org.discern.ui.intent.tune;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.ui.intent.live.Ground;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Strings;
import org.discern.work.intent.edit.ClusterEdit;
import org.discern.work.intent.edit.ClusterEdit.CutBranch.Way;
import org.discern.work.intent.edit.EditClusters;
import org.jspecify.annotations.Nullable;

/// One branch of the tree in hand: cut it finer or coarser than the rest, give it back, keep its cluster as it is. Each is one
/// undo step.
final class BranchViewModel {
    private final Room room;
    private final EditClusters edits;
    private final ReadOnlyObjectWrapper<Optional<Branch>> branch = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Ground ground;
    private int node = -1;

    /// @param size utterances below it
    /// @param pieces clusters it is cut into now
    /// @param isOwn whether this branch, or one inside it, is cut by a height of its own
    record Branch(int node, String name, int size, int pieces, boolean isOwn, boolean isLocked) {}

    BranchViewModel(Room room) {
        this.room = room;
        edits = new EditClusters(room.workspace());
        room.live().live().addListener((_, _, now) -> follow(now.orElse(null)));
        follow(room.live().live().get().orElse(null));
    }

    /// What is in hand; empty when nothing is.
    ReadOnlyObjectProperty<Optional<Branch>> branch() { return branch.getReadOnlyProperty(); }

    /// Takes a node of the tree in hand; -1 lets go.
    void take(int newNode) {
        node = newNode;
        follow(room.live().live().get().orElse(null));
    }

    /// Why a way cannot be gone now, for people; empty when it can.
    String whyNot(Way way) {
        String refused = refused();
        if (!refused.isEmpty()) return refused;
        Branch now = branch.get().orElseThrow();
        Dendrogram tree = room.live().live().get().orElseThrow().ground().tree();
        return switch (way) {
            case FINER -> now.isLocked()
                    ? Strings.of("intent.branch.locked")
                    : now.pieces() >= now.size() ? Strings.of("intent.branch.single") : "";
            case COARSER -> now.isLocked()
                    ? Strings.of("intent.branch.locked")
                    : now.pieces() == 1 && tree.parent(now.node()) < 0 ? Strings.of("intent.branch.whole") : "";
            case BACK -> now.isOwn() ? "" : Strings.of("intent.branch.common");
        };
    }

    /// Why the cluster in hand cannot be locked or let go; empty when it can.
    String whyNoLock() {
        String refused = refused();
        if (!refused.isEmpty()) return refused;
        return branch.get().orElseThrow().pieces() > 1 ? Strings.of("intent.branch.several") : "";
    }

    private String refused() {
        if (room.live().readOnly().get()) return Strings.of("intent.needs.write");
        return branch.get().isEmpty() ? Strings.of("intent.branch.none") : "";
    }

    /// @return false when it cannot be
    boolean cut(Way way) {
        if (!whyNot(way).isEmpty()) return false;
        Branch now = branch.get().orElseThrow();
        Dendrogram tree = room.live().live().get().orElseThrow().ground().tree();
        int goesOn = way == Way.COARSER && now.pieces() == 1 ? tree.parent(now.node()) : now.node();
        edits.apply(new ClusterEdit.CutBranch(now.node(), way));
        take(goesOn); // so that the key pressed again goes on from here
        return true;
    }

    /// Keeps the cluster in hand as it is at any cut, or lets it go.
    ///
    /// @return false when it cannot be
    boolean lock() {
        if (!whyNoLock().isEmpty()) return false;
        Branch now = branch.get().orElseThrow();
        edits.apply(new ClusterEdit.Lock(Set.of(now.node()), !now.isLocked()));
        return true;
    }

    private void follow(@Nullable Live now) {
        if (now == null || now.ground() != ground) {
            if (ground != null) node = -1; // another run, another tree
            ground = now == null ? null : now.ground();
        }
        Optional<Branch> next = now == null || node < 0 ? Optional.empty() : Optional.of(of(now, node));
        if (!next.equals(branch.get())) branch.set(next); // else all that hears of it would paint twice a frame
    }

    private static Branch of(Live now, int node) {
        Dendrogram tree = now.ground().tree();
        ClusterEdits edits = now.decisions().edits();
        boolean own = edits.localCuts().keySet().stream().anyMatch(n -> n < tree.nodes() && tree.contains(node, n));
        return new Branch(node, TuneViewModel.name(now, node), tree.size(node), pieces(now.cut(), node), own, edits.locks()
                .contains(
                        node));
    }

    /// Clusters of a cut with leaves below a node. O(1) in a pure cut, whose clusters lie in drawing order, since it is asked in
    /// every frame of a drag; O(leaves) where edits put leaves elsewhere.
    static int pieces(Cut cut, int node) {
        Dendrogram tree = cut.tree();
        int first = tree.first(node);
        if (cut.isPure())
            return cut.clusterOf(tree.leafAt(first + tree.size(node) - 1)) - cut.clusterOf(tree.leafAt(first)) + 1;
        var pieces = new BitSet();
        for (int leaf : tree.leavesOf(node)) pieces.set(cut.clusterOf(leaf));
        return pieces.cardinality();
    }
}
