package org.discern.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.work.desk.Desk;
import org.discern.work.intent.evaluate.EvaluateDiscovery;
import org.discern.work.intent.evaluate.EvaluateSpec;
import org.discern.work.report.EvaluationReport;
import org.discern.work.report.Row;
import org.discern.work.job.JobRunner;
import org.discern.work.job.Lane;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `discern evaluate intents`.
@Command(name = "intents", description = {"Measure intent discovery by the published protocol: draw known intents by seed, hide",
        "the rest, learn from a few labels, score the test rows. Nothing is chosen by looking at test labels."})
final class EvaluateIntentsCommand implements Callable<Integer> {
    private final Program program;

    @Option(names = "--train", required = true, paramLabel = "T", description = "TSV with a line of names: text, label.")
    private @Nullable Path train;

    @Option(names = "--dev", required = true, paramLabel = "D", description = "TSV alike.")
    private @Nullable Path dev;

    @Option(names = "--test", required = true, paramLabel = "S", description = "TSV alike.")
    private @Nullable Path test;

    @Option(names = "--known-ratio", required = true, paramLabel = "R", description = "Share of the intents that are known, e.g. 0.75.")
    private double knownRatio;

    @Option(names = "--labelled-ratio", paramLabel = "R", description = "Share of a known intent's rows that keep their label (default: 0.1).")
    private double labelledRatio = 0.1;

    @Option(names = "--seeds", paramLabel = "N", description = "How many draws (default: 3).")
    private int seeds = 3;

    @Option(names = "--domains", paramLabel = "F", description = "JSON, domain to intents; adds stage 3.")
    private @Nullable Path domains;

    @Option(names = "--hidden-domains", paramLabel = "N", description = "Whole domains hidden in stage 3 (default: 2).")
    private int hiddenDomains = 2;

    @Option(names = "--methods", split = ",", paramLabel = "M", description = "Of ours, kmeans, ward, doc, adb (default: all).")
    private List<String> methods = new ArrayList<>();

    @Option(names = "--tasks", split = ",", paramLabel = "T", description = "Of discovery, unseen, domains (default: all).")
    private List<String> tasks = new ArrayList<>();

    @Option(names = "--resume", description = "Draws the report holds already are not made again.")
    private boolean resume;

    @Option(names = "--fine-tune", description = "Train the encoder's upper layers too.")
    private boolean fineTune;

    @Option(names = "--json", paramLabel = "OUT", description = "Where the report goes, written after every draw.")
    private @Nullable Path json;

    @Spec
    private @Nullable CommandSpec spec;

    EvaluateIntentsCommand(Program program) { this.program = program; }

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        EvaluateSpec what;
        try {
            what = new EvaluateSpec(Objects.requireNonNull(train), Objects.requireNonNull(dev), Objects.requireNonNull(test),
                    knownRatio,
                    labelledRatio, seeds, Optional.ofNullable(domains), hiddenDomains, Set.copyOf(methods), Set.copyOf(tasks),
                    resume,
                    Optional.ofNullable(json), DiscoverySpec.defaults().withFineTune(fineTune));
        } catch (IllegalArgumentException nonsense) {
            throw new CommandLine.ParameterException(line, String.valueOf(nonsense.getMessage()), nonsense);
        }
        try (Desk desk = program.desk()) {
            JobRunner.atExit(() -> desk.workspace().closeProject().await());
            var evaluate = new EvaluateDiscovery(desk.evaluation(program.nameAndVersion()));
            EvaluationReport report = ProgressLine.await(desk.workspace().runner().start(Lane.COMPUTE, "Evaluate intents",
                    progress -> evaluate.run(what, progress)), line.getErr());
            print(report, line.getOut());
            return 0;
        }
    }

    static void print(EvaluationReport report, PrintWriter out) {
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
