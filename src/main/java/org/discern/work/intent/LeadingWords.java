package org.discern.work.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.discern.domain.corpus.Corpus;

/// Every row as word numbers, so that the leading words of a cluster can be had within a frame. A hint while the hand moves,
/// not evidence: the card of a cluster carries tested terms.
public final class LeadingWords {
    private static final Set<String> SMALL = Set.of("the", "a", "an", "he", "she", "his", "her", "they", "them", "their", "one",
            "off", "come", "i", "to", "my", "is", "of", "and", "in", "on", "for", "it",
            "me", "you", "do", "can", "what", "how", "with", "at", "please", "this", "that", "be", "are", "your", "have", "i'm",
            "i'd", "im", "was", "will", "from", "if", "or", "so", "there", "would", "like", "need", "want", "does", "did", "has",
            "am", "any", "some", "hi", "hello", "hey", "not", "no", "could", "should", "about", "get", "up", "by", "as", "we",
            "us", "when", "where", "why", "which", "who", "tell", "know", "just", "but", "its", "it's", "what's", "whats",
            "don't",
            "i've", "now", "let", "out", "make", "go", "been", "had", "because", "got", "give", "much", "many", "use", "see");

    private final List<String> vocabulary = new ArrayList<>();
    private final int[] rowsWith;
    private final int[] start;
    private final int[] words;

    public LeadingWords(Corpus corpus) {
        Map<String, Integer> numbers = new HashMap<>();
        int n = corpus.size();
        start = new int[n + 1];
        int[] all = new int[Math.max(16, n * 8)];
        int used = 0;
        for (int row = 0; row < n; row++) {
            start[row] = used;
            for (String word : corpus.get(row).text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+", -1)) {
                if (word.length() < 2 || SMALL.contains(word)) continue;
                int number = numbers.computeIfAbsent(word, w -> {
                    vocabulary.add(w);
                    return vocabulary.size() - 1;
                });
                boolean again = false;
                for (int i = start[row]; i < used && !again; i++) again = all[i] == number;
                if (again) continue;
                if (used == all.length) all = Arrays.copyOf(all, used * 2);
                all[used++] = number;
            }
        }
        start[n] = used;
        words = Arrays.copyOf(all, used);
        rowsWith = new int[vocabulary.size()];
        for (int word : words) rowsWith[word]++;
    }

    /// Up to `most` words that are common in these rows and rare elsewhere: share of the rows times the share of the word's
    /// occurrences that lie here. At most 2,000 rows are read, evenly spread.
    public List<String> leading(int[] rows, int most) {
        var counts = new HashMap<Integer, int[]>();
        int stride = Math.max(1, rows.length / 2000);
        if (stride > 1) { // the same rows are read in whatever order they are given
            rows = rows.clone();
            Arrays.sort(rows);
        }
        int read = 0;
        for (int r = 0; r < rows.length; r += stride, read++)
            for (int i = start[rows[r]]; i < start[rows[r] + 1]; i++) counts.computeIfAbsent(words[i], _ -> new int[1])[0]++;
        double seen = Math.max(1, read);
        return counts.entrySet().stream().filter(e -> e.getValue()[0] > 1 || seen < 4)
                .sorted((a, b) -> {
                    int byWeight = Double.compare(weight(b, stride), weight(a, stride));
                    return byWeight != 0 ? byWeight : vocabulary.get(a.getKey()).compareTo(vocabulary.get(b.getKey()));
                }).limit(most).map(e -> vocabulary.get(e.getKey())).toList();
    }

    private double weight(Map.Entry<Integer, int[]> word, int stride) {
        double here = word.getValue()[0];
        return here * Math.sqrt(here * stride / rowsWith[word.getKey()]);
    }
}
