package org.discern.engine.recipe.request;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.rank.Constraint.Attribute;

/// From a phrase to the attribute it names in a graph: which kind, under which name.
final class Naming {
    private static final List<NodeKind> ORDER = List.of(NodeKind.DIET, NodeKind.CUISINE, NodeKind.MEAL, NodeKind.INGREDIENT,
            NodeKind.INGREDIENT_GROUP, NodeKind.CATEGORY, NodeKind.APPLIANCE, NodeKind.NUTRITION, NodeKind.TAG);
    /// Kinds of what one eats.
    private static final Set<NodeKind> EDIBLE = EnumSet.of(NodeKind.INGREDIENT, NodeKind.INGREDIENT_GROUP, NodeKind.CATEGORY,
            NodeKind.TAG);

    private final Vocabulary vocabulary;
    private final Lexicon lexicon = Lexicon.builtIn();

    Naming(Vocabulary vocabulary) { this.vocabulary = vocabulary; }

    static boolean isEdible(NodeKind kind) { return EDIBLE.contains(kind); }

    /// @param form of the phrase
    /// @param said the phrase in its own words, for what the graph does not know
    /// @param preferred kinds the words around it speak for, best first
    /// @return empty when the words can only rank
    Optional<Attribute> attribute(String form, String said, List<NodeKind> preferred, boolean excluded) {
        Optional<Attribute> known = chosen(vocabulary.named(form), preferred, excluded);
        if (known.isPresent()) return known;
        if (excluded) {
            Optional<Attribute> keeps = chosen(vocabulary.named(form + " free"), List.of(NodeKind.DIET), false);
            if (keeps.isPresent() && keeps.get().kind() == NodeKind.DIET) return keeps;
        }
        Optional<Attribute> near = near(form, preferred, excluded);
        if (near.isPresent()) return near;
        Optional<Attribute> diet = excluded ? Optional.empty() : diet(form, said);
        if (diet.isPresent()) return diet;
        Optional<Attribute> head = excluded ? Optional.empty() : head(form);
        if (head.isPresent()) return head;
        if (lexicon.hasNarrower(form) && (excluded || lexicon.closure(form).stream().anyMatch(this::isIngredient)))
            return Optional.of(new Attribute(NodeKind.INGREDIENT_GROUP, said, excluded));
        boolean food = lexicon.isFood(form) || lexicon.isCompound(form);
        if (food && (excluded || !vocabulary.ingredientsWith(List.of(form.split(" "))).isEmpty()))
            return Optional.of(new Attribute(NodeKind.INGREDIENT, said, excluded));
        return Optional.empty();
    }

    /// `X free`: the diet when the graph knows it, else X excluded.
    Attribute free(String form, String said) {
        for (Vocabulary.Entry e : vocabulary.named(form + " free"))
            if (e.kind() == NodeKind.DIET || e.kind() == NodeKind.TAG || e.kind() == NodeKind.NUTRITION || e
                    .kind() == NodeKind.CATEGORY)
                return new Attribute(e.kind(), e.name(), false);
        if (vocabulary.named(form).isEmpty()) {
            Optional<Attribute> near = near(form + " free", List.of(NodeKind.DIET), false);
            if (near.isPresent()) return near.get();
        }
        return attribute(form, said, ingredients(), true).orElseGet(() -> new Attribute(NodeKind.INGREDIENT, said, true));
    }

    /// Whether it can be said to be avoided: it, or what is without it, is known.
    boolean canBeFree(String form) {
        return lexicon.hasNarrower(form) || !lexicon.forbidden(form + " free").isEmpty() || !vocabulary.named(form + " free")
                .isEmpty();
    }

    static List<NodeKind> ingredients() { return List.of(NodeKind.INGREDIENT, NodeKind.INGREDIENT_GROUP); }

    /// A compound the graph does not know is at least what its last word says (*greek yogurt*), unless it is known not to be.
    private Optional<Attribute> head(String form) {
        if (!lexicon.isCompound(form) || !form.contains(" ")) return Optional.empty();
        String last = form.substring(form.lastIndexOf(' ') + 1);
        if (lexicon.deceptive(last).contains(List.of(form.split(" ")))) return Optional.empty();
        return chosen(vocabulary.named(last), List.of(), false).filter(a -> a.kind() == NodeKind.INGREDIENT);
    }

    private boolean isIngredient(String form) {
        return vocabulary.exactly(form).stream().anyMatch(e -> EDIBLE.contains(e.kind())) || !vocabulary.ingredientsWith(List.of(
                form
                        .split(" "))).isEmpty();
    }

    /// A diet the graph does not name is still kept, by what it forbids.
    private Optional<Attribute> diet(String form, String said) {
        if (lexicon.forbidden(form).isEmpty()) return Optional.empty();
        for (String name : names(form))
            if (name.endsWith(" free")) {
                String bare = name.substring(0, name.length() - 5);
                return Optional.of(attribute(bare, bare, ingredients(), true).orElseGet(() -> new Attribute(NodeKind.INGREDIENT,
                        bare,
                        true)));
            }
        return Optional.of(new Attribute(NodeKind.DIET, said, false));
    }

    private List<String> names(String form) {
        List<String> out = new ArrayList<>(List.of(form));
        out.addAll(lexicon.same(form));
        return out;
    }

    /// What is meant instead; never something wider when it is excluded.
    private Optional<Attribute> near(String form, List<NodeKind> preferred, boolean excluded) {
        for (String near : lexicon.near(form)) {
            if (excluded && lexicon.closure(near).contains(form)) continue;
            Optional<Attribute> found = chosen(vocabulary.named(near), preferred, excluded);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static Optional<Attribute> chosen(List<Vocabulary.Entry> entries, List<NodeKind> preferred, boolean excluded) {
        List<NodeKind> order = new ArrayList<>(preferred);
        order.addAll(ORDER);
        for (NodeKind kind : order)
            for (Vocabulary.Entry e : entries) if (e.kind() == kind) return Optional.of(new Attribute(kind, e.name(), excluded));
        return Optional.empty();
    }
}
