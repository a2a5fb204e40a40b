package org.discern.work.recipe.walk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Relation;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.TypeTrust;

/// Something to begin with: patterns that make sense in this graph, and a small scene around one user.
public final class Sample {
    private static final int RECIPES = 7;
    private static final int EACH = 4;

    private Sample() {}

    /// Up to three patterns, the one the most trusted interaction begins first.
    public static List<Pattern> patterns(RecipeGraph graph) {
        Optional<Integer> did = trusted(graph);
        Optional<Integer> has = attribute(graph, NodeKind.INGREDIENT).or(() -> anyAttribute(graph));
        var out = new java.util.ArrayList<Pattern>();
        if (did.isPresent() && has.isPresent())
            out.add(new Pattern(NodeKind.USER, -1, List.of(step(graph, did.get(), NodeKind.RECIPE), step(graph, has.get(), tail(
                    graph, has.get())))));
        if (has.isPresent())
            for (NodeKind other : List.of(NodeKind.CUISINE, NodeKind.DIET, NodeKind.CATEGORY, NodeKind.TAG)) {
                Optional<Integer> way = attribute(graph, other);
                if (way.isPresent() && out.size() < 3)
                    out.add(new Pattern(other, -1, List.of(step(graph, way.get(), NodeKind.RECIPE), step(graph, has.get(), tail(
                            graph, has.get())))));
            }
        return List.copyOf(out);
    }

    /// A busy user, the recipes that say most about them, and what these share. Without users: the recipe with most neighbours.
    public static Scene of(RecipeGraph graph) {
        Optional<Integer> did = trusted(graph);
        Optional<Integer> has = attribute(graph, NodeKind.INGREDIENT).or(() -> anyAttribute(graph));
        Scene scene = Scene.EMPTY;
        if (did.isPresent()) {
            int user = busiest(graph, did.get());
            scene = SceneEdit.show(graph, scene, new int[]{user});
            scene = SceneEdit.expand(graph, scene, new int[]{user}, did.get(), RECIPES);
        } else if (graph.recipes() > 0) scene = SceneEdit.show(graph, scene, new int[]{largest(graph)});
        if (has.isEmpty()) return scene;
        SceneGraph now = SceneGraph.of(graph, scene);
        int[] recipes = java.util.stream.IntStream.range(0, now.marks()).map(now::node).filter(graph::isRecipe).toArray();
        return SceneEdit.expand(graph, scene, recipes, has.get(), EACH);
    }

    private static Pattern.Step step(RecipeGraph graph, int relation, NodeKind to) {
        return new Pattern.Step(relation, to == NodeKind.RECIPE ? NodeKind.RECIPE : tail(graph, relation), -1);
    }

    private static NodeKind tail(RecipeGraph graph, int relation) { return graph.relations().get(relation).tail(); }

    /// The interaction that is trusted most, of those that occur.
    private static Optional<Integer> trusted(RecipeGraph graph) {
        return relations(graph).filter(r -> graph.relations().get(r).isInteraction()).max(Comparator.<Integer>comparingDouble(
                r -> TypeTrust.defaults().of(graph.relations().get(r).name())).thenComparing(Comparator.reverseOrder()));
    }

    private static Optional<Integer> attribute(RecipeGraph graph, NodeKind kind) {
        return relations(graph).filter(r -> {
            Relation known = graph.relations().get(r);
            return known.head() == NodeKind.RECIPE && known.tail() == kind;
        }).findFirst();
    }

    private static Optional<Integer> anyAttribute(RecipeGraph graph) {
        return relations(graph).filter(r -> graph.relations().get(r).tail().isAttribute()).findFirst();
    }

    private static java.util.stream.Stream<Integer> relations(RecipeGraph graph) {
        return java.util.stream.IntStream.range(0, graph.relations().size()).boxed();
    }

    /// Most edges of a relation; the first of equals.
    private static int busiest(RecipeGraph graph, int relation) {
        int best = 0;
        int most = -1;
        for (int user = 0; user < graph.users(); user++) {
            int count = Way.neighbours(graph, user, relation).length;
            if (count > most) {
                most = count;
                best = user;
            }
        }
        return best;
    }

    private static int largest(RecipeGraph graph) {
        int[] nodes = java.util.stream.IntStream.range(graph.from(NodeKind.RECIPE), graph.to(NodeKind.RECIPE)).toArray();
        return Arrays.stream(nodes).boxed().max(Comparator.<Integer>comparingInt(graph::degree).thenComparing(Comparator
                .reverseOrder())).orElse(0);
    }
}
