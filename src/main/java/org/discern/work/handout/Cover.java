package org.discern.work.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.discern.domain.handout.Block;
import org.discern.domain.handout.Block.Tally.Count;
import org.discern.domain.handout.HandoutFacts;

/// What a hurried reader takes away: large counts, a few sentences, and what the report could not tell.
final class Cover {
    private final HandoutSource source;
    private final Map<String, Double> numbers;
    private final Telling telling;

    Cover(HandoutSource source, HandoutFacts now, Telling telling) {
        this.source = source;
        this.numbers = now.numbers();
        this.telling = telling;
    }

    List<Block> blocks() {
        List<Count> counts = new ArrayList<>();
        for (String key : List.of("utterances", "newClusters", "accepted", "users", "historyAccuracy", "recipes", "rankScore"))
            if (numbers.containsKey(key)) counts.add(new Count(shown(key), telling.say("number." + key, number(key))));
        if (!counts.isEmpty()) telling.add(new Block.Tally(counts.subList(0, Math.min(8, counts.size()))));
        telling.heading("short");
        List<String> points = new ArrayList<>();
        intents(points);
        users(points);
        recipes(points);
        if (points.isEmpty()) telling.missing("short.nothing");
        else telling.add(new Block.Points(points));
        missing();
        return telling.taken();
    }

    private void intents(List<String> points) {
        if (!numbers.containsKey("newClusters")) return;
        points.add(telling.say("short.intents", number("unseen"), number("utterances"), number("newClusters"), number(
                "newUtterances")));
        points.add(telling.say("short.review", number("named"), number("accepted"), number("rejected"), shown(
                "unassignedShare")));
        if (numbers.containsKey("cutScore")) points.add(telling.say("short.cut", shown("cutScore")));
    }

    private void users(List<String> points) {
        if (!numbers.containsKey("historyAccuracy")) return;
        double without = numbers.getOrDefault("textAccuracy", Double.NaN);
        double with = numbers.getOrDefault("historyAccuracy", Double.NaN);
        points.add(telling.say(with > without ? "short.users" : "short.users.no", Telling.three(without), Telling.three(with),
                number("users")));
    }

    private void recipes(List<String> points) {
        if (numbers.containsKey("rankScore"))
            points.add(telling.say("short.recipes", shown("rankScore"), number("recipes"), number("cooks")));
    }

    private void missing() {
        List<String> parts = new ArrayList<>();
        if (source.found().isEmpty()) parts.add(telling.say("missing.intents"));
        if (source.users().isEmpty()) parts.add(telling.say("missing.users"));
        if (source.recipes().isEmpty()) parts.add(telling.say("missing.recipes"));
        if (!parts.isEmpty()) telling.note("missing.parts", String.join(", ", parts));
    }

    private long number(String key) { return Math.round(numbers.getOrDefault(key, 0.0)); }

    private String shown(String key) { return Facts.shown(key, numbers.getOrDefault(key, Double.NaN)); }
}
