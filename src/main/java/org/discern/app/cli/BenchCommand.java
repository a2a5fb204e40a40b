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
import picocli.CommandLine.Spec;

/// `discern bench`.
@Command(name = "bench", description = "Measure speed: trees, cuts, encoder, the whole way of a corpus, large projects, frames of the screen. Exits with 1 when a goal is missed.")
final class BenchCommand implements Callable<Integer> {
    private final Program program;

    @Option(names = "--json", paramLabel = "OUT", description = "Write the report as JSON.")
    private @Nullable Path json;

    @Option(names = "--data", paramLabel = "FOLDER", description = "A folder that holds clinc150, for the whole way of its 18,000 training rows.")
    private @Nullable Path data;

    @Option(names = "--only", split = ",", paramLabel = "TASK", description = "Only these: tree, cut, encoder, open, tune, corpus, users, recipes, graph, graph-frames, what-if, export, search, map; or frames, how steadily the window draws during a training.")
    private List<String> only = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    BenchCommand(Program program) { this.program = program; }

    @Override
    public Integer call() {
        return program.bench(Optional.ofNullable(json), Optional.ofNullable(data), List.copyOf(only), Objects.requireNonNull(spec)
                .commandLine().getOut());
    }
}
