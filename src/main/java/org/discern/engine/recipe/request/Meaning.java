package org.discern.engine.recipe.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.rank.Constraint.Attribute;

/// Which nodes and phrases an attribute stands for.
///
/// @param exact attributes of the named kind with this very name; may be empty
/// @param also further attributes that imply it: other kinds and other names of the same thing, *chicken breast* for chicken,
/// members of a group
/// @param phrases of the words that mention it, for texts
/// @param forbids what a diet rules out that no node of the graph speaks for; then nodes are empty
record Meaning(List<Integer> exact, List<Integer> also, List<List<String>> phrases, List<Attribute> forbids) {
    /// Made from a thing but no longer the thing: *chicken broth* is no chicken. Counts when the thing is excluded.
    private static final Set<String> MADE_FROM = Set.of("broth", "stock", "bouillon", "base", "cube", "granule", "soup", "gravy",
            "seasoning", "oil", "vinegar", "extract", "sauce", "dressing", "wine", "flavor", "flavoring", "liqueur", "schnapp",
            "cracker");

    static Meaning of(Attribute attribute, Vocabulary vocabulary) {
        Lexicon lexicon = Lexicon.builtIn();
        String form = Words.form(attribute.value());
        Set<Integer> exact = new LinkedHashSet<>();
        Set<Integer> also = new LinkedHashSet<>();
        for (Vocabulary.Entry e : vocabulary.exactly(form)) (e.kind() == attribute.kind() ? exact : also).add(e.node());
        for (String other : lexicon.same(form))
            for (Vocabulary.Entry e : vocabulary.exactly(other)) also.add(e.node());
        boolean edible = attribute.kind() == NodeKind.INGREDIENT || attribute.kind() == NodeKind.INGREDIENT_GROUP;
        Set<String> names = new LinkedHashSet<>(List.of(form));
        names.addAll(lexicon.same(form));
        if (edible && (attribute.excluded() || exact.isEmpty())) names = lexicon.closure(form);
        if (edible)
            for (String name : names)
                ingredients(name, attribute.excluded(), vocabulary, lexicon, also);
        List<Attribute> forbids = new ArrayList<>();
        if (attribute.kind() == NodeKind.DIET && exact.isEmpty() && also.isEmpty())
            for (String food : lexicon.forbidden(form)) forbids.add(new Attribute(NodeKind.INGREDIENT_GROUP, food, true));
        also.removeAll(exact);
        return new Meaning(List.copyOf(exact), List.copyOf(also), names.stream().map(n -> List.of(n.split(" "))).toList(),
                forbids);
    }

    private static void ingredients(String name, boolean excluded, Vocabulary vocabulary, Lexicon lexicon, Set<Integer> into) {
        List<String> phrase = List.of(name.split(" "));
        for (Vocabulary.Entry e : vocabulary.exactly(name))
            if (e.kind() == NodeKind.INGREDIENT || e.kind() == NodeKind.INGREDIENT_GROUP || excluded) into.add(e.node());
        for (int node : vocabulary.ingredientsWith(phrase)) {
            List<String> stems = vocabulary.stems(node);
            if (isDeceptive(stems, phrase, lexicon)) continue;
            if (!excluded && MADE_FROM.contains(stems.getLast()) && !MADE_FROM.contains(phrase.getLast())) continue;
            into.add(node);
        }
    }

    private static boolean isDeceptive(List<String> stems, List<String> phrase, Lexicon lexicon) {
        for (List<String> deceptive : lexicon.deceptive(String.join(" ", phrase)))
            if (Collections.indexOfSubList(stems, deceptive) >= 0) return true;
        int at = Collections.indexOfSubList(stems, phrase) + phrase.size();
        return at < stems.size() && stems.get(at).equals("free");
    }
}
