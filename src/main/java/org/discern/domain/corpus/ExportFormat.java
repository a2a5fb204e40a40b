package org.discern.domain.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a labelled corpus is written.
public enum ExportFormat {
    /// RFC 4180, UTF-8, a header row.
    CSV("csv", "csv"),
    /// The same with tabs.
    TSV("tsv", "tsv"),
    /// One JSON object a line, UTF-8.
    JSON_LINES("jsonl", "jsonl"),
    /// Rasa's NLU training data, YAML.
    RASA("rasa", "yml"),
    /// An agent of Dialogflow ES, a ZIP archive.
    DIALOGFLOW_ES("dialogflow-es", "zip"),
    /// Intents of Dialogflow CX, a CSV table.
    DIALOGFLOW_CX("dialogflow-cx", "csv"),
    /// A bot of Amazon Lex V2, a ZIP archive.
    LEX("lex", "zip"),
    /// Intents of Watson Assistant, a CSV table of two columns without a header.
    WATSON("watson", "csv"),
    /// Run, thresholds, intents and domains as JSON, for engineers.
    MODEL("model", "json");

    private final String word;
    private final String ending;

    ExportFormat(String word, String ending) {
        this.word = word;
        this.ending = ending;
    }

    /// As the command line calls it.
    public String word() { return word; }

    /// Of its files, without the point.
    public String ending() { return ending; }

    /// Whether rows are written one by one, with or without an intent.
    public boolean isTable() { return this == CSV || this == TSV || this == JSON_LINES; }

    /// Whether only intents and their examples are written.
    public boolean isTool() { return !isTable() && this != MODEL; }

    public static Optional<ExportFormat> of(String word) {
        String small = word.toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values()).filter(f -> f.word.equals(small) || f.name().toLowerCase(Locale.ROOT).replace('_', '-')
                .equals(small)).findFirst();
    }

    /// The format a file's name tells, where only one is usual.
    public static Optional<ExportFormat> ofFile(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return switch (small.substring(small.lastIndexOf('.') + 1)) {
            case "csv", "txt" -> Optional.of(CSV);
            case "tsv", "tab" -> Optional.of(TSV);
            case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
            case "yml", "yaml" -> Optional.of(RASA);
            case "json" -> Optional.of(MODEL);
            default -> Optional.empty();
        };
    }

    public static List<String> words() { return Arrays.stream(values()).map(ExportFormat::word).toList(); }
}
