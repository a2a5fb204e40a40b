package org.discern.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.work.intent.evaluate.EvaluateDiscovery;
import org.discern.work.intent.evaluate.EvaluateSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `discern evaluate intents`.
@Command(name = "intents", description = {"Measure intent discovery by the published protocol: draw known intents by seed, hide",
        "the rest, learn from a few labels, score the test rows. Nothing is chosen by looking at test labels.",
        "Methods: ours, kmeans, ward, doc, adb."})
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

    @Option(names = "--domains", paramLabel = "F", description = "JSON, domain to intents; adds stage 3.")
    private @Nullable Path domains;

    @Option(names = "--hidden-domains", paramLabel = "N", description = "Whole domains hidden in stage 3 (default: 2).")
    private int hiddenDomains = 2;

    @Option(names = "--tasks", split = ",", paramLabel = "T", description = "Of discovery, unseen, domains (default: all).")
    private List<String> tasks = new ArrayList<>();

    @Option(names = "--fine-tune", description = "Train the encoder's upper layers too.")
    private boolean fineTune;

    @Mixin
    private EvaluateOptions options = new EvaluateOptions();

    EvaluateIntentsCommand(Program program) { this.program = program; }

    @Override
    public Integer call() {
        return options.run("Evaluate intents", program, this::spec, desk -> new EvaluateDiscovery(desk.evaluation(program
                .nameAndVersion()))::run);
    }

    private EvaluateSpec spec() {
        return new EvaluateSpec(Objects.requireNonNull(train), Objects.requireNonNull(dev), Objects.requireNonNull(test),
                knownRatio, labelledRatio, options.seeds(), Optional.ofNullable(domains), hiddenDomains, options.methods(), Set
                        .copyOf(tasks), options.resume(), options.json(), DiscoverySpec.defaults().withFineTune(fineTune));
    }
}
