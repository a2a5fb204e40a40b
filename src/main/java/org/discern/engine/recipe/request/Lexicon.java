package org.discern.engine.recipe.request;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.discern.domain.recipe.NodeKind;

/// What the parser knows beside a graph: synonyms, what is a kind of what, and what small words do. Read once from
/// `lexicon.txt`, which explains its own lines. All phrases are in the form of [Words#form].
final class Lexicon {
    /// What a phrase does in a sentence.
    enum Role {
        QUICK, NEGATOR, POSITIVE, NEUTRAL, SOFTENER, CORRECTION, BROKEN, BREAK, DETERMINER, FILLER, COMPONENT, ASIDE, MODIFIER, PLAIN
    }

    private static final String RESOURCE = "lexicon.txt";

    /// Inside such a phrase the diet is said too: *gluten free bread* is no one thing.
    private static final Pattern HOLDS_DIET = Pattern.compile("\\b(free|vegan|vegetarian|veggy|from|substitute|ground)\\b");

    private static final Lexicon BUILT_IN = read();

    private final Map<String, List<String>> same = new HashMap<>();
    private final Map<String, List<String>> near = new HashMap<>();
    private final Map<String, List<String>> narrower = new HashMap<>();
    private final Map<String, List<String>> broader = new HashMap<>();
    private final Map<String, List<List<String>>> not = new HashMap<>();
    private final Map<String, List<String>> diets = new HashMap<>();
    private final Map<String, Set<Role>> roles = new HashMap<>();
    private final Set<String> foods = new HashSet<>();
    private final Set<String> compounds = new HashSet<>();
    private final Map<NodeKind, List<String>> names = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> namingWords = new HashSet<>();
    private int longest = 1;

    private Lexicon() {}

    static Lexicon builtIn() { return BUILT_IN; }

    /// Other names of the same thing; empty when there is none.
    List<String> same(String form) { return same.getOrDefault(form, List.of()); }

    /// What may be meant when the graph knows no `form`.
    List<String> near(String form) { return near.getOrDefault(form, List.of()); }

    boolean hasNarrower(String form) { return narrower.containsKey(form); }

    /// What each `form` also is, e.g. fish for salmon; one step.
    List<String> broader(String form) { return broader.getOrDefault(form, List.of()); }

    /// `form`, its other names, and everything that is a kind of it, over any number of steps.
    Set<String> closure(String form) {
        Set<String> out = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(form));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (!out.add(next)) continue;
            open.addAll(same(next));
            open.addAll(narrower.getOrDefault(next, List.of()));
        }
        return out;
    }

    /// Phrases (as stems) that hold `form` but are none.
    List<List<String>> deceptive(String form) { return not.getOrDefault(form, List.of()); }

    /// What a diet forbids; empty when it is not known.
    List<String> forbidden(String diet) {
        List<String> known = diets.get(diet);
        if (known != null) return known;
        for (String other : same(diet)) if (diets.containsKey(other)) return diets.getOrDefault(other, List.of());
        return List.of();
    }

    Set<Role> roles(String form) { return roles.getOrDefault(form, Set.of()); }

    /// Whether it is something to eat, or what food is made of.
    boolean isFood(String form) { return foods.contains(form); }

    /// Whether the words mean one thing together, other than their parts.
    boolean isCompound(String form) { return compounds.contains(form); }

    /// Names for people of a kind, for texts without a graph.
    List<String> names(NodeKind kind) { return names.getOrDefault(kind, List.of()); }

    Set<String> foods() { return foods; }

    /// Every word of every phrase.
    Set<String> words() { return words; }

    /// Words of foods, cuisines and the like, which a slip of the pen may stand for.
    Set<String> namingWords() { return namingWords; }

    /// The most words a phrase has.
    int longest() { return longest; }

    private static Lexicon read() {
        var lexicon = new Lexicon();
        try (InputStream in = Lexicon.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException("The resource " + RESOURCE + " is missing");
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String section = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                if (line.startsWith("[")) section = line.substring(1, line.indexOf(']'));
                else lexicon.take(section, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lexicon;
    }

    private void take(String section, String line) {
        switch (section) {
            case "same" -> {
                List<String> forms = forms(line, "=");
                for (String form : forms) add(same, form, forms.stream().filter(f -> !f.equals(form)).toList());
            }
            case "near" -> {
                List<String> forms = forms(line, "~");
                add(near, forms.getFirst(), forms.subList(1, forms.size()));
            }
            case "broader" -> {
                List<String> heads = forms(head(line), ",");
                List<String> tails = forms(tail(line), ",");
                foods.addAll(heads);
                foods.addAll(tails);
                for (String tail : tails) namingWords.addAll(List.of(tail.split(" ")));
                for (String head : heads) namingWords.addAll(List.of(head.split(" ")));
                add(narrower, heads.getFirst(), tails);
                for (String t : tails) add(broader, t, heads);
            }
            case "not" -> {
                List<String> tails = forms(tail(line), ",");
                not.computeIfAbsent(Words.form(head(line)), _ -> new ArrayList<>()).addAll(tails.stream().map(t -> List.of(t
                        .split(
                                " "))).toList());
                compounds.addAll(tails.stream().filter(t -> t.contains(" ") && !HOLDS_DIET.matcher(t).find()).toList());
            }
            case "diet" -> add(diets, Words.form(head(line)), forms(tail(line), ","));
            case "compound" -> compounds.addAll(forms(line, ","));
            case "food" -> foods.addAll(forms(line, ","));
            case "cuisine", "meal", "category", "appliance", "nutrition", "tag" -> names(NodeKind.valueOf(section.toUpperCase(
                    Locale.ROOT)), line);
            case "diet-name" -> names(NodeKind.DIET, line);
            default -> {
                Role role = Role.valueOf(section.toUpperCase(Locale.ROOT));
                for (String form : forms(line, ",")) {
                    if (role == Role.QUICK && !form.contains(" ")) namingWords.add(form);
                    roles.computeIfAbsent(form, _ -> new HashSet<>()).add(role);
                }
            }
        }
    }

    private void names(NodeKind kind, String line) {
        List<String> all = names.computeIfAbsent(kind, _ -> new ArrayList<>());
        for (String name : line.split(",")) all.add(name.strip());
        for (String form : forms(line, ",")) namingWords.addAll(List.of(form.split(" ")));
    }

    private List<String> forms(String line, String separator) {
        List<String> out = new ArrayList<>();
        for (String phrase : line.split(separator)) {
            String form = Words.form(phrase);
            if (form.isEmpty()) continue;
            out.add(form);
            List<String> parts = List.of(form.split(" "));
            words.addAll(parts);
            longest = Math.max(longest, parts.size());
        }
        return out;
    }

    private static void add(Map<String, List<String>> to, String key, List<String> values) {
        List<String> all = to.computeIfAbsent(key, _ -> new ArrayList<>());
        for (String value : values) if (!all.contains(value)) all.add(value);
    }

    private static String head(String line) { return line.substring(0, line.indexOf(':')); }

    private static String tail(String line) { return line.substring(line.indexOf(':') + 1); }
}
