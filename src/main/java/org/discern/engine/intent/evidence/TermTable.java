package org.discern.engine.intent.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// Which terms each text holds: words without topic left out, pairs of neighbouring words with topic added.
/// Presence counts, not repetition.
final class TermTable {
    final List<String> terms = new ArrayList<>();
    final int[][] termsOf; // per text, rising, distinct
    final int[] textsWith; // per term
    final int[][] wordsOf; // per text all words, topic or not, rising, distinct; numbers of their own

    TermTable(List<String> texts) {
        var termIndex = new HashMap<String, Integer>();
        var wordIndex = new HashMap<String, Integer>();
        termsOf = new int[texts.size()][];
        wordsOf = new int[texts.size()][];
        for (int i = 0; i < termsOf.length; i++) {
            List<String> words = Words.of(texts.get(i));
            var found = new ArrayList<String>();
            String before = "";
            for (String word : words) {
                boolean topic = !Words.isStop(word);
                if (topic) found.add(word);
                if (topic && !before.isEmpty()) found.add(before + " " + word);
                before = topic ? word : "";
            }
            termsOf[i] = found.stream().mapToInt(t -> termIndex.computeIfAbsent(t, fresh -> {
                terms.add(fresh);
                return terms.size() - 1;
            })).sorted().distinct().toArray();
            wordsOf[i] = words.stream().mapToInt(w -> wordIndex.computeIfAbsent(w, fresh -> wordIndex.size())).sorted().distinct()
                    .toArray();
        }
        textsWith = new int[terms.size()];
        for (int[] line : termsOf) for (int term : line) textsWith[term]++;
        byRarity(wordIndex.size());
    }

    /// Numbers words anew, rare ones first, which is what the search for near-duplicates wants.
    private void byRarity(int words) {
        int[] texts = new int[words];
        for (int[] line : wordsOf) for (int word : line) texts[word]++;
        Integer[] order = new Integer[words];
        Arrays.setAll(order, w -> w);
        Arrays.sort(order, (a, b) -> texts[a] != texts[b] ? Integer.compare(texts[a], texts[b]) : Integer.compare(a, b));
        int[] rank = new int[words];
        for (int r = 0; r < words; r++) rank[order[r]] = r;
        for (int[] line : wordsOf) {
            for (int j = 0; j < line.length; j++) line[j] = rank[line[j]];
            Arrays.sort(line);
        }
    }

    boolean isPair(int term) { return terms.get(term).indexOf(' ') >= 0; }
}
