package org.discern.storage.exchange;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.FaultyRow.Kind;
import org.discern.storage.exchange.LineSource.Line;
import org.jspecify.annotations.Nullable;

/// Rows of a table with one character between fields and RFC 4180 quoting.
///
/// Lines are gathered until the quotes of a row close, then FastCSV parts the fields. A row whose quotes never close costs
/// its first line only: the lines behind it are looked at again, so one stray quote never swallows the rest of the file.
final class DelimitedRows implements Rows {
    /// After so many broken quotes the guess about the file itself is wrong.
    private static final int MOST_BROKEN = 1_000;

    private final String source;
    private final LineSource lines;
    private final char delimiter;
    private final CsvReader.CsvReaderBuilder csv;
    private final Deque<Line> again = new ArrayDeque<>();
    private final List<Long> literal = new ArrayList<>();
    private int width = -1;
    private boolean fitting;
    private long blank;
    private int broken;
    private int asTheyStand;

    DelimitedRows(String source, LineSource lines, char delimiter) {
        this.source = source;
        this.lines = lines;
        this.delimiter = delimiter;
        this.csv = CsvReader.builder().fieldSeparator(delimiter).quoteCharacter('"').skipEmptyLines(false)
                .commentStrategy(CommentStrategy.NONE).extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(
                        FieldMismatchStrategy.IGNORE)
                .maxBufferSize(2 * Limits.LINE);
    }

    /// How many fields a row must have; -1 while any number will do.
    void expect(int fields) { width = fields; }

    /// Fills up rows that are too short and cuts those that are too long, instead of rejecting them.
    void fit() { fitting = true; }

    @Override
    public @Nullable RawRow next() throws IOException {
        for (Line first = take(); first != null; first = take()) {
            if (!first.isBlank() || first.text().indexOf(delimiter) >= 0) return row(first);
            blank++;
        }
        return null;
    }

    private RawRow row(Line first) throws IOException {
        if (first.cut())
            return RawRow.rejected(first.number(), Kind.SIZE, "The line is longer than " + (Limits.LINE >> 20)
                    + " million characters", first.text());
        if (first.text().indexOf('"') < 0) return fitting(first, parted(first.text()));
        var scan = new QuoteScan(delimiter);
        scan.take(first.text());
        var text = new StringBuilder(first.text());
        var taken = new ArrayDeque<Line>();
        Line last = first;
        while (scan.isOpen() && !scan.isBroken()) {
            Line line = take();
            if (line != null) taken.add(line);
            if (line == null || line.cut() || taken.size() > Limits.LINES_OF_A_ROW || text.length() + line.text().length() > 2
                    * Limits.FIELD)
                return brokenRow(first, taken, "A quote opens in this row and never closes");
            text.append(last.end()).append(line.text());
            scan.take(line.text());
            last = line;
        }
        if (scan.isBroken())
            return brokenRow(first, taken, taken.isEmpty()
                    ? "Text follows a closing quote"
                    : "A quote opens in this row and never closes");
        return parted(first, text.toString());
    }

    /// The fields of a line without quotes; most lines are such.
    private List<String> parted(String text) {
        var cells = new ArrayList<String>(Math.max(4, width));
        int from = 0;
        for (int to = text.indexOf(delimiter); to >= 0; to = text.indexOf(delimiter, from)) {
            cells.add(text.substring(from, to));
            from = to + 1;
        }
        cells.add(text.substring(from));
        return cells;
    }

    private RawRow parted(Line first, String text) {
        try {
            List<String> cells = csv.ofSingleCsvRecord(text).getFields();
            return fitting(first, cells);
        } catch (CsvParseException e) {
            return RawRow.rejected(first.number(), Kind.QUOTES, "The row cannot be parted into fields: " + e.getMessage(), text);
        }
    }

    private RawRow fitting(Line first, List<String> cells) {
        if (width < 0 || cells.size() == width) return RawRow.of(first.number(), cells);
        if (cells.size() > width && cells.subList(width, cells.size()).stream().allMatch(String::isEmpty))
            return RawRow.of(first.number(), cells.subList(0, width));
        if (fitting) {
            List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
            while (fitted.size() < width) fitted.add("");
            return RawRow.fitted(first.number(), fitted);
        }
        return RawRow.misfit(first.number(), cells, cells.size() + (cells.size() == 1 ? " field" : " fields") + " instead of "
                + width, first.text());
    }

    /// The first line is given up, the others are read again. Between tabs a quote is often meant as it stands.
    private RawRow brokenRow(Line first, Deque<Line> taken, String reason) {
        while (!taken.isEmpty()) again.push(taken.removeLast());
        if (delimiter == '\t' && width > 1) {
            List<String> cells = Arrays.asList(first.text().split("\t", -1));
            if (cells.size() == width) {
                asTheyStand++;
                if (literal.size() < 20) literal.add(first.number());
                return RawRow.of(first.number(), cells);
            }
        }
        if (++broken > MOST_BROKEN)
            throw new WorkbenchException(source + " has more than " + MOST_BROKEN
                    + " rows with wrong quotes, the last one at line "
                    + first.number()
                    + ". Write quotes inside a quoted field twice, or save the file as UTF-8 CSV from a spreadsheet.");
        return RawRow.rejected(first.number(), Kind.QUOTES, reason, first.text());
    }

    private @Nullable Line take() throws IOException { return again.isEmpty() ? lines.next() : again.pop(); }

    @Override
    public long blankLines() { return blank; }

    @Override
    public List<String> notes() {
        return asTheyStand == 0
                ? List.of()
                : List.of(asTheyStand + " rows of " + source
                        + " have quotes that do not close; they were taken as they stand (lines " + literal + ").");
    }

    @Override
    public void close() throws IOException { lines.close(); }

    /// Follows the quotes of one row over its lines.
    private static final class QuoteScan {
        private enum At {
            FIELD_START, PLAIN, QUOTED, AFTER_QUOTE
        }

        private final char delimiter;
        private At at = At.FIELD_START;
        private boolean wrong;

        QuoteScan(char delimiter) { this.delimiter = delimiter; }

        void take(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (at == At.AFTER_QUOTE && c != '"' && c != delimiter) wrong = true;
                at = switch (at) {
                    case FIELD_START -> c == '"' ? At.QUOTED : c == delimiter ? At.FIELD_START : At.PLAIN;
                    case PLAIN -> c == delimiter ? At.FIELD_START : At.PLAIN;
                    case QUOTED -> c == '"' ? At.AFTER_QUOTE : At.QUOTED;
                    case AFTER_QUOTE -> c == '"' ? At.QUOTED : c == delimiter ? At.FIELD_START : At.PLAIN;
                };
            }
        }

        boolean isOpen() { return at == At.QUOTED; }

        boolean isBroken() { return wrong; }
    }
}
