package org.discern.engine.intent.label;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.discern.domain.finding.Finding;
import org.discern.domain.finding.Mend;

/// One text, or nearly one text, under several intents.
final class TwinTexts {
    private static final int CHOICES = 3;

    private final Labelled rows;
    private final BitSet told = new BitSet(); // rows whose very text is told already

    TwinTexts(Labelled rows) { this.rows = rows; }

    /// The same words in the same order.
    List<Finding> same() {
        var out = new ArrayList<Finding>();
        for (List<Integer> group : groups(TextKeys::exact).values()) {
            if (intents(group).size() < 2) continue;
            group.forEach(told::set);
            out.add(finding(Finding.Kind.SAME_TEXT, "same/", group, intents(group).size()));
        }
        return out;
    }

    /// The same words in any order, or vectors that lie very near; after [#same], whose rows are left out.
    ///
    /// @param pairs rows that lie very near, none without vectors
    List<Finding> near(List<Pairs.Pair> pairs) {
        int[] up = new int[rows.size()];
        for (int i = 0; i < up.length; i++) up[i] = i;
        for (List<Integer> group : groups(TextKeys::loose).values())
            for (int row : group) if (free(row) && free(group.getFirst())) join(up, group.getFirst(), row);
        var least = new HashMap<Integer, Double>();
        for (Pairs.Pair pair : pairs) if (free(pair.a()) && free(pair.b())) join(up, pair.a(), pair.b());
        for (Pairs.Pair pair : pairs)
            if (free(pair.a()) && free(pair.b())) least.merge(find(up, pair.a()), (double) pair.similarity(), Math::min);
        var groups = new LinkedHashMap<Integer, List<Integer>>();
        for (int row = 0; row < up.length; row++)
            if (free(row)) groups.computeIfAbsent(find(up, row), _ -> new ArrayList<>()).add(row);
        var out = new ArrayList<Finding>();
        groups.forEach((head, group) -> {
            if (intents(group).size() > 1)
                out.add(finding(Finding.Kind.NEAR_DUPLICATES, "near/", group, least.getOrDefault(head, 1.0)));
        });
        return out;
    }

    private boolean free(int row) { return !told.get(row); }

    private Map<String, List<Integer>> groups(Function<String, String> key) {
        var out = new LinkedHashMap<String, List<Integer>>();
        for (int row = 0; row < rows.size(); row++)
            out.computeIfAbsent(key.apply(rows.utterances().get(row).text()), _ -> new ArrayList<>()).add(row);
        return out;
    }

    /// Intent → how many rows of the group carry it, most first, then by name.
    private List<String> intents(List<Integer> group) {
        var count = new TreeMap<String, Integer>();
        for (int row : group) count.merge(rows.intent(row), rows.utterances().get(row).copies(), Integer::sum);
        return count.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
    }

    private Finding finding(Finding.Kind kind, String mark, List<Integer> group, double figure) {
        List<Long> ids = rows.ids(group);
        List<String> intents = intents(group);
        var mends = new ArrayList<Mend>();
        for (String intent : intents.subList(0, Math.min(CHOICES, intents.size())))
            mends.add(new Mend.Relabel(rows.ids(group.stream().filter(row -> !rows.intent(row).equals(intent)).toList()),
                    intent));
        mends.add(new Mend.Relabel(ids, ""));
        String key = mark + ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
        return new Finding(kind, List.of(key), intents, ids, figure, mends);
    }

    private static void join(int[] up, int a, int b) {
        int x = find(up, a);
        int y = find(up, b);
        up[Math.max(x, y)] = Math.min(x, y);
    }

    private static int find(int[] up, int i) {
        int at = i;
        while (up[at] != at) {
            up[at] = up[up[at]];
            at = up[at];
        }
        return at;
    }
}
