package org.discern.ui.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.discern.ui.kit.Fuzzy;

/// An intent that may be given: a known one, or one to be made.
///
/// @param fresh when nothing bears it yet
record LabelChoice(String name, boolean fresh) {
    private static final int SLIP = 2;

    /// What typed letters may mean: known intents, best first, also after a slip of the keys; last the new one, unless it is known.
    static List<LabelChoice> of(List<String> known, String typed) {
        String words = typed.strip();
        if (words.isEmpty()) return known.stream().map(name -> new LabelChoice(name, false)).toList();
        List<LabelChoice> out = new ArrayList<>(known.stream().filter(name -> score(words, name) > 0).sorted(Comparator
                .comparingInt((String name) -> -score(words, name)).thenComparing(Comparator.naturalOrder())).map(
                        name -> new LabelChoice(name, false)).toList());
        if (out.isEmpty() || !out.getFirst().name().equalsIgnoreCase(words)) out.add(new LabelChoice(words, true));
        return out;
    }

    private static int score(String words, String name) {
        if (name.equalsIgnoreCase(words)) return Integer.MAX_VALUE;
        int score = Fuzzy.score(words, name);
        if (score != Fuzzy.NONE) return score + 2;
        return words.length() > 3 && slips(words.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)) <= SLIP ? 1 : 0;
    }

    /// Letters to add, leave out or change, or neighbours to swap, until one is the other: V. I. Levenshtein's distance with
    /// F. J. Damerau's swaps.
    private static int slips(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) for (int j = 0; j <= b.length(); j++) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
            cost[i][j] = Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
            boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
            if (swapped) cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
        return cost[a.length()][b.length()];
    }
}
