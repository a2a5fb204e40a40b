package org.discern.ui.intent.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.intent.Cut;
import org.discern.work.intent.edit.ClusterEdit;
import org.discern.work.intent.edit.EditPreview;
import org.discern.work.intent.edit.EditPreview.Group;

/// What a verb does with each of its utterances, by where they end up. Pure.
final class EditColumns {
    private static final int MOST = 3;

    private EditColumns() {}

    /// One destination.
    ///
    /// @param node the cluster, or -1 for what is in none afterwards
    /// @param members all it would hold
    /// @param parts the utterances the verb is about, by the cluster they come from (its node)
    record Column(int node, List<Integer> members, Map<Integer, List<Integer>> parts) {
        Column { members = List.copyOf(members); }

        int moved() { return parts.values().stream().mapToInt(List::size).sum(); }

        int staying() { return Math.max(0, members.size() - moved()); }
    }

    /// Largest first; groups too small to be an intent come together as one with the node -1.
    ///
    /// @param whole the verb with everything ticked
    /// @param before the cut as it is
    /// @param least size of a cluster that counts
    static List<Column> of(EditPreview whole, Cut before, int least) {
        Cut after = whole.cutAfter();
        var destinations = new TreeMap<Integer, List<Integer>>(); // cluster of the cut after → leaves
        for (int leaf : leaves(whole)) destinations.computeIfAbsent(after.clusterOf(leaf), _ -> new ArrayList<>()).add(leaf);
        var out = new ArrayList<Column>();
        var beside = new ArrayList<Integer>();
        List<Map.Entry<Integer, List<Integer>>> sorted = destinations.entrySet().stream().sorted((a, b) -> Integer.compare(b
                .getValue().size(), a.getValue().size())).toList();
        for (Map.Entry<Integer, List<Integer>> destination : sorted) {
            int cluster = destination.getKey();
            boolean small = after.isTakenOut(cluster) || (whole.edit() instanceof ClusterEdit.Split && after.size(
                    cluster) < least && out.size() >= 2);
            if (small || (out.size() >= MOST && whole.edit() instanceof ClusterEdit.Split)) {
                beside.addAll(destination.getValue());
                continue;
            }
            List<Integer> members = new ArrayList<>();
            for (int leaf : after.members(cluster)) members.add(leaf);
            out.add(new Column(after.node(cluster), members, parts(destination.getValue(), before)));
        }
        if (!beside.isEmpty()) out.add(new Column(-1, beside, parts(beside, before)));
        return out;
    }

    /// The utterances a verb is about.
    static List<Integer> leaves(EditPreview whole) {
        return switch (whole.edit()) {
            case ClusterEdit.Move m -> m.leaves().stream().sorted().toList();
            case ClusterEdit.Place p -> p.targets().keySet().stream().sorted().toList();
            case ClusterEdit.TakeOut t -> t.leaves().stream().sorted().toList();
            case ClusterEdit.NotLike n -> n.leaves().stream().sorted().toList();
            default -> whole.before().stream().map(Group::members).flatMap(List::stream).distinct().toList();
        };
    }

    private static Map<Integer, List<Integer>> parts(List<Integer> leaves, Cut before) {
        var out = new LinkedHashMap<Integer, List<Integer>>();
        for (int leaf : leaves) out.computeIfAbsent(before.nodeOf(leaf), _ -> new ArrayList<>()).add(leaf);
        return out;
    }
}
