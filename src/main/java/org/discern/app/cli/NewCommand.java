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
@Command(name = "new", description = "Make an empty project file, or one with the sample data.")
final class NewCommand extends ProjectCommand {
    @Parameters(paramLabel = "FILE.discern", description = "The file to make; it must not exist yet.")
    private @Nullable Path file;

    @Option(names = "--sample", description = "Fill it with the sample data: chats, histories of users, recipes.")
    private boolean sample;

    NewCommand(Program program) { super(program); }

    @Override
    Answer with(Desk desk) {
        Path target = Objects.requireNonNull(file);
        ProjectSummary made = await(sample ? desk.openSample().start(target) : desk.workspace().create(target));
        int rows = desk.workspace().corpus().get().size();
        int events = desk.workspace().histories().get().size();
        int recipes = desk.workspace().awaitRecipeGraph().recipes();
        String filled = rows > 0 ? ": " + rows + " utterances, " + events + " requests of users, " + recipes + " recipes" : "";
        return new Answer(Map.of("project", made.file().toString(), "rows", rows, "events", events, "recipes", recipes), made
                .file()
                + filled);
    }
}
