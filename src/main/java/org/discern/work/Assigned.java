package org.discern.work;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DomainLink;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.edit.ClusterEdits;

/// Where every utterance stands under one cut and the analyst's decisions: its cluster, that cluster's name, domain and
/// review. One picture of a moment; pure.
public final class Assigned {
    private final Corpus corpus;
    private final Discovery discovery;
    private final IntentDecisions decisions;
    private final Clusters clusters;
    private final int[] entryOf; // per corpus row the place in clusters.entries(), or -1
    private final BitSet placed = new BitSet(); // rows a person put where they are
    private final Map<String, String> proposedDomain = new HashMap<>();

    /// @param discovery on the rows of this corpus
    public Assigned(Corpus corpus, Discovery discovery, IntentDecisions decisions) {
        this.corpus = corpus;
        this.discovery = discovery;
        this.decisions = decisions;
        this.clusters = Clusters.of(discovery, Clusters.labels(discovery, corpus), discovery.cut(decisions),
                discovery.noveltyCut(decisions));
        this.entryOf = new int[corpus.size()];
        Arrays.fill(entryOf, -1);
        for (int leaf = 0; leaf < discovery.corpusRows().length; leaf++)
            entryOf[discovery.corpusRows()[leaf]] = clusters.cut().clusterOf(leaf);
        decisions.edits().moves().forEach((leaf, target) -> {
            if (target != ClusterEdits.OUT && leaf < discovery.corpusRows().length) placed.set(discovery.corpusRows()[leaf]);
        });
        for (DomainLink link : discovery.domains().links()) {
            DomainTree.Item item = discovery.domains().items().get(link.item());
            proposedDomain.put(item.key(), link.domain());
        }
    }

    public Clusters clusters() { return clusters; }

    /// The cluster's tree node, or -1 for a row the run has not seen.
    public int cluster(int row) { return entryOf[row] < 0 ? -1 : clusters.entries().get(entryOf[row]).node(); }

    /// How many of the rows lie in each cluster, in the order of `clusters().entries()`.
    public int[] counts(BitSet rows) {
        int[] out = new int[clusters.entries().size()];
        for (int row = rows.nextSetBit(0); row >= 0 && row < entryOf.length; row = rows.nextSetBit(row + 1))
            if (entryOf[row] >= 0) out[entryOf[row]]++;
        return out;
    }

    /// The rows of all clusters that hold one of these; rows outside every cluster stay.
    public BitSet grown(BitSet rows) {
        int[] counts = counts(rows);
        var out = (BitSet) rows.clone();
        for (int row = 0; row < entryOf.length; row++) if (entryOf[row] >= 0 && counts[entryOf[row]] > 0) out.set(row);
        return out;
    }

    /// The intent of a row: its cluster's name; empty when nobody named it.
    public String name(int row) { return entryOf[row] < 0 ? "" : name(clusters.entries().get(entryOf[row])); }

    /// What the analyst called a cluster, else the known intent it belongs to, else empty.
    public String name(Clusters.Entry entry) { return given(discovery, decisions, entry); }

    /// The same of any run and decisions.
    public static String given(Discovery discovery, IntentDecisions decisions, Clusters.Entry entry) {
        String named = decisions.names().getOrDefault(IntentDecisions.key(entry.node()), "");
        if (!named.isEmpty() || entry.kind() != Clusters.Kind.KNOWN || entry.intent() < 0) return named;
        return discovery.unseen().intents().name(entry.intent());
    }

    /// The domain of a row: the analyst's choice, else the known intent's, else the run's proposal, else empty; of a rejected
    /// cluster empty.
    public String domain(int row) { return entryOf[row] < 0 ? "" : domain(clusters.entries().get(entryOf[row])); }

    public String domain(Clusters.Entry entry) {
        String key = IntentDecisions.key(entry.node());
        if (decisions.state(key) == ReviewState.REJECTED) return "";
        String chosen = decisions.homes().getOrDefault(key, "");
        if (!chosen.isEmpty()) return chosen;
        if (entry.kind() == Clusters.Kind.KNOWN && entry.intent() >= 0) {
            String intent = discovery.unseen().intents().name(entry.intent());
            return decisions.homes().getOrDefault("intent:" + intent, corpus.domainOfIntent().getOrDefault(intent, ""));
        }
        return entry.kind() == Clusters.Kind.NEW ? proposedDomain.getOrDefault(key, "") : "";
    }

    /// 0..1, or NaN for a row the run has not seen.
    public float novelty(int row) { return discovery.unseen().novelty()[row]; }

    /// `new`, `in_review`, `accepted`, `rejected`, `unsure`, or empty for a row the run has not seen. What a person moved into a
    /// known intent is accepted as that, without a word about the rest of the cluster.
    public String state(int row) {
        if (entryOf[row] < 0) return "";
        ReviewState state = decisions.state(IntentDecisions.key(cluster(row)));
        boolean moved = state == ReviewState.NEW && placed.get(row) && clusters.entries().get(entryOf[row])
                .kind() == Clusters.Kind.KNOWN;
        return (moved ? ReviewState.ACCEPTED : state).name().toLowerCase(Locale.ROOT);
    }
}
