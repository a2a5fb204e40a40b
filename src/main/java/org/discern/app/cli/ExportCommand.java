package org.discern.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.discern.domain.corpus.ExportFormat;
import org.discern.work.desk.Desk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `discern export`.
@Command(name = "export", description = "Write the corpus with clusters, names and where they come from, as CSV or JSON Lines.")
final class ExportCommand extends ProjectCommand {
    @Parameters(index = "0", paramLabel = "FILE.discern", description = "The project.")
    private @Nullable Path project;

    @Parameters(index = "1", paramLabel = "TARGET", description = "The file to write; JSON Lines when it ends in .jsonl, else CSV.")
    private @Nullable Path target;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}, instead of going by the ending.")
    private @Nullable ExportFormat format;

    @Option(names = "--accepted", description = {"Label the unlabelled rows of accepted, named clusters: the intent and domain",
            "columns hold what was decided, and importing the file brings it back."})
    private boolean accepted;

    ExportCommand(Program program) { super(program); }

    @Override
    Answer with(Desk desk) {
        open(desk, project, false);
        var _ = desk.workspace().awaitDiscovery();
        Path file = Objects.requireNonNull(target);
        String name = file.toString().toLowerCase(Locale.ROOT);
        ExportFormat byEnding = name.endsWith(".jsonl") || name.endsWith(".ndjson") ? ExportFormat.JSON_LINES : ExportFormat.CSV;
        long rows = await(desk.exportCorpus().start(file, format == null ? byEnding : Objects.requireNonNull(format), accepted));
        return new Answer(Map.of("file", file.toString(), "rows", rows), file + ": " + rows + " rows");
    }
}
