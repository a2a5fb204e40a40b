package org.discern.storage.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.RejectedRow;
import org.discern.domain.corpus.Utterance;

/// Turns rows into utterances and keeps count of what became of each.
final class Intake {
    private static final long LARGEST_ID = 1L << 53;

    /// What two rows must share to be the same.
    private record Same(String text, String intent, String domain, String split, String user) {}

    private final String source;
    private final ImportPlan plan;
    private final Map<String, String> domainOfIntent;
    private final List<Utterance> rows = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final Map<Same, Integer> firstPlace = new HashMap<>();
    private final Map<String, String> intentOfText = new HashMap<>();
    private final Map<String, TreeSet<String>> conflicts = new HashMap<>();
    private final List<String> conflictOrder = new ArrayList<>();
    private final Map<String, String> words = new HashMap<>(); // one string for each label, however many rows bear it
    private long read;
    private long rejectedCount;
    private long duplicates;
    private long folded;
    private long oddIds;
    private long oddCopies;

    Intake(String source, ImportPlan plan, Map<String, String> domainOfIntent) {
        this.source = source;
        this.plan = plan;
        this.domainOfIntent = domainOfIntent;
    }

    void take(RawRow row) {
        read++;
        if (row.isRejected()) {
            reject(row.line(), row.rejection(), row.excerpt());
            return;
        }
        String text = cell(row, ColumnRole.TEXT);
        String fault = fault(text, row);
        if (!fault.isEmpty()) {
            reject(row.line(), fault, Limits.excerpt(text.isBlank() ? String.join(" | ", row.cells()) : text));
            return;
        }
        if (rows.size() >= Limits.ROWS)
            throw new WorkbenchException(source + " has more than " + Limits.ROWS
                    + " usable rows. Split it and import the parts you need.");
        keep(utterance(row, text));
    }

    private String fault(String text, RawRow row) {
        if (text.isBlank()) return "There is no text";
        for (ColumnRole role : ColumnRole.values()) {
            String cell = role == ColumnRole.IGNORE ? "" : cell(row, role);
            if (cell.length() > Limits.FIELD)
                return "“" + name(role) + "” is longer than 1 million characters; is a quote missing?";
            if (hasHalfCharacter(cell)) return "“" + name(role) + "” holds half a character (an unpaired surrogate)";
        }
        return "";
    }

    private String name(ColumnRole role) { return plan.columns().get(plan.column(role)); }

    private static boolean hasHalfCharacter(String text) {
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i); // a pair comes as one point beyond the surrogates
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) return true;
            i += Character.charCount(point);
        }
        return false;
    }

    private Utterance utterance(RawRow row, String text) {
        String intent = word(row, ColumnRole.INTENT);
        String domain = word(row, ColumnRole.DOMAIN);
        if (domain.isEmpty()) domain = domainOfIntent.getOrDefault(intent, "");
        return new Utterance(id(row), text, intent, domain, word(row, ColumnRole.SPLIT), word(row, ColumnRole.USER), cell(row,
                ColumnRole.TIME).strip(), copies(row));
    }

    private long id(RawRow row) {
        String cell = cell(row, ColumnRole.ID).strip();
        if (cell.isEmpty()) return 0;
        if (cell.matches("[0-9]{1,16}")) {
            long id = Long.parseLong(cell);
            if (id > 0 && id <= LARGEST_ID) return id;
        }
        oddIds++;
        return 0;
    }

    private int copies(RawRow row) {
        String cell = cell(row, ColumnRole.COPIES).strip();
        if (cell.isEmpty()) return 1;
        if (cell.matches("[1-9][0-9]{0,8}")) return Integer.parseInt(cell);
        oddCopies++;
        return 1;
    }

    private void keep(Utterance u) {
        noteConflict(u);
        Integer first = firstPlace.putIfAbsent(new Same(u.text(), u.intent(), u.domain(), u.split(), u.user()), rows.size());
        if (first == null) {
            rows.add(u);
            return;
        }
        duplicates++;
        if (!plan.foldDuplicates()) {
            rows.add(u);
            return;
        }
        folded++;
        Utterance f = rows.get(first);
        int copies = (int) Math.min(Integer.MAX_VALUE, (long) f.copies() + u.copies());
        rows.set(first, new Utterance(f.id(), f.text(), f.intent(), f.domain(), f.split(), f.user(), f.time(), copies));
    }

    private void noteConflict(Utterance u) {
        if (u.intent().isEmpty()) return;
        String earlier = intentOfText.putIfAbsent(u.text(), u.intent());
        if (earlier == null || earlier.equals(u.intent())) return;
        conflicts.computeIfAbsent(u.text(), text -> {
            conflictOrder.add(text);
            var intents = new TreeSet<String>();
            intents.add(earlier);
            return intents;
        }).add(u.intent());
    }

    private void reject(long line, String reason, String excerpt) {
        rejectedCount++;
        if (rejected.size() < ImportReport.DETAILS) rejected.add(new RejectedRow(line, reason, excerpt));
    }

    private String word(RawRow row, ColumnRole role) {
        String cell = cell(row, role).strip();
        return words.computeIfAbsent(cell, same -> same);
    }

    private String cell(RawRow row, ColumnRole role) {
        int column = plan.column(role);
        return column < 0 ? "" : row.cells().get(column);
    }

    ImportBatch finish(String sha256, long blankLines, List<String> notes) {
        if (read == 0)
            throw new WorkbenchException(source + " has no rows" + (plan.header() ? " below its header" : "")
                    + ". Choose a file with at least one utterance.");
        if (rows.isEmpty())
            throw new WorkbenchException("None of the " + read + " rows of " + source + " can be used. The first: line "
                    + rejected.getFirst().row() + ", " + rejected.getFirst().reason().toLowerCase(java.util.Locale.ROOT)
                    + ". Check the columns, the delimiter and the quotes.");
        var all = new ArrayList<>(notes);
        if (oddIds > 0) all.add(oddIds + " ids were no positive whole numbers; these rows get new ones.");
        if (oddCopies > 0) all.add(oddCopies + " counts of copies were no positive whole numbers and count as 1.");
        List<ImportReport.Conflict> listed = conflictOrder.stream().limit(ImportReport.DETAILS).map(
                text -> new ImportReport.Conflict(
                        Limits.shortened(text, 500), List.copyOf(conflicts.getOrDefault(text, new TreeSet<>())))).toList();
        var report = new ImportReport(source, read, rows.size(), rejectedCount, rejected, blankLines, duplicates, folded,
                conflicts.size(),
                listed, all);
        return new ImportBatch(source, sha256, plan, rows, domainOfIntent, report);
    }
}
