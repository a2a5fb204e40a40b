package org.discern.work.recipe.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.jspecify.annotations.Nullable;

/// Nodes by the letters of their name or key: whole names first, then beginnings, beginnings of words, then anything within;
/// of equals the one with more neighbours. Cost: O(nodes × name), about 30 ms for 300,000.
public final class FindNodes {
    private static final int NONE = 0;

    private FindNodes() {}

    private record Hit(int node, int worth, int degree) {}

    /// @param kind to look among; null for all
    public static List<Integer> of(RecipeGraph graph, String words, @Nullable NodeKind kind, int most) {
        String want = words.strip().toLowerCase(Locale.ROOT);
        var best = new PriorityQueue<Hit>(Comparator.comparingInt(Hit::worth).thenComparingInt(Hit::degree).thenComparing(
                Comparator.comparingInt(Hit::node).reversed()));
        int from = kind == null ? 0 : graph.from(kind);
        int to = kind == null ? graph.size() : graph.to(kind);
        for (int node = from; node < to; node++) {
            int worth = want.isEmpty() ? 1 : worth(graph, node, want);
            if (worth == NONE) continue;
            best.add(new Hit(node, worth, graph.degree(node)));
            if (best.size() > most) best.poll();
        }
        var out = new ArrayList<Integer>();
        while (!best.isEmpty()) out.addFirst(best.poll().node());
        return List.copyOf(out);
    }

    private static int worth(RecipeGraph graph, int node, String want) {
        int byName = worth(graph.name(node), want);
        return byName > NONE ? byName : Math.max(NONE, worth(graph.key(node), want) - 1);
    }

    private static int worth(String name, String want) {
        int at = indexOf(name, want);
        if (at < 0) return NONE;
        if (at == 0) return name.length() == want.length() ? 8 : 6;
        return Character.isLetterOrDigit(name.charAt(at - 1)) ? 2 : 4;
    }

    private static int indexOf(String name, String want) {
        for (int i = 0; i + want.length() <= name.length(); i++)
            if (name.regionMatches(true, i, want, 0, want.length())) return i;
        return -1;
    }
}
