package org.discern.storage.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.RejectedRow;

/// What every intake does with rows: finds cells by their role, refuses what no row may hold, and counts.
final class RowTally {
    private final String source;
    private final ImportPlan plan;
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final Map<String, String> words = new HashMap<>(); // one string for each label, however many rows bear it
    private long read;
    private long rejectedCount;

    RowTally(String source, ImportPlan plan) {
        this.source = source;
        this.plan = plan;
    }

    /// Counts the row; false when it has been rejected already.
    boolean begin(RawRow row) {
        read++;
        if (row.isRejected()) reject(row.line(), row.rejection(), row.excerpt());
        return !row.isRejected();
    }

    /// The cell as it stands; empty when no column has the role.
    String cell(RawRow row, ColumnRole role) {
        int column = plan.column(role);
        return column < 0 ? "" : row.cells().get(column);
    }

    /// A cell that repeats, without blanks around it.
    String word(RawRow row, ColumnRole role) {
        String cell = cell(row, role).strip();
        return words.computeIfAbsent(cell, same -> same);
    }

    /// Why no row may hold such cells, or empty.
    String fault(RawRow row) {
        for (ColumnRole role : ColumnRole.values()) {
            String cell = role == ColumnRole.IGNORE ? "" : cell(row, role);
            if (cell.length() > Limits.FIELD)
                return "“" + name(role) + "” is longer than 1 million characters; is a quote missing?";
            if (hasHalfCharacter(cell)) return "“" + name(role) + "” holds half a character (an unpaired surrogate)";
        }
        return "";
    }

    void reject(long line, String reason, String excerpt) {
        rejectedCount++;
        if (rejected.size() < ImportReport.DETAILS) rejected.add(new RejectedRow(line, reason, excerpt));
    }

    /// Rejects a row and shows its text, or all of it when there is none.
    void reject(RawRow row, String reason) {
        String text = cell(row, ColumnRole.TEXT);
        reject(row.line(), reason, Limits.excerpt(text.isBlank() ? String.join(" | ", row.cells()) : text));
    }

    void refuseMoreThan(int usable) {
        if (usable >= Limits.ROWS)
            throw new WorkbenchException(source + " has more than " + Limits.ROWS
                    + " usable rows. Split it and import the parts you need.");
    }

    /// @param unit what a row is, e.g. `utterance`
    void refuseNothing(int usable, String unit) {
        if (read == 0)
            throw new WorkbenchException(source + " has no rows" + (plan.header() ? " below its header" : "")
                    + ". Choose a file with at least one " + unit + ".");
        if (usable == 0)
            throw new WorkbenchException("None of the " + read + " rows of " + source + " can be used. The first: line "
                    + rejected.getFirst().row() + ", " + firstLower(rejected.getFirst().reason())
                    + ". Check the columns, the delimiter and the quotes.");
    }

    ImportReport report(int accepted, long blankLines, long duplicates, long folded, List<String> notes) {
        return new ImportReport(source, read, accepted, rejectedCount, rejected, blankLines, duplicates, folded, 0, List.of(),
                notes);
    }

    private String name(ColumnRole role) { return plan.columns().get(plan.column(role)); }

    private static String firstLower(String reason) {
        return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }

    private static boolean hasHalfCharacter(String text) {
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i); // a pair comes as one point beyond the surrogates
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) return true;
            i += Character.charCount(point);
        }
        return false;
    }
}
