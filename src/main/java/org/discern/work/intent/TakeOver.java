package org.discern.work.intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.intent.edit.Description;
import org.discern.domain.intent.edit.EditConflict;
import org.discern.domain.intent.edit.EditConflict.Kind;

/// Brings what an analyst decided about clusters of an earlier run to the clusters of a new one that hold the same members.
/// Overlap is intersection over union of the members as they stood after the edits; a name and a home go with at least half of
/// it, a review with nearly all.
///
/// A cluster that was locked or accepted keeps exactly its members: the node that overlaps most becomes a lock, and where the
/// new tree has other leaves there, these are moved in and out one by one. Everything else goes node by node: splits, local
/// cuts (as the same share of the node's own height), joins, moves, bans, notes, flags, descriptions. What finds nothing to
/// go to is told ([Kind#NOT_CARRIED]) and stays with the former run.
///
/// Cost: O(n) for each node that carries a decision.
public final class TakeOver {
    private static final double SAME_CLUSTER = 0.5;
    private static final double SAME_MEMBERS = 0.9;
    private static final String NODE = "node:";

    private final Discovery former;
    private final IntentDecisions decided;
    private final Discovery run;
    private final Cut cut; // of the former run, as it stood
    private final Map<Integer, Integer> leafOf = new HashMap<>(); // corpus row → new leaf
    private final Map<Integer, Match> matches = new HashMap<>(); // by old node
    private final List<EditConflict> conflicts = new ArrayList<>();
    private final TreeMap<Integer, Integer> held = new TreeMap<>(); // old node of a cluster that keeps its members → new node

    /// @param conflicts what could not be carried, with the keys of the former run
    public record Taken(IntentDecisions decisions, List<EditConflict> conflicts) {
        public Taken { conflicts = List.copyOf(conflicts); }
    }

    private record Match(int node, double overlap) {}

    private TakeOver(Discovery former, IntentDecisions decided, Discovery run) {
        this.former = former;
        this.decided = decided;
        this.run = run;
        this.cut = former.cut(decided);
        for (int leaf = 0; leaf < run.corpusRows().length; leaf++) leafOf.put(run.corpusRows()[leaf], leaf);
    }

    /// @param former and `run` on rows of the same corpus
    /// @return decisions about the new run, with the id it will get later
    public static Taken onto(Discovery former, IntentDecisions decided, Discovery run, long newRunId) {
        return new TakeOver(former, decided, run).taken(newRunId);
    }

    private Taken taken(long newRunId) {
        for (int node : holders()) hold(node);
        IntentDecisions out = reviews(IntentDecisions.forRun(newRunId));
        for (Map.Entry<String, String> home : decided.homes().entrySet())
            if (!home.getKey().startsWith(NODE)) out = out.withHome(home.getKey(), home.getValue()); // known intents keep theirs
        return new Taken(out.edited(this::edits), conflicts);
    }

    /// Clusters that keep exactly their members, largest first, so that of two that want one node the larger has it.
    private List<Integer> holders() {
        var out = new TreeSet<>(decided.edits().locks());
        decided.states().forEach((key, state) -> {
            int node = state == ReviewState.ACCEPTED ? IntentDecisions.nodeOf(key) : -1;
            if (node >= 0) out.add(node);
        });
        return out.stream().filter(node -> node < former.tree().nodes()).sorted((a, b) -> Integer.compare(cut.membersOf(
                b).length, cut.membersOf(a).length)).toList();
    }

    private void hold(int node) {
        Match match = match(node);
        boolean free = match.overlap() >= SAME_CLUSTER && held.values().stream().noneMatch(other -> run.tree().contains(other,
                match.node()) || run.tree().contains(match.node(), other));
        if (free) held.put(node, match.node());
    }

    private IntentDecisions reviews(IntentDecisions empty) {
        IntentDecisions out = empty;
        var best = new HashMap<Integer, Double>(); // new node → overlap of what it took over
        for (String key : keys()) {
            int node = IntentDecisions.nodeOf(key);
            if (node < 0 || node >= former.tree().nodes()) continue;
            boolean kept = held.containsKey(node);
            Match match = kept ? new Match(held.getOrDefault(node, 0), 1) : match(node);
            if (match.overlap() < SAME_CLUSTER || (!kept && held.containsValue(match.node()))) {
                lost(key);
                continue;
            }
            if (match.overlap() <= best.getOrDefault(match.node(), 0.0)) {
                lost(key);
                continue;
            }
            best.put(match.node(), match.overlap());
            String newKey = IntentDecisions.key(match.node());
            out = out.withName(newKey, decided.names().getOrDefault(key, "")).withHome(newKey, decided.homes().getOrDefault(key,
                    ""));
            out = out.withState(newKey, match.overlap() >= SAME_MEMBERS ? decided.state(key) : ReviewState.NEW);
        }
        return out;
    }

    private List<String> keys() {
        var keys = new ArrayList<String>();
        for (var map : List.of(decided.names(), decided.states(), decided.homes()))
            for (String key : map.keySet()) if (key.startsWith(NODE) && !keys.contains(key)) keys.add(key);
        keys.sort(String::compareTo);
        return keys;
    }

