package org.discern.work.handout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.discern.domain.handout.Block;
import org.discern.domain.handout.Handout.Chapter;
import org.discern.domain.user.Drift;
import org.discern.domain.user.Gains;
import org.discern.domain.user.Histories;
import org.discern.domain.user.Part;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.Slice;
import org.discern.domain.user.Taste;
import org.discern.domain.user.UserRun;

/// How much history helps, and whom.
final class UserChapter {
    private static final Optional<Part> TEST = Optional.of(Part.TEST);
    private static final int FEWEST = 5; // events of a user, to be told by name
    private static final int NAMED = 5;

    private final HandoutSource source;
    private final Telling telling;

    UserChapter(HandoutSource source, Telling telling) {
        this.source = source;
        this.telling = telling;
    }

    Chapter chapter() {
        if (source.users().isEmpty()) telling.missing(source.histories().size() == 0 ? "users.none" : "users.untrained");
        else told(source.users().get());
        scenarios();
        return telling.chapter("users");
    }

    private void told(UserRun run) {
        Gains gains = Gains.of(source.histories(), run.outcomes());
        Slice all = gains.all(TEST);
        if (all.events() == 0) {
            telling.missing("users.untested");
            return;
        }
        String from = telling.run(run.record());
        double error = all.gainError();
        boolean sure = Math.abs(all.gain()) > error;
        telling.passage(all.gain() > 0 ? sure ? "users.helps" : "users.maybe" : "users.hurts", all.events(),
                Telling.three(all.accuracyWithout()), Telling.three(all.accuracyWith()), Telling.signed(all.gain()), Telling.two(
                        error));
        telling.passage("users.flips", all.fixed(), all.broken());
        double[] drift = drift(source.histories());
        List<Slice> byLength = gains.slices(Gains.By.LENGTH, TEST, drift);
        telling.figure(telling.say("users.length"), from, GainDrawing.of(byLength.stream().map(s -> new GainDrawing.Group(telling
                .say("length." + s.key()), s)).toList(), telling));
        List<Slice> byDrift = gains.slices(Gains.By.DRIFT, TEST, drift);
        telling.figure(telling.say("users.drift"), from, GainDrawing.of(byDrift.stream().map(s -> new GainDrawing.Group(telling
                .say("drift." + s.key()), s)).toList(), telling));
        telling.note("users.drift.note");
        people(gains, drift, from);
    }

    private static double[] drift(Histories histories) {
        double[] out = new double[histories.users().size()];
        for (int u = 0; u < out.length; u++) out[u] = Drift.score(Taste.of(histories.of(u)));
        return out;
    }

    private void people(Gains gains, double[] drift, String from) {
        List<Slice> users = gains.slices(Gains.By.USER, TEST, drift).stream().filter(s -> s.events() >= FEWEST).toList();
        if (users.isEmpty()) return;
        long helped = users.stream().filter(s -> s.gain() > 0).count();
        long hurt = users.stream().filter(s -> s.gain() < 0).count();
        telling.heading("users.whom");
        telling.passage("users.whom.says", users.size(), FEWEST, Telling.count(helped), Telling.count(hurt),
                Telling.count(users.size() - helped - hurt));
        var order = Comparator.comparingDouble(Slice::gain).reversed().thenComparingInt(s -> -s.events()).thenComparing(
                Slice::key);
        List<Slice> sorted = users.stream().sorted(order).toList();
        List<Slice> shown = new ArrayList<>(sorted.subList(0, Math.min(NAMED, sorted.size())));
        for (Slice s : sorted.subList(Math.max(shown.size(), sorted.size() - NAMED), sorted.size())) shown.add(s);
        telling.table(telling.say("users.table"), from, List.of(telling.words("column.user", 2.4), telling.number(
                "column.requests", 1), telling.number("column.without", 1.2), telling.number("column.with", 1.2), telling.number(
                        "column.gain", 1), telling.number("column.fixed", 1), telling.number("column.broken", 1)), shown.stream()
                                .map(s -> List.of(telling.veil().person(s.key()), Telling.count(s.events()), Telling.two(s
                                        .accuracyWithout()), Telling.two(s.accuracyWith()), Telling.signed(s.gain()), Telling
                                                .count(s.fixed()), Telling.count(s.broken()))).toList());
    }

    private void scenarios() {
        if (source.scenarios().saved().isEmpty()) return;
        telling.heading("users.scenarios");
        telling.add(new Block.Points(source.scenarios().saved().values().stream().map(this::scenario).collect(Collectors
                .toList())));
    }

    private String scenario(Scenario s) {
        int off = (int) s.recent().stream().filter(r -> !r.on()).count() + s.longOff().size();
        return telling.say(s.historyOf().equals(s.user()) ? "users.scenario" : "users.scenario.other", telling.veil().text(s
                .name()), telling.veil().person(s.user()), telling.veil().text(s.text()), off, Math.round(100 * s.share()),
                telling.veil().person(s.historyOf()));
    }
}
