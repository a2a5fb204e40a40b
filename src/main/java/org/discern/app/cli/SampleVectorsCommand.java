package org.discern.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.discern.domain.run.Progress;
import org.discern.work.desk.Desk;
import org.discern.work.project.SampleVectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `discern sample-vectors`: for us, after the sample texts have changed.
@Command(name = "sample-vectors", hidden = true, description = "Encode the sample corpus anew, to be shipped with it.")
final class SampleVectorsCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(paramLabel = "FOLDER", description = "Usually sample-data.")
    private @Nullable Path folder;

    @Spec
    private @Nullable CommandSpec spec;

    SampleVectorsCommand(Program program) { this.program = program; }

    @Override
    public Integer call() {
        try (Desk desk = program.desk()) {
            for (Path file : SampleVectors.write(Objects.requireNonNull(folder), texts -> desk.encoders().get("").encode(texts,
                    Progress.NONE)))
                Objects.requireNonNull(spec).commandLine().getOut().println(file);
            return 0;
        }
    }
}
