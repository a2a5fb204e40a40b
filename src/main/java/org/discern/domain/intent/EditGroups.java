package org.discern.domain.intent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.intent.edit.EditConflict;
import org.discern.domain.intent.edit.EditConflict.Kind;

/// Whole nodes united by joins, and single leaves moved among them.
final class EditGroups {
    private static final int OUT = -1;

    private final Dendrogram tree;
    private final int[] parts;
    private final int[] partOf;
    private final int[] groupOfPart; // a group is known by the place of its head among the parts
    private final int[] groupOf; // per leaf
    private final Map<Integer, Integer> homes = new HashMap<>();

    EditGroups(Dendrogram tree, int[] parts, int[] partOf, Map<Integer, Integer> joins) {
        this.tree = tree;
        this.parts = parts;
        this.partOf = partOf;
        int[] up = new int[parts.length];
        Arrays.setAll(up, i -> i);
        joins.forEach((absorbed, head) -> {
            int a = find(up, piece(absorbed));
            int h = find(up, piece(head));
            if (a != h) up[a] = h; // the head's side stays the root
        });
        groupOfPart = new int[parts.length];
        for (int part = 0; part < parts.length; part++) groupOfPart[part] = find(up, part);
        groupOf = new int[partOf.length];
        for (int leaf = 0; leaf < groupOf.length; leaf++) groupOf[leaf] = groupOfPart[partOf[leaf]];
    }

    /// Moves leaves, then takes out those that are where they must not be.
    void place(ClusterEdits edits, Set<Integer> rejected, List<EditConflict> conflicts) {
        edits.moves().forEach((leaf, target) -> {
            if (!isLeaf(leaf, conflicts) || (target != ClusterEdits.OUT && !isNode(target, conflicts))) return;
            groupOf[leaf] = target == ClusterEdits.OUT ? OUT : home(target);
            if (rejected.contains(target))
                conflicts.add(new EditConflict(Kind.MOVE_TO_REJECTED, List.of(EditPlan.leaf(leaf), EditPlan.node(target))));
        });
        edits.bans().forEach((leaf, nodes) -> {
            if (!isLeaf(leaf, conflicts) || groupOf[leaf] == OUT) return;
            for (int node : nodes) {
                if (!isNode(node, conflicts) || home(node) != groupOf[leaf]) continue;
                if (edits.moves().containsKey(leaf))
                    conflicts.add(new EditConflict(Kind.MOVE_BANNED, List.of(EditPlan.leaf(leaf), EditPlan.node(node))));
                groupOf[leaf] = OUT;
                return;
            }
        });
    }

    /// The cut these groups are; those that lost every leaf are gone.
    Cut cut(double height) {
        int n = groupOf.length;
        int[] sizes = new int[parts.length];
        int out = 0;
        for (int group : groupOf) {
            if (group == OUT) out++;
            else sizes[group]++;
        }
        int[] indexOfGroup = new int[parts.length];
        Arrays.fill(indexOfGroup, -1);
        int count = 0;
        for (int part = 0; part < parts.length; part++) {
            int group = groupOfPart[part];
            if (indexOfGroup[group] < 0 && sizes[group] > 0) indexOfGroup[group] = count++;
        }
        int regular = count;
        int[] clusterOf = new int[n];
        int[] start = new int[regular + out + 1];
        for (int p = 0; p < n; p++) {
            int leaf = tree.leafAt(p);
            clusterOf[leaf] = groupOf[leaf] == OUT ? count++ : indexOfGroup[groupOf[leaf]];
            start[clusterOf[leaf] + 1]++;
        }
        for (int c = 0; c < count; c++) start[c + 1] += start[c];
        int[] members = new int[n];
        int[] filled = Arrays.copyOf(start, count);
        for (int p = 0; p < n; p++) members[filled[clusterOf[tree.leafAt(p)]]++] = tree.leafAt(p);
        int[] clusterOfPart = new int[parts.length];
        for (int part = 0; part < parts.length; part++) clusterOfPart[part] = indexOfGroup[groupOfPart[part]];
        int[] indexOf = new int[tree.nodes()];
        Arrays.fill(indexOf, -1);
        int[] nodes = ids(indexOfGroup, regular, start, members, indexOf);
        return Cut.ofEdits(tree, height, nodes, clusterOf, new Cut.Edited(parts, partOf, clusterOfPart, start, members, indexOf,
                out));
    }

    /// A cluster is known by its head. Where the head is a leaf that was taken out and now stands for itself, the nearest free
    /// node above stands for the cluster that is left.
    private int[] ids(int[] indexOfGroup, int regular, int[] start, int[] members, int[] indexOf) {
        int[] nodes = new int[start.length - 1];
        for (int c = regular; c < nodes.length; c++) {
            nodes[c] = members[start[c]];
            indexOf[nodes[c]] = c;
        }
        for (boolean taken : new boolean[]{false, true}) for (int group = 0; group < parts.length; group++) {
            int c = indexOfGroup[group];
            boolean headIsOut = tree.isLeaf(parts[group]) && groupOf[parts[group]] == OUT;
            if (c < 0 || headIsOut != taken) continue;
            int node = parts[group];
            while (indexOf[node] >= 0 && tree.parent(node) >= 0) node = tree.parent(node);
            for (int free = tree.nodes() - 1; indexOf[node] >= 0; free--) node = free;
            nodes[c] = node;
            indexOf[node] = c;
        }
        return nodes;
    }

    /// The group of a node's largest piece.
    private int home(int node) {
        int part = partOf[tree.leafAt(tree.first(node))];
        if (tree.size(parts[part]) >= tree.size(node)) return groupOfPart[part];
        return homes.computeIfAbsent(node, _ -> groupOfPart[piece(node)]);
    }

    /// The part that a node lies in, or its largest part.
    private int piece(int node) {
        int best = partOf[tree.leafAt(tree.first(node))];
        int end = tree.first(node) + tree.size(node);
        for (int part = best + 1; part < parts.length && tree.first(parts[part]) < end; part++)
            if (tree.size(parts[part]) > tree.size(parts[best])) best = part;
        return best;
    }

    private boolean isLeaf(int leaf, List<EditConflict> conflicts) {
        if (leaf >= 0 && leaf < tree.leaves()) return true;
        conflicts.add(new EditConflict(Kind.UNKNOWN_PLACE, List.of(EditPlan.leaf(leaf))));
        return false;
    }

    private boolean isNode(int node, List<EditConflict> conflicts) {
        if (node >= 0 && node < tree.nodes()) return true;
        conflicts.add(new EditConflict(Kind.UNKNOWN_PLACE, List.of(EditPlan.node(node))));
        return false;
    }

    private static int find(int[] up, int i) {
        int at = i;
        while (up[at] != at) {
            up[at] = up[up[at]];
            at = up[at];
        }
        return at;
    }
}
