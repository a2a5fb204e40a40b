package org.discern.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.discern.work.ProjectSummary;
import org.discern.work.desk.Desk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `discern new`.
@Command(name = "new", description = "Make an empty project file, or one with the sample corpus.")
final class NewCommand extends ProjectCommand {
    @Parameters(paramLabel = "FILE.discern", description = "The file to make; it must not exist yet.")
    private @Nullable Path file;

    @Option(names = "--sample", description = "Fill it with the sample corpus.")
    private boolean sample;

    NewCommand(Program program) { super(program); }

    @Override
    Answer with(Desk desk) {
        Path target = Objects.requireNonNull(file);
        ProjectSummary made = await(sample ? desk.openSample().start(target) : desk.workspace().create(target));
        int rows = desk.workspace().corpus().get().size();
        return new Answer(Map.of("project", made.file().toString(), "rows", rows), made.file() + (rows > 0
                ? ": " + rows
                        + " utterances"
                : ""));
    }
}
