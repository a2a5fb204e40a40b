package org.discern.domain.recipe;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What of a scene is not drawn. Nothing is taken away: marks keep their places and come back as they were.
///
/// @param kinds whose marks are not drawn
/// @param relations names of those whose edges are not drawn
/// @param ranges a recipe outside one of them, or whose value nobody knows, is not drawn
public record SceneFilters(Set<NodeKind> kinds, Set<String> relations, Map<Quantity, Range> ranges) {
    public static final SceneFilters NONE = new SceneFilters(Set.of(), Set.of(), Map.of());

    /// Both ends belong to it.
    public record Range(double least, double most) {
        public Range {
            if (!(least <= most)) throw new IllegalArgumentException("A range runs from the smaller value to the larger");
        }

        /// False for NaN.
        public boolean holds(double value) { return value >= least && value <= most; }
    }

    public SceneFilters { // in order: equal filters are written alike
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        relations = Collections.unmodifiableSet(new TreeSet<>(relations));
        var sorted = new EnumMap<Quantity, Range>(Quantity.class);
        sorted.putAll(ranges);
        ranges = Collections.unmodifiableMap(sorted);
    }

    public SceneFilters withKinds(Set<NodeKind> changed) { return new SceneFilters(changed, relations, ranges); }

    public SceneFilters withRelations(Set<String> changed) { return new SceneFilters(kinds, changed, ranges); }

    public SceneFilters withRanges(Map<Quantity, Range> changed) { return new SceneFilters(kinds, relations, changed); }

    /// Whether a recipe's values lie in all ranges; true for any other node.
    public boolean admits(RecipeGraph graph, int node) {
        if (!graph.isRecipe(node)) return true;
        for (Map.Entry<Quantity, Range> range : ranges.entrySet())
            if (!range.getValue().holds(range.getKey().of(graph, node))) return false;
        return true;
    }
}
