package org.discern.work.intent.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.compare.Clustering;
import org.discern.work.Assigned;

/// A state of the clusters, ready to be compared.
///
/// @param settings how it came about, setting → value as people read it; settings are `run`, `seed`, `rows` and so on
public record Snapshot(Discovery discovery, IntentDecisions decisions, Clustering clustering, Map<String, String> settings) {
    /// @param discovery on the rows of the corpus
    public static Snapshot of(Corpus corpus, Discovery discovery, IntentDecisions decisions) {
        var assigned = new Assigned(corpus, discovery, decisions);
        int[] rows = discovery.corpusRows();
        var groups = new ArrayList<Clustering.Group>();
        List<Clusters.Entry> entries = assigned.clusters().entries();
        int least = discovery.spec().minClusterSize();
        for (int c = 0; c < entries.size(); c++) {
            Clusters.Entry entry = entries.get(c);
            if (entry.kind() == Clusters.Kind.STRAY || entry.size() < least) continue;
            long[] members = Arrays.stream(assigned.clusters().cut().members(c)).mapToLong(leaf -> corpus.get(rows[leaf]).id())
                    .sorted().toArray();
            groups.add(new Clustering.Group(entry.node(), assigned.name(entry), entry.kind() == Clusters.Kind.NEW, decisions
                    .state(
                            IntentDecisions.key(entry.node())), members));
        }
        long[] ids = Arrays.stream(rows).mapToLong(row -> corpus.get(row).id()).sorted().toArray();
        return new Snapshot(discovery, decisions, new Clustering(groups, ids), settings(discovery, decisions, assigned));
    }

    private static Map<String, String> settings(Discovery discovery, IntentDecisions decisions, Assigned assigned) {
        DiscoverySpec spec = discovery.spec();
        Map<String, String> out = new TreeMap<>();
        out.put("run", discovery.record().id() == 0 ? "–" : Long.toString(discovery.record().id()));
        out.put("rows", Integer.toString(discovery.corpusRows().length));
        out.put("seed", Long.toString(spec.seed()));
        out.put("encoder", spec.encoder());
        out.put("fineTune", Boolean.toString(spec.fineTune()));
        out.put("unseen", spec.unseen().name());
        out.put("linkage", spec.linkage().name());
        out.put("criterion", spec.criterion().name());
        out.put("headEpochs", Integer.toString(spec.headEpochs()));
        out.put("neighbours", Integer.toString(spec.neighbours()));
        out.put("minClusterSize", Integer.toString(spec.minClusterSize()));
        out.put("bootstrap", Integer.toString(spec.bootstrap()));
        double top = discovery.tree().maxHeight();
        out.put("cut", two(top == 0 ? 0 : discovery.cutHeight(decisions) / top));
        out.put("noveltyCut", two(discovery.noveltyCut(decisions)));
        out.put("unassigned", Integer.toString(assigned.clusters().unassigned()));
        var edits = decisions.edits();
        out.put("edits", Integer.toString(edits.locks().size() + edits.opened().size() + edits.localCuts().size() + edits.joins()
                .size() + edits.moves().size() + edits.bans().size()));
        out.put("names", Integer.toString(decisions.names().size()));
        return out;
    }

    private static String two(double value) { return String.format(java.util.Locale.ENGLISH, "%.3f", value); }
}
