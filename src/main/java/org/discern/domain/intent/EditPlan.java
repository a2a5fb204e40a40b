package org.discern.domain.intent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.intent.edit.EditConflict;
import org.discern.domain.intent.edit.EditConflict.Kind;

/// Edits brought onto a tree: which nodes must be apart, which must be whole, which joins may hold. What contradicts is settled
/// here, in this order: a lock beats everything inside it, what is taken apart beats what is put together.
///
/// @param apart per node: never taken whole
/// @param whole per node: taken whole at any height, unless apart
/// @param localCuts those that hold
/// @param joins absorbed → head, without circles
/// @param conflicts grows while the cut is made
record EditPlan(int leaves, boolean[] apart, boolean[] whole, Map<Integer, Double> localCuts, Map<Integer, Integer> joins,
        List<EditConflict> conflicts) {
    static EditPlan of(Dendrogram tree, ClusterEdits edits) {
        var plan = new EditPlan(tree.leaves(), new boolean[tree.nodes()], new boolean[tree.nodes()], new TreeMap<>(),
                new TreeMap<>(), new ArrayList<>());
        boolean[] locked = plan.locks(tree, edits);
        plan.splits(tree, edits, locked);
        plan.joins(tree, edits, locked);
        plan.holdLockedGroups(tree, locked);
        return plan;
    }

    /// @param below nodes under this one lie below the height that counts here
    boolean isWhole(int node, int below) { return node < leaves || (!apart[node] && (whole[node] || node < below)); }

    private boolean[] locks(Dendrogram tree, ClusterEdits edits) {
        boolean[] locked = new boolean[tree.nodes()];
        for (int node : edits.locks()) if (known(tree, node)) locked[node] = true;
        for (int node : edits.locks().reversed()) { // the outer ones first: a node above has the larger number
            if (node >= locked.length || node < 0) continue;
            int above = lockAbove(tree, node, locked);
            if (above >= 0) {
                conflict(Kind.LOCK_IN_LOCK, node(node), node(above));
                locked[node] = false;
                continue;
            }
            whole[node] = true;
            open(tree, tree.parent(node));
        }
        return locked;
    }

    private void splits(Dendrogram tree, ClusterEdits edits, boolean[] locked) {
        for (int node : edits.opened()) {
            if (!known(tree, node) || tree.isLeaf(node)) continue;
            int lock = lockAt(tree, node, locked);
            if (lock >= 0) conflict(Kind.SPLIT_IN_LOCK, node(node), node(lock));
            else open(tree, node);
        }
        edits.localCuts().forEach((node, height) -> {
            if (!known(tree, node)) return;
            int lock = lockAt(tree, node, locked);
            if (lock >= 0) {
                conflict(Kind.LOCAL_CUT_IN_LOCK, node(node), node(lock));
                return;
            }
            localCuts.put(node, height);
            if (height >= tree.height(node)) whole[node] = true;
            else open(tree, node);
        });
    }

    private void joins(Dendrogram tree, ClusterEdits edits, boolean[] locked) {
        edits.joins().forEach((absorbed, head) -> {
            boolean isKnown = known(tree, absorbed);
            isKnown &= known(tree, head); // each is told, not only the first
            if (!isKnown || absorbed.equals(head)) return;
            String a = node(absorbed);
            String h = node(head);
            if (locked[absorbed]) conflict(Kind.JOIN_OF_LOCKED, a, h);
            else
                if (leavesLock(tree, absorbed, head, locked) || leavesLock(tree, head, absorbed, locked))
                    conflict(Kind.JOIN_IN_LOCK, a, h);
            else
                    if (tree.parent(absorbed) >= 0 && tree.parent(absorbed) == tree.parent(head) && edits.opened().contains(tree
                            .parent(head)))
                        conflict(Kind.JOIN_OF_PARTS, a, h, node(tree.parent(head)));
            else
                        if (apart[absorbed] || apart[head]) conflict(Kind.JOIN_OF_SPLIT, a, h);
            else if (root(head) == absorbed) conflict(Kind.JOIN_CIRCLE, a, h);
            else {
                joins.put(absorbed, head);
                whole[absorbed] = true;
                whole[head] = true;
            }
        });
    }

    /// What is joined to a locked head is as fixed as the head: nothing above it is taken whole either.
    private void holdLockedGroups(Dendrogram tree, boolean[] locked) {
        for (int absorbed : joins.keySet())
            if (locked[root(absorbed)] && lockAbove(tree, absorbed, locked) < 0 && !insideSameGroup(tree, absorbed))
                open(tree, tree.parent(absorbed));
        joins.entrySet().removeIf(join -> {
            if (!apart[join.getKey()] && !apart[join.getValue()]) return false;
            conflict(Kind.JOIN_OF_SPLIT, node(join.getKey()), node(join.getValue()));
            return true;
        });
    }

    private boolean insideSameGroup(Dendrogram tree, int node) {
        for (int up = tree.parent(node); up >= 0; up = tree.parent(up))
            if (joins.containsKey(up) && root(up) == root(node)) return true;
        return false;
    }

    /// Where the chain of joins from a node ends.
    int root(int node) {
        int at = node;
        for (Integer up = joins.get(at); up != null; up = joins.get(at)) at = up;
        return at;
    }

    /// True when the node lies inside a lock that the other is not in.
    private static boolean leavesLock(Dendrogram tree, int node, int other, boolean[] locked) {
        int lock = lockAbove(tree, node, locked);
        return lock >= 0 && !tree.contains(lock, other);
    }

    private void open(Dendrogram tree, int node) {
        for (int up = node; up >= 0 && !apart[up]; up = tree.parent(up)) apart[up] = true;
    }

    private static int lockAt(Dendrogram tree, int node, boolean[] locked) {
        return locked[node] ? node : lockAbove(tree, node, locked);
    }

    /// The outermost lock strictly above a node, or -1.
    private static int lockAbove(Dendrogram tree, int node, boolean[] locked) {
        int found = -1;
        for (int up = tree.parent(node); up >= 0; up = tree.parent(up)) if (locked[up]) found = up;
        return found;
    }

    private boolean known(Dendrogram tree, int node) {
        if (node >= 0 && node < tree.nodes()) return true;
        conflict(Kind.UNKNOWN_PLACE, node(node));
        return false;
    }

    void conflict(Kind kind, String... keys) { conflicts.add(new EditConflict(kind, List.of(keys))); }

    static String node(int node) { return IntentDecisions.key(node); }

    static String leaf(int leaf) { return "leaf:" + leaf; }

    /// Nodes that are rejected clusters.
    static Set<Integer> rejected(IntentDecisions decisions) {
        var out = new HashSet<Integer>();
        decisions.states().forEach((key, state) -> {
            int node = state == ReviewState.REJECTED ? IntentDecisions.nodeOf(key) : -1;
            if (node >= 0) out.add(node);
        });
        return out;
    }
}
