package org.discern.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import org.discern.domain.WorkbenchException;
import org.discern.domain.run.Metric;
import org.discern.domain.user.HistoryLabels;
import org.discern.domain.user.UserRun;
import org.discern.domain.user.UserSpec;
import org.discern.work.desk.Desk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/// `discern train`, which only holds its parts.
@Command(name = "train", description = "Train a model on the data of a project and keep the run there.")
final class TrainCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(),
                "Say what to train: discern train users FILE.discern, or discern train recipes FILE.discern");
    }

    /// `discern train users`.
    @Command(name = "users", description = "Learn to classify a user's requests in the light of his history.")
    static final class Users extends ProjectCommand {
        private static final UserSpec USUAL = UserSpec.defaults();

        @Parameters(paramLabel = "FILE.discern", description = "The project; import histories first.")
        private @Nullable Path project;

        @Option(names = "--classes", paramLabel = "C", description = "The labels of the most users (default: 50).")
        private int classes = USUAL.classes();

        @Option(names = "--history", paramLabel = "KIND", description = "What histories tell: labels or text (default: labels).")
        private String history = "labels";

        @Option(names = "--epochs", paramLabel = "N", description = "At most (default: ${DEFAULT-VALUE}).")
        private int epochs = USUAL.epochs();

        @Option(names = "--seed", description = "Every random choice comes from it (default: 11).")
        private long seed = USUAL.seed();

        @Option(names = "--go-on", description = "Start from the weights of the current run.")
        private boolean goOn;

        Users(Program program) { super(program); }

        @Override
        Answer with(Desk desk) {
            UserSpec spec;
            try {
                spec = USUAL.withClasses(classes).withLabels(EvaluateUsersCommand.labels(history)).withEpochs(epochs).withSeed(
                        seed);
            } catch (IllegalArgumentException nonsense) {
                throw new WorkbenchException(nonsense.getMessage() + ".", nonsense);
            }
            open(desk, project, true);
            UserRun kept = await(desk.trainUsers().start(spec, goOn));
            var value = new LinkedHashMap<String, Object>();
            value.put("run", kept.record().id());
            value.put("seed", spec.seed());
            value.put("events", kept.record().rows());
            value.put("classes", kept.classes().size());
            for (Metric m : kept.record().metrics()) if (Double.isFinite(m.value())) value.put(m.name(), m.value());
            return new Answer(value, String.format(Locale.ROOT,
                    "Run %d: %d events, %d classes. On each user's last fifth: %.1f %% right from the text alone, %.1f %% with history%s.",
                    kept.record().id(), kept.record().rows(), kept.classes().size(), 100 * metric(kept, "testAccuracyWithout"),
                    100 * metric(kept, "testAccuracyWith"), spec.labels() == HistoryLabels.HIDDEN ? " (texts only)" : ""));
        }

        private static double metric(UserRun run, String name) {
            return run.record().metrics().stream().filter(m -> m.name().equals(name)).mapToDouble(Metric::value).findFirst()
                    .orElse(
                            Double.NaN);
        }
    }
}
