package org.discern.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.discern.domain.WorkbenchException;
import org.discern.work.report.Row;

/// How long the program takes from the start of its process until a person sees something, and what memory it then holds.
/// Each start is a process of its own, made as this one was made (the packaged program or `java`), with an application
/// folder that a first start, which does not count, has filled. A time ends when the line of [StartWatch] arrives here.
///
/// ```
/// welcome   without a project: the welcome screen is painted
/// first     … and a copy of the sample is made at once: its rows are painted
/// sample    the sample project is given as argument; its rows are painted
/// memory    resident memory of `sample`, MiB: the most so far, and once problems have been looked for and what was garbage then
///           is given back; 0 where the system does not say (not Linux)
/// ```
final class StartTimes {
    static final int STARTS = 5;

    /// Beside each time: the processor time all threads took until then, which other programs hardly change.
    private static final String CPU = "-cpu";

    private static final double WELCOME_MS = 2_000;
    private static final double USABLE_MS = 4_000;
    private static final double MEMORY_MIB = 500;

    private static final Pattern TOLD = Pattern.compile("(" + StartWatch.REACHED + "|" + StartWatch.HELD
            + ") (\\w+) ([0-9.]+)");

    private final Path home;
    private final Path project;
    private final List<Map<String, Double>> fresh = new ArrayList<>();
    private final List<Map<String, Double>> again = new ArrayList<>();

    private StartTimes(Path folder) {
        this.home = folder.resolve("home");
        this.project = folder.resolve("support-chat.discern");
    }

    /// @param starts how many of each kind count
    static List<Row> rows(int starts) { return ProjectTimes.inFolder(folder -> new StartTimes(folder).measured(starts)); }

    private List<Row> measured(int starts) throws IOException {
        start(); // unpacks and warms what is kept between starts
        for (int i = 0; i < starts; i++) {
            Files.deleteIfExists(project);
            fresh.add(start());
            again.add(start());
        }
        var rows = new ArrayList<Row>();
        rows.add(row("welcome", fresh, StartWatch.WELCOME, WELCOME_MS));
        rows.add(row("first", fresh, StartWatch.USABLE, USABLE_MS));
        rows.add(row("sample", again, StartWatch.USABLE, USABLE_MS));
        rows.add(memory());
        return rows;
    }

    private static Row row(String what, List<Map<String, Double>> starts, String name, double goal) {
        Timing timing = times(starts, name);
        var metrics = new TreeMap<>(timing.metrics());
        metrics.put("cpuMs", times(starts, name + CPU).median());
        metrics.put("goalMs", goal);
        metrics.put(Benchmarks.MISSED, timing.median() > goal ? 1.0 : 0.0);
        return new Row("startup", what, "warm", metrics);
    }

    /// An engine that is loaded already misses the goal as well: it should wait until somebody needs it.
    private Row memory() {
        double resident = times(again, StartWatch.RESIDENT).median();
        double engines = times(again, StartWatch.ENGINES).median();
        boolean missed = resident > MEMORY_MIB || engines > 0;
        return new Row("startup", "memory", "sample open", Map.of("residentMiB", resident, "peakMiB", times(again,
                StartWatch.PEAK).median(), "goalMiB", MEMORY_MIB, "engines",
                engines, Benchmarks.MISSED, missed ? 1.0 : 0.0));
    }

    private static Timing times(List<Map<String, Double>> starts, String name) {
        return new Timing(starts.stream().mapToDouble(start -> start.getOrDefault(name, 0.0)).toArray());
    }

    /// One start from nothing to its end.
    ///
    /// @return milestone → milliseconds since the start, and with [#CPU] of processor time; what is held → its number
    private Map<String, Double> start() throws IOException {
        var command = new ArrayList<>(thisProgram());
        if (Files.exists(project)) command.add(project.toString());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().merge("JAVA_TOOL_OPTIONS", "-Ddiscern.home=" + home + " -D" + StartWatch.ASKED + "=" + project, (
                old, ours) -> old + " " + ours);
        var seen = new HashMap<String, Double>();
        long from = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                double ms = (System.nanoTime() - from) / 1e6;
                Matcher told = TOLD.matcher(line);
                if (!told.matches()) continue;
                boolean isTime = told.group(1).equals(StartWatch.REACHED);
                seen.put(isTime ? told.group(2) + CPU : told.group(2), Double.parseDouble(told.group(3)));
                if (isTime) seen.put(told.group(2), ms);
            }
        } finally {
            process.destroy();
        }
        if (!seen.containsKey(StartWatch.USABLE))
            throw new WorkbenchException("The program that was started for measuring ended before its project showed: "
                    + String.join(" ", command));
        return seen;
    }

    /// The command that made this process, without its arguments.
    private static List<String> thisProgram() {
        String script = System.getProperty("discern.program", ""); // takes its part of a start, too
        if (!script.isEmpty()) return List.of(script);
        String program = ProcessHandle.current().info().command().orElseThrow(() -> new WorkbenchException(
                "The system does not say how this program was started, so it cannot be started again for measuring."));
        String name = String.valueOf(Path.of(program).getFileName());
        if (!name.equals("java") && !name.equals("java.exe")) return List.of(program);
        var command = new ArrayList<>(List.of(program));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), "org.discern.app.Main"));
        return command;
    }
}
