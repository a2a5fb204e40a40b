package org.discern.engine.recipe.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Constraint;
import org.discern.domain.recipe.rank.Constraint.Attribute;
import org.discern.domain.recipe.rank.Constraint.TimeAtMost;
import org.discern.domain.recipe.rank.Ranking.Relaxation;

/// Which recipes satisfy hard constraints.
///
/// **Included**: the recipe has the attribute, another name of it, an ingredient that is a kind of it (*chicken breast* for
/// chicken; *chicken broth* is none) or one that the graph puts into the named group; a recipe without any known ingredient
/// also satisfies an ingredient that its name mentions.
/// **Excluded**, the careful side: none of these, no ingredient whose name holds the word at all (so broth too), none that our
/// own table calls a kind of it (almonds are nuts), and no mention in name or description, unless the text says it is
/// absent (*nut free*). A recipe of which no ingredient and no group is known violates every excluded ingredient, except in a
/// graph that knows no ingredients at all, where the words alone decide. Excluded attributes of other kinds look at attributes
/// and name. **Time** is the shortest of the recipe's own minutes, else of its time attributes; unknown times violate.
///
/// Safe from any thread. Cost: O(recipes of the attributes + recipes / 64) for each constraint.
public final class RequestMatcher {
    /// What a time is eased to, in minutes.
    private static final int[] EASIER = {15, 20, 30, 45, 60, 90, 120, 180, 240, 480, 1_440};

    private final RecipeGraph graph;
    private final Vocabulary vocabulary;
    private final RecipeWords words;
    private final int[] minutes; // per recipe, -1 unknown
    private final Matches listed; // some ingredient is known
    private final Matches grouped; // some ingredient or group is known
    private final boolean knowsFood;

    RequestMatcher(RecipeGraph graph, Vocabulary vocabulary, RecipeWords words) {
        this.graph = graph;
        this.vocabulary = vocabulary;
        this.words = words;
        minutes = times();
        listed = having(NodeKind.INGREDIENT);
        grouped = having(NodeKind.INGREDIENT_GROUP);
        listed.each(grouped::add);
        knowsFood = grouped.count() > 0;
    }

    /// The recipes that satisfy all constraints; all recipes when there are none.
    public Matches matches(List<Constraint> constraints) {
        Matches out = Matches.all(graph.recipes());
        for (Constraint c : constraints) out = out.and(matches(c));
        return out;
    }

    /// The recipes that satisfy one constraint.
    public Matches matches(Constraint constraint) {
        return switch (constraint) {
            case TimeAtMost(int most) -> within(most);
            case Attribute a -> a.excluded() ? excluded(a) : included(a);
        };
    }

    /// The nodes that have exactly the name and kind of the constraint (not those it also stands for), e.g. as a feature; empty
    /// when the graph has no such node.
    public List<Integer> nodes(Attribute attribute) { return Meaning.of(attribute, vocabulary).exact(); }

    /// How long a recipe takes, -1 when nothing says.
    ///
    /// @param recipe `0 .. recipes-1`
    public int minutes(int recipe) { return minutes[recipe]; }

