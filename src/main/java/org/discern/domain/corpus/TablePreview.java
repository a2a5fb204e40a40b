package org.discern.domain.corpus;

import java.util.List;

/// What a look at the beginning of a file showed, before anything is imported.
///
/// @param source the file's name
/// @param rows the first rows, at most 100, each with one cell per column of the plan
/// @param plan the guess: format, encoding, delimiter, columns and their roles
/// @param parts the sheets of a workbook; else empty
/// @param problems what the analyst should know before importing, as sentences; empty when all is well
public record TablePreview(String source, List<List<String>> rows, ImportPlan plan, List<String> problems,
        List<String> parts) {
    public TablePreview {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        parts = List.copyOf(parts);
    }

    /// A preview of a source that has no parts.
    public TablePreview(String source, List<List<String>> rows, ImportPlan plan, List<String> problems) {
        this(source, rows, plan, problems, List.of());
    }

    public TableFormat format() { return plan.format(); }

    public List<String> header() { return plan.columns(); }

    public List<ColumnRole> roles() { return plan.roles(); }
}
