package org.discern.work.intent.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.engine.intent.evidence.NearGroups;

/// All places there are at the present cut: every new cluster and every known intent, nearest to some utterances first. A
/// known intent is measured by its labelled utterances and stands for the largest cluster that is it.
final class Targets {
    private Targets() {}

    static List<Target> of(Discovery discovery, Corpus corpus, IntentDecisions decisions, Set<Integer> leaves) {
        if (leaves.isEmpty()) return List.of();
        int[] labels = Clusters.labels(discovery, corpus);
        Clusters clusters = Clusters.of(discovery, labels, discovery.cut(decisions), discovery.noveltyCut(decisions));
        int[] some = leaves.stream().mapToInt(i -> i).sorted().toArray();
        var out = new ArrayList<Target>();
        fresh(discovery, decisions, clusters, some, out);
        known(discovery, decisions, clusters, labels, some, out);
        out.sort(Comparator.comparingDouble((Target t) -> -t.similarity()).thenComparing(Target::name).thenComparingInt(
                Target::node));
        return List.copyOf(out);
    }

    private static void fresh(Discovery discovery, IntentDecisions decisions, Clusters clusters, int[] some, List<Target> out) {
        Cut cut = clusters.cut();
        double[] similarity = NearGroups.of(discovery.vectors(), cut.labels(), cut.clusters(), some);
        for (int c = 0; c < cut.clusters(); c++) {
            Clusters.Entry entry = clusters.entries().get(c);
            String key = IntentDecisions.key(entry.node());
            String name = decisions.names().getOrDefault(key, "");
            if (entry.kind() == Clusters.Kind.NEW || (entry.kind() == Clusters.Kind.KNOWN && !name.isEmpty()))
                out.add(new Target(entry.node(), name, false, decisions.state(key), entry.size(), similarity[c]));
        }
    }

    private static void known(Discovery discovery, IntentDecisions decisions, Clusters clusters, int[] labels, int[] some,
            List<Target> out) {
        LabelSet intents = discovery.unseen().intents();
        int[] groupOf = new int[discovery.corpusRows().length];
        int[] count = new int[intents.size()];
        for (int leaf = 0; leaf < groupOf.length; leaf++) {
            groupOf[leaf] = labels[discovery.corpusRows()[leaf]];
            if (groupOf[leaf] >= 0) count[groupOf[leaf]]++;
        }
        double[] similarity = NearGroups.of(discovery.vectors(), groupOf, intents.size(), some);
        int[] node = new int[intents.size()];
        int[] size = new int[intents.size()];
        Arrays.fill(node, -1);
        for (Clusters.Entry entry : clusters.entries()) {
            if (entry.kind() != Clusters.Kind.KNOWN || entry.intent() < 0 || entry.size() <= size[entry.intent()]
                    || decisions.names().containsKey(IntentDecisions.key(entry.node()))) continue;
            size[entry.intent()] = entry.size();
            node[entry.intent()] = entry.node();
        }
        for (int intent = 0; intent < node.length; intent++) {
            ReviewState state = node[intent] < 0 ? ReviewState.NEW : decisions.state(IntentDecisions.key(node[intent]));
            out.add(new Target(node[intent], intents.name(intent), true, state, node[intent] < 0
                    ? count[intent]
                    : size[intent], similarity[intent]));
        }
    }
}
