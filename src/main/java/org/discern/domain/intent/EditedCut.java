package org.discern.domain.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.intent.edit.EditConflict;

/// A cut that honours the analyst's edits, and what of them could not be honoured. Pure and total.
///
/// First the whole nodes: going down from the root, a node is taken whole when it is locked, held by a join, or lies below
/// the height that counts in its branch; it is never taken whole when it is split, cut finer, or has a lock or a split
/// below it. Then joins unite what their ends lie in; then single leaves go where they were moved, and out of where they
/// must not be. So a lock, a split, a join, a move holds at every height, and only conflicts can keep one from it.
///
/// A target (head of a join, of a move, of a ban) that this cut takes apart means the largest of its pieces, of equal ones
/// the first.
///
/// Cost: O(n + e · depth) for `e` edits. Source: must-link and cannot-link constraints of K. Wagstaff, C. Cardie, S. Rogers,
/// S. Schrödl, *Constrained k-means clustering with background knowledge*, ICML 2001; here on a tree, where must-links unite
/// nodes and a cannot-link is a node that is never taken whole.
///
/// @param conflicts in a fixed order; empty when all edits hold
public record EditedCut(Cut cut, List<EditConflict> conflicts) {
    public EditedCut { conflicts = List.copyOf(conflicts); }

    /// @param rejected cluster nodes the analyst rejected; moving leaves into one is told
    public static EditedCut of(Dendrogram tree, double height, ClusterEdits edits, Set<Integer> rejected) {
        if (edits.isPure() || tree.leaves() == 0) return new EditedCut(tree.cut(height), List.of());
        var plan = EditPlan.of(tree, edits);
        var walk = new Walk(tree, height, plan);
        var groups = new EditGroups(tree, walk.parts(), walk.partOf, plan.joins());
        groups.place(edits, rejected, plan.conflicts());
        return new EditedCut(groups.cut(height), plan.conflicts());
    }

    public static EditedCut of(Dendrogram tree, double height, ClusterEdits edits) { return of(tree, height, edits, Set.of()); }

    /// Goes down from the root and takes the nodes that stay whole, in drawing order.
    private static final class Walk {
        private final int[] partOf;
        private int[] parts;
        private int count;

        Walk(Dendrogram tree, double height, EditPlan plan) {
            partOf = new int[tree.leaves()];
            parts = new int[64];
            int[] stack = new int[128];
            int depth = 0;
            stack[depth++] = tree.nodes() - 1;
            stack[depth++] = limit(tree, height);
            while (depth > 0) {
                int below = stack[--depth];
                int node = stack[--depth];
                Double own = plan.localCuts().isEmpty() ? null : plan.localCuts().get(node);
                if (own != null) below = limit(tree, own);
                if (plan.isWhole(node, below)) {
                    take(tree, node);
                    continue;
                }
                if (depth + 4 > stack.length) stack = Arrays.copyOf(stack, stack.length * 2);
                stack[depth++] = tree.right(node);
                stack[depth++] = below;
                stack[depth++] = tree.left(node);
                stack[depth++] = below;
            }
        }

        private static int limit(Dendrogram tree, double height) {
            return tree.leaves() + tree.mergesUpTo(Double.isNaN(height) ? -1 : height);
        }

        private void take(Dendrogram tree, int node) {
            int end = tree.first(node) + tree.size(node);
            for (int p = tree.first(node); p < end; p++) partOf[tree.leafAt(p)] = count;
            if (count == parts.length) parts = Arrays.copyOf(parts, parts.length * 2);
            parts[count++] = node;
        }

        int[] parts() { return Arrays.copyOf(parts, count); }
    }
}
