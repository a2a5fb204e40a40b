package org.discern.ui.intent.live;

import java.util.List;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.work.intent.ClusterNames;

/// One consistent picture of the moment.
///
/// @param clusters what the live cut means
/// @param noveltyCut the live one
/// @param tally its sums
/// @param change since the hand took hold of the threshold
public record Live(Ground ground, IntentDecisions decisions, Clusters clusters, double noveltyCut, Tally tally,
        CutChange change) {
    public Corpus corpus() { return ground.corpus(); }

    public Discovery discovery() { return ground.discovery(); }

    public Cut cut() { return clusters.cut(); }

    /// What a drag from here to another height would show. Pure, so that it may run beside the screen.
    public Live at(double height) {
        int least = discovery().spec().minClusterSize();
        Clusters there = Clusters.of(discovery(), ground.labels(), discovery().cut(decisions, height), noveltyCut);
        return new Live(ground, decisions, there, noveltyCut, Tally.of(there, least), CutChange.between(cut(), there.cut(),
                least));
    }

    Live with(IntentDecisions newDecisions) { return new Live(ground, newDecisions, clusters, noveltyCut, tally, change); }

    /// The name a person gave, else the known intent, else the leading words, and told from every other cluster of this cut
    /// ([org.discern.work.intent.ClusterNames]); never empty.
    public String nameOf(Clusters.Entry entry) {
        String known = ground.names(this).get(entry.node());
        return known != null ? known : hintOf(entry.node());
    }

    /// What a tree node is called now, whether it is a cluster, a part of one, or holds several.
    public String called(int node) {
        int index = node < 0 || node >= ground.tree().nodes() ? -1 : cut().indexOf(node);
        if (index >= 0) return nameOf(clusters.entries().get(index));
        String given = decisions.names().get(IntentDecisions.key(node)); // named while it was a cluster
        return given != null ? given : hintOf(node);
    }

    /// Up to eight leading words of a cluster.
    List<String> leading(int index) {
        int node = cut().node(index);
        return isWhole(node) ? ground.leading(node) : ground.leading(node, cut().members(index));
    }

    /// True when the name is a person's, or a known intent's.
    public boolean isNamed(Clusters.Entry entry) {
        return decisions.names().containsKey(IntentDecisions.key(entry.node())) || (entry.kind() == Clusters.Kind.KNOWN && entry
                .intent() >= 0);
    }

    /// The leading words of a node, or a sentence of it.
    public String hintOf(int node) {
        var terms = first(isWhole(node) ? ground.leading(node) : ground.leading(node, cut().membersOf(node)));
        return terms.isEmpty() ? corpus().get(rowsOf(node)[0]).text() : String.join(" ", terms);
    }

    /// Corpus rows of a node as it stands: of a cluster its members, of any other node what lies below it.
    public int[] rowsOf(int node) { return ground.rowsOf(cut().membersOf(node)); }

    /// The leading words of any leaves, or the first sentence of them.
    public String hintOf(List<Integer> leaves) {
        int[] rows = leaves.stream().mapToInt(leaf -> discovery().corpusRows()[leaf]).toArray();
        var terms = first(ground.leading(rows));
        return terms.isEmpty() ? corpus().get(rows[0]).text() : String.join(" ", terms);
    }

    private static List<String> first(List<String> leading) {
        return leading.subList(0, Math.min(ClusterNames.WORDS, leading.size()));
    }

    /// Mean similarity of a cluster's members to their centre, 0..1.
    public double cohesionOf(Clusters.Entry entry) {
        return isWhole(entry.node())
                ? ground.cohesion(entry.node())
                : ground.cohesion(entry.node(), cut().membersOf(
                        entry.node()));
    }

    /// True unless edits gave the cluster of this node other members than the tree has below it.
    public boolean isWhole(int node) {
        int index = cut().isPure() ? -1 : cut().indexOf(node);
        return index < 0 || java.util.Arrays.equals(cut().members(index), ground.tree().leavesOf(node));
    }
}
