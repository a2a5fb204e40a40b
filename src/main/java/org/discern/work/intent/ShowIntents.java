package org.discern.work.intent;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.engine.intent.evidence.CutEvidence;
import org.discern.work.Assigned;
import org.discern.work.Workspace;

/// Lists the clusters of the current run at the present cut, as the analyst left it.
public final class ShowIntents {
    private static final Comparator<Clusters.Entry> ORDER = Comparator.comparingInt((Clusters.Entry e) -> e
            .kind() == Clusters.Kind.NEW ? 0 : 1).thenComparingInt(e -> -e.size()).thenComparingInt(Clusters.Entry::node);

    private final Workspace workspace;
    private final ClusterEvidence evidence;

    public ShowIntents(Workspace workspace, ClusterEvidence evidence) {
        this.workspace = workspace;
        this.evidence = evidence;
    }

    /// New intents first, then known ones, each by size; groups too small to be an intent are left out unless asked for.
    ///
    /// @param examples how many utterances to show of each
    public List<ShownIntent> list(int examples, boolean strays) {
        Discovery discovery = workspace.discovery().get().orElseThrow(() -> new WorkbenchException(
                "This project has no run yet. Run `discern discover` first."));
        Corpus corpus = workspace.corpus().get();
        IntentDecisions decisions = workspace.decisions().get();
        var assigned = new Assigned(corpus, discovery, decisions);
        CutEvidence words = evidence.at(discovery, corpus, assigned.clusters().cut());
        return assigned.clusters().entries().stream().filter(e -> strays || e.kind() != Clusters.Kind.STRAY).sorted(ORDER)
                .map(e -> shown(e, assigned, discovery, corpus, decisions, words, examples)).toList();
    }

    private static ShownIntent shown(Clusters.Entry e, Assigned assigned, Discovery discovery, Corpus corpus,
            IntentDecisions decisions, CutEvidence words, int examples) {
        ClusterCard card = words.card(e.node(), ClusterEvidence.takenBut(decisions, e.node()));
        List<String> typical = card.typical().stream().limit(examples).map(x -> corpus.get(discovery.corpusRows()[x.leaf()])
                .text())
                .toList();
        return new ShownIntent(e.node(), assigned.name(e), card.suggestedName().name(), e.kind().name().toLowerCase(Locale.ROOT),
                e
                        .size(), e.labelled(), e.unseen(), assigned.domain(e), decisions.state(IntentDecisions.key(e.node()))
                                .name()
                                .toLowerCase(Locale.ROOT), card.cohesion(), typical);
    }
}
