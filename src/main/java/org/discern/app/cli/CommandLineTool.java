package org.discern.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import org.discern.domain.run.CancelledException;
import org.discern.work.Problems;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Runs one command line.
public final class CommandLineTool {
    private CommandLineTool() {}

    /// @return 0 when done, 1 when it did not work, 2 when the command was not understood, 130 when it was cancelled
    public static int run(Program program, PrintWriter out, PrintWriter err, String... args) {
        if (isWindow(args)) return window(program, err, args);
        var line = DiscernCommand.line(program);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((failure, _, _) -> {
            if (Problems.unwrapped(failure) instanceof CancelledException) {
                err.println("Cancelled. Nothing was kept.");
                return 130;
            }
            err.println(Problems.of("This command", failure).text());
            return 1;
        });
        line.setParameterExceptionHandler((wrong, _) -> misunderstood(wrong, err));
        int code = executed(line, err, args);
        out.flush();
        err.flush();
        return code;
    }

    /// The library hands on what is no exception; without a word the command would seem to have done nothing.
    private static int executed(CommandLine line, PrintWriter err, String[] args) {
        try {
            return line.execute(args);
        } catch (Error failure) {
            err.println(Problems.of("This command", failure).text());
            return 1;
        }
    }

    /// The way a double click comes: no commands are built, which the window would wait for.
    private static boolean isWindow(String[] args) {
        return args.length == 0 || (args.length == 1 && !args[0].startsWith("-") && args[0].endsWith(".discern"));
    }

    private static int window(Program program, PrintWriter err, String[] args) {
        try {
            return program.window(Arrays.stream(args).findFirst().map(Path::of));
        } catch (RuntimeException | Error failure) {
            err.println(Problems.of("This command", failure).text());
            return 1;
        }
    }

    private static int misunderstood(ParameterException wrong, PrintWriter err) {
        err.println(wrong.getMessage());
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try '" + name + " --help'.");
        return 2;
    }
}
