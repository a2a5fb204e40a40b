package org.discern.work.intent.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.discern.domain.Excerpt;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.EditedCut;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.intent.edit.EditConflict;

/// From a run, decisions and a verb to what it would do. Pure. Cost: two cuts, O(n).
final class Previews {
    private final Discovery discovery;
    private final IntentDecisions decisions;
    private final EditedCut before;
    private final Cut cut;
    private final Dendrogram tree;

    Previews(Discovery discovery, IntentDecisions decisions) {
        this.discovery = discovery;
        this.decisions = decisions;
        this.before = discovery.editedCut(decisions);
        this.cut = before.cut();
        this.tree = discovery.tree();
    }

    /// @throws IllegalArgumentException when the verb names a cluster or an utterance that is not there
    EditPreview of(ClusterEdit edit) {
        ClusterEdits edits = decisions.edits().with(e -> change(edit, e));
        IntentDecisions decided = decisions.withEdits(edits);
        EditedCut after = discovery.editedCut(decided);
        List<EditPreview.Group> old = changed(cut, after.cut());
        List<EditPreview.Group> fresh = changed(after.cut(), cut);
        int leaves = utterances(edit, old);
        List<EditConflict> conflicts = new ArrayList<>(after.conflicts());
        conflicts.removeAll(before.conflicts());
        return new EditPreview(edit, label(edit, leaves, fresh), old, fresh, leaves, conflicts, decided, after.cut());
    }

    private void change(ClusterEdit edit, ClusterEdits.Builder e) {
        switch (edit) {
            case ClusterEdit.Merge merge -> merge(merge, e);
            case ClusterEdit.Split split -> split(split, e);
            case ClusterEdit.Move move -> move.leaves().forEach(leaf -> move(leaf, move.target(), e));
            case ClusterEdit.Place place -> place.targets().forEach((leaf, target) -> move(leaf, target, e));
            case ClusterEdit.TakeOut out -> out.leaves().forEach(leaf -> takeOut(leaf, e));
            case ClusterEdit.NotLike not -> not.leaves().forEach(leaf -> notLike(leaf, not.node(), e));
            case ClusterEdit.Judge judge -> {
                judge.right().forEach((leaf, target) -> move(leaf, target, e));
                judge.wrong().forEach((leaf, nodes) -> nodes.forEach(node -> notLike(leaf, node, e)));
            }
            case ClusterEdit.Lock lock -> lock.nodes().forEach(node -> e.lock(node(node), lock.on()));
            case ClusterEdit.CutBranch branch -> cutBranch(node(branch.node()), branch.way(), e);
            case ClusterEdit.Note note -> e.note(note.key(), note.text());
            case ClusterEdit.Describe about -> e.describe(node(about.node()), about.description());
            case ClusterEdit.Flag flag -> flag.keys().forEach(key -> e.flag(key, flag.on()));
        }
    }

    private void merge(ClusterEdit.Merge merge, ClusterEdits.Builder e) {
        int head = head(merge.nodes());
        var whole = new TreeSet<Integer>();
        for (int node : merge.nodes()) {
            int cluster = cluster(node);
            boolean isWhole = false;
            for (int part : cut.parts(cluster)) isWhole |= part == node;
            if (isWhole) whole.add(node);
            if (node == head) continue;
            if (isWhole && !cut.isTakenOut(cluster)) e.join(node, head);
            else for (int leaf : cut.members(cluster)) move(leaf, head, e);
        }
        for (int node : decisions.edits().opened()) // both sides of a split together again: the split is taken back
            if (!tree.isLeaf(node) && whole.contains(tree.left(node)) && whole.contains(tree.right(node))) e.open(node, false);
        merge.unticked().forEach(leaf -> takeOut(leaf, e));
    }

    private int head(List<Integer> nodes) {
        int best = -1;
        double most = -1;
        for (int node : nodes) {
            double weight = cut.size(cluster(node));
            if (decisions.names().containsKey(IntentDecisions.key(node))) weight += 1e9;
            if (decisions.edits().locks().contains(node)) weight += 2e9;
            if (cut.isTakenOut(cluster(node))) weight = 0;
            if (weight > most) best = node;
            most = Math.max(most, weight);
        }
        if (best < 0) throw new IllegalArgumentException("A merge needs clusters");
        return best;
    }

