package org.discern.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `discern bench`.
@Command(name = "bench", description = "Measure speed: trees, cuts, encoder, the whole way of a corpus, large projects, frames of the screen. Exits with 1 when a goal is missed.")
final class BenchCommand implements Callable<Integer> {
    private final Program program;

    @Option(names = "--json", paramLabel = "OUT", description = "Write the report as JSON.")
    private @Nullable Path json;

    @Option(names = "--data", paramLabel = "FOLDER", description = "A folder that holds clinc150, for the whole way of its 18,000 training rows, and for analyst banking77 too.")
    private @Nullable Path data;

    @Option(names = "--only", split = ",", paramLabel = "TASK", description = "Only these: tree, cut, encoder, open, tune, corpus, users, recipes, graph, graph-frames, what-if, export, search, map, startup; or import, a table of a million utterances; or frames, how steadily the window draws during a training; or analyst, how many decisions a simulated analyst needs on the sample (fails when that is not ten times fewer than row by row).")
    private List<String> only = new ArrayList<>();

    @Parameters(paramLabel = "TASK", arity = "0..*", description = "The same as --only.")
    private List<String> tasks = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    BenchCommand(Program program) { this.program = program; }

    @Override
    public Integer call() {
        var all = new ArrayList<>(only);
        all.addAll(tasks);
        return program.bench(Optional.ofNullable(json), Optional.ofNullable(data), List.copyOf(all), Objects.requireNonNull(spec)
                .commandLine().getOut());
    }
}
