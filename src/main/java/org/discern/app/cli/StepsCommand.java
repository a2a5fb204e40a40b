package org.discern.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.replay.IntentRule;
import org.discern.domain.replay.Procedure;
import org.discern.work.desk.Desk;
import org.discern.work.replay.Replayed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `discern steps`, which only holds its parts.
@Command(name = "steps", description = "Save how a project came to its intents and models, and do the same on another file.")
final class StepsCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(),
                "Say what to do: discern steps save FILE.discern STEPS.json, or discern steps replay STEPS.json SOURCE FILE.discern");
    }

    /// `discern steps save`.
    @Command(name = "save", description = "Write the steps of a project to a file: how it was read, the settings, the cut, and a rule for each intent; likewise its trainings.")
    static final class Save extends ProjectCommand {
        @Parameters(index = "0", paramLabel = "FILE.discern", description = "The project.")
        private @Nullable Path project;

        @Parameters(index = "1", paramLabel = "STEPS.json", description = "The file to write.")
        private @Nullable Path steps;

        Save(Program program) { super(program); }

        @Override
        Answer with(Desk desk) {
            open(desk, project, false);
            Path target = Objects.requireNonNull(steps);
            Procedure drawn = await(desk.saveSteps().start(target));
            List<IntentRule> rules = drawn.intents() == null ? List.of() : drawn.intents().rules();
            long intents = rules.stream().filter(rule -> !rule.isRejection()).count();
            long rejections = rules.stream().filter(IntentRule::isRejection).count();
            var parts = new ArrayList<String>();
            if (drawn.intents() != null) parts.add("rules for " + intents + " intents and " + rejections + " rejected clusters");
            if (drawn.users() != null) parts.add("the training of the user model");
            if (drawn.recipes() != null) parts.add("the training of the recipe model");
            return new Answer(Map.of("steps", target.toString(), "intents", intents, "rejections", rejections, "users", drawn
                    .users() != null, "recipes", drawn.recipes() != null), target + ": " + String.join("; ", parts));
        }
    }

    /// `discern steps replay`.
    @Command(name = "replay", description = {
            "Do the steps of one project on a file in another: read, discover, cut, name; or read and train.",
            "A cluster gets the name of an intent when the intent's examples fall into it."})
    static final class Replay extends ProjectCommand {
        @Parameters(index = "0", paramLabel = "STEPS.json", description = "The steps.")
        private @Nullable Path steps;

        @Parameters(index = "1", paramLabel = "SOURCE", description = "A file of utterances (labelled in part), histories or recipes.")
        private @Nullable Path source;

        @Parameters(index = "2", paramLabel = "FILE.discern", description = "The project; made when it is not there.")
        private @Nullable Path project;

        Replay(Program program) { super(program); }

        @Override
        Answer with(Desk desk) {
            Procedure procedure = await(desk.replaySteps().read(Objects.requireNonNull(steps)));
            Path target = Objects.requireNonNull(project);
            if (Files.exists(target)) open(desk, target, true);
            else await(desk.workspace().create(target));
            Replayed done = joined(desk, procedure);
            return switch (done) {
                case Replayed.Named n -> {
                    var lines = new StringBuilder(n.rows() + " utterances: " + n.named()
                            + " clusters named for you to confirm, " + n.merged() + " of them merged of several; " + n.rejected()
                            + " rejected");
                    n.told().forEach(line -> lines.append('\n').append(line));
                    yield new Answer(n, lines.toString());
                }
                case Replayed.Trained t -> new Answer(t, t.rows() + (t.kind() == ImportKind.HISTORIES ? " events" : " rows")
                        + " read; training " + t.run() + " made with the same settings");
            };
        }

        private Replayed joined(Desk desk, Procedure procedure) {
            try {
                return desk.replaySteps().start(procedure, Objects.requireNonNull(source)).join();
            } catch (CompletionException wrapped) {
                if (wrapped.getCause() instanceof RuntimeException failure) throw failure;
                throw wrapped;
            }
        }
    }
}
