package org.discern.engine.recipe.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Relation;
import org.discern.domain.recipe.rank.RecipeSpec;

/// Made-up kitchens one can see through.
final class SmallKitchen {
    private static final String[] CUISINES = {"italian", "thai", "greek", "mexican"};

    private SmallKitchen() {}

    static RecipeSpec spec() { return new RecipeSpec("", 16, 2, true, true, .1, .2, .1, .1, 64, 6, 3, 1e-2, 1e-5, 3); }

    static RecipeSpec withEpochs(RecipeSpec s, int epochs) {
        return new RecipeSpec(s.encoder(), s.width(), s.layers(), s.graph(), s.types(), s.contrast(), s.temperature(), s
                .dropEdges(), s.dropNodes(), s.batch(), epochs, epochs, s.learningRate(), s.decay(), s.seed());
    }

    /// Three users, four recipes, two cuisines, two ingredients; user `lone` has done nothing, recipe `r3` has no attribute.
    static RecipeGraph tiny() {
        var b = new GraphPart.Builder();
        b.node(NodeKind.USER, "lone", "");
        b.node(NodeKind.RECIPE, "r3", "");
        cuisine(b, "r0", "italian");
        cuisine(b, "r1", "italian");
        cuisine(b, "r2", "thai");
        ingredient(b, "r0", "tomato");
        ingredient(b, "r2", "rice");
        say(b, "ann", "r0", "cook-along", 1);
        say(b, "ann", "r1", "browse", 2);
        say(b, "ann", "r3", "browse", 3);
        say(b, "bob", "r2", "cook-along", 1);
        say(b, "bob", "r1", "browse", 2);
        return GraphUnion.of(List.of(b.build(true)));
    }

    /// Users of one favourite cuisine each. What they cook is of it; what they rate nearly always; what they browse is anything.
    static RecipeGraph tastes(int users, int recipes, int each, long seed) {
        var random = new SplittableRandom(seed);
        var b = new GraphPart.Builder();
        List<List<String>> byCuisine = new ArrayList<>();
        for (String c : CUISINES) byCuisine.add(new ArrayList<>());
        for (int r = 0; r < recipes; r++) {
            cuisine(b, "r" + r, CUISINES[r % CUISINES.length]);
            ingredient(b, "r" + r, "i" + r % 24);
            byCuisine.get(r % CUISINES.length).add("r" + r);
        }
        for (int u = 0; u < users; u++) for (int i = 0; i < each; i++) {
            double draw = random.nextDouble();
            String type = draw < .2 ? "cook-along" : draw < .5 ? "rate" : "browse";
            boolean isTrue = type.equals("cook-along") || type.equals("rate") && random.nextDouble() < .8;
            List<String> liked = byCuisine.get(u % CUISINES.length);
            String recipe = isTrue ? liked.get(random.nextInt(liked.size())) : "r" + random.nextInt(recipes);
            say(b, "u" + u, recipe, type, i);
        }
        return GraphUnion.of(List.of(b.build(true)));
    }

    static void say(GraphPart.Builder b, String user, String recipe, String type, long at) {
        b.interaction(b.node(NodeKind.USER, user, ""), b.node(NodeKind.RECIPE, recipe, ""), type, at, Float.NaN);
    }

    static void cuisine(GraphPart.Builder b, String recipe, String value) { edge(b, recipe, NodeKind.CUISINE, value); }

    static void ingredient(GraphPart.Builder b, String recipe, String value) { edge(b, recipe, NodeKind.INGREDIENT, value); }

    private static void edge(GraphPart.Builder b, String recipe, NodeKind kind, String value) {
        b.edge(b.node(NodeKind.RECIPE, recipe, ""), Relation.of(kind), b.node(kind, value, ""));
    }
}
