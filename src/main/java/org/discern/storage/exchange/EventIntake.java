package org.discern.storage.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.FaultyRow.Kind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.user.HistoryBatch;
import org.discern.domain.user.HistoryReport;
import org.discern.domain.user.UserEvent;

/// Turns rows into events of users and keeps count of what became of each. Events stay in file order here; [Histories]
/// puts them in order of time, and events of one second keep the order of the file.
///
/// [Histories]: org.discern.domain.user.Histories
final class EventIntake implements Intake<HistoryBatch> {
    private final String source;
    private final ImportPlan plan;
    private final RowTally tally;
    private final List<UserEvent> events = new ArrayList<>();
    private final Set<UserEvent> seen = new HashSet<>();
    private final Map<String, Long> latest = new HashMap<>(); // time by user
    private final Set<String> labels = new HashSet<>();
    private long duplicates;
    private long outOfOrder;
    private long emptyTexts;
    private long unlabelled;

    EventIntake(String source, ImportPlan plan) {
        this.source = source;
        this.plan = plan;
        this.tally = new RowTally(source, plan);
    }

    @Override
    public RowTally tally() { return tally; }

    @Override
    public void take(RawRow row) {
        if (!tally.begin(row)) return;
        String user = tally.word(row, ColumnRole.USER);
        String time = tally.cell(row, ColumnRole.TIME).strip();
        OptionalLong seconds = Times.seconds(time);
        Kind kind = user.isEmpty() ? Kind.USER : seconds.isEmpty() ? Kind.TIME : Kind.OTHER;
        String fault = user.isEmpty()
                ? "There is no user"
                : time.isEmpty()
                        ? "There is no time"
                        : seconds.isEmpty()
                                ? "“" + Limits.excerpt(time) + "” is no time that can be read; " + Times.EXPECTED
                                : tally.fault(row);
        if (!fault.isEmpty()) {
            tally.reject(row, kind, fault);
            return;
        }
        String text = text(row);
        if (!tally.admit(row, text)) return;
        tally.refuseMoreThan(events.size());
        keep(row, new UserEvent(0, user, seconds.orElseThrow(), text, tally.word(row, ColumnRole.INTENT), tally.word(row,
                ColumnRole.ITEM)));
    }

    /// The title, if one is asked for, stands on a line of its own before the text.
    private String text(RawRow row) {
        String title = tally.cell(row, ColumnRole.TITLE).strip();
        String text = tally.cell(row, ColumnRole.TEXT);
        if (text.isBlank()) return title;
        return title.isEmpty() ? text : title + "\n" + text;
    }

    private void keep(RawRow row, UserEvent event) {
        if (!seen.add(event)) {
            if (!tally.admitDuplicate(row)) return;
            duplicates++;
            if (plan.foldDuplicates()) return;
        }
        events.add(event);
        labels.add(event.label());
        if (event.text().isBlank()) emptyTexts++;
        if (!event.hasLabel()) unlabelled++;
        long before = latest.getOrDefault(event.user(), Long.MIN_VALUE);
        if (event.time() < before) outOfOrder++;
        else latest.put(event.user(), event.time());
    }

    @Override
    public HistoryBatch finish(String sha256, long blankLines, List<String> notes) {
        tally.refuseNothing(events.size(), "event");
        var all = new ArrayList<>(notes);
        if (outOfOrder > 0)
            all.add(outOfOrder + " events are older than one of the same user further up; they were sorted in by time.");
        if (emptyTexts > 0) all.add(emptyTexts + " events have no text.");
        if (unlabelled > 0) all.add(unlabelled + " events have no label.");
        long folded = plan.foldDuplicates() ? duplicates : 0;
        labels.remove("");
        var report = new HistoryReport(tally.report(events.size(), blankLines, duplicates, folded, all), latest.size(), labels
                .size(), outOfOrder, emptyTexts, unlabelled);
        return new HistoryBatch(source, sha256, plan, events, report);
    }
}
