package org.discern.engine.intent.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.discern.domain.intent.SuggestedName;
import org.discern.domain.intent.SuggestedName.Source;

/// Proposes a name in `snake_case`: the intent most labelled members carry, else the strongest terms.
final class Naming {
    /// A word of a name stands in at least this share of the members.
    private static final double SHARE = 0.15;
    private static final double PAIR_SHARE = 0.25;

    private Naming() {}

    /// @param terms strongest first
    /// @param majority the intent of most labelled members, or empty
    /// @param taken names not to give again
    static SuggestedName of(int node, int size, TermTable table, List<TermTest.Tested> terms, int[] texts, String majority,
            Set<String> taken) {
        if (!majority.isEmpty()) return new SuggestedName(free(majority, taken), Source.LABELS, false);
        List<String> words = words(size, table, terms);
        boolean weak = terms.isEmpty() || terms.getFirst().pValue() >= 0.05 || terms.getFirst().count() < SHARE * size;
        if (words.isEmpty() && !terms.isEmpty() && terms.getFirst().pValue() < 0.05)
            words = List.of(table.terms.get(terms.getFirst().term()).replace("'", "").replace(' ', '_'));
        if (words.isEmpty()) return new SuggestedName(free("cluster_" + node, taken), Source.NUMBER, true);
        for (int length = Math.min(2, words.size()); length <= Math.min(3, words.size()); length++) {
            String name = String.join("_", ordered(words.subList(0, length), table, texts));
            if (!taken.contains(name)) return new SuggestedName(name, Source.TERMS, weak);
        }
        String name = String.join("_", ordered(words.subList(0, Math.min(2, words.size())), table, texts));
        return new SuggestedName(free(name, taken), Source.TERMS, weak);
    }

    /// Up to three words: a strong pair of neighbours first, then single words; no two with the same beginning.
    private static List<String> words(int size, TermTable table, List<TermTest.Tested> terms) {
        var out = new ArrayList<String>();
        for (TermTest.Tested t : terms.subList(0, Math.min(6, terms.size())))
            if (table.isPair(t.term()) && t.count() >= PAIR_SHARE * size && out.isEmpty())
                for (String word : table.terms.get(t.term()).split(" ", -1)) add(out, word);
        for (TermTest.Tested t : terms)
            if (!table.isPair(t.term()) && t.count() >= SHARE * size && out.size() < 3) add(out, table.terms.get(t.term()));
        return out;
    }

    private static void add(List<String> words, String word) {
        String clean = word.replace("'", "");
        for (String other : words) if (alike(other, clean)) return;
        words.add(clean);
    }

    /// `card` and `cards`, `transfer` and `transferred` would say the same twice.
    private static boolean alike(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) same++;
        return same >= 5 || (same == Math.min(a.length(), b.length()) && same >= 3);
    }

    /// The words in the order in which most texts say them.
    private static List<String> ordered(List<String> words, TermTable table, int[] texts) {
        if (words.size() < 2) return words;
        var out = new ArrayList<>(words.subList(0, 2));
        int forward = 0;
        for (int text : texts) {
            for (int term : table.termsOf[text]) {
                String pair = table.terms.get(term);
                if (pair.equals(words.get(0) + " " + words.get(1))) forward++;
                if (pair.equals(words.get(1) + " " + words.get(0))) forward--;
            }
        }
        if (forward < 0) out.add(out.removeFirst());
        out.addAll(words.subList(2, words.size()));
        return out;
    }

    private static String free(String name, Set<String> taken) {
        if (!taken.contains(name)) return name;
        for (int i = 2;; i++) if (!taken.contains(name + "_" + i)) return name + "_" + i;
    }
}
