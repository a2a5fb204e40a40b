package org.discern.ui.intent.live;

import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;

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

    /// The name a person gave, else the known intent, else the leading words; never empty.
    public String nameOf(Clusters.Entry entry) {
        String given = decisions.names().get(IntentDecisions.key(entry.node()));
        if (given != null) return given;
        if (entry.kind() == Clusters.Kind.KNOWN && entry.intent() >= 0)
            return discovery().unseen().intents().name(entry.intent());
        return hintOf(entry.node());
    }

    /// True when the name is a person's, or a known intent's.
    public boolean isNamed(Clusters.Entry entry) {
        return decisions.names().containsKey(IntentDecisions.key(entry.node())) || (entry.kind() == Clusters.Kind.KNOWN && entry
                .intent() >= 0);
    }

    /// The leading words of a node, or a sentence of it.
    public String hintOf(int node) {
        var terms = isWhole(node) ? ground.terms(node) : ground.terms(node, cut().membersOf(node));
        return terms.isEmpty() ? corpus().get(rowsOf(node)[0]).text() : String.join(" ", terms);
    }

    /// Corpus rows of a node as it stands: of a cluster its members, of any other node what lies below it.
    public int[] rowsOf(int node) { return ground.rowsOf(cut().membersOf(node)); }

    /// The leading words of any leaves, or the first sentence of them.
    public String hintOf(java.util.List<Integer> leaves) {
        int[] rows = leaves.stream().mapToInt(leaf -> discovery().corpusRows()[leaf]).toArray();
        var terms = ground.terms(rows);
        return terms.isEmpty() ? corpus().get(rows[0]).text() : String.join(" ", terms);
    }

    /// Mean similarity of a cluster's members to their centre, 0..1.
    public double cohesionOf(Clusters.Entry entry) {
        return isWhole(entry.node())
                ? ground.cohesion(entry.node())
                : ground.cohesion(entry.node(), cut().membersOf(
                        entry.node()));
    }

    /// True unless edits gave the cluster of this node other members than the tree has below it.
    private boolean isWhole(int node) {
        int index = cut().isPure() ? -1 : cut().indexOf(node);
        return index < 0 || java.util.Arrays.equals(cut().members(index), ground.tree().leavesOf(node));
    }
}
