package org.discern.engine.recipe.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;

/// The attributes of a graph by their names in the form of [Words#form]; of *Lunch/Snacks* and *southwest asia (middle east)*
/// the parts are names too. Names that are times (*< 30 Mins*) are bounds instead.
/// Cost: O(attributes) time and memory.
public final class Vocabulary {
    /// One attribute.
    ///
    /// @param node in the graph; a running number when there is no graph
    /// @param name lower case, for people and for [org.discern.domain.recipe.rank.Constraint.Attribute#value]
    /// @param whole whether it was found by its whole name
    record Entry(NodeKind kind, int node, String name, int recipes, boolean whole) {}

    private final Map<String, List<Entry>> byForm = new HashMap<>();
    private final Map<String, int[]> ingredientsByWord = new HashMap<>();
    private final Map<Integer, List<String>> stems = new HashMap<>();
    private final Map<Integer, Integer> minutes = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private int longest = 1;

    private Vocabulary() {}

    public static Vocabulary of(RecipeGraph graph) {
        var out = new Vocabulary();
        for (int node = graph.users() + graph.recipes(); node < graph.size(); node++)
            out.take(graph.kind(node), node, graph.name(node), graph.degree(node));
        out.sort();
        return out;
    }

    /// Common ingredients, cuisines, diets, meals, dishes and appliances, for texts without a graph.
    static Vocabulary builtIn() {
        var out = new Vocabulary();
        int number = 0;
        for (NodeKind kind : NodeKind.values())
            for (String name : Lexicon.builtIn().names(kind)) out.take(kind, number++, name, 1);
        for (String food : Lexicon.builtIn().foods().stream().sorted().toList())
            out.take(NodeKind.INGREDIENT, number++, food, 1);
        out.sort();
        return out;
    }

    private void take(NodeKind kind, int node, String name, int recipes) {
        String value = name.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
        int bound = bound(value);
        if (kind == NodeKind.TIME || bound != 0) {
            if (bound > 0) minutes.put(node, bound);
            return;
        }
        if (value.isEmpty()) return;
        String form = Words.form(value);
        if (form.isEmpty()) return;
        stems.put(node, List.of(form.split(" ")));
        add(form, new Entry(kind, node, value, recipes, true));
        if (value.indexOf('/') < 0 && value.indexOf('(') < 0 && !value.contains(" or ")) return;
        Set<String> parts = new LinkedHashSet<>();
        for (String part : value.split("[/()]| or ", -1)) parts.add(Words.form(part));
        parts.add(Words.form(value.replace("/", " or ")));
        parts.remove("");
        parts.remove(form);
        for (String part : parts) add(part, new Entry(kind, node, value, recipes, false));
    }

    /// The most minutes a name allows, -1 when it allows any number (*1 day or more*), 0 when it is no time.
    private static int bound(String name) {
        List<Words.Token> tokens = Words.tokens(name);
        for (TimePhrases.Span span : TimePhrases.in(tokens)) {
            if (span.from() == 0 && span.to() == tokens.size()) return span.minutes();
            boolean range = span.to() == tokens.size() && span.from() > 0 && tokens.get(span.from() - 1).is("to");
            if (range) return span.minutes(); // 30 minutes to 1 hour
        }
        return 0;
    }

    private void add(String form, Entry entry) {
        byForm.computeIfAbsent(form, _ -> new ArrayList<>()).add(entry);
        List<String> parts = List.of(form.split(" "));
        words.addAll(parts);
        longest = Math.max(longest, parts.size());
    }

    private void sort() {
        for (List<Entry> entries : byForm.values())
            entries.sort(Comparator.comparing((Entry e) -> !e.whole).thenComparingInt(e -> -e.recipes).thenComparingInt(
                    Entry::node));
        Map<String, List<Integer>> found = new HashMap<>();
        for (List<Entry> entries : byForm.values())
            for (Entry e : entries)
                if (e.kind == NodeKind.INGREDIENT && e.whole)
                    for (String stem : Set.copyOf(stems(e.node))) found.computeIfAbsent(stem, _ -> new ArrayList<>()).add(e.node);
        found.forEach((stem, nodes) -> {
            int[] sorted = nodes.stream().mapToInt(Integer::intValue).toArray();
            Arrays.sort(sorted);
            ingredientsByWord.put(stem, sorted);
        });
    }

    /// Attributes of this very name, those with their whole name and most recipes first.
    List<Entry> exactly(String form) { return byForm.getOrDefault(form, List.of()); }

    /// Attributes of this name, else of other names of the same thing.
    List<Entry> named(String form) {
        List<Entry> exact = exactly(form);
        if (!exact.isEmpty()) return exact;
        List<Entry> others = new ArrayList<>();
        for (String other : Lexicon.builtIn().same(form)) others.addAll(exactly(other));
        return others;
    }

    /// Ingredients whose names hold all words of a phrase side by side.
    List<Integer> ingredientsWith(List<String> phrase) {
        List<Integer> out = new ArrayList<>();
        for (int node : ingredientsByWord.getOrDefault(phrase.getFirst(), new int[0]))
            if (java.util.Collections.indexOfSubList(stems(node), phrase) >= 0) out.add(node);
        return out;
    }

    /// The words of an attribute's name.
    List<String> stems(int node) { return stems.getOrDefault(node, List.of()); }

    /// Attributes that say how long a recipe takes at most.
    Map<Integer, Integer> minutes() { return minutes; }

    /// Every word of every name.
    Set<String> words() { return words; }

    /// The most words a name has.
    int longest() { return longest; }
}
