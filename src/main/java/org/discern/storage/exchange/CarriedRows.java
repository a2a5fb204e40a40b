package org.discern.storage.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Intents of Dialogflow CX as its console writes them: intent and language stand in the first row of each only, and hold
/// for those below it.
final class CarriedRows implements Rows {
    private static final String INTENT = "intent display name";
    private static final String PHRASE = "phrase";

    private final Rows rows;
    private final int intent;
    private final int language;
    private String lastIntent = "";
    private String lastLanguage = "";

    CarriedRows(Rows rows, List<String> columns) {
        this.rows = rows;
        this.intent = place(columns, INTENT);
        this.language = place(columns, "language");
    }

    static boolean isHeader(List<String> columns) { return place(columns, INTENT) >= 0 && place(columns, PHRASE) >= 0; }

    static int intent(List<String> columns) { return place(columns, INTENT); }

    static int phrase(List<String> columns) { return place(columns, PHRASE); }

    private static int place(List<String> columns, String name) {
        for (int i = 0; i < columns.size(); i++) if (columns.get(i).strip().toLowerCase(Locale.ROOT).equals(name)) return i;
        return -1;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        RawRow row = rows.next();
        if (row == null || row.isRejected()) return row;
        var cells = new ArrayList<>(row.cells());
        if (cells.get(intent).isBlank()) {
            cells.set(intent, lastIntent);
            if (language >= 0 && cells.get(language).isBlank()) cells.set(language, lastLanguage);
        }
        lastIntent = cells.get(intent);
        if (language >= 0) lastLanguage = cells.get(language);
        return row.withCells(cells);
    }

    @Override
    public long blankLines() { return rows.blankLines(); }

    @Override
    public List<String> notes() { return rows.notes(); }

    @Override
    public void close() throws IOException { rows.close(); }
}
