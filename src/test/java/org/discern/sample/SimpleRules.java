package org.discern.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.sample.ShippedSample.Row;

/// What can be guessed of an event without any learning; empty when the rule knows nothing.
final class SimpleRules {
    private static final int WINDOW = 8;

    private SimpleRules() {}

    /// The label of the latest of the last eight events with a phrase of the same group, or else of the same theme.
    static Optional<String> latest(List<Row> history, int event) {
        PhraseGroup group = history.get(event).group();
        String related = "";
        for (int i = Math.max(0, event - WINDOW); i < event; i++) {
            PhraseGroup other = history.get(i).group();
            if (!group.theme().equals("other") && other.theme().equals(group.theme())) related = history.get(i).label();
        }
        for (int i = Math.max(0, event - WINDOW); i < event; i++) {
            if (history.get(i).group().equals(group)) related = history.get(i).label();
        }
        return related.isEmpty() ? Optional.empty() : Optional.of(related);
    }

    /// The label that the group mostly had in all events before.
    static Optional<String> habit(List<Row> history, int event) {
        return mostFrequent(history.subList(0, event), history.get(event).group());
    }

    static Optional<String> mostFrequent(List<Row> rows, PhraseGroup group) {
        var counts = new HashMap<String, Integer>();
        for (Row row : rows) if (row.group().equals(group)) counts.merge(row.label(), 1, Integer::sum);
        return counts.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry
                .comparingByKey())).map(Map.Entry::getKey);
    }
}
