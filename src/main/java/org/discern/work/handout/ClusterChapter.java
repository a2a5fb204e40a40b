package org.discern.work.handout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.discern.domain.handout.Block;
import org.discern.domain.handout.Block.Pairs.Pair;
import org.discern.domain.handout.Handout.Chapter;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.Term;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.work.handout.Grouped.Line;

/// The clusters: a table of the candidates, what speaks for each, how the known intents fare, and the domains.
final class ClusterChapter {
    /// More candidates than that have no card of their own.
    static final int CARDS = 80;
    private static final int TERMS = 8;

    private final HandoutSource source;
    private final Optional<Grouped> grouped;
    private final Telling telling;

    ClusterChapter(HandoutSource source, Optional<Grouped> grouped, Telling telling) {
        this.source = source;
        this.grouped = grouped;
        this.telling = telling;
    }

    Chapter chapter() {
        grouped.ifPresentOrElse(g -> {
            telling.heading("clusters.new");
            if (g.fresh().isEmpty()) telling.missing("clusters.new.none");
            else fresh(g);
            known(g);
            domains(g);
        }, () -> telling.missing("clusters.none"));
        return telling.chapter("clusters");
    }

    private void fresh(Grouped g) {
        telling.passage("clusters.new.says", g.fresh().size(), g.freshRows(), g.count(ReviewState.ACCEPTED), g.count(
                ReviewState.REJECTED));
        String from = telling.run(g.found().discovery().record());
        telling.table(telling.say("clusters.table"), from, List.of(telling.words("column.cluster", 3.4), telling.words(
                "column.state", 1.4), telling.words("column.domain", 2), telling.number("column.size", .9), telling.number(
                        "column.cohesion", 1.2), telling.number("column.stability", 1.2)), g.fresh().stream().map(l -> List.of(
                                name(l), state(l), l.domain().isEmpty() ? "–" : l.domain(), Telling.count(l.entry().size()),
                                Telling.two(l.cohesion()), Telling.two(g.stability(l)))).toList());
        telling.note("clusters.measures");
        g.found().stability().ifPresentOrElse(s -> telling.note("clusters.stability", s.resamples(), Telling.count(s.sampled()),
                Telling.count(s.leaves())), () -> telling.note("clusters.stability.none"));
        telling.heading("clusters.evidence");
        if (telling.veil().hides()) telling.note("clusters.hidden");
        List<Line> told = g.fresh().stream().filter(l -> l.state() != ReviewState.REJECTED && l.card().isPresent()).toList();
        for (Line line : told.subList(0, Math.min(CARDS, told.size()))) card(g, line);
        if (told.size() > CARDS) telling.note("clusters.more", CARDS, told.size());
    }

    private String name(Line line) { return line.suggested() ? telling.say("clusters.suggested", line.name()) : line.name(); }

    private String state(Line line) { return telling.say("state." + line.state().name().toLowerCase(Locale.ROOT)); }

    private void card(Grouped g, Line line) {
        ClusterCard card = line.card().orElseThrow();
        List<Pair> pairs = new ArrayList<>();
        List<Term> marks = card.terms().stream().filter(Term::isSignificant).limit(TERMS).toList();
        pairs.add(telling.pair("card.terms", marks.isEmpty()
                ? telling.say("card.terms.none")
                : telling.say("card.terms.says", marks.stream().map(Term::text).collect(Collectors.joining(", ")), chance(
                        marks))));
        if (!card.nearestKnown().isEmpty())
            pairs.add(telling.pair("card.nearest", card.nearestKnown().stream().limit(3).map(n -> n.name() + " " + Telling.two(n
                    .similarity())).collect(Collectors.joining(", "))));
        double top = g.found().discovery().tree().maxHeight();
        pairs.add(telling.pair("card.measures", telling.say("card.measures.says", Telling.two(card.cohesion()), Telling.two(g
                .stability(line)), ThresholdChapter.relative(card.birth(), top), ThresholdChapter.relative(card.death(), top))));
        ClusterEdits edits = g.found().decisions().edits();
        String about = edits.descriptions().containsKey(line.entry().node())
                ? edits.descriptions().get(line.entry().node()).text()
                : "";
        if (!about.isEmpty()) pairs.add(telling.pair("card.about", telling.veil().text(about)));
        String note = edits.notes().getOrDefault(IntentDecisions.key(line.entry().node()), "");
        if (!note.isEmpty()) pairs.add(telling.pair("card.note", telling.veil().text(note)));
        Discovery discovery = g.found().discovery();
        List<String> quotes = Stream.concat(card.typical().stream().limit(3), card.edge().stream().limit(1)).map(
                ClusterCard.Example::leaf).distinct().map(leaf -> telling.veil().text(source.corpus().get(discovery
                        .corpusRows()[leaf]).text())).toList();
        String standing = Stream.of(state(line), line.domain(), telling.say("card.size", line.entry().size())).filter(s -> !s
                .isEmpty()).collect(Collectors.joining(" · "));
        telling.add(new Block.Card(name(line), standing, pairs, quotes));
    }

    /// The weakest of the terms, which all of them surpass.
    private static String chance(List<Term> terms) {
        double worst = terms.stream().mapToDouble(Term::pValue).max().orElse(1);
        return worst < .001 ? "p < .001" : "p up to " + String.format(Locale.ENGLISH, "%.3f", worst).substring(1);
    }

    private void known(Grouped g) {
        telling.heading("clusters.known");
        if (g.known().isEmpty()) {
            telling.missing("clusters.known.none");
            return;
        }
        telling.passage("clusters.known.says", g.known().size());
        telling.table(telling.say("clusters.known.table"), telling.run(g.found().discovery().record()), List.of(telling.words(
                "column.intent", 3), telling.words("column.domain", 2), telling.number("column.size", 1), telling.number(
                        "column.labelled", 1.1), telling.number("column.cohesion", 1.2), telling.number("column.stability", 1.2)),
                g.known().stream().map(l -> List.of(l.name(), l.domain().isEmpty() ? "–" : l.domain(), Telling.count(l.entry()
                        .size()), Telling.count(l.entry().labelled()), Telling.two(l.cohesion()), Telling.two(g.stability(l))))
                        .toList());
    }

    private void domains(Grouped g) {
        Map<String, List<Line>> by = new TreeMap<>();
        for (Line line : g.fresh())
            if (line.state() != ReviewState.REJECTED && !line.domain().isEmpty())
                by.computeIfAbsent(line.domain(),
                        _ -> new ArrayList<>()).add(line);
        telling.heading("clusters.domains");
        if (by.isEmpty()) {
            telling.missing("clusters.domains.none");
            return;
        }
        List<List<String>> rows = by.entrySet().stream().sorted(Comparator.comparingInt(e -> -e.getValue().stream().mapToInt(
                l -> l.entry().size()).sum())).map(e -> List.of(e.getKey(), Telling.count(e.getValue().size()), Telling.count(e
                        .getValue().stream().mapToInt(l -> l.entry().size()).sum()), e.getValue().stream().map(Line::name)
                                .collect(Collectors.joining(", ")))).toList();
        telling.table(telling.say("clusters.domains.table"), telling.run(g.found().discovery().record()), List.of(telling.words(
                "column.domain", 2), telling.number("column.clusters", 1), telling.number("column.utterances", 1.2), telling
                        .words("column.which", 4)), rows);
    }
}
