package org.discern.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.discern.work.project.Sample;
import org.discern.work.sample.ReadySamples;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `discern sample-projects`: for us, after sample data, methods or the project file have changed.
@Command(name = "sample-projects", hidden = true, description = "Compute the sample projects anew, to be shipped.")
final class SampleProjectsCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(index = "1..*", paramLabel = "SAMPLE", description = "Which ones: CHATS, RECIPES, NOTES; all when left out.")
    private List<Sample> samples = List.of(Sample.values());

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Usually sample-data.")
    private @Nullable Path folder;

    @Spec
    private @Nullable CommandSpec spec;

    SampleProjectsCommand(Program program) { this.program = program; }

    @Override
    public Integer call() {
        ReadySamples.write(Objects.requireNonNull(folder), samples, program::desk, file -> Objects.requireNonNull(spec)
                .commandLine()
                .getOut().println(file));
        return 0;
    }
}
