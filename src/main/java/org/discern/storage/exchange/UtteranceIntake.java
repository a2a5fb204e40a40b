package org.discern.storage.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.Utterance;

/// Turns rows into utterances and keeps count of what became of each.
final class UtteranceIntake implements Intake<ImportBatch> {
    private static final long LARGEST_ID = 1L << 53;

    /// What two rows must share to be the same.
    private record Same(String text, String intent, String domain, String split, String user) {}

    private final String source;
    private final ImportPlan plan;
    private final Map<String, String> domainOfIntent;
    private final RowTally tally;
    private final List<Utterance> rows = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final Map<Same, Integer> firstPlace = new HashMap<>();
    private final Map<String, String> intentOfText = new HashMap<>();
    private final Map<String, TreeSet<String>> conflicts = new HashMap<>();
    private final List<String> conflictOrder = new ArrayList<>();
    private long duplicates;
    private long folded;
    private long oddIds;
    private long oddCopies;
    private long oddTimes;
    private String firstOddTime = "";

    UtteranceIntake(String source, ImportPlan plan, Map<String, String> domainOfIntent) {
        this.source = source;
        this.plan = plan;
        this.tally = new RowTally(source, plan);
        this.domainOfIntent = domainOfIntent;
    }

    @Override
    public RowTally tally() { return tally; }

    @Override
    public void take(RawRow row) {
        if (!tally.begin(row)) return;
        String text = tally.cell(row, ColumnRole.TEXT);
        String fault = tally.fault(row);
        if (!fault.isEmpty()) {
            tally.reject(row, fault);
            return;
        }
        if (!tally.admit(row, text) || text.isBlank()) return;
        tally.refuseMoreThan(rows.size());
        keep(row, utterance(row, text));
    }

    private Utterance utterance(RawRow row, String text) {
        String intent = tally.word(row, ColumnRole.INTENT);
        String domain = tally.word(row, ColumnRole.DOMAIN);
        if (domain.isEmpty()) domain = domainOfIntent.getOrDefault(intent, "");
        return new Utterance(id(row), text, intent, domain, tally.word(row, ColumnRole.SPLIT), tally.word(row, ColumnRole.USER),
                time(row), copies(row));
    }

    /// The time as it stands; one that cannot be read is told, since nothing can be put in order by it.
    private String time(RawRow row) {
        String cell = tally.cell(row, ColumnRole.TIME).strip();
        if (cell.isEmpty() || Times.seconds(cell).isPresent()) return cell;
        if (oddTimes++ == 0) firstOddTime = "in line " + row.line() + " (“" + Limits.shortened(cell, 40) + "”)";
        return cell;
    }

    private long id(RawRow row) {
        String cell = tally.cell(row, ColumnRole.ID).strip();
        if (cell.isEmpty()) return 0;
        if (cell.matches("[0-9]{1,16}")) {
            long id = Long.parseLong(cell);
            if (id > 0 && id <= LARGEST_ID) return id;
        }
        oddIds++;
        return 0;
    }

    private int copies(RawRow row) {
        String cell = tally.cell(row, ColumnRole.COPIES).strip();
        if (cell.isEmpty()) return 1;
        if (cell.matches("[1-9][0-9]{0,8}")) return Integer.parseInt(cell);
        oddCopies++;
        return 1;
    }

    private void keep(RawRow row, Utterance u) {
        Integer first = firstPlace.putIfAbsent(new Same(u.text(), u.intent(), u.domain(), u.split(), u.user()), rows.size());
        if (first == null) {
            noteConflict(u);
            add(u);
            return;
        }
        if (!tally.admitDuplicate(row)) return;
        duplicates++;
        if (!plan.foldDuplicates()) {
            add(u);
            return;
        }
        folded++;
        Utterance f = rows.get(first);
        int copies = (int) Math.min(Integer.MAX_VALUE, (long) f.copies() + u.copies());
        rows.set(first, new Utterance(f.id(), f.text(), f.intent(), f.domain(), f.split(), f.user(), f.time(), copies));
    }

    private void add(Utterance u) {
        rows.add(u);
        if (!plan.vectors().isEmpty()) places.add((int) tally.read() - 1);
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

    @Override
    public ImportBatch finish(String sha256, long blankLines, List<String> notes) {
        tally.refuseNothing(rows.size(), "utterance");
        var all = new ArrayList<>(notes);
        if (oddIds == 1) all.add("1 id was no positive whole number; its row gets a new one.");
        if (oddIds > 1) all.add(oddIds + " ids were no positive whole numbers; these rows get new ones.");
        if (oddCopies == 1) all.add("1 count of copies was no positive whole number and counts as 1.");
        if (oddCopies > 1) all.add(oddCopies + " counts of copies were no positive whole numbers and count as 1.");
        if (oddTimes > 0)
            all.add((oddTimes == 1 ? "1 time is none" : oddTimes + " times are none") + " that can be read and " + (oddTimes == 1
                    ? "stays"
                    : "stay") + " as text, " + (oddTimes == 1 ? "" : "the first ") + firstOddTime + ": " + Times.EXPECTED + ".");
        List<ImportReport.Conflict> listed = conflictOrder.stream().limit(ImportReport.DETAILS).map(
                text -> new ImportReport.Conflict(
                        Limits.shortened(text, 500), List.copyOf(conflicts.getOrDefault(text, new TreeSet<>())))).toList();
        ImportReport plain = tally.report(rows.size(), blankLines, duplicates, folded, all);
        var report = plain.withConflicts(conflicts.size(), listed);
        return new ImportBatch(source, sha256, plan, rows, domainOfIntent, report, places);
    }
}
