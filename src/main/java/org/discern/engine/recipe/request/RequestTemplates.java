package org.discern.engine.recipe.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;

/// Makes requests for a known target, to train and to judge rankings: one to three true attributes of the recipe, put into
/// words by templates. Training and test have templates of their own; no sentence and no phrase of one is in the other. An
/// attribute whose name is the recipe's name, or the other way round, never takes part.
///
/// The same seed, recipe and set give the same request. Cost: O(attributes of the recipe).
public final class RequestTemplates {
    /// Which templates.
    public enum Use {
        TRAINING, TEST
    }

    /// @param text as somebody may say it
    /// @param attributes the nodes it tells, in the order of the text
    public record Asked(String text, List<Integer> attributes) {
        public Asked { attributes = List.copyOf(attributes); }
    }

    /// Every kind a request may tell; the matcher reads all of them back.
    public static final Set<NodeKind> KINDS = Set.of(NodeKind.INGREDIENT, NodeKind.INGREDIENT_GROUP, NodeKind.CUISINE,
            NodeKind.CATEGORY, NodeKind.MEAL, NodeKind.DIET, NodeKind.APPLIANCE, NodeKind.NUTRITION);

    private static final List<String> TRAIN_OPENINGS = List.of("i would like something %s", "show me recipes %s",
            "what is there %s",
            "find me a recipe %s", "can you suggest something %s", "recipes %s please", "let us cook something %s");
    private static final List<String> TEST_OPENINGS = List.of("i am looking for something %s", "any ideas %s",
            "i want to make something %s",
            "give me something %s", "what can we eat tonight %s", "please recommend something %s", "we are hungry, something %s");
    private static final Map<NodeKind, List<String>> TRAIN = Map.of(NodeKind.INGREDIENT, List.of("with %s", "that contains %s"),
            NodeKind.INGREDIENT_GROUP, List.of("with %s", "made with %s"), NodeKind.CUISINE, List.of("in %s style",
                    "from the %s cuisine"),
            NodeKind.CATEGORY, List.of("in the %s category", "filed under %s"), NodeKind.MEAL, List.of("for %s", "good for %s"),
            NodeKind.DIET, List.of("that is %s", "which stays %s"), NodeKind.APPLIANCE, List.of("using the %s", "with my %s"),
            NodeKind.NUTRITION, List.of("that is %s", "which should be %s"));
    private static final Map<NodeKind, List<String>> TEST = Map.of(NodeKind.INGREDIENT, List.of("using %s", "featuring %s"),
            NodeKind.INGREDIENT_GROUP, List.of("using %s", "including %s"), NodeKind.CUISINE, List.of("of the %s kitchen",
                    "with %s cooking"),
            NodeKind.CATEGORY, List.of("of the %s section", "from the %s shelf"), NodeKind.MEAL, List.of("served as %s",
                    "to have for %s"),
            NodeKind.DIET, List.of("but %s", "for %s eaters"), NodeKind.APPLIANCE, List.of("done in the %s", "from the %s"),
            NodeKind.NUTRITION, List.of("but %s", "on the %s side"));

    private final RecipeGraph graph;
    private final Use use;
    private final Set<NodeKind> kinds;

    /// @param kinds that may be told, of [#KINDS]
    public RequestTemplates(RecipeGraph graph, Use use, Set<NodeKind> kinds) {
        if (!KINDS.containsAll(kinds)) throw new IllegalArgumentException("There are no templates for some of " + kinds);
        this.graph = graph;
        this.use = use;
        this.kinds = Set.copyOf(kinds);
    }

    /// A request for a recipe, one attribute of a kind; empty when it has attributes of fewer kinds than asked for.
    ///
    /// @param recipe its node
    /// @param attributes how many to tell, 1..3
    public Optional<Asked> request(int recipe, int attributes, long seed) {
        if (attributes < 1 || attributes > 3) throw new IllegalArgumentException("A request tells 1 to 3 attributes");
        List<Integer> all = tellable(recipe);
        var random = new Random(seed * 1_000_003 + recipe * 31L + (use == Use.TEST ? 1 : 0));
        Collections.shuffle(all, random);
        Set<NodeKind> told = EnumSet.noneOf(NodeKind.class);
        all.removeIf(node -> !told.add(graph.kind(node)));
        if (all.size() < attributes) return Optional.empty();
        return Optional.of(say(all.subList(0, attributes), random));
    }

    /// The attributes of a recipe that a request may tell.
    public List<Integer> tellable(int recipe) {
        List<Integer> out = new ArrayList<>();
        String name = " " + Words.form(graph.name(recipe)) + " ";
        for (int e = graph.start(recipe), end = e + graph.degree(recipe); e < end; e++) {
            int node = graph.neighbour(e);
            if (!kinds.contains(graph.kind(node)) || out.contains(node)) continue;
            String form = Words.form(spoken(node));
            boolean isName = form.isEmpty() || (" " + form + " ").contains(name) || name.equals(" " + form + " ");
            if (!isName) out.add(node);
        }
        return out;
    }

    private Asked say(List<Integer> attributes, Random random) {
        List<String> openings = use == Use.TRAINING ? TRAIN_OPENINGS : TEST_OPENINGS;
        var parts = new StringBuilder();
        for (int node : attributes) {
            List<String> phrases = (use == Use.TRAINING ? TRAIN : TEST).getOrDefault(graph.kind(node), List.of("%s"));
            if (!parts.isEmpty()) parts.append(", ");
            parts.append(phrases.get(random.nextInt(phrases.size())).replace("%s", spoken(node)));
        }
        String opening = openings.get(random.nextInt(openings.size()));
        return new Asked(opening.replace("%s", parts), attributes);
    }

    /// *lunch_or_snack* is said *lunch or snack*; of *southwest asia (middle east)* the part in brackets.
    private String spoken(int node) {
        String name = graph.name(node).toLowerCase(Locale.ROOT).replace('_', ' ').strip();
        int open = name.indexOf('(');
        int close = name.indexOf(')', open + 1);
        if (open >= 0 && close > open + 1) name = name.substring(open + 1, close);
        return name.replace("/", " or ").replace(",", " ").strip();
    }
}
