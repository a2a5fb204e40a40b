package org.discern.work.handout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.discern.domain.handout.HandoutFacts;
import org.discern.domain.handout.Handout.Chapter;
import org.discern.domain.intent.compare.ClusterDiff;
import org.discern.work.handout.HandoutSource.Since;
import org.discern.work.intent.ClusterNames;
import org.discern.work.intent.LeadingWords;

/// What changed since an earlier report: its numbers beside the present ones, and what became of its clusters.
final class ChangeChapter {
    private static final int ROWS = 60;

    private final HandoutSource source;
    private final HandoutFacts now;
    private final Telling telling;

    ChangeChapter(HandoutSource source, HandoutFacts now, Telling telling) {
        this.source = source;
        this.now = now;
        this.telling = telling;
    }

    Chapter chapter() {
        source.since().ifPresentOrElse(since -> {
            numbers(since.facts());
            clusters(since);
        }, () -> telling.missing("changes.none"));
        return telling.chapter("changes");
    }

    private void numbers(HandoutFacts before) {
        List<List<String>> rows = new ArrayList<>();
        int same = 0;
        for (String key : Facts.KEYS) {
            Double was = before.numbers().get(key);
            Double is = now.numbers().get(key);
            if (was == null && is == null) continue;
            String change = was == null
                    ? telling.say("changes.fresh")
                    : is == null ? telling.say("changes.gone") : Facts.change(key, was, is);
            if (change.equals("=")) same++;
            else
                rows.add(List.of(telling.say("number." + key, 2), was == null ? "–" : Facts.shown(key, was), is == null
                        ? "–"
                        : Facts.shown(key, is), change));
        }
        telling.passage(rows.isEmpty() ? "changes.same" : "changes.says", Telling.moment(before.at()), rows.size(), same);
        List<String> runs = new ArrayList<>();
        now.runs().forEach((kind, id) -> {
            Long was = before.runs().get(kind);
            if (was == null) runs.add(telling.say("changes.run.new", telling.say("run." + kind), Long.toString(id)));
            else
                if (!was.equals(id))
                    runs.add(telling.say("changes.run", telling.say("run." + kind), Long.toString(was), Long.toString(id)));
        });
        if (!runs.isEmpty()) telling.add(new org.discern.domain.handout.Block.Points(runs));
        if (!rows.isEmpty())
            telling.table(telling.say("changes.table"), telling.say("changes.from", Telling.day(before.at())), List.of(telling
                    .words("column.what", 3), telling.number("column.before", 1), telling.number("column.now", 1), telling.number(
                            "column.change", 1)), rows);
    }

    private void clusters(Since since) {
        if (since.diff().isEmpty()) {
            if (!since.hindrance().isEmpty()) telling.missing("changes.clusters.none", since.hindrance());
            return;
        }
        ClusterDiff diff = since.diff().get();
        telling.heading("changes.clusters");
        String counts = diff.counts().entrySet().stream().filter(e -> e.getValue() > 0).map(e -> telling.say("diff." + word(e
                .getKey()), e.getValue())).collect(Collectors.joining(", "));
        telling.passage("changes.clusters.says", counts);
        Map<Long, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < source.corpus().size(); row++) rowOf.put(source.corpus().get(row).id(), row);
        var words = new LeadingWords(source.corpus());
        List<String> were = ClusterNames.of(diff.before(), words, rowOf);
        List<String> are = ClusterNames.of(diff.after(), words, rowOf);
        List<ClusterDiff.Row> changed = diff.rows().stream().filter(ClusterDiff.Row::isChanged).toList();
        List<List<String>> rows = changed.stream().limit(ROWS).map(r -> List.of(telling.say("diff.kind." + word(r.kind())), names(
                were, r
                        .before()), names(are, r.after()), Telling.count(r.sizeBefore()), Telling.count(r
                                .sizeAfter()))).toList();
        if (rows.isEmpty()) return;
        telling.table(telling.say("changes.clusters.table"), telling.say("changes.from", Telling.day(since.facts().at())), List
                .of(telling.words("column.became", 1.1), telling.words("column.before", 2.6), telling.words("column.now", 2.6),
                        telling.number("column.size.before", 1.1), telling.number("column.size.now", 1)), rows);
        if (changed.size() > ROWS) telling.note("changes.clusters.more", ROWS, changed.size());
    }

    private static String names(List<String> called, List<Integer> groups) {
        return groups.isEmpty() ? "–" : groups.stream().map(called::get).collect(Collectors.joining(", "));
    }

    private static String word(ClusterDiff.Kind kind) { return kind.name().toLowerCase(Locale.ROOT); }
}
