package org.discern.work.handout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.handout.Block.Pairs;
import org.discern.domain.handout.Block.Pairs.Pair;
import org.discern.domain.handout.Handout.Chapter;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.user.Histories;
import org.discern.domain.user.UserEvent;

/// What the project holds, and which files it came from.
final class DataChapter {
    private final HandoutSource source;
    private final Telling telling;

    DataChapter(HandoutSource source, Telling telling) {
        this.source = source;
        this.telling = telling;
    }

    Chapter chapter() {
        telling.heading("data.utterances");
        if (source.corpus().size() == 0) telling.missing("data.utterances.none");
        else utterances(source.corpus());
        telling.heading("data.histories");
        if (source.histories().size() == 0) telling.missing("data.histories.none");
        else histories(source.histories());
        telling.heading("data.graph");
        if (source.graph().size() == 0) telling.missing("data.graph.none");
        else graph(source.graph());
        imports();
        return telling.chapter("data");
    }

    private void utterances(Corpus corpus) {
        int labelled = 0;
        int outside = 0;
        Map<String, Integer> sizes = new HashMap<>();
        for (Utterance u : corpus.utterances()) {
            if (u.hasIntent()) {
                labelled++;
                sizes.merge(u.intent(), 1, Integer::sum);
            } else if (u.isOutOfDomain()) outside++;
        }
        List<Pair> pairs = new ArrayList<>();
        pairs.add(telling.pair("data.all", Telling.count(corpus.size())));
        pairs.add(telling.pair("data.labelled", telling.say("data.of", labelled, sizes.size())));
        pairs.add(telling.pair("data.unlabelled", Telling.count(corpus.size() - (long) labelled - outside)));
        if (outside > 0) pairs.add(telling.pair("data.outside", Telling.count(outside)));
        if (corpus.domains().size() > 0) pairs.add(telling.pair("data.domains", Telling.count(corpus.domains().size())));
        telling.add(new Pairs(pairs));
        if (sizes.isEmpty()) return;
        List<Map.Entry<String, Integer>> largest = sizes.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue()
                .reversed().thenComparing(Map.Entry.comparingByKey())).limit(15).toList();
        telling.figure(telling.say(sizes.size() > largest.size() ? "data.sizes.first" : "data.sizes", largest.size(), sizes
                .size()), telling.say("source.project"), BarDrawing.counts(largest.stream().map(e -> new BarDrawing.Bar(e
                        .getKey(), e.getValue())).toList()));
    }

    private void histories(Histories histories) {
        var labels = new HashMap<String, Integer>();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        int labelled = 0;
        for (UserEvent e : histories.events()) {
            if (e.hasLabel()) {
                labelled++;
                labels.merge(e.label(), 1, Integer::sum);
            }
            first = Math.min(first, e.time());
            last = Math.max(last, e.time());
        }
        telling.add(new Pairs(List.of(telling.pair("data.users", Telling.count(histories.users().size())), telling.pair(
                "data.events", Telling.count(histories.size())), telling.pair("data.labelled", telling.say("data.of.labels",
                        labelled, labels.size())), telling.pair("data.span", telling.say(
                                "data.from.to", Telling.day(first), Telling.day(last))))));
    }

    private void graph(RecipeGraph graph) {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(telling.pair("data.recipes", Telling.count(graph.recipes())));
        pairs.add(telling.pair("data.cooks", Telling.count(graph.users())));
        var kinds = new EnumMap<NodeKind, Integer>(NodeKind.class);
        for (NodeKind kind : NodeKind.values())
            if (kind.isAttribute() && graph.to(kind) > graph.from(kind)) kinds.put(kind, graph.to(kind) - graph.from(kind));
        List<String> parts = new ArrayList<>();
        kinds.forEach((kind, n) -> parts.add(telling.say("kind." + kind.word().toLowerCase(Locale.ROOT), n)));
        if (!parts.isEmpty()) pairs.add(telling.pair("data.attributes", String.join(", ", parts)));
        pairs.add(telling.pair("data.edges", Telling.count(graph.edges())));
        telling.add(new Pairs(pairs));
        var byType = new TreeMap<String, Integer>();
        for (byte type : graph.interactions().type()) byType.merge(graph.interactions().types().get(type), 1, Integer::sum);
        if (byType.isEmpty()) return;
        telling.figure(telling.say("data.types", graph.interactions().size()), telling.say("source.project"), BarDrawing.counts(
                byType.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry
                        .comparingByKey())).map(e -> new BarDrawing.Bar(e.getKey(), e.getValue())).toList()));
    }

    private void imports() {
        telling.heading("data.files");
        if (source.imports().isEmpty()) {
            telling.missing("data.files.none");
            return;
        }
        List<List<String>> rows = source.imports().stream().map(i -> List.of(i.name(), Telling.day(i.at()), Telling.count(i
                .report().rowsRead()), Telling.count(i.report().accepted()), Telling.count(i.report().rejectedCount()), Telling
                        .count(i.report().duplicates()), i.sha256().substring(0, Math.min(10, i.sha256().length())))).toList();
        telling.table(telling.say("data.files.table", rows.size()), telling.say("source.project"), List.of(telling.words(
                "column.file", 3), telling.words("column.day", 2.2), telling.number("column.read", 1.1), telling.number(
                        "column.taken", 1.1), telling.number("column.rejected", 1.1), telling.number("column.duplicates", 1.2),
                telling.words("column.hash", 1.6)), rows);
    }
}
