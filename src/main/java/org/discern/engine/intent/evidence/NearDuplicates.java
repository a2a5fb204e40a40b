package org.discern.engine.intent.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.discern.engine.Paper;

/// Groups texts whose sets of words are nearly the same (Jaccard similarity at least 0.8, chains included).
///
/// Words, not vectors: trained vectors put all texts of one intent close together, however differently they are said.
///
/// Source: prefix filter of R. Bayardo, Y. Ma, R. Srikant, *Scaling up all pairs similarity search*, WWW 2007,
/// DOI 10.1145/1242572.1242591: two sets that alike share one of their rarest words, so only such pairs are compared.
@Paper("10.1145/1242572.1242591")
final class NearDuplicates {
    private static final double ALIKE = 0.8;

    private NearDuplicates() {}

    /// @param words per text its words as numbers, rare words first, rising
    /// @return groups of two and more of `texts`, largest first
    static List<List<Integer>> of(int[] texts, int[][] words) {
        int[] up = new int[texts.length];
        for (int i = 0; i < up.length; i++) up[i] = i;
        var holders = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < texts.length; i++) {
            int[] set = words[texts[i]];
            int prefix = set.length - (int) Math.ceil(ALIKE * set.length) + 1;
            for (int p = 0; p < Math.min(prefix, set.length); p++) {
                List<Integer> others = holders.computeIfAbsent(set[p], fresh -> new ArrayList<>());
                for (int other : others) {
                    int a = find(up, i);
                    int b = find(up, other);
                    if (a != b && alike(set, words[texts[other]])) up[Math.max(a, b)] = Math.min(a, b);
                }
                others.add(i);
            }
        }
        var groups = new LinkedHashMap<Integer, List<Integer>>();
        for (int i = 0; i < texts.length; i++) groups.computeIfAbsent(find(up, i), fresh -> new ArrayList<>()).add(texts[i]);
        return groups.values().stream().filter(g -> g.size() > 1).sorted(Comparator.comparingInt(g -> -g.size())).toList();
    }

    private static boolean alike(int[] a, int[] b) {
        int both = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length;) {
            if (a[i] == b[j]) {
                both++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return both >= ALIKE * (a.length + b.length - both);
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
