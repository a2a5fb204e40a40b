package org.discern.work.user;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.user.Histories;
import org.discern.domain.user.Part;
import org.discern.domain.user.UserEvent;
import org.discern.engine.user.UserRows;

/// Histories as the engine takes them.
public final class HistoryTable {
    private HistoryTable() {}

    /// The labels of the most users, most first; among equals in order of name.
    public static List<String> classes(Histories histories, int most) {
        Map<String, Set<String>> users = new HashMap<>();
        for (UserEvent e : histories.events())
            if (e.hasLabel()) users.computeIfAbsent(e.label(), _ -> new HashSet<>()).add(e.user());
        return users.entrySet().stream().sorted(Comparator.comparingInt((Map.Entry<String, Set<String>> e) -> -e.getValue()
                .size())
                .thenComparing(Map.Entry::getKey)).limit(most).map(Map.Entry::getKey).toList();
    }

    /// Per row its class, `classes.size()` for any other label, -1 without one.
    static int[] labels(Histories histories, List<String> classes) {
        Map<String, Integer> index = new HashMap<>();
        for (int c = 0; c < classes.size(); c++) index.put(classes.get(c), c);
        return histories.events().stream().mapToInt(e -> e.hasLabel() ? index.getOrDefault(e.label(), classes.size()) : -1)
                .toArray();
    }

    /// Split by time within each user.
    public static Part[] byTime(Histories histories) {
        var out = new Part[histories.size()];
        for (int u = 0; u < histories.users().size(); u++) {
            int n = histories.to(u) - histories.from(u);
            for (int i = 0; i < n; i++) out[histories.from(u) + i] = Part.of(i, n);
        }
        return out;
    }

    public static UserRows rows(Histories histories, List<String> classes, Part[] parts, FloatMatrix vectors) {
        int users = histories.users().size();
        int[] starts = new int[users + 1];
        for (int u = 0; u < users; u++) starts[u + 1] = histories.to(u);
        return new UserRows(starts, histories.events().stream().mapToLong(UserEvent::time).toArray(), labels(histories, classes),
                parts, vectors, classes);
    }
}
