package org.discern.storage.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.FaultyRow;
import org.discern.domain.corpus.FaultyRow.Kind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.RejectedRow;
import org.discern.domain.corpus.RowChoice;
import org.discern.domain.corpus.RowConcern;
import org.discern.domain.corpus.RowPlace;

/// What every intake does with rows: finds cells by their role, refuses what no row may hold, leaves out what the analyst
/// does not want, and counts.
final class RowTally {
    private final String source;
    private final ImportPlan plan;
    private final Map<ColumnRole, Integer> columnOfRole = new EnumMap<>(ColumnRole.class); // the first of a repeated role
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final Map<String, String> words = new HashMap<>(); // one string for each label, however many rows bear it
    private final Map<RowConcern, Long> concerns = new EnumMap<>(RowConcern.class);
    private Consumer<FaultyRow> faulty = _ -> {};
    private long read;
    private long rejectedCount;
    private long skipped;
    private long fitted;

    RowTally(String source, ImportPlan plan) {
        this.source = source;
        this.plan = plan;
        for (int i = 0; i < plan.roles().size(); i++)
            if (plan.roles().get(i) != ColumnRole.IGNORE) columnOfRole.putIfAbsent(plan.roles().get(i), i);
    }

    /// Hears every row that is rejected, with all its cells.
    void tellFaulty(Consumer<FaultyRow> listener) { faulty = listener; }

    /// How many rows each concern was about.
    Map<RowConcern, Long> concerns() { return concerns; }

    long read() { return read; }

    /// Counts the row; false when it has been rejected already.
    boolean begin(RawRow row) {
        read++;
        if (row.uneven()) {
            concern(RowConcern.UNEVEN);
            if (!row.isRejected()) fitted++;
        }
        if (!row.isRejected()) return true;
        if (row.uneven() && plan.choice(RowConcern.UNEVEN) == RowChoice.SKIP) skipped++;
        else reject(row, row.kind(), row.rejection(), row.excerpt());
        return false;
    }

    /// Counts a row with a text that is empty, short or long; false when that leaves it out.
    boolean admit(RawRow row, String text) {
        if (text.isBlank()) return allowed(row, RowConcern.EMPTY, Kind.TEXT, "There is no text");
        int count = WordCount.of(text);
        if (count < plan.cleaning().fewestWords())
            return allowed(row, RowConcern.SHORT, Kind.LENGTH, "The text has " + counted(count) + ", fewer than " + plan
                    .cleaning().fewestWords());
        if (count > plan.cleaning().mostWords())
            return allowed(row, RowConcern.LONG, Kind.LENGTH, "The text has " + counted(count) + ", more than " + plan.cleaning()
                    .mostWords());
        return true;
    }

    /// Counts a duplicate; false when it is set aside. Folding is up to the intake.
    boolean admitDuplicate(RawRow row) {
        concern(RowConcern.DUPLICATE);
        if (plan.choice(RowConcern.DUPLICATE) != RowChoice.SET_ASIDE) return true;
        reject(row, Kind.DUPLICATE, "An earlier row says the same");
        return false;
    }

    private boolean allowed(RawRow row, RowConcern concern, Kind kind, String reason) {
        concern(concern);
        switch (plan.choice(concern)) {
            case KEEP -> {
                return true;
            }
            case SKIP -> skipped++;
            case SET_ASIDE -> reject(row, kind, reason);
        }
        return false;
    }

    private void concern(RowConcern concern) { concerns.merge(concern, 1L, Long::sum); }

    private static String counted(int words) { return words == 1 ? "1 word" : words + " words"; }

    /// The cell as it stands; empty when no column has the role.
    String cell(RawRow row, ColumnRole role) {
        int column = columnOfRole.getOrDefault(role, -1);
        return column < 0 ? "" : row.cells().get(column);
    }

    /// A cell that repeats, without blanks around it.
    String word(RawRow row, ColumnRole role) {
        String cell = cell(row, role).strip();
        return words.computeIfAbsent(cell, same -> same);
    }

    /// Why no row may hold such cells, or empty.
    String fault(RawRow row) {
        for (int i : columnOfRole.values()) {
            String cell = row.cells().get(i);
            if (cell.length() > Limits.FIELD)
                return "“" + plan.columns().get(i) + "” is longer than 1 million characters; is a quote missing?";
            if (hasHalfCharacter(cell))
                return "“" + plan.columns().get(i) + "” holds half a character (an unpaired surrogate)";
        }
        return "";
    }

    private void reject(RawRow row, Kind kind, String reason, String excerpt) {
        rejectedCount++;
        if (rejected.size() < ImportReport.DETAILS) rejected.add(new RejectedRow(row.line(), reason, excerpt));
        faulty.accept(new FaultyRow(new RowPlace(row.file(), row.line()), reason, kind, row.cells(), true));
    }

    /// Rejects a row and shows its text, or all of it when there is none.
    void reject(RawRow row, Kind kind, String reason) {
        String text = cell(row, ColumnRole.TEXT);
        reject(row, kind, reason, Limits.excerpt(text.isBlank() ? String.join(" | ", row.cells()) : text));
    }

    void reject(RawRow row, String reason) { reject(row, Kind.OTHER, reason); }

    /// Rejects a row and shows the cells that say something.
    void rejectWhole(RawRow row, String reason) {
        reject(row, Kind.OTHER, reason, Limits.excerpt(String.join(" | ", row.cells().stream().filter(c -> !c.isBlank())
                .toList())));
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
        if (usable > 0) return;
        if (rejected.isEmpty())
            throw new WorkbenchException("Nothing is left of the " + read + " rows of " + source
                    + " with these choices. Keep more of them.");
        throw new WorkbenchException("None of the " + read + " rows of " + source + " can be used. The first: line "
                + rejected.getFirst().row() + ", " + firstLower(rejected.getFirst().reason())
                + ". Check the columns, the delimiter and the quotes.");
    }

    ImportReport report(int accepted, long blankLines, long duplicates, long folded, List<String> notes) {
        List<String> all = notes;
        if (fitted > 0) {
            all = new ArrayList<>(notes);
            all.add(fitted + (fitted == 1 ? " row has" : " rows have")
                    + " more or fewer cells than there are columns; missing ones are empty and further ones left out.");
        }
        return new ImportReport(source, read, accepted, rejectedCount, rejected, blankLines, duplicates, folded, 0, List.of(),
                all, skipped);
    }

    private static String firstLower(String reason) {
        return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }

    private static boolean hasHalfCharacter(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (!Character.isSurrogate(c)) continue;
            if (!Character.isHighSurrogate(c) || i == text.length() || !Character.isLowSurrogate(text.charAt(i))) return true;
            i++;
        }
        return false;
    }
}
