package org.discern.ui.project;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.discern.ui.kit.FileChoosers;

/// What can be done with projects and files, filled in by the wiring. Each starts its work in the background and tells
/// failures to the workspace.
///
/// @param importFiles opens the import sheet for files or a folder; with no project open it makes one beside the first of them
/// @param welcome what the welcome screen asks for besides
/// @param export opens the export sheet
public record ProjectVerbs(Consumer<Path> open, Consumer<Path> create, WelcomeVerbs welcome, Consumer<List<Path>> importFiles,
        Runnable export,
        Runnable checkpoint, Consumer<Path> saveCopy, Runnable close, Runnable quit) {
    public static final String ENDING = ".discern";
    public static final List<FileChoosers.Kind> PROJECTS = List.of(new FileChoosers.Kind("Discern projects", List.of("*"
            + ENDING)));
    public static final List<FileChoosers.Kind> TABLES = List.of(new FileChoosers.Kind("Tables", List.of("*.csv", "*.tsv",
            "*.xlsx",
            "*.jsonl",
            "*.gz",
            "*.json",
            "*.graphml",
            "*.txt")), new FileChoosers.Kind("Rasa, Dialogflow, Lex", List.of("*.yml", "*.yaml", "*.zip", "*.csv")),
            new FileChoosers.Kind(
                    "All files", List.of("*.*")));

    /// Verbs that do nothing, for pictures and tests of single screens.
    public static ProjectVerbs none() {
        return new ProjectVerbs(_ -> {}, _ -> {}, WelcomeVerbs.none(), _ -> {}, () -> {}, () -> {}, _ -> {}, () -> {}, () -> {});
    }
}
