package org.discern.work.intent;

import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.DomainItems;
import org.discern.engine.intent.DomainLinker;
import org.discern.work.Workspace;
import org.discern.work.encode.CachedVectors;
import org.discern.work.encode.Encoders;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;

/// Groups the intents of another cut into domains, as the run did at its learned one.
///
/// Each intent stands for the mean of its members. Here these are the encoder's own vectors from the cache, not smoothed over
/// neighbours as in the run: within a group the mean is all but the same, and it needs no neighbours of 20,000 rows.
public final class LinkDomains {
    private final Workspace workspace;
    private final Encoders encoders;

    public LinkDomains(Workspace workspace, Encoders encoders) {
        this.workspace = workspace;
        this.encoders = encoders;
    }

    /// At the cut the run learned, what the run itself found comes back.
    ///
    /// @param discovery on the rows of the present corpus
    public JobHandle<DomainTree> at(Discovery discovery, Cut cut) {
        Corpus corpus = workspace.corpus().get();
        return workspace.runner().quiet(Lane.QUICK, "Link domains", progress -> linked(discovery, corpus, cut, progress));
    }

    private DomainTree linked(Discovery discovery, Corpus corpus, Cut cut, Progress progress) {
        boolean learned = discovery.curve().isLearned() && discovery.tree().cut(discovery.curve().learned()).equals(cut);
        if (learned) return discovery.domains();
        FloatMatrix vectors = new CachedVectors(workspace, encoders).of(discovery.spec().encoder(), corpus.texts(), progress);
        int[] rows = discovery.corpusRows();
        var items = DomainItems.of(corpus, rows, vectors.pick(rows), cut, discovery.spec().minClusterSize());
        return new DomainLinker(discovery.spec().criterion(), discovery.spec().bootstrap(), discovery.spec().seed(), workspace
                .runner()
                .parallel()).link(items, progress);
    }
}
