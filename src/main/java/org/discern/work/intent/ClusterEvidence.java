package org.discern.work.intent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.evidence.CutEvidence;
import org.discern.engine.intent.evidence.EvidenceIndex;
import org.discern.work.Workspace;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.jspecify.annotations.Nullable;

/// The evidence about clusters of the current run. The words and centres of a run are counted once and kept as long as the
/// run is shown; those of a cut as long as the cut stands.
public final class ClusterEvidence {
    private final Workspace workspace;
    private @Nullable Discovery indexed;
    private CompletableFuture<EvidenceIndex> index = new CompletableFuture<>();
    private @Nullable CutEvidence latest;

    public ClusterEvidence(Workspace workspace) { this.workspace = workspace; }

    /// The card of a tree node as it stands at a cut: a cluster of it, or any other node, e.g. one side of a join.
    public JobHandle<ClusterCard> card(Discovery discovery, Cut cut, int node) {
        Corpus corpus = workspace.corpus().get();
        Set<String> taken = takenBut(workspace.decisions().get(), node);
        return workspace.runner().quiet(Lane.QUICK, "Evidence", _ -> {
            CutEvidence evidence = at(discovery, corpus, cut);
            return cut.indexOf(node) >= 0 ? evidence.card(node, taken) : evidence.cardOfNode(node, taken);
        });
    }

    /// The two most alike utterances across a join.
    public JobHandle<ClosestPair> closestPair(Discovery discovery, int node) {
        Corpus corpus = workspace.corpus().get();
        return workspace.runner().quiet(Lane.QUICK, "Closest pair", _ -> index(discovery, corpus).closestPair(node));
    }

    /// The cards of some clusters of a cut by their nodes, within a job that is running already.
    public Map<Integer, ClusterCard> cards(Discovery discovery, Corpus corpus, IntentDecisions decisions, Cut cut,
            List<Integer> nodes, Progress progress) {
        CutEvidence words = at(discovery, corpus, cut);
        Map<Integer, ClusterCard> out = HashMap.newHashMap(nodes.size());
        for (int node : nodes) {
            progress.check();
            progress.at(out.size(), nodes.size());
            out.put(node, words.card(node, takenBut(decisions, node)));
        }
        return out;
    }

    CutEvidence at(Discovery discovery, Corpus corpus, Cut cut) {
        EvidenceIndex words = index(discovery, corpus);
        synchronized (this) {
            CutEvidence known = latest;
            if (known != null && known.cut().equals(cut)) return known;
        }
        CutEvidence made = words.at(cut, discovery.spec().minClusterSize());
        synchronized (this) {
            latest = made;
        }
        return made;
    }

    /// The index of a run, made by whoever asks first; the others wait.
    @SuppressWarnings("ReferenceEquality") // the very object: comparing a run number by number would cost more than an index
    private EvidenceIndex index(Discovery discovery, Corpus corpus) {
        CompletableFuture<EvidenceIndex> mine;
        boolean make;
        synchronized (this) {
            make = indexed != discovery;
            if (make) {
                indexed = discovery;
                index = new CompletableFuture<>();
                latest = null;
            }
            mine = index;
        }
        if (make) {
            try {
                mine.complete(of(discovery, corpus));
            } catch (RuntimeException failure) {
                mine.completeExceptionally(failure);
            }
        }
        return mine.join();
    }

    private static EvidenceIndex of(Discovery discovery, Corpus corpus) {
        LabelSet intents = discovery.unseen().intents();
        int[] all = corpus.labelIndexes(intents);
        int[] rows = discovery.corpusRows();
        int[] labels = IntStream.of(rows).map(row -> all[row]).toArray();
        List<String> texts = IntStream.of(rows).mapToObj(row -> corpus.get(row).text()).toList();
        return EvidenceIndex.of(discovery.tree(), texts, discovery.vectors(), labels, intents);
    }

    static Set<String> takenBut(IntentDecisions decisions, int node) {
        var taken = new HashSet<String>();
        decisions.names().forEach((key, name) -> {
            if (!key.equals(IntentDecisions.key(node))) taken.add(name);
        });
        return taken;
    }
}
