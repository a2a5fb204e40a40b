package org.discern.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `discern tour`.
@Command(name = "tour", description = "Run the jobs on the sample and save a picture of every view.")
final class TourCommand implements Callable<Integer> {
    private final Program program;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where the pictures go (default: target/tour).")
    private Path folder = Path.of("target", "tour");

    @Spec
    private @Nullable CommandSpec spec;

    TourCommand(Program program) { this.program = program; }

    @Override
    public Integer call() { return program.tour(folder, Objects.requireNonNull(spec).commandLine().getOut()); }
}
