package org.discern.storage.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one delimiter makes of the beginning of a table.
///
/// @param share of the rows that have `width` fields
record DelimiterGuess(char delimiter, int width, double share, boolean header, List<String> first) {
    private static final int ROWS = 100;
    /// A wrong delimiter may break every row of a file that is quoted throughout; that is no fault of the file.
    private static final int TRIES = 5 * ROWS;

    /// The delimiter that parts most rows into the same number of fields, more than one; the usual one of the ending on a draw.
    static DelimiterGuess of(String head, String ending) throws IOException {
        String order = ending.equals("csv") ? ",;\t|" : "\t,;|";
        DelimiterGuess best = null;
        for (int i = 0; i < order.length(); i++) {
            DelimiterGuess guess = with(head, order.charAt(i));
            if (best == null || guess.merit() > best.merit() + 0.05) best = guess;
        }
        return best == null ? with(head, ',') : best;
    }

    private double merit() { return width > 1 ? share + (header ? 0.5 : 0) : 0; }

    private static DelimiterGuess with(String head, char delimiter) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var source = new DelimitedRows("The file", new LineSource(new StringReader(head), Limits.LINE), delimiter)) {
            RawRow row;
            for (int i = 0; i < TRIES && rows.size() < ROWS && (row = next(source)) != null; i++)
                if (!row.isRejected()) rows.add(row.cells());
        }
        if (rows.isEmpty()) return new DelimiterGuess(delimiter, 1, 0, false, List.of("Column 1"));
        List<String> first = rows.getFirst();
        boolean header = RoleGuess.isHeader(first);
        int width = header ? first.size() : usual(rows);
        double share = rows.stream().filter(row -> row.size() == width).count() / (double) rows.size();
        return new DelimiterGuess(delimiter, width, share, header, first);
    }

    private static @Nullable RawRow next(Rows rows) throws IOException { return rows.next(); }

    private static int usual(List<List<String>> rows) {
        int best = 1;
        long most = 0;
        for (List<String> row : rows) {
            long same = rows.stream().filter(other -> other.size() == row.size()).count();
            if (same <= most) continue;
            most = same;
            best = row.size();
        }
        return best;
    }
}
