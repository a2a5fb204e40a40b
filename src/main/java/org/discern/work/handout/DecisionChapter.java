package org.discern.work.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.discern.domain.handout.Handout.Chapter;
import org.discern.domain.run.RunRecord;
import org.discern.work.HistoryStep;
import org.discern.work.HistoryStep.Standing;

/// The appendix: every step in force that decided something, every run, every cut that was kept.
final class DecisionChapter {
    private static final int STEPS = 500;
    private static final int RUNS = 40;

    private final HandoutSource source;
    private final Telling telling;

    DecisionChapter(HandoutSource source, Telling telling) {
        this.source = source;
        this.telling = telling;
    }

    Chapter chapter() {
        steps();
        runs();
        cuts();
        return telling.chapter("decisions");
    }

    private void steps() {
        List<HistoryStep> all = source.steps().stream().filter(s -> s.standing() == Standing.DONE || s
                .standing() == Standing.MARK).toList();
        List<HistoryStep> inForce = all.stream().filter(s -> !s.passing()).toList();
        telling.heading("decisions.steps");
        if (inForce.isEmpty()) telling.missing("decisions.steps.none");
        else table(inForce);
        if (all.size() > inForce.size()) telling.note("decisions.steps.passing", all.size() - inForce.size());
    }

    private void table(List<HistoryStep> inForce) {
        List<HistoryStep> shown = new ArrayList<>(inForce.subList(0, Math.min(STEPS, inForce.size())));
        java.util.Collections.reverse(shown);
        if (inForce.size() > STEPS) telling.note("decisions.steps.last", STEPS, inForce.size());
        telling.table(telling.say("decisions.steps.table", shown.size()), telling.say("source.project"), List.of(telling.words(
                "column.when", 1.7), telling.words("column.kind", 1.1), telling.words("column.step", 5)), shown.stream().map(
                        s -> List.of(Telling.moment(s.at()), telling.say("kind.step." + s.kind().name().toLowerCase(Locale.ROOT)),
                                telling.veil().step(s.label(), s.kind()))).toList());
    }

    private void runs() {
        telling.heading("decisions.runs");
        if (source.runs().isEmpty()) {
            telling.missing("decisions.runs.none");
            return;
        }
        List<RunRecord> shown = source.runs().subList(0, Math.min(RUNS, source.runs().size()));
        telling.table(telling.say("decisions.runs.table", shown.size()), telling.say("source.project"), List.of(telling.number(
                "column.run", .6), telling.words("column.kind", 1.6), telling.words("column.when", 2), telling.number(
                        "column.seed", .7), telling.number("column.rows", 1), telling.words("column.program", 1)), shown.stream()
                                .map(r -> List.of(Long.toString(r.id()), telling.say("run." + r.kind()), Telling.moment(r
                                        .startedAt()), Long.toString(r.seed()), Telling.count(r.rows()), r.appVersion()))
                                .toList());
    }

    private void cuts() {
        if (source.cuts().cuts().isEmpty()) return;
        telling.heading("decisions.cuts");
        telling.table(telling.say("decisions.cuts.table"), telling.say("source.project"), List.of(telling.words("column.name", 3),
                telling.number("column.run", .7), telling.number("column.clusters", 1), telling.number("column.novelty", 1)),
                source.cuts().cuts().entrySet().stream().map(e -> List.of(e.getKey(), Long.toString(e.getValue().runId()), Telling
                        .count(e.getValue().clusters()), Telling.two(e.getValue().noveltyCut()))).toList());
    }
}
