package org.discern.domain.recipe;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The recipe knowledge graph with its users: an immutable snapshot in compressed sparse rows. Nodes are numbered: users
/// `0 .. users-1`, recipes `users .. users+recipes-1`, then attributes by kind; within a kind by key.
///
/// Edges stand once in either direction: `neighbours` of node `n` are `starts[n] .. starts[n+1]-1`, sorted by relation, then
/// neighbour. An interaction is an edge too, once per user, recipe and type; times and values are in [#interactions].
/// All arrays are shared: read only. A graph of 250,000 recipes and 25 million edges takes about 350 MB.
public final class RecipeGraph {
    public static final RecipeGraph EMPTY = new RecipeGraph(0, 0, new NodeKind[0], new String[0], new String[0], List.of(),
            new int[1], new int[0], new byte[0], Interactions.NONE, new RecipeText[0]);

    private static final int[] NOWHERE = {0, 0};

    private final int users;
    private final int recipes;
    private final NodeKind[] kinds;
    private final String[] keys;
    private final String[] names;
    private final List<Relation> relations;
    private final int[] starts;
    private final int[] neighbours;
    private final byte[] relation;
    private final Interactions interactions;
    private final @Nullable RecipeText[] texts;
    private final Map<NodeKind, int[]> ranges = new EnumMap<>(NodeKind.class); // from, to
    private volatile @Nullable RecipeFacts facts; // made when first asked for; twice at the same time does no harm

    /// Use [GraphUnion] to make one.
    ///
    /// @param starts length nodes + 1
    /// @param texts per recipe, null where there is none
    RecipeGraph(int users, int recipes, NodeKind[] kinds, String[] keys, String[] names, List<Relation> relations, int[] starts,
            int[] neighbours, byte[] relation, Interactions interactions, @Nullable RecipeText[] texts) {
        this.users = users;
        this.recipes = recipes;
        this.kinds = kinds;
        this.keys = keys;
        this.names = names;
        this.relations = List.copyOf(relations);
        this.starts = starts;
        this.neighbours = neighbours;
        this.relation = relation;
        this.interactions = interactions;
        this.texts = texts;
        int node = 0;
        for (NodeKind kind : NodeKind.values()) {
            int from = node;
            while (node < kinds.length && kinds[node] == kind) node++;
            ranges.put(kind, new int[]{from, node});
        }
    }

    /// The same graph with its users called otherwise, e.g. to hide who they are; keys stay. O(nodes).
    public RecipeGraph withUserNames(IntFunction<String> nameOfUser) {
        String[] other = names.clone();
        for (int u = 0; u < users; u++) other[u] = nameOfUser.apply(u);
        return new RecipeGraph(users, recipes, kinds, keys, other, relations, starts, neighbours, relation, interactions, texts);
    }

    /// All nodes.
    public int size() { return kinds.length; }

    public int users() { return users; }

    public int recipes() { return recipes; }

    /// The node of the `r`-th recipe.
    public int recipeNode(int r) { return users + r; }

    public boolean isRecipe(int node) { return node >= users && node < users + recipes; }

    /// The first node of a kind; the nodes of a kind are `from(kind) .. to(kind) - 1`.
    public int from(NodeKind kind) { return ranges.getOrDefault(kind, NOWHERE)[0]; }

    public int to(NodeKind kind) { return ranges.getOrDefault(kind, NOWHERE)[1]; }

    public NodeKind kind(int node) { return kinds[node]; }

    public String key(int node) { return keys[node]; }

    /// For people; the key when there is no name.
    public String name(int node) { return names[node].isEmpty() ? keys[node] : names[node]; }

    /// The node of a kind and key, -1 when there is none. O(log nodes).
    public int find(NodeKind kind, String key) {
        int at = Arrays.binarySearch(keys, from(kind), to(kind), key);
        return at < 0 ? -1 : at;
    }

    public List<Relation> relations() { return relations; }

    /// Half the entries of the adjacency.
    public long edges() { return neighbours.length / 2; }

    public int degree(int node) { return starts[node + 1] - starts[node]; }

    /// Where the neighbours of a node begin, for [#neighbour] and [#relationAt].
    public int start(int node) { return starts[node]; }

    public int neighbour(int entry) { return neighbours[entry]; }

    /// The place in [#relations] of an entry, whichever direction it is walked.
    public int relationAt(int entry) { return relation[entry]; }

    /// Whether two nodes are joined by any relation. O(degree of the first).
    public boolean joined(int a, int b) {
        for (int e = starts[a]; e < starts[a + 1]; e++) if (neighbours[e] == b) return true;
        return false;
    }

    public Interactions interactions() { return interactions; }

    /// What all interactions say about each recipe. The first call costs O(interactions).
    public RecipeFacts facts() {
        RecipeFacts known = facts;
        if (known == null) {
            known = RecipeFacts.of(this);
            facts = known;
        }
        return known;
    }

    /// [RecipeText#NONE] for a recipe without one.
    ///
    /// @param node of a recipe
    public RecipeText text(int node) {
        RecipeText text = texts[node - users];
        return text == null ? RecipeText.NONE : text;
    }
}