    private void edits(ClusterEdits.Builder e) {
        ClusterEdits old = decided.edits();
        old.locks().forEach(node -> {
            if (!held.containsKey(node)) lost(IntentDecisions.key(node));
        });
        old.opened().forEach(node -> carry(node, now -> e.open(now, !run.tree().isLeaf(now))));
        old.localCuts().forEach((node, height) -> carry(node, now -> e.localCut(now, height / Math.max(1e-12, former.tree()
                .height(node)) * run.tree().height(now))));
        old.joins().forEach((absorbed, head) -> join(absorbed, head, e));
        old.moves().forEach((leaf, target) -> move(leaf, target, e));
        old.bans().forEach((leaf, nodes) -> nodes.forEach(node -> carry(node, now -> withLeaf(leaf, is -> e.ban(is, now,
                true)))));
        old.notes().forEach((key, text) -> annotate(key, now -> e.note(now, text)));
        old.flags().forEach(key -> annotate(key, now -> e.flag(now, true)));
        old.descriptions().forEach((node, about) -> carry(node, now -> e.describe(now, new Description(about.text(), leaves(about
                .examples()), leaves(about.counterExamples())))));
        held.forEach((node, now) -> exact(node, now, e));
    }

    /// A join inside a cluster that keeps its members anyway is part of it already.
    private void join(int absorbed, int head, ClusterEdits.Builder e) {
        if (isHeld(absorbed) || isHeld(head)) return;
        Match a = match(absorbed);
        Match h = match(head);
        if (a.overlap() < SAME_CLUSTER || h.overlap() < SAME_CLUSTER)
            lost(IntentDecisions.key(absorbed), IntentDecisions.key(
                    head));
        else
            if (!run.tree().contains(a.node(), h.node()) && !run.tree().contains(h.node(), a.node())) e.join(a.node(), h.node());
    }

    /// True when the leaves of a node all stand in a cluster that keeps its members.
    private boolean isHeld(int node) {
        if (node < 0 || node >= former.tree().nodes()) return false;
        int cluster = cut.clusterOf(former.tree().leafAt(former.tree().first(node)));
        return held.containsKey(cut.node(cluster));
    }

    private void move(int leaf, int target, ClusterEdits.Builder e) {
        if (target == ClusterEdits.OUT) withLeaf(leaf, is -> e.move(is, ClusterEdits.OUT));
        else if (leaf < former.tree().leaves() && held.containsKey(cut.nodeOf(leaf))) return; // comes with its cluster
        else {
            Match match = target >= former.tree().nodes() ? new Match(0, 0) : heldOr(target);
            if (match.overlap() < SAME_CLUSTER) lost("leaf:" + leaf, IntentDecisions.key(target));
            else withLeaf(leaf, is -> e.move(is, match.node()));
        }
    }

    /// Makes a node of the new tree a cluster of exactly the members that the old one had: a lock, leaves moved in, and the
    /// tree's own others moved out to the clusters where they were, else taken out.
    private void exact(int node, int now, ClusterEdits.Builder e) {
        e.lock(now, true);
        var members = new TreeSet<Integer>();
        for (int leaf : cut.membersOf(node)) withLeaf(leaf, members::add);
        var there = new TreeSet<Integer>();
        for (int leaf : run.tree().leavesOf(now)) there.add(leaf);
        for (int leaf : members) {
            if (!there.contains(leaf)) e.move(leaf, now);
            e.ban(leaf, now, false);
        }
        var heldNow = new HashMap<Integer, Integer>(); // corpus row → new node of the cluster that keeps it
        held.forEach((old, fresh) -> {
            for (int leaf : cut.membersOf(old)) heldNow.put(former.corpusRows()[leaf], fresh);
        });
        there.removeAll(members);
        for (int leaf : there) {
            e.ban(leaf, now, true);
            Integer other = heldNow.get(run.corpusRows()[leaf]);
            e.move(leaf, other == null ? Integer.valueOf(ClusterEdits.OUT) : other);
        }
    }

    private void annotate(String key, java.util.function.Consumer<String> place) {
        int node = IntentDecisions.nodeOf(key);
        if (node < 0) place.accept(key); // an utterance by its id
        else carry(node, now -> place.accept(IntentDecisions.key(now)));
    }

    private void carry(int node, java.util.function.IntConsumer place) {
        Match match = node < 0 || node >= former.tree().nodes() ? new Match(0, 0) : heldOr(node);
        if (match.overlap() < SAME_CLUSTER) lost(IntentDecisions.key(node));
        else place.accept(match.node());
    }

    private Match heldOr(int node) {
        Integer now = held.get(node);
        return now == null ? match(node) : new Match(now, 1);
    }

    private void withLeaf(int leaf, java.util.function.IntConsumer place) {
        Integer now = leaf < 0 || leaf >= former.tree().leaves() ? null : leafOf.get(former.corpusRows()[leaf]);
        if (now == null) lost("leaf:" + leaf);
        else place.accept(now);
    }

    private List<Integer> leaves(List<Integer> old) {
        var out = new ArrayList<Integer>();
        for (int leaf : old) withLeaf(leaf, out::add);
        return out;
    }

    private void lost(String... keys) {
        var conflict = new EditConflict(Kind.NOT_CARRIED, List.of(keys));
        if (!conflicts.contains(conflict)) conflicts.add(conflict);
    }

    /// The node of the new tree that overlaps most with the members of the old one. O(n), once for each node.
    private Match match(int oldNode) { return matches.computeIfAbsent(oldNode, this::search); }

    private Match search(int oldNode) {
        int[] members = cut.membersOf(oldNode);
        Dendrogram tree = run.tree();
        int[] shared = new int[tree.nodes()];
        for (int leaf : members) {
            Integer now = leafOf.get(former.corpusRows()[leaf]);
            if (now != null) shared[now] = 1;
        }
        Match best = new Match(0, 0);
        for (int node = 0; node < tree.nodes(); node++) {
            if (!tree.isLeaf(node)) shared[node] = shared[tree.left(node)] + shared[tree.right(node)];
            double overlap = (double) shared[node] / (members.length + tree.size(node) - shared[node]);
            if (overlap > best.overlap()) best = new Match(node, overlap);
        }
        return best;
    }
}
