package org.discern.work.handout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.discern.domain.handout.Block;
import org.discern.domain.handout.Block.Pairs.Pair;
import org.discern.domain.handout.Handout.Chapter;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Agreement;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.Comparisons.Judged;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.domain.recipe.rank.RecipeRun;
import org.discern.engine.recipe.rank.Feature;
import org.discern.work.handout.HandoutSource.Compared;

/// How recipes are ranked, and what the kept comparisons show.
final class RankChapter {
    private static final int SHOWN = 10;

    private final HandoutSource source;
    private final Telling telling;

    RankChapter(HandoutSource source, Telling telling) {
        this.source = source;
        this.telling = telling;
    }

    Chapter chapter() {
        if (source.recipes().isEmpty()) telling.missing(source.graph().recipes() == 0 ? "rank.none" : "rank.untrained");
        else told(source.recipes().get());
        return telling.chapter("rank");
    }

    private void told(RecipeRun run) {
        String from = telling.run(run.record());
        telling.passage("rank.says", Telling.three(Facts.metric(run.record(), "validationNdcg20")), Telling.three(Facts.metric(
                run.record(), "validationRecall20")), Telling.count(source.graph().recipes()));
        if (!run.trust().isEmpty())
            telling.figure(telling.say("rank.trust"), from, BarDrawing.values(sorted(run.trust())));
        Map<String, Double> weights = run.weights();
        if (!weights.isEmpty())
            telling.table(telling.say("rank.weights"), from, List.of(telling.words("column.part", 4), telling.number(
                    "column.asked", 1.2), telling.number("column.unasked", 1.2)), weights(weights));
        telling.heading("rank.comparisons");
        if (source.comparisons().isEmpty()) telling.missing("rank.comparisons.none");
        for (Compared compared : source.comparisons()) comparison(compared, from);
    }

    /// Names are `request/FEATURE` and `taste/FEATURE`; the heaviest first, those that weigh nothing left out.
    private List<List<String>> weights(Map<String, Double> weights) {
        return Arrays.stream(Feature.values()).filter(f -> heavy(weights, f) > 0).sorted(Comparator.comparingDouble(f -> -heavy(
                weights, f))).map(f -> List.of(f.words(), Telling.two(weights.getOrDefault("request/" + f.name(), 0.0)), Telling
                        .two(weights.getOrDefault("taste/" + f.name(), 0.0)))).toList();
    }

    private static double heavy(Map<String, Double> weights, Feature f) {
        return Math.max(Math.abs(weights.getOrDefault("request/" + f.name(), 0.0)), Math.abs(weights.getOrDefault("taste/" + f
                .name(), 0.0)));
    }

    private static List<BarDrawing.Bar> sorted(Map<String, Double> values) {
        return values.entrySet().stream().filter(e -> e.getValue() != 0).sorted(Map.Entry.<String, Double>comparingByValue()
                .reversed().thenComparing(Map.Entry.comparingByKey())).limit(20).map(e -> new BarDrawing.Bar(e.getKey(), e
                        .getValue())).toList();
    }

    private void comparison(Compared compared, String from) {
        Comparison c = compared.comparison();
        telling.add(new Block.Heading(telling.veil().text(c.name())));
        if (!c.note().isBlank()) telling.add(new Block.Passage(telling.veil().text(c.note())));
        if (!compared.failure().isEmpty()) {
            telling.add(new Block.Missing(compared.failure()));
            return;
        }
        List<String> titles = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < c.columns().size(); i++) {
            RankQuery q = c.columns().get(i).query();
            titles.add(telling.say("rank.column", (char) ('A' + i) + "", who(q)));
            pairs.add(new Pair(titles.get(i), asked(q, compared.rankings().get(i))));
        }
        telling.add(new Block.Pairs(pairs));
        List<List<Integer>> lists = compared.rankings().stream().map(r -> r.rows().stream().map(Ranking.Row::recipe).toList())
                .toList();
        int shown = Math.min(SHOWN, c.top());
        if (c.columns().size() <= 4)
            telling.figure(telling.say("rank.moves", shown), from, MovesDrawing.of(titles, lists.stream().map(l -> l.stream()
                    .limit(shown).toList()).toList(), source.graph()::name, telling));
        else
            places(titles, lists, shown, from);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) rows.add(agreement(c, compared, lists, i));
        telling.table(telling.say("rank.agreement", c.top(), (char) ('A' + c.reference()) + ""), from, List.of(telling.words(
                "column.ranking", 2.4), telling.number(
                        "column.overlap", 1.4), telling.number("column.order", 1.4), telling.number("column.judged", 1), telling
                                .number(
                                        "column.ndcg", 1.2)), rows);
    }

    /// Too many columns to draw lines between.
    private void places(List<String> titles, List<List<Integer>> lists, int shown, String from) {
        List<List<String>> rows = new ArrayList<>();
        for (int place = 0; place < shown; place++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(place + 1)));
            for (List<Integer> list : lists) row.add(place < list.size() ? source.graph().name(list.get(place)) : "–");
            rows.add(row);
        }
        List<Block.Grid.Column> columns = new ArrayList<>(List.of(telling.number("column.place", .5)));
        for (String title : titles) columns.add(new Block.Grid.Column(title, 2, false));
        telling.table(telling.say("rank.places", shown), from, columns, rows);
    }

    private List<String> agreement(Comparison c, Compared compared, List<List<Integer>> lists, int i) {
        List<Integer> mine = lists.get(i);
        RankQuery q = c.columns().get(i).query();
        RecipeGraph graph = source.graph();
        List<Integer> grades = mine.stream().map(r -> source.grades().getOrDefault(new Judged(q.user(), q.request().text(), graph
                .key(r)), -1)).toList();
        List<Integer> judged = source.grades().entrySet().stream().filter(e -> e.getKey().user().equals(q.user()) && e.getKey()
                .request().equals(q.request().text())).map(Map.Entry::getValue).toList();
        boolean first = i == c.reference();
        List<Integer> against = lists.get(c.reference());
        return List.of(telling.say("rank.column", (char) ('A' + i) + "", who(q)), first
                ? "–"
                : Telling.percent(Agreement.overlap(
                        against, mine, c.top())), first
                                ? "–"
                                : Telling.two(Agreement.kendall(against, mine, c.top())),
                Telling.count(judged.size()), Telling.two(Agreement.ndcg(grades, judged, Math.min(SHOWN, compared.comparison()
                        .top()))));
    }

    private String who(RankQuery q) {
        if (q.user().isEmpty()) return telling.say("rank.nobody");
        int node = source.graph().find(NodeKind.USER, q.user());
        return telling.veil().person(node < 0 ? q.user() : source.graph().name(node));
    }

    private String asked(RankQuery q, Ranking ranking) {
        List<String> parts = new ArrayList<>();
        parts.add(q.request().text().isBlank()
                ? telling.say("rank.asked.nothing")
                : telling.say("rank.asked", telling.veil().text(q.request().text())));
        if (q.edit().ignored()) parts.add(telling.say("rank.ignored"));
        else
            if (!q.edit().removed().isEmpty()) parts.add(telling.say("rank.without", q.edit().removed().size()));
        if (!q.edit().ignored() && !q.edit().added().isEmpty()) parts.add(telling.say("rank.added", q.edit().added().size()));
        parts.add(telling.say("rank.matching", ranking.matching()));
        return String.join("; ", parts);
    }
}