    private void split(ClusterEdit.Split split, ClusterEdits.Builder e) {
        int[] parts = cut.parts(cluster(split.node()));
        if (parts.length > 1) {
            for (int part : parts) {
                e.join(part, null);
                decisions.edits().joins().forEach((absorbed, _) -> {
                    if (tree.contains(part, absorbed)) e.join(absorbed, null);
                });
            }
        } else {
            SubGroups groups = SubGroups.of(tree, parts[0], discovery.spec().minClusterSize(), discovery.spec().linkage());
            groups.opened().forEach(node -> e.open(node, true).localCut(node, null));
            decisions.edits().joins().forEach((absorbed, head) -> {
                if (groupOf(groups, absorbed) != groupOf(groups, head)) e.join(absorbed, null);
            });
        }
        split.unticked().forEach(leaf -> takeOut(leaf, e));
    }

    private int groupOf(SubGroups groups, int node) {
        for (int group : groups.groups()) if (tree.contains(group, node)) return group;
        return -1;
    }

    private void move(int leaf, int target, ClusterEdits.Builder e) {
        boolean home = cut.clusterOfNode(leaf(leaf)) == cut.clusterOfNode(node(target)) && cut.isBelow(target);
        e.move(leaf, home ? null : Integer.valueOf(target));
        for (int banned : decisions.edits().bans().getOrDefault(leaf, new TreeSet<>()))
            if (banned < tree.nodes() && cut.clusterOfNode(banned) == cut.clusterOfNode(target)) e.ban(leaf, banned, false);
    }

    private void notLike(int leaf, int node, ClusterEdits.Builder e) {
        e.ban(leaf(leaf), node(node), true);
        if (decisions.edits().moves().getOrDefault(leaf, ClusterEdits.OUT) == node) e.move(leaf, null);
    }

    private void takeOut(int leaf, ClusterEdits.Builder e) {
        int cluster = cut.clusterOf(leaf(leaf));
        if (!cut.isTakenOut(cluster)) e.ban(leaf, cut.node(cluster), true);
        e.move(leaf, ClusterEdits.OUT);
    }

    private void cutBranch(int node, ClusterEdit.CutBranch.Way way, ClusterEdits.Builder e) {
        if (way == ClusterEdit.CutBranch.Way.BACK) {
            for (int own : decisions.edits().localCuts().keySet()) if (tree.contains(node, own)) e.localCut(own, null);
            return;
        }
        double tallest = 0; // of the pieces the branch is in now
        double lowest = Double.POSITIVE_INFINITY; // join of two of them
        int end = tree.first(node) + tree.size(node);
        for (int p = tree.first(node); p < end;) {
            int piece = tree.leafAt(p);
            while (piece != node && cut.isBelow(tree.parent(piece))) piece = tree.parent(piece);
            tallest = Math.max(tallest, tree.height(piece));
            if (piece != node) lowest = Math.min(lowest, tree.height(tree.parent(piece)));
            p += tree.size(piece);
        }
        if (way == ClusterEdit.CutBranch.Way.FINER) {
            if (tallest > 0) e.localCut(node, Math.nextDown(tallest));
            return;
        }
        int up = lowest < Double.POSITIVE_INFINITY || tree.parent(node) < 0 ? node : tree.parent(node);
        if (up != node) e.localCut(node, null);
        e.localCut(up, up == node ? Math.min(lowest, tree.height(node)) : tree.height(up));
    }

    private int cluster(int node) {
        int cluster = cut.indexOf(node(node));
        if (cluster < 0) throw new IllegalArgumentException("Node " + node + " is no cluster at this cut");
        return cluster;
    }

    private int node(int node) {
        if (node < 0 || node >= tree.nodes()) throw new IllegalArgumentException("The tree has no node " + node);
        return node;
    }

    private int leaf(int leaf) {
        if (leaf < 0 || leaf >= tree.leaves()) throw new IllegalArgumentException("The tree has no leaf " + leaf);
        return leaf;
    }

