package org.discern.engine.recipe.request;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.run.Progress;

/// The words of every recipe's name and description, as numbers, with the recipes of each word. Mentions that say a thing is
/// absent (*nut free*, *without eggs*) are left out, so that a word found here is meant.
///
/// Cost: about 4 bytes a word, plus 4 bytes for each recipe a word stands in.
final class RecipeWords {
    /// Between name and description; no phrase reaches across.
    private static final int GAP = -1;

    private final Map<String, Integer> numbers;
    private final int[] starts; // per recipe, in words
    private final int[] nameEnds; // per recipe
    private final int[] words;
    private final int[] postingStarts; // per word
    private final int[] postings; // recipes, ascending

    private RecipeWords(Map<String, Integer> numbers, int[] starts, int[] nameEnds, int[] words) {
        this.numbers = numbers;
        this.starts = starts;
        this.nameEnds = nameEnds;
        this.words = words;
        int terms = numbers.size();
        int recipes = nameEnds.length;
        postingStarts = new int[terms + 1];
        int[] seen = new int[terms];
        Arrays.fill(seen, -1);
        for (int r = 0; r < recipes; r++)
            for (int i = starts[r]; i < starts[r + 1]; i++) {
                int w = words[i];
                if (w == GAP || seen[w] == r) continue;
                seen[w] = r;
                postingStarts[w + 1]++;
            }
        for (int w = 0; w < terms; w++) postingStarts[w + 1] += postingStarts[w];
        postings = new int[postingStarts[terms]];
        int[] at = Arrays.copyOf(postingStarts, terms);
        Arrays.fill(seen, -1);
        for (int r = 0; r < recipes; r++)
            for (int i = starts[r]; i < starts[r + 1]; i++) {
                int w = words[i];
                if (w == GAP || seen[w] == r) continue;
                seen[w] = r;
                postings[at[w]++] = r;
            }
    }

    static RecipeWords of(RecipeGraph graph, Progress progress) {
        Map<String, Integer> numbers = new HashMap<>();
        int recipes = graph.recipes();
        int[] starts = new int[recipes + 1];
        int[] nameEnds = new int[recipes];
        int[] words = new int[Math.max(64, recipes * 8)];
        int size = 0;
        for (int r = 0; r < recipes; r++) {
            if ((r & 1_023) == 0) progress.check();
            int node = graph.recipeNode(r);
            String[] name = Mentions.of(graph.name(node));
            String[] description = Mentions.of(graph.text(node).description());
            int need = size + name.length + description.length + 1;
            if (need > words.length) words = Arrays.copyOf(words, Math.max(need, words.length + words.length / 2));
            for (String stem : name) words[size++] = number(numbers, stem);
            nameEnds[r] = size;
            words[size++] = GAP;
            for (String stem : description) words[size++] = number(numbers, stem);
            starts[r + 1] = size;
        }
        return new RecipeWords(numbers, starts, nameEnds, Arrays.copyOf(words, size));
    }

    private static int number(Map<String, Integer> numbers, String stem) {
        if (stem.isEmpty()) return GAP;
        Integer known = numbers.putIfAbsent(stem, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    int recipes() { return nameEnds.length; }

    /// Marks recipes whose name (or name and description) mentions a phrase outside of the deceptive ones.
    ///
    /// @param phrase stems
    /// @param deceptive phrases that hold `phrase` but mean something else
    void mark(List<String> phrase, List<List<String>> deceptive, boolean description, Matches into) {
        int[] wanted = numbers(phrase);
        if (wanted.length == 0) return;
        int rarest = wanted[0];
        for (int w : wanted) if (count(w) < count(rarest)) rarest = w;
        int[][] false_ = deceptive.stream().map(this::numbers).filter(d -> d.length > 0).toArray(int[][]::new);
        for (int p = postingStarts[rarest]; p < postingStarts[rarest + 1]; p++) {
            int r = postings[p];
            if (!into.has(r) && mentions(starts[r], description ? starts[r + 1] : nameEnds[r], wanted, false_)) into.add(r);
        }
    }

    private boolean mentions(int from, int to, int[] wanted, int[][] deceptive) {
        for (int i = from; i + wanted.length <= to; i++)
            if (at(i, wanted) && !covered(i, wanted.length, from, to, deceptive)) return true;
        return false;
    }

    private boolean covered(int at, int length, int from, int to, int[][] deceptive) {
        for (int[] phrase : deceptive)
            for (int i = Math.max(from, at + length - phrase.length); i <= at && i + phrase.length <= to; i++)
                if (at(i, phrase)) return true;
        return false;
    }

    private boolean at(int i, int[] wanted) {
        for (int k = 0; k < wanted.length; k++) if (words[i + k] != wanted[k]) return false;
        return true;
    }

    private int count(int word) { return postingStarts[word + 1] - postingStarts[word]; }

    /// Empty when a word occurs nowhere.
    private int[] numbers(List<String> phrase) {
        int[] out = new int[phrase.size()];
        for (int k = 0; k < out.length; k++) {
            Integer number = numbers.get(phrase.get(k));
            if (number == null) return new int[0];
            out[k] = number;
        }
        return out;
    }

    // For the word index beside.

    int start(int recipe) { return starts[recipe]; }

    int nameEnd(int recipe) { return nameEnds[recipe]; }

    /// The number of a word, -1 for a gap.
    int word(int i) { return words[i]; }

    Map<String, Integer> numbers() { return numbers; }
}
