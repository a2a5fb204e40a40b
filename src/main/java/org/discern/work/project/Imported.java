package org.discern.work.project;

import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ImportReport;

/// What an import brought.
///
/// @param importId in the project file
/// @param rows utterances now in the corpus from this file
public record Imported(long importId, int rows, ImportReport report) {
    /// What people hear who bring the very same bytes again.
    ///
    /// @param at ISO-8601 UTC
    /// @param brought e.g. `120 rows`
    public static WorkbenchException already(String name, String at, String brought) {
        return new WorkbenchException(sentence(name, at, brought) + " Nothing was imported.");
    }

    /// That the same bytes are in the project, and since when.
    static String sentence(String name, String at, String brought) {
        return "This file is in the project already: " + name + ", imported " + at.replace('T', ' ').replaceFirst("\\..*", "")
                + ", " + brought + ".";
    }
}
