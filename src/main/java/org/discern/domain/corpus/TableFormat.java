package org.discern.domain.corpus;

/// The kinds of source a corpus is imported from.
public enum TableFormat {
    /// Fields parted by a comma, semicolon or bar, RFC 4180 quoting.
    CSV,
    /// Fields parted by a tab, the same quoting.
    TSV,
    /// One JSON object a line.
    JSON_LINES,
    /// One utterance a line.
    PLAIN_TEXT,
    /// CLINC150's `data_full.json`: an object of lists of `[utterance, intent]`; the key names the split.
    CLINC_JSON,
    /// A folder with `train.tsv`, `dev.tsv`, `test.tsv`; the file names the split.
    SPLIT_FOLDER,
    /// A graph as GraphML.
    GRAPHML,
    /// A graph as two tables, `…nodes.csv` and `…edges.csv`.
    NODES_AND_EDGES,
    /// Recipes as sets of numbered ingredients: `hyperedges.txt` with `node-labels.txt` and labels beside it.
    HYPEREDGES,
    /// Rasa's NLU training data: intents with their examples, YAML.
    RASA,
    /// Intents of Dialogflow CX as a table; intent and language stand in the first row of each only.
    DIALOGFLOW_CX,
    /// An agent of Dialogflow CX as a ZIP archive.
    DIALOGFLOW_CX_AGENT,
    /// An agent of Dialogflow ES as a ZIP archive.
    DIALOGFLOW_ES,
    /// A bot of Amazon Lex V2 as a ZIP archive.
    LEX,
    /// One sheet of an Excel workbook.
    XLSX;

    /// Whether the source is a ZIP archive of many files, as an Excel workbook is.
    public boolean isArchive() {
        return this == DIALOGFLOW_CX_AGENT || this == DIALOGFLOW_ES || this == LEX || this == XLSX;
    }
}
