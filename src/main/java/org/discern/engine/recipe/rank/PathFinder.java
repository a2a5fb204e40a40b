package org.discern.engine.recipe.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.engine.recipe.likes.History;

/// Ways from a user to a recipe that say why: *user – did – recipe – has – attribute – had by – recipe*, and *user – did –
/// recipe – done by – another user – did – recipe*.
///
/// A way through an attribute weighs the trust of the interaction times the rarity of the attribute, `1 / log(2 + recipes that
/// have it)`, times what the attribute means to the model; one through another user its interaction's trust over the number of
/// recipes that user knows. No two ways share their middle. Cost: O(history × degree).
public final class PathFinder {
    private static final int MOST = 3;
    private static final int USERS = 200; // of one recipe of the history; more would only be more of the same

    private final RecipeGraph graph;
    private final Attention attention;

    /// What a recipe's attribute means to the model, above 0; 1 when nothing is known.
    @FunctionalInterface
    public interface Attention {
        double of(int recipeNode, int entry);
    }

    public PathFinder(RecipeGraph graph, Attention attention) {
        this.graph = graph;
        this.attention = attention;
    }

    /// @param user node of the user
    /// @param target node of the recipe
    public List<GraphPath> paths(int user, History history, int target) {
        Map<Integer, GraphPath> best = new HashMap<>(); // by the node in the middle
        for (int i = 0; i < history.size(); i++) {
            int via = graph.recipeNode(history.recipe()[i]);
            if (via == target) continue;
            int did = relation(user, via);
            if (did < 0) continue;
            throughAttributes(user, via, did, target, history.weight()[i], best);
            throughUsers(user, via, did, target, history.weight()[i], best);
        }
        List<GraphPath> out = new ArrayList<>(best.values());
        out.sort(Comparator.comparingDouble((GraphPath p) -> -p.weight()).thenComparing(p -> p.nodes().toString()));
        return out.size() <= MOST ? out : List.copyOf(out.subList(0, MOST));
    }

    private void throughAttributes(int user, int via, int did, int target, double trust, Map<Integer, GraphPath> best) {
        for (int e = graph.start(via); e < graph.start(via) + graph.degree(via); e++) {
            int attribute = graph.neighbour(e);
            if (!graph.kind(attribute).isAttribute()) continue;
            int entry = entry(target, attribute);
            if (entry < 0) continue;
            double weight = trust * attention.of(target, entry) / Math.log(2.0 + graph.degree(attribute));
            keep(best, attribute, new GraphPath(List.of(user, via, attribute, target), List.of(did, graph.relationAt(e), graph
                    .relationAt(entry)), weight));
        }
    }

    private void throughUsers(int user, int via, int did, int target, double trust, Map<Integer, GraphPath> best) {
        int looked = 0;
        for (int e = graph.start(via); e < graph.start(via) + graph.degree(via) && looked < USERS; e++) {
            int other = graph.neighbour(e);
            if (other >= graph.users() || other == user) continue;
            looked++;
            int entry = entry(other, target);
            if (entry < 0) continue;
            double weight = .5 * trust / (1.0 + Math.sqrt(graph.degree(other)));
            keep(best, other, new GraphPath(List.of(user, via, other, target), List.of(did, graph.relationAt(e), graph.relationAt(
                    entry)), weight));
        }
    }

    private static void keep(Map<Integer, GraphPath> best, int middle, GraphPath path) {
        GraphPath known = best.get(middle);
        if (known == null || known.weight() < path.weight()) best.put(middle, path);
    }

    private int relation(int from, int to) {
        int entry = entry(from, to);
        return entry < 0 ? -1 : graph.relationAt(entry);
    }

    private int entry(int from, int to) {
        for (int e = graph.start(from); e < graph.start(from) + graph.degree(from); e++) if (graph.neighbour(e) == to) return e;
        return -1;
    }
}
