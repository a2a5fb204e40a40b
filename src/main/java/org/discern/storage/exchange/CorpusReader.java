package org.discern.storage.exchange;

import java.nio.file.Path;
import java.util.Map;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.run.Progress;

/// Reads a whole source as a plan says. Every row comes out as an utterance, folded into an earlier one, left out because the
/// plan says so, or as a line of the report.
public final class CorpusReader {
    private CorpusReader() {}

    /// @throws WorkbenchException when the source cannot be used at all: missing, empty, no text, columns missing, or no row usable
    public static ImportBatch read(Path given, ImportPlan plan, Progress progress) {
        return read(Given.of(given), plan, progress);
    }

    /// The same for several files, or with rows that were mended.
    public static ImportBatch read(Given given, ImportPlan plan, Progress progress) {
        return sound(SourceReader.of(given, plan, progress)).into(name -> intake(name, plan));
    }

    static SourceReader sound(SourceReader source) { return source.needing(ColumnRole.TEXT, "the text"); }

    static UtteranceIntake intake(String name, ImportPlan plan) {
        return new UtteranceIntake(name, plan, plan.domainFile().isEmpty()
                ? Map.of()
                : DomainFile.read(Path.of(plan.domainFile())));
    }
}
