package org.discern.work.intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;

/// Brings what an analyst decided about clusters of an earlier run to the clusters of a new one that hold the same members.
/// Overlap is intersection over union of the members; a name and a home go with at least half of it, a review with nearly all.
final class TakeOver {
    private static final double SAME_CLUSTER = 0.5;
    private static final double SAME_MEMBERS = 0.9;
    private static final String NODE = "node:";

    private TakeOver() {}

    /// @param former and `run` on rows of the same corpus
    /// @return decisions about the new run, with the id it will get later
    static IntentDecisions onto(Discovery former, IntentDecisions decided, Discovery run, long newRunId) {
        var leafOf = new HashMap<Integer, Integer>();
        for (int leaf = 0; leaf < run.corpusRows().length; leaf++) leafOf.put(run.corpusRows()[leaf], leaf);
        IntentDecisions out = IntentDecisions.forRun(newRunId);
        var best = new HashMap<Integer, Double>(); // new node → overlap of what it took over
        for (String key : keys(decided)) {
            int node = Integer.parseInt(key.substring(NODE.length()));
            if (node >= former.tree().nodes()) continue;
            Match match = match(former, node, run.tree(), leafOf);
            if (match.overlap() < SAME_CLUSTER || match.overlap() <= best.getOrDefault(match.node(), 0.0)) continue;
            best.put(match.node(), match.overlap());
            String newKey = IntentDecisions.key(match.node());
            out = out.withName(newKey, decided.names().getOrDefault(key, "")).withHome(newKey, decided.homes().getOrDefault(key,
                    ""));
            out = out.withState(newKey, match.overlap() >= SAME_MEMBERS ? decided.state(key) : ReviewState.NEW);
        }
        for (Map.Entry<String, String> home : decided.homes().entrySet())
            if (!home.getKey().startsWith(NODE)) out = out.withHome(home.getKey(), home.getValue()); // known intents keep theirs
        return out;
    }

    private record Match(int node, double overlap) {}

    private static List<String> keys(IntentDecisions decided) {
        var keys = new ArrayList<String>();
        for (var map : List.of(decided.names(), decided.states(), decided.homes()))
            for (String key : map.keySet()) if (key.startsWith(NODE) && !keys.contains(key)) keys.add(key);
        keys.sort(String::compareTo);
        return keys;
    }

    /// The node of the new tree that overlaps most with the members of the old one. O(n).
    private static Match match(Discovery former, int oldNode, Dendrogram tree, Map<Integer, Integer> leafOf) {
        int[] members = former.tree().leavesOf(oldNode);
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
