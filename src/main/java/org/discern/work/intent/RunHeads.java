package org.discern.work.intent;

import java.util.Optional;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Discovery;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.HeadBytes;
import org.discern.engine.intent.HeadSpec;
import org.discern.engine.intent.MetricHead;
import org.discern.engine.intent.MetricHeadTrainer;
import org.discern.engine.intent.kernel.Neighbours;
import org.discern.work.Workspace;
import org.discern.work.encode.CachedVectors;

/// What a run learned from the labels. A run of an older version did not keep it; there it is learned again on the utterances the
/// run knew, from its own seed, which gives the same bits as long as their labels are the same.
final class RunHeads {
    private final Workspace workspace;
    private final CachedVectors vectors;

    RunHeads(Workspace workspace, CachedVectors vectors) {
        this.workspace = workspace;
        this.vectors = vectors;
    }

    /// @param run on the rows of the corpus
    MetricHead of(Corpus corpus, Discovery run, Progress progress) {
        Optional<byte[]> kept = workspace.require("Reading run " + run.record().id()).runs().head(run.record().id());
        if (kept.isPresent()) return HeadBytes.read(kept.get());
        var spec = HeadSpec.defaults().withPasses(run.spec().headEpochs());
        FloatMatrix rows = vectors.of(run.spec().encoder(), corpus.texts(), progress).pick(run.corpusRows());
        LabelSet intents = corpus.intents();
        int[] all = corpus.labelIndexes(intents);
        int[] labels = java.util.Arrays.stream(run.corpusRows()).map(row -> all[row]).toArray();
        int near = Math.max(run.spec().neighbours(), spec.neighbours() + 1) - 1;
        return new MetricHeadTrainer(spec).train(rows, labels, Neighbours.of(rows, near, workspace.runner().parallel(), progress),
                run
                        .spec().seed(), progress);
    }
}
