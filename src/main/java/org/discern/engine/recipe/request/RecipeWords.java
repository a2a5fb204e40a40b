package org.discern.engine.recipe.request;

import java.util.ArrayList;
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
    private final Map<String, int[]> mentions; // of foods that a single word does not tell

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
        mentions = foods();
    }

    /// The recipes that mention each food of several words, or of a word that deceives: found in one walk over all words, so
    /// that excluding *dairy* costs no search.
    private Map<String, int[]> foods() {
        List<Food> foods = new ArrayList<>();
        Map<Integer, List<Food>> byFirst = new HashMap<>();
        for (String form : Lexicon.builtIn().foods()) {
            List<String> phrase = List.of(form.split(" "));
            int[] wanted = numbers(phrase);
            if (isPlain(phrase) || wanted.length == 0) continue;
            var food = new Food(form, wanted, deceptive(form), new Recipes());
            foods.add(food);
            byFirst.computeIfAbsent(wanted[0], _ -> new ArrayList<>()).add(food);
        }
        for (int r = 0; r < nameEnds.length; r++)
            for (int i = starts[r]; i < starts[r + 1]; i++) {
                List<Food> here = words[i] < 0 ? null : byFirst.get(words[i]);
                if (here == null) continue;
                for (Food food : here)
                    if (food.recipes.last() != r && mentions(i, Math.min(starts[r + 1], i + food.wanted.length), starts[r],
                            starts[r
                                    + 1], food.wanted, food.deceptive))
                        food.recipes.add(r);
            }
        Map<String, int[]> out = new HashMap<>();
        for (Food food : foods) out.put(food.form, food.recipes.all());
        return out;
    }

    private record Food(String form, int[] wanted, int[][] deceptive, Recipes recipes) {}

    private static final class Recipes {
        private int[] all = new int[4];
        private int size;

        int last() { return size == 0 ? -1 : all[size - 1]; }

        void add(int recipe) {
            if (size == all.length) all = Arrays.copyOf(all, size * 2);
            all[size++] = recipe;
        }

        int[] all() { return Arrays.copyOf(all, size); }
    }

    /// Whether every occurrence of the word is a mention.
    private static boolean isPlain(List<String> phrase) {
        return phrase.size() == 1 && Lexicon.builtIn().deceptive(phrase.getFirst()).isEmpty();
    }

    private int[][] deceptive(String form) {
        return Lexicon.builtIn().deceptive(form).stream().map(this::numbers).filter(d -> d.length > 0).toArray(int[][]::new);
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
    void mark(List<String> phrase, boolean description, Matches into) {
        String form = String.join(" ", phrase);
        int[] known = description ? mentions.get(form) : null;
        if (known != null) {
            for (int r : known) into.add(r);
            return;
        }
        int[] wanted = numbers(phrase);
        if (wanted.length == 0) return;
        int rarest = wanted[0];
        for (int w : wanted) if (count(w) < count(rarest)) rarest = w;
        boolean all = description && isPlain(phrase);
        int[][] deceptive = deceptive(form);
        for (int p = postingStarts[rarest]; p < postingStarts[rarest + 1]; p++) {
            int r = postings[p];
            if (into.has(r)) continue;
            int end = description ? starts[r + 1] : nameEnds[r];
            if (all || mentions(starts[r], end, starts[r], end, wanted, deceptive)) into.add(r);
        }
    }

    /// Whether a phrase stands within `from .. to - 1` of a text, and not inside a deceptive one.
    private boolean mentions(int from, int to, int textFrom, int textTo, int[] wanted, int[][] deceptive) {
        for (int i = from; i + wanted.length <= to; i++)
            if (at(i, wanted) && !covered(i, wanted.length, textFrom, textTo, deceptive)) return true;
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
