package org.discern.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `discern`: without a command it opens the workbench.
@Command(name = "discern", mixinStandardHelpOptions = false, synopsisSubcommandLabel = "[COMMAND]", description = "Finds the intents nobody labelled. Without a command it opens the workbench.", commandListHeading = "%nCommands:%n", optionListHeading = "%nOptions:%n")
final class DiscernCommand implements Callable<Integer> {
    private final Program program;

    @Option(names = "--self-test", description = "Show that engine, project file and window work here, then end.")
    private boolean selfTest;

    @Option(names = {"-V", "--version"}, description = "Print name and version.")
    private boolean version;

    @Parameters(arity = "0..1", paramLabel = "FILE.discern", description = "A project to open in the workbench.")
    private @Nullable Path project;

    @Spec
    private @Nullable CommandSpec spec;

    private DiscernCommand(Program program) { this.program = program; }

    static CommandLine line(Program program) {
        var evaluate = new CommandLine(new EvaluateCommand()).addSubcommand(new EvaluateIntentsCommand(program))
                .addSubcommand(new EvaluateUsersCommand(program)).addSubcommand(new EvaluateRecipesCommand(program));
        var train = new CommandLine(new TrainCommand()).addSubcommand(new TrainCommand.Users(program)).addSubcommand(
                new TrainRecipesCommand(program));
        var line = new CommandLine(new DiscernCommand(program));
        for (Object command : List.of(new NewCommand(program), new ImportCommand(program), new DiscoverCommand(program),
                new ShowCommand(program), new ExportCommand(program), new ReportCommand(program), new TourCommand(program),
                new BenchCommand(program),
                new SampleVectorsCommand(program), new RankCommand(program),
                train, evaluate,
                new CommandLine.HelpCommand()))
            line.addSubcommand(command);
        withHelp(line);
        return line;
    }

    private static void withHelp(CommandLine line) {
        if (line.getCommand() instanceof CommandLine.HelpCommand) return;
        line.getCommandSpec().addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("Print this help.")
                .build());
        line.getSubcommands().values().forEach(DiscernCommand::withHelp);
    }

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        if (version) here.commandLine().getOut().println(program.nameAndVersion());
        if (selfTest) return program.selfTest(here.commandLine().getOut());
        if (project != null && !String.valueOf(project).endsWith(".discern"))
            throw new CommandLine.ParameterException(here.commandLine(), "There is no command '" + project
                    + "', and it is no project file (.discern) either. 'discern help' lists the commands.");
        return version ? 0 : program.window(Optional.ofNullable(project));
    }

    /// Groups what measures quality.
    @Command(name = "evaluate", description = "Measure quality by a published protocol.")
    static final class EvaluateCommand implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            CommandSpec here = Objects.requireNonNull(spec);
            throw new CommandLine.ParameterException(here.commandLine(), "Say what to evaluate: 'discern evaluate intents'.");
        }
    }
}