    /// Clusters of the one cut that the other does not have with the same id and members.
    private static List<EditPreview.Group> changed(Cut of, Cut other) {
        var out = new ArrayList<EditPreview.Group>();
        for (int c = 0; c < of.clusters(); c++) {
            int there = other.clusterOf(of.member(c, 0));
            boolean same = other.node(there) == of.node(c) && other.size(there) == of.size(c) && other.isTakenOut(there) == of
                    .isTakenOut(c);
            for (int i = 0; same && i < of.size(c); i++) same = other.clusterOf(of.member(c, i)) == there;
            if (same) continue;
            List<Integer> members = new ArrayList<>(of.size(c));
            for (int i = 0; i < of.size(c); i++) members.add(of.member(c, i));
            out.add(new EditPreview.Group(of.node(c), members, of.isTakenOut(c)));
        }
        return out;
    }

    private int utterances(ClusterEdit edit, List<EditPreview.Group> changed) {
        return switch (edit) {
            case ClusterEdit.Move move -> move.leaves().size();
            case ClusterEdit.Place place -> place.targets().size();
            case ClusterEdit.Judge judge -> judge.right().size() + judge.wrong().size();
            case ClusterEdit.TakeOut out -> out.leaves().size();
            case ClusterEdit.NotLike not -> not.leaves().size();
            case ClusterEdit.Merge merge -> sum(merge.nodes()) - merge.unticked().size();
            case ClusterEdit.Split split -> cut.size(cluster(split.node()));
            case ClusterEdit.Lock lock -> sum(lock.nodes());
            default -> changed.stream().mapToInt(EditPreview.Group::size).sum();
        };
    }

    private int sum(Iterable<Integer> nodes) {
        int out = 0;
        for (int node : nodes) out += cut.membersOf(node(node)).length;
        return out;
    }

    private String label(ClusterEdit edit, int leaves, List<EditPreview.Group> after) {
        return switch (edit) {
            case ClusterEdit.Merge merge -> "Merge " + count(merge.nodes().size(), "cluster") + ", " + count(leaves, "utterance");
            case ClusterEdit.Split _ -> "Split into " + after.stream().filter(g -> !g.takenOut()).count() + ", " + count(leaves,
                    "utterance");
            case ClusterEdit.Move move -> "Move " + count(leaves, "utterance") + " to " + name(move.target());
            case ClusterEdit.Place place -> "Place " + count(leaves, "utterance") + " in " + count(new HashSet<>(place.targets()
                    .values()).size(), "cluster");
            case ClusterEdit.Judge judge -> judge.right().isEmpty()
                    ? count(judge.wrong().size(), "utterance") + " not where proposed"
                    : "Place " + count(judge.right().size(), "utterance") + ", not " + count(judge.wrong().size(), "other");
            case ClusterEdit.TakeOut _ -> "Take out " + count(leaves, "utterance");
            case ClusterEdit.NotLike not -> count(leaves, "utterance") + " not like " + name(not.node());
            case ClusterEdit.Lock lock -> (lock.on() ? "Lock " : "Unlock ") + (lock.nodes().size() == 1
                    ? name(lock.nodes().iterator().next())
                    : count(lock.nodes().size(), "cluster")) + ", " + count(leaves, "utterance");
            case ClusterEdit.CutBranch branch -> switch (branch.way()) {
                case FINER -> "Cut the branch of " + name(branch.node()) + " finer";
                case COARSER -> "Cut the branch of " + name(branch.node()) + " coarser";
                case BACK -> "Cut the branch of " + name(branch.node()) + " like the rest";
            };
            case ClusterEdit.Note note -> note.text().isBlank() ? "Delete a note" : "Note \"" + shortened(note.text()) + "\"";
            case ClusterEdit.Describe about -> "Describe " + name(about.node());
            case ClusterEdit.Flag flag -> (flag.on() ? "Flag " : "Unflag ") + count(flag.keys().size(), "place");
        };
    }

    private String name(int node) {
        String name = decisions.names().get(IntentDecisions.key(node));
        return name == null ? "cluster " + node : "\"" + name + "\"";
    }

    private static String shortened(String text) { return Excerpt.of(text.strip().lines().findFirst().orElse(""), 40); }

    private static String count(int n, String what) {
        return String.format(Locale.ENGLISH, "%,d %s%s", n, what, n == 1 ? "" : "s");
    }
}
