package org.discern.ui.recipe.compare.live;

import java.util.Map;
import java.util.function.IntFunction;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Relation;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.ui.kit.Strings;

/// A way through the graph as a sentence: *Ana cooked Chili, which contains beans, as does Lentil stew.*
public final class PathWords {
    /// Interaction types that make a good verb; others are told as *has “x” with*.
    private static final Map<String, String> VERBS = Map.of("browse", "browse", "check-ingredients", "check", "save", "save",
            "rate", "rate", "review", "review", "cook-along", "cookAlong", "cooked", "cooked", "add-to-list", "list");

    private PathWords() {}

    /// @param name of a node, so that people's names can be hidden
    public static String of(GraphPath path, RecipeGraph graph, IntFunction<String> name) {
        var out = new StringBuilder(name.apply(path.nodes().getFirst()));
        boolean forwardBefore = false;
        for (int i = 0; i < path.relations().size(); i++) {
            int from = path.nodes().get(i);
            int to = path.nodes().get(i + 1);
            Relation relation = graph.relations().get(path.relations().get(i));
            boolean forward = forward(relation, graph, from);
            String verb = verb(relation);
            boolean again = !forward && forwardBefore && path.relations().get(i).equals(path.relations().get(i - 1));
            if (again)
                out.append(Strings.of(relation.isInteraction()
                        ? "recipe.compare.path.didToo"
                        : "recipe.compare.path.doesToo", name.apply(to)));
            else
                if (!forward) out.append(Strings.of("recipe.compare.path.whichThat", name.apply(to), verb));
                else if (i == 0) out.append(' ').append(verb).append(' ').append(name.apply(to));
                else
                    out.append(Strings.of(graph.kind(from) == NodeKind.USER
                            ? "recipe.compare.path.who"
                            : "recipe.compare.path.which",
                            verb, name.apply(to)));
            forwardBefore = forward;
        }
        return out.append('.').toString();
    }

    /// Whether a step from a node goes along its relation, and not against it.
    public static boolean forward(Relation relation, RecipeGraph graph, int from) { return relation.head() == graph.kind(from); }

    /// The relation as a verb: `contains`, `cooked along with`.
    public static String verb(Relation relation) {
        if (!relation.isInteraction()) return relation.name();
        String known = VERBS.get(relation.name());
        return known == null
                ? Strings.of("recipe.compare.did.other", relation.name())
                : Strings.of("recipe.compare.did." + known);
    }

    /// What one did, as a thing in a list: `cooked along`, `saved`.
    public static String did(String type) {
        String known = VERBS.get(type);
        return known == null ? type : Strings.of("recipe.compare.done." + known);
    }
}
