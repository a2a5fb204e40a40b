package org.discern.engine.recipe.network;

import java.util.Arrays;
import org.discern.domain.recipe.Interactions;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.engine.recipe.kernel.Csr;
import org.discern.engine.recipe.layer.RelationEdges;

/// The edges training sees: each user, recipe and type once (with the greatest weight of its rows), and the attribute edges.
///
/// @param user,recipe,type,scale per interaction edge, sorted by user, recipe, type; `recipe` counts from 0
/// @param both over users and recipes (recipes after users), each edge in either direction
/// @param bothEdge per entry of `both`, its edge
/// @param hears who hears whom in the graph part; see the package
/// @param relation per entry of `hears`: interaction types first, then relations, then relations heard the other way
/// @param hearsEdge per entry of `hears`, its interaction edge or -1
/// @param pair per entry of `hears` without an interaction edge: one number for both directions of an attribute edge
record Edges(int users, int recipes, int nodes, int types, int relations, int[] user, int[] recipe, byte[] type, float[] scale,
        Csr both, int[] bothEdge, Csr hears, byte[] relation, int[] hearsEdge, int[] pair, int pairs) {
    int interactions() { return user.length; }

    RelationEdges relational() { return new RelationEdges(hears, relation, relations, users, recipes); }

    static Edges of(RecipeRows rows) {
        RecipeGraph graph = rows.graph();
        Interactions all = graph.interactions();
        int users = graph.users();
        int[] train = rows.rows(Share.TRAIN);
        int[] userOf = rows.userOf();
        long[] keys = new long[train.length]; // user, recipe, type: in order
        for (int i = 0; i < train.length; i++)
            keys[i] = ((long) userOf[train[i]] * graph.recipes() + all.recipe()[train[i]] - users) * 128 + all.type()[train[i]];
        long[] sorted = Arrays.stream(keys).sorted().distinct().toArray();
        float[] scale = new float[sorted.length];
        for (int i = 0; i < train.length; i++) {
            int at = Arrays.binarySearch(sorted, keys[i]);
            scale[at] = Math.max(scale[at], rows.weights()[train[i]]);
        }
        int n = sorted.length;
        int[] user = new int[n];
        int[] recipe = new int[n];
        byte[] type = new byte[n];
        for (int e = 0; e < n; e++) {
            type[e] = (byte) (sorted[e] % 128);
            recipe[e] = (int) (sorted[e] / 128 % graph.recipes());
            user[e] = (int) (sorted[e] / 128 / graph.recipes());
        }
        var both = both(users, graph.recipes(), user, recipe);
        return hearing(graph, user, recipe, type, scale, both);
    }

    private record Both(Csr csr, int[] edge) {}

    private static Both both(int users, int recipes, int[] user, int[] recipe) {
        int[] starts = new int[users + recipes + 1];
        for (int e = 0; e < user.length; e++) {
            starts[user[e] + 1]++;
            starts[users + recipe[e] + 1]++;
        }
        for (int i = 0; i < users + recipes; i++) starts[i + 1] += starts[i];
        int[] at = starts.clone();
        int[] to = new int[2 * user.length];
        int[] edge = new int[to.length];
        for (int e = 0; e < user.length; e++) {
            to[at[user[e]]] = users + recipe[e];
            edge[at[user[e]]++] = e;
            to[at[users + recipe[e]]] = user[e];
            edge[at[users + recipe[e]]++] = e;
        }
        return new Both(new Csr(users + recipes, starts, to), edge);
    }

    private static Edges hearing(RecipeGraph graph, int[] user, int[] recipe, byte[] type, float[] scale, Both both) {
        int users = graph.users();
        int types = graph.interactions().types().size();
        int k = graph.relations().size();
        if (types + 2 * k > Byte.MAX_VALUE) throw new IllegalArgumentException("More than 127 relations and types");
        int[] starts = new int[graph.size() + 1];
        for (int e = 0; e < user.length; e++) starts[user[e] + 1]++;
        for (int n = users; n < graph.size(); n++)
            for (int a = graph.start(n); a < graph.start(n + 1); a++) if (graph.neighbour(a) >= users) starts[n + 1]++;
        for (int n = 0; n < graph.size(); n++) starts[n + 1] += starts[n];
        int size = starts[graph.size()];
        int[] to = new int[size];
        byte[] relation = new byte[size];
        int[] hearsEdge = new int[size];
        int[] pair = new int[size];
        Arrays.fill(hearsEdge, -1);
        Arrays.fill(pair, -1);
        for (int e = 0; e < user.length; e++) { // sorted by user already, so entries of users are the edges themselves
            to[e] = users + recipe[e];
            relation[e] = type[e];
            hearsEdge[e] = e;
        }
        int at = user.length;
        var numbers = new java.util.HashMap<Long, Integer>();
        for (int n = users; n < graph.size(); n++) for (int a = graph.start(n); a < graph.start(n + 1); a++) {
            int other = graph.neighbour(a);
            if (other < users) continue;
            int r = graph.relationAt(a);
            boolean isForward = n < other;
            to[at] = other;
            relation[at] = (byte) (types + r + (isForward ? 0 : k));
            long key = ((long) Math.min(n, other) * graph.size() + Math.max(n, other)) * 128 + r;
            Integer known = numbers.putIfAbsent(key, numbers.size());
            pair[at++] = known == null ? numbers.size() - 1 : known;
        }
        return new Edges(users, graph.recipes(), graph.size(), types, types + 2 * k, user, recipe, type, scale, both.csr,
                both.edge,
                new Csr(graph.size(), starts, to), relation, hearsEdge, pair, numbers.size());
    }
}
