package org.discern.work.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Utterance;
import org.discern.work.RunFacts;
import org.discern.work.Settings;
import org.discern.work.SettingsText;
import org.discern.work.Workspace;
import org.discern.work.settings.Place;
import org.discern.work.settings.Recents;

/// What helps to find a fault, in one ZIP file: version and machine, settings, counts of the project, the log. No utterance,
/// no name a person gave, no path: lines of the log stand there as the program says them, with numbers and codes only.
public final class DiagnosticsBundle {
    private static final String CONTENTS = """
            Made by Discern to find a fault. In this file:
              about.txt      version, operating system, memory
              settings.json  what was set; no projects, no folders
              project.txt    how much is in the open project; no names, no texts
              log.txt        the latest lines of the log; words that came from data or files are replaced by …
            Nothing was sent anywhere. Read it before you pass it on.
            """;

    private DiagnosticsBundle() {}

    /// @throws WorkbenchException when the file cannot be written; then there is none
    public static Path write(Path file, RunFacts facts, Settings settings, LogRing log, Workspace workspace) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("contents.txt", CONTENTS);
        parts.put("about.txt", lines(about(facts)));
        parts.put("settings.json", SettingsText.write(bare(settings)));
        parts.put("project.txt", lines(counts(workspace)));
        parts.put("log.txt", log(log));
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished); var zip = new ZipOutputStream(out)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            return Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new WorkbenchException(file.getFileName() + " cannot be written. Choose another folder, or make room.",
                    unwritable);
        }
    }

    /// Without what says which projects there are and where things lie.
    static Settings bare(Settings settings) {
        String folder = settings.machine().cacheFolder().isEmpty() ? "" : "chosen";
        return settings.with(Recents.NONE).with(Place.FIRST).with(settings.machine().withCacheFolder(folder)).withLayout(Map
                .of());
    }

    private static Map<String, Object> about(RunFacts facts) {
        var out = new LinkedHashMap<String, Object>();
        out.put("Discern", facts.appVersion());
        out.put("engine", facts.engine());
        out.put("device", facts.device());
        out.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        out.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        out.put("JavaFX", System.getProperty("javafx.runtime.version", "not loaded"));
        out.put("language", java.util.Locale.getDefault().toLanguageTag());
        Runtime machine = Runtime.getRuntime();
        out.put("memory used, MB", (machine.totalMemory() - machine.freeMemory()) >> 20);
        out.put("memory allowed, MB", machine.maxMemory() >> 20);
        return out;
    }

    private static Map<String, Object> counts(Workspace workspace) {
        var out = new LinkedHashMap<String, Object>();
        out.put("project open", workspace.project().get().isPresent());
        if (workspace.project().get().isEmpty()) return out;
        out.put("read-only", workspace.project().get().get().readOnly());
        var utterances = workspace.corpus().get().utterances();
        out.put("utterances", utterances.size());
        out.put("labelled", utterances.stream().filter(u -> !u.intent().isEmpty()).count());
        out.put("intents", utterances.stream().map(Utterance::intent).filter(i -> !i.isEmpty()).distinct().count());
        out.put("requests of users", workspace.histories().get().size());
        out.put("users", workspace.histories().get().users().size());
        out.put("clusters named", workspace.decisions().get().names().size());
        var runs = new TreeMap<String, Integer>();
        workspace.runs().get().forEach(run -> runs.merge(run.kind(), 1, Integer::sum));
        runs.forEach((kind, count) -> out.put("runs of kind " + kind, count));
        return out;
    }

    private static String log(LogRing log) {
        var out = new StringBuilder();
        for (LogLine line : log.lines()) {
            out.append(line.at()).append(' ').append(line.level()).append(" [").append(line.thread()).append("] ").append(line
                    .source()).append(" - ").append(line.bare()).append('\n');
            if (!line.bareTrace().isEmpty()) out.append(line.bareTrace()).append('\n');
        }
        return out.toString();
    }

    private static String lines(Map<String, Object> facts) {
        var out = new StringBuilder();
        facts.forEach((name, value) -> out.append(name).append(": ").append(value).append('\n'));
        return out.toString();
    }
}