    /// For each constraint, what dropping it (or easing the time just enough) gives; those that give something, most first.
    /// When no single one does, what has to go beside it is left out of [Relaxation#without] too.
    public List<Relaxation> relaxations(List<Constraint> constraints) {
        List<Matches> each = constraints.stream().map(this::matches).toList();
        List<Relaxation> out = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            Matches others = others(each, i);
            int count = others.count();
            if (count == 0) continue;
            Constraint dropped = constraints.get(i);
            if (dropped instanceof TimeAtMost(int most)) eased(constraints, i, most, others, out);
            List<Constraint> rest = new ArrayList<>(constraints);
            rest.remove(i);
            out.add(new Relaxation(dropped, rest, count));
        }
        if (out.isEmpty()) for (int i = 0; i < each.size(); i++) out.add(greedy(constraints, each, i));
        out.removeIf(r -> r.matching() == 0);
        out.sort(Comparator.comparingInt(Relaxation::matching).reversed());
        return out;
    }

    private void eased(List<Constraint> constraints, int i, int most, Matches others, List<Relaxation> out) {
        for (int longer : EASIER) {
            if (longer <= most) continue;
            int count = others.and(within(longer)).count();
            if (count == 0) continue;
            List<Constraint> rest = new ArrayList<>(constraints);
            rest.set(i, new TimeAtMost(longer));
            out.add(new Relaxation(constraints.get(i), rest, count));
            return;
        }
    }

    private Matches others(List<Matches> each, int left) {
        Matches out = Matches.all(graph.recipes());
        for (int i = 0; i < each.size(); i++) if (i != left) out = out.and(each.get(i));
        return out;
    }

    /// Without constraint `i`, and then without every later one that would leave nothing.
    private Relaxation greedy(List<Constraint> constraints, List<Matches> each, int dropped) {
        Matches now = Matches.all(graph.recipes());
        List<Constraint> kept = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            if (i == dropped) continue;
            Matches next = now.and(each.get(i));
            if (next.count() == 0) continue;
            now = next;
            kept.add(constraints.get(i));
        }
        return new Relaxation(constraints.get(dropped), kept, now.count());
    }

    private Matches within(int most) {
        var out = new Matches(graph.recipes());
        for (int r = 0; r < minutes.length; r++) if (minutes[r] >= 0 && minutes[r] <= most) out.add(r);
        return out;
    }

    private Matches included(Attribute attribute) {
        Meaning meaning = Meaning.of(attribute, vocabulary);
        if (!meaning.forbids().isEmpty()) {
            Matches out = Matches.all(graph.recipes());
            for (Attribute forbidden : meaning.forbids()) out = out.and(excluded(forbidden));
            return out;
        }
        var out = new Matches(graph.recipes());
        nodes(meaning, out);
        if (attribute.kind() == NodeKind.INGREDIENT) {
            Matches named = Matches.all(graph.recipes()).and(listed); // what is listed needs no look
            mark(meaning, false, named);
            named.without(listed).each(out::add);
        }
        return out;
    }

    private Matches excluded(Attribute attribute) {
        Meaning meaning = Meaning.of(attribute, vocabulary);
        Matches all = Matches.all(graph.recipes());
        if (!meaning.forbids().isEmpty()) return all.without(included(attribute.inverted()));
        var hit = new Matches(graph.recipes());
        nodes(meaning, hit);
        boolean edible = attribute.kind() == NodeKind.INGREDIENT || attribute.kind() == NodeKind.INGREDIENT_GROUP;
        mark(meaning, edible, hit);
        return (edible && knowsFood ? grouped : all).without(hit);
    }

    private void mark(Meaning meaning, boolean description, Matches into) {
        for (List<String> phrase : meaning.phrases())
            words.mark(phrase, description, into);
    }

    private void nodes(Meaning meaning, Matches into) {
        for (int node : meaning.exact()) node(node, into);
        for (int node : meaning.also()) node(node, into);
    }

    /// The recipes of an attribute; of a group also those of its ingredients.
    private void node(int node, Matches into) {
        boolean group = graph.kind(node) == NodeKind.INGREDIENT_GROUP;
        for (int e = graph.start(node), end = e + graph.degree(node); e < end; e++) {
            int other = graph.neighbour(e);
            if (graph.isRecipe(other)) into.add(other - graph.users());
            else if (group && graph.kind(other) == NodeKind.INGREDIENT) node(other, into);
        }
    }

    private Matches having(NodeKind kind) {
        var out = new Matches(graph.recipes());
        for (int node = graph.from(kind); node < graph.to(kind); node++)
            for (int e = graph.start(node), end = e + graph.degree(node); e < end; e++)
                if (graph.isRecipe(graph.neighbour(e))) out.add(graph.neighbour(e) - graph.users());
        return out;
    }

    private int[] times() {
        int[] out = new int[graph.recipes()];
        Arrays.fill(out, Integer.MAX_VALUE);
        vocabulary.minutes().forEach((node, most) -> {
            for (int e = graph.start(node), end = e + graph.degree(node); e < end; e++)
                if (graph.isRecipe(graph.neighbour(e))) {
                    int r = graph.neighbour(e) - graph.users();
                    out[r] = Math.min(out[r], most);
                }
        });
        for (int r = 0; r < out.length; r++) {
            int own = graph.text(graph.recipeNode(r)).minutes();
            if (own >= 0) out[r] = own;
            else if (out[r] == Integer.MAX_VALUE) out[r] = -1;
        }
        return out;
    }
}
