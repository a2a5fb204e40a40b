package org.discern.storage.exchange;

/// What no file may exceed, so that none can exhaust the memory. Lengths are in UTF-16 characters.
final class Limits {
    /// Of one text or label.
    static final int FIELD = 1 << 20;
    /// Of one line, and of one row that runs over several lines.
    static final int LINE = 16 << 20;
    /// How many lines one quoted row may take before its quote counts as never closed.
    static final int LINES_OF_A_ROW = 1_000;
    /// Of one table.
    static final int COLUMNS = 1_000;
    /// Rows of one import.
    static final int ROWS = 2_000_000;
    /// Characters of a rejected row that the report shows.
    static final int EXCERPT = 120;

    private Limits() {}

    /// The beginning of a text on one line.
    static String excerpt(String text) {
        return shortened(text, EXCERPT).replace('\n', '␤').replace('\r', '␤').replace('\t', '␉');
    }

    static String shortened(String text, int length) {
        if (text.length() <= length) return text;
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
