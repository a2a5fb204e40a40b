package org.discern.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.discern.app.bench.Benchmarks;
import org.discern.app.bench.StartWatch;
import org.discern.app.cli.CommandLineTool;
import org.discern.app.cli.Program;
import org.discern.app.tour.Tour;
import org.discern.app.window.Display;
import org.discern.work.desk.Desk;
import org.discern.work.report.EvaluationReport;
import org.discern.work.report.ReportFile;
import org.discern.work.settings.Machine;

/// Where the program starts. Not a JavaFX application class on purpose: what must be set before the toolkit or the engine
/// load is set here, and a command line never loads a toolkit at all.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Path home = AppFolder.find();
        System.setProperty("discern.log", home.resolve("discern.log").toString());
        Machine machine = SettingsFile.read(home).machine();
        Natives.prepare(AppFolder.cache(home, machine), Wiring.threads(machine, isBesideWindow(args)));
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = CommandLineTool.run(new ThisProgram(home, machine), out, err, args);
        System.exit(code); // the toolkit's thread would live on
    }

    /// Whether somebody looks at a window meanwhile, who wants a core for it; the frames of the window are measured as he sees them.
    private static boolean isBesideWindow(String[] args) {
        boolean window = args.length == 0 || args[0].endsWith(".discern");
        return window ? Display.isThere() : args[0].equals("bench") && Arrays.asList(args).contains(Benchmarks.FRAMES);
    }

    /// The program as the command line sees it.
    private record ThisProgram(Path home, Machine machine) implements Program {
        @Override
        public Desk desk() { return Wiring.forCommand(machine); }

        @Override
        public String nameAndVersion() { return "Discern " + ProgramVersion.read().version(); }

        @Override
        public Path cacheFolder() { return AppFolder.cache(home, machine).resolve("cache"); }

        @Override
        public int window(Optional<Path> project) {
            return Display.isThere() || StartWatch.isAsked()
                    ? Workbench.open(home, machine, project)
                    : tour(Path.of("target", "tour"), new PrintWriter(System.out, true,
                            StandardCharsets.UTF_8));
        }

        @Override
        public int tour(Path folder, PrintWriter out) {
            try (Desk desk = Wiring.forCommand(machine)) {
                new Tour(desk).run(folder).forEach(out::println);
                out.flush();
                return 0;
            }
        }

        @Override
        public int selfTest(PrintWriter out) { return SelfTest.run(out); }

        @Override
        public int bench(Optional<Path> json, Optional<Path> data, List<String> only, PrintWriter out) {
            var benchmarks = new Benchmarks(() -> Wiring.forCommand(machine), () -> Wiring.forWindow(machine), ProgramVersion
                    .cores(), nameAndVersion());
            EvaluationReport report = benchmarks.run(data, only, row -> {
                out.print(row.task() + " " + row.method() + " " + row.setting() + ":");
                row.metrics().forEach((name, value) -> out.printf(Locale.ROOT, "  %s %.2f", name, value));
                out.println();
                out.flush();
            });
            json.ifPresent(file -> ReportFile.write(report, file));
            return Benchmarks.missed(report) ? 1 : 0;
        }
    }
}
