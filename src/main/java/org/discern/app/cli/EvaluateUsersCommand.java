package org.discern.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.discern.domain.user.HistoryLabels;
import org.discern.domain.user.UserSpec;
import org.discern.work.user.evaluate.EvaluateUsers;
import org.discern.work.user.evaluate.EvaluateUsersSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `discern evaluate users`.
@Command(name = "users", description = {"Measure the user model beside simple and expensive rivals: by time within users, and on",
        "users never seen. All rows are trained by the same command; nothing is chosen by looking at test labels. Methods: text, most-frequent, last, decay,",
        "knn, text-mean, text-counts, full-attention, ours, ours-no-long, ours-no-short, ours-no-cross."})
final class EvaluateUsersCommand implements Callable<Integer> {
    private final Program program;

    @Option(names = "--data", required = true, paramLabel = "F", description = "Histories: CSV, JSON Lines, or gzip of these.")
    private @Nullable Path data;

    @Option(names = "--test-data", paramLabel = "F2", description = "Histories of users never seen (default: a fifth of F's).")
    private @Nullable Path testData;

    @Option(names = "--classes", paramLabel = "C", description = "The labels of the most users (default: 50).")
    private int classes = 50;

    @Option(names = "--history", paramLabel = "KIND", description = "What histories tell: labels or text (default: labels).")
    private String history = "labels";

    @Option(names = "--settings", split = ",", paramLabel = "S", description = "Of same-users, new-users (default: both).")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--with-title", description = "Read the thread's title before the text.")
    private boolean withTitle;

    @Mixin
    private EvaluateOptions options = new EvaluateOptions();

    EvaluateUsersCommand(Program program) { this.program = program; }

    static HistoryLabels labels(String word) {
        return switch (word) {
            case "labels" -> HistoryLabels.KNOWN;
            case "text" -> HistoryLabels.HIDDEN;
            default -> throw new IllegalArgumentException("--history is labels or text, not " + word);
        };
    }

    @Override
    public Integer call() {
        return options.run("Evaluate users", program, this::spec, desk -> new EvaluateUsers(desk.userEvaluation(program
                .nameAndVersion(), program.cacheFolder()))::run);
    }

    private EvaluateUsersSpec spec() {
        return new EvaluateUsersSpec(Objects.requireNonNull(data), Optional.ofNullable(testData), options.seeds(), options
                .methods(), Set.copyOf(settings), withTitle, options.resume(), options.json(), UserSpec.defaults().withClasses(
                        classes).withLabels(labels(history)));
    }
}
