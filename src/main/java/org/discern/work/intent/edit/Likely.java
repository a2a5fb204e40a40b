package org.discern.work.intent.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.Fit;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.evidence.Taught;

/// What the decisions so far say about all utterances nobody has placed: labels, accepted and rejected clusters are the
/// examples, and each utterance that is not where they would have it comes up with its place.
final class Likely {
    private static final double WEIGHT = 2; // of the novelty against the vectors
    private static final double SURE = 0.01; // no novelty is quite certain

    private Likely() {}

    /// @return surest first; [Fit#distance] is one minus the likelihood; the node is [ClusterEdits#OUT] for a member of an accepted
    /// cluster that rather belongs to a known intent or to what was rejected
    static List<Fit> of(Discovery discovery, Corpus corpus, IntentDecisions decisions, Progress progress) {
        int[] labels = Clusters.labels(discovery, corpus);
        Cut cut = discovery.cut(decisions);
        int intents = discovery.unseen().intents().size();
        int[] groupOfCluster = new int[cut.clusters()];
        var nodes = new ArrayList<Integer>(); // of groups after the known intents
        for (int c = 0; c < groupOfCluster.length; c++) {
            ReviewState state = decisions.state(IntentDecisions.key(cut.node(c)));
            groupOfCluster[c] = state.isDecided() && !cut.isTakenOut(c) ? intents + nodes.size() : -1;
            if (groupOfCluster[c] >= 0) nodes.add(state == ReviewState.ACCEPTED ? cut.node(c) : ClusterEdits.OUT);
        }
        int[] groupOf = new int[cut.tree().leaves()];
        for (int leaf = 0; leaf < groupOf.length; leaf++) {
            int label = labels[discovery.corpusRows()[leaf]];
            groupOf[leaf] = label >= 0 ? label : groupOfCluster[cut.clusterOf(leaf)];
        }
        if (!nodes.stream().anyMatch(node -> node != ClusterEdits.OUT)) return List.of();
        Taught taught = Taught.of(discovery.vectors(), groupOf, intents + nodes.size(), (leaf, group) -> {
            float known = discovery.unseen().novelty()[discovery.corpusRows()[leaf]];
            double novelty = Float.isNaN(known) ? 0.5 : Math.clamp(known, SURE, 1 - SURE);
            return WEIGHT * Math.log(group < intents ? 1 - novelty : novelty);
        }, progress);
        var out = new ArrayList<Fit>();
        for (int leaf = 0; leaf < groupOf.length; leaf++) {
            int now = groupOfCluster[cut.clusterOf(leaf)];
            boolean accepted = now >= 0 && nodes.get(now - intents) != ClusterEdits.OUT;
            if (labels[discovery.corpusRows()[leaf]] >= 0 || isPlaced(decisions.edits(), leaf)) continue;
            int of = leaf;
            IntPredicate allowed = g -> g < intents || nodes.get(g - intents) == ClusterEdits.OUT || !isBanned(decisions.edits(),
                    cut, of, nodes.get(g - intents));
            int group = taught.groupOf(leaf, allowed);
            int then = group < intents ? ClusterEdits.OUT : nodes.get(group - intents);
            if (then == ClusterEdits.OUT ? !accepted : group == now) continue;
            out.add(new Fit(leaf, then, 1 - taught.likelihood(leaf, group, allowed)));
        }
        out.sort(Comparator.comparingDouble(Fit::distance).thenComparingInt(Fit::leaf));
        return out;
    }

    /// Where a person has put it, there it stays.
    private static boolean isPlaced(ClusterEdits edits, int leaf) {
        return edits.moves().getOrDefault(leaf, ClusterEdits.OUT) != ClusterEdits.OUT;
    }

    private static boolean isBanned(ClusterEdits edits, Cut cut, int leaf, int node) {
        var banned = edits.bans().get(leaf);
        if (banned == null) return false;
        for (int other : banned)
            if (other == node || (other < cut.tree().nodes() && cut.clusterOfNode(other) == cut.indexOf(node))) return true;
        return false;
    }
}
