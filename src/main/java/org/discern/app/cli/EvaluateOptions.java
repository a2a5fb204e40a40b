package org.discern.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.discern.domain.run.Progress;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.discern.work.job.Lane;
import org.discern.work.report.EvaluationReport;
import org.discern.work.report.Row;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What every `discern evaluate …` has in common: seeds, methods, the report, and the way from the words to the lines.
final class EvaluateOptions {
    @Option(names = "--seeds", paramLabel = "N", description = "How many seeds (default: 3).")
    private int seeds = 3;

    @Option(names = "--methods", split = ",", paramLabel = "M", description = "Only these of the methods above (default: all).")
    private List<String> methods = new ArrayList<>();

    @Option(names = "--resume", description = "Seeds the report holds already are not run again.")
    private boolean resume;

    @Option(names = "--json", paramLabel = "OUT", description = "Where the report goes, written after every seed.")
    private @Nullable Path json;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    int seeds() { return seeds; }

    Set<String> methods() { return Set.copyOf(methods); }

    boolean resume() { return resume; }

    Optional<Path> json() { return Optional.ofNullable(json); }

    /// An evaluation under way.
    @FunctionalInterface
    interface Evaluation<S> {
        EvaluationReport run(S what, Progress progress);
    }

    /// Runs on the compute lane and prints the means.
    ///
    /// @param what made of the options; what it refuses is told as a mistake of the command line
    /// @return exit code
    <S> int run(String name, Program program, Supplier<S> what, Function<Desk, Evaluation<S>> evaluation) {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        S asked;
        try {
            asked = what.get();
        } catch (IllegalArgumentException nonsense) {
            throw new CommandLine.ParameterException(line, String.valueOf(nonsense.getMessage()), nonsense);
        }
        try (Desk desk = program.desk()) {
            JobRunner.atExit(desk::close);
            Evaluation<S> run = evaluation.apply(desk);
            EvaluationReport report = ProgressLine.await(desk.workspace().runner().start(Lane.COMPUTE, name, progress -> run.run(
                    asked, progress)), line.getErr());
            print(report, line.getOut());
            return 0;
        }
    }

    private static void print(EvaluationReport report, PrintWriter out) {
        out.println(report.data() + ", " + report.perSeed().size() + " seeds");
        for (Row row : report.rows()) {
            var words = new StringBuilder(String.format(Locale.ROOT, "%-10s %-14s %-10s", row.task(), row.method(), row
                    .setting()));
            row.metrics().forEach((name, value) -> {
                if (!name.endsWith("Sd"))
                    words.append(String.format(Locale.ROOT, "  %s %.4f ± %.4f", name, value, row.metrics()
                            .getOrDefault(name + "Sd", 0.0)));
            });
            out.println(words);
        }
    }
}
