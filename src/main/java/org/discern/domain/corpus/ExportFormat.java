package org.discern.domain.corpus;

/// How a labelled corpus is written.
public enum ExportFormat {
    /// RFC 4180, UTF-8, a header row.
    CSV,
    /// One JSON object a line, UTF-8.
    JSON_LINES
}
