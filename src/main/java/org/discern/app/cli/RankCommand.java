package org.discern.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.discern.work.job.Lane;
import org.discern.work.recipe.RankTexts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `discern rank`.
@Command(name = "rank", description = {
        "Rank free candidate texts for requests, by the request alone: its hard constraints, its words",
        "and its meaning. No project and no training are needed, so any outside set can be scored."})
final class RankCommand implements Callable<Integer> {
    private final Program program;

    @Option(names = "--requests", required = true, paramLabel = "F.jsonl", description = "One request a line: {\"id\": …, \"request\": \"…\", \"candidates\": [{\"id\": …, \"text\": \"…\"}, …]}.")
    private @Nullable Path requests;

    @Option(names = "--json", required = true, paramLabel = "OUT", description = "Where the orders go, with scores.")
    private @Nullable Path json;

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N requests.")
    private @Nullable Integer limit;

    @Spec
    private @Nullable CommandSpec spec;

    RankCommand(Program program) { this.program = program; }

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        RankTexts.Spec what;
        try {
            what = new RankTexts.Spec(Objects.requireNonNull(requests), Objects.requireNonNull(json), Optional.ofNullable(limit));
        } catch (IllegalArgumentException nonsense) {
            throw new CommandLine.ParameterException(line, String.valueOf(nonsense.getMessage()), nonsense);
        }
        try (Desk desk = program.desk()) {
            JobRunner.atExit(desk::close);
            var rank = new RankTexts((texts, progress) -> desk.encoders().get("").encode(texts, progress), program
                    .nameAndVersion());
            RankTexts.Done done = ProgressLine.await(desk.workspace().runner().start(Lane.COMPUTE, "Rank texts", progress -> rank
                    .run(what, progress)), line.getErr());
            line.getOut().println(what.out() + ": " + done.requests() + " requests, " + done.candidates() + " candidates");
            return 0;
        }
    }
}
