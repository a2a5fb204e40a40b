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

    /// The corpus with the labels it came with; what was decided stands in the further columns.
    ///
    /// @return how many rows were written
    public JobHandle<Long> start(Path target, ExportFormat format) { return start(target, format, false); }

    /// @param takeAccepted unlabelled rows of accepted and named clusters get that name as their intent, and its domain, so
    ///        that whoever reads the file, Discern included, finds the decision made
    /// @return how many rows were written
    public JobHandle<Long> start(Path target, ExportFormat format, boolean takeAccepted) {
        Corpus corpus = workspace.corpus().get();
        Optional<Discovery> discovery = workspace.discovery().get();
        IntentDecisions decisions = workspace.decisions().get();
        return workspace.runner().start(Lane.QUICK, "Export " + target.getFileName(), progress -> {
            progress.stage("Write " + target.getFileName(), 1, 1);
            List<ExportRow> all = rows(corpus, discovery, decisions);
            return CorpusWriter.write(target, format, takeAccepted ? taken(all) : all, progress);
        });
    }

    private static List<ExportRow> taken(List<ExportRow> rows) {
        return rows.stream().map(r -> r.utterance().intent().isEmpty() && r.state().equals("accepted") && !r.name().isEmpty()
                ? r.withUtterance(r.utterance().withIntent(r.name(), r.domain()))
                : r).toList();
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
