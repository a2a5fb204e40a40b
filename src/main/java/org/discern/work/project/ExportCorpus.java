package org.discern.work.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.corpus.ExportRow;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.run.Progress;
import org.discern.storage.exchange.CorpusWriter;
import org.discern.work.Assigned;
import org.discern.work.Workspace;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;

/// Writes the corpus as the analyst sees it now, with the columns that say where each assignment comes from.
/// Reading the file back gives the same utterances.
public final class ExportCorpus {
    private final Workspace workspace;

    public ExportCorpus(Workspace workspace) { this.workspace = workspace; }

    /// @return how many rows were written
    public JobHandle<Long> start(Path target, ExportFormat format) {
        Corpus corpus = workspace.corpus().get();
        Optional<Discovery> discovery = workspace.discovery().get();
        IntentDecisions decisions = workspace.decisions().get();
        return workspace.runner().start(Lane.QUICK, "Export " + target.getFileName(), progress -> {
            progress.stage("Write " + target.getFileName(), 1, 1);
            return CorpusWriter.write(target, format, rows(corpus, discovery, decisions), progress);
        });
    }

    private List<ExportRow> rows(Corpus corpus, Optional<Discovery> discovery, IntentDecisions decisions) {
        List<String> sources = workspace.require("Exporting").corpora().sources();
        if (discovery.isEmpty())
            return IntStream.range(0, corpus.size()).mapToObj(row -> ExportRow.plain(corpus.get(row), sources.get(row))).toList();
        var assigned = new Assigned(corpus, discovery.get(), decisions);
        long run = discovery.get().record().id();
        double cut = assigned.clusters().cut().height();
        return IntStream.range(0, corpus.size()).mapToObj(row -> new ExportRow(corpus.get(row), assigned.cluster(row), assigned
                .name(
                        row), assigned.domain(row), assigned.novelty(row), assigned.state(row), run, cut, sources.get(row)))
                .toList();
    }
}
