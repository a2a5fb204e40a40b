package org.discern.domain.recipe;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What one imported file says of the graph: nodes, edges, interactions and texts, numbered by themselves. A project's graph
/// is the union of the parts of its active imports; nodes are the same when kind and key are the same.
///
/// @param kinds per node
/// @param keys per node; unique within a kind
/// @param names per node, for people; empty when the file only has the key
/// @param relations of edges
/// @param heads,tails,relation per edge: two nodes and the place in `relations`
/// @param types of interactions
/// @param users,recipes,type,time,value per interaction, in file order; see [Interactions]
/// @param texts by node, for recipes that have one
public record GraphPart(List<NodeKind> kinds, List<String> keys, List<String> names, List<Relation> relations, int[] heads,
        int[] tails, byte[] relation, List<String> types, int[] users, int[] recipes, byte[] type, long[] time, float[] value,
        boolean timesAreOrder, Map<Integer, RecipeText> texts) {
    public int nodes() { return kinds.size(); }

    public int edges() { return heads.length; }

    public int interactions() { return users.length; }

    private record Id(NodeKind kind, String key) {}

    /// Collects a part row by row. Not for several threads.
    public static final class Builder {
        private final Map<Id, Integer> places = new HashMap<>();
        private NodeKind[] kinds = new NodeKind[64];
        private String[] keys = new String[64];
        private String[] names = new String[64];
        private final Map<Relation, Byte> relations = new LinkedHashMap<>();
        private final Map<String, Byte> types = new LinkedHashMap<>();
        private int[] heads = new int[64];
        private int[] tails = new int[64];
        private byte[] relation = new byte[64];
        private int[] users = new int[64];
        private int[] recipes = new int[64];
        private byte[] type = new byte[64];
        private long[] time = new long[64];
        private float[] value = new float[64];
        private final TreeMap<Integer, RecipeText> texts = new TreeMap<>();
        private int nodes;
        private int edges;
        private int rows;

        /// The node of a kind and key, made when it is new. A name given later fills an empty one.
        public int node(NodeKind kind, String key, String name) {
            var id = new Id(kind, key);
            Integer known = places.get(id);
            if (known != null) {
                if (names[known].isEmpty()) names[known] = name;
                return known;
            }
            if (nodes == keys.length) {
                kinds = Arrays.copyOf(kinds, nodes * 2);
                keys = Arrays.copyOf(keys, nodes * 2);
                names = Arrays.copyOf(names, nodes * 2);
            }
            kinds[nodes] = kind;
            keys[nodes] = key;
            names[nodes] = name;
            places.put(id, nodes);
            return nodes++;
        }

        /// Whether the node is there already.
        public boolean has(NodeKind kind, String key) { return places.containsKey(new Id(kind, key)); }

        /// @throws IllegalArgumentException when there are more than 127 relations
        public void edge(int head, Relation r, int tail) {
            if (edges == heads.length) {
                heads = Arrays.copyOf(heads, edges * 2);
                tails = Arrays.copyOf(tails, edges * 2);
                relation = Arrays.copyOf(relation, edges * 2);
            }
            heads[edges] = head;
            tails[edges] = tail;
            relation[edges++] = code(relations, r, "relations");
        }

        /// @throws IllegalArgumentException when there are more than 127 types
        public void interaction(int user, int recipe, String typeName, long at, float rating) {
            if (rows == users.length) {
                users = Arrays.copyOf(users, rows * 2);
                recipes = Arrays.copyOf(recipes, rows * 2);
                type = Arrays.copyOf(type, rows * 2);
                time = Arrays.copyOf(time, rows * 2);
                value = Arrays.copyOf(value, rows * 2);
            }
            users[rows] = user;
            recipes[rows] = recipe;
            type[rows] = code(types, typeName, "interaction types");
            time[rows] = at;
            value[rows++] = rating;
        }

        public void text(int recipe, RecipeText text) { texts.put(recipe, text); }

        /// @param timesAreOrder see [Interactions#timesAreOrder]
        public GraphPart build(boolean timesAreOrder) {
            return new GraphPart(List.of(Arrays.copyOf(kinds, nodes)), List.of(Arrays.copyOf(keys, nodes)), List.of(Arrays.copyOf(
                    names, nodes)), List.copyOf(relations.keySet()), Arrays.copyOf(heads, edges), Arrays.copyOf(tails, edges),
                    Arrays.copyOf(relation, edges), List.copyOf(types.keySet()), Arrays.copyOf(users, rows), Arrays.copyOf(
                            recipes, rows), Arrays.copyOf(type, rows), Arrays.copyOf(time, rows), Arrays.copyOf(value, rows),
                    timesAreOrder, texts);
        }

        private static <K> byte code(Map<K, Byte> codes, K key, String what) {
            Byte known = codes.get(key);
            if (known != null) return known;
            if (codes.size() == Byte.MAX_VALUE) throw new IllegalArgumentException("More than 127 " + what);
            codes.put(key, (byte) codes.size());
            return (byte) (codes.size() - 1);
        }
    }
}
