package org.discern.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.discern.domain.WorkbenchException;
import org.discern.domain.intent.Discovery;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobRunner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A command that works on one project file: opens it, does its verb, closes it.
abstract class ProjectCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Program program;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    private int exitCode;

    ProjectCommand(Program program) { this.program = program; }

    Program program() { return program; }

    /// What the command does with the desk; the answer has a JSON form and lines for people.
    abstract Answer with(Desk desk);

    /// @param value for `--json`: records, maps and lists
    /// @param lines for people
    record Answer(Object value, String lines) {}

    @Override
    public Integer call() throws JsonProcessingException {
        try (Desk desk = program.desk()) {
            JobRunner.atExit(desk::close); // Ctrl+C: stop the job, wait for it, keep what is decided
            Answer answer = with(desk);
            if (json) out().println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer.value()));
            else if (!answer.lines().isEmpty()) out().println(answer.lines());
            return exitCode;
        }
    }

    /// What the command was asked is answered, and still ends with a code other than 0.
    void ends(int code) { exitCode = code; }

    PrintWriter out() { return Objects.requireNonNull(spec).commandLine().getOut(); }

    /// What was asked makes no sense; the command ends with 2.
    ParameterException misused(String why) { return new ParameterException(Objects.requireNonNull(spec).commandLine(), why); }

    <T> T await(JobHandle<T> job) { return ProgressLine.await(job, Objects.requireNonNull(spec).commandLine().getErr()); }

    /// Opens a project, to change it or only to read.
    void open(Desk desk, @Nullable Path file, boolean toWrite) {
        var summary = await(desk.workspace().open(Objects.requireNonNull(file)));
        if (toWrite && summary.readOnly()) throw new WorkbenchException(summary.notice());
    }

    static Discovery currentRun(Desk desk) {
        return desk.workspace().awaitDiscovery().orElseThrow(() -> new WorkbenchException("This project has no run to show. "
                + "Make one with 'discern discover'."));
    }
}
