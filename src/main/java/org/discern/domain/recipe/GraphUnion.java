package org.discern.domain.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes one [RecipeGraph] of parts: nodes of the same kind and key become one, double edges and loops are dropped, later
/// names and texts fill gaps of earlier ones and never overwrite them. Cost: O(nodes log nodes + edges log degree).
public final class GraphUnion {
    private GraphUnion() {}

    public static RecipeGraph of(List<GraphPart> parts) {
        var byKind = new EnumMap<NodeKind, Map<String, Integer>>(NodeKind.class);
        for (NodeKind kind : NodeKind.values()) byKind.put(kind, new HashMap<>());
        for (GraphPart part : parts)
            for (int n = 0; n < part.nodes(); n++) of(byKind, part.kinds().get(n)).put(part.keys().get(n), 0);
        int size = byKind.values().stream().mapToInt(Map::size).sum();
        var kinds = new NodeKind[size];
        var keys = new String[size];
        var names = new String[size];
        Arrays.fill(names, "");
        int next = 0;
        for (NodeKind kind : NodeKind.values()) {
            Map<String, Integer> places = of(byKind, kind);
            List<String> sorted = new ArrayList<>(places.keySet());
            Collections.sort(sorted);
            for (String key : sorted) {
                kinds[next] = kind;
                keys[next] = key;
                places.put(key, next++);
            }
        }
        int users = of(byKind, NodeKind.USER).size();
        int recipes = of(byKind, NodeKind.RECIPE).size();
        var texts = new @Nullable RecipeText[recipes];
        int[][] global = new int[parts.size()][];
        for (int p = 0; p < global.length; p++) global[p] = numbers(parts.get(p), byKind, names, texts, users);
        var relations = new LinkedHashMap<Relation, Integer>();
        Adjacency adjacency = adjacency(parts, global, relations, size);
        return new RecipeGraph(users, recipes, kinds, keys, names, List.copyOf(relations.keySet()), adjacency.starts,
                adjacency.to,
                adjacency.relation, interactions(parts, global, users), texts);
    }

    private static int[] numbers(GraphPart part, Map<NodeKind, Map<String, Integer>> byKind, String[] names,
            @Nullable RecipeText[] texts,
            int users) {
        int[] out = new int[part.nodes()];
        for (int n = 0; n < out.length; n++) {
            Integer node = of(byKind, part.kinds().get(n)).get(part.keys().get(n));
            if (node == null) throw new IllegalStateException("A node got lost");
            out[n] = node;
            if (names[node].isEmpty()) names[node] = part.names().get(n);
        }
        part.texts().forEach((n, text) -> {
            int r = out[n] - users;
            texts[r] = merged(texts[r], text);
        });
        return out;
    }

    private static RecipeText merged(@Nullable RecipeText first, RecipeText later) {
        if (first == null) return later;
        return new RecipeText(first.description().isEmpty() ? later.description() : first.description(), first.minutes() < 0
                ? later.minutes()
                : first.minutes(), first.steps().isEmpty() ? later.steps() : first.steps(), first.nutrition().isEmpty()
                        ? later.nutrition()
                        : first.nutrition());
    }

    private static Map<String, Integer> of(Map<NodeKind, Map<String, Integer>> byKind, NodeKind kind) {
        return byKind.computeIfAbsent(kind, _ -> new HashMap<>());
    }

    private record Adjacency(int[] starts, int[] to, byte[] relation) {}

    private static Adjacency adjacency(List<GraphPart> parts, int[][] global, Map<Relation, Integer> relations, int size) {
        List<byte[]> codes = new ArrayList<>();
        List<byte[]> typeCodes = new ArrayList<>();
        for (GraphPart part : parts) {
            codes.add(codes(part.relations(), relations));
            typeCodes.add(codes(part.types().stream().map(t -> new Relation(t, NodeKind.USER, NodeKind.RECIPE)).toList(),
                    relations));
        }
        int[] starts = new int[size + 1];
        eachEdge(parts, global, codes, typeCodes, (a, b, _) -> {
            starts[a + 1]++;
            starts[b + 1]++;
        });
        for (int n = 0; n < size; n++) starts[n + 1] = Math.addExact(starts[n], starts[n + 1]);
        long[] entries = new long[starts[size]]; // relation above, neighbour below: sorted, both are in order
        int[] at = starts.clone();
        eachEdge(parts, global, codes, typeCodes, (a, b, r) -> {
            entries[at[a]++] = (long) r << 32 | b;
            entries[at[b]++] = (long) r << 32 | a;
        });
        int kept = 0;
        int[] tight = new int[size + 1];
        for (int n = 0; n < size; n++) {
            Arrays.sort(entries, starts[n], starts[n + 1]);
            for (int e = starts[n]; e < starts[n + 1]; e++)
                if (e == starts[n] || entries[e] != entries[e - 1]) entries[kept++] = entries[e];
            tight[n + 1] = kept;
        }
        int[] to = new int[kept];
        byte[] relation = new byte[kept];
        for (int e = 0; e < kept; e++) {
            to[e] = (int) entries[e];
            relation[e] = (byte) (entries[e] >> 32);
        }
        return new Adjacency(tight, to, relation);
    }

    private static byte[] codes(List<Relation> own, Map<Relation, Integer> all) {
        byte[] out = new byte[own.size()];
        for (int i = 0; i < out.length; i++) {
            int code = all.computeIfAbsent(own.get(i), _ -> all.size());
            if (code > Byte.MAX_VALUE) throw new IllegalArgumentException("More than 127 relations");
            out[i] = (byte) code;
        }
        return out;
    }

    private interface Edge {
        void take(int a, int b, int relation);
    }

    private static void eachEdge(List<GraphPart> parts, int[][] global, List<byte[]> codes, List<byte[]> typeCodes, Edge edge) {
        for (int p = 0; p < global.length; p++) {
            GraphPart part = parts.get(p);
            for (int e = 0; e < part.edges(); e++) {
                int a = global[p][part.heads()[e]];
                int b = global[p][part.tails()[e]];
                if (a != b) edge.take(a, b, codes.get(p)[part.relation()[e]]);
            }
            for (int i = 0; i < part.interactions(); i++)
                edge.take(global[p][part.users()[i]], global[p][part.recipes()[i]], typeCodes.get(p)[part.type()[i]]);
        }
    }

    private static Interactions interactions(List<GraphPart> parts, int[][] global, int users) {
        int[] starts = new int[users + 1];
        int n = 0;
        boolean order = false;
        for (int p = 0; p < global.length; p++) {
            GraphPart part = parts.get(p);
            n += part.interactions();
            order |= part.timesAreOrder() && part.interactions() > 0;
            for (int u : part.users()) starts[global[p][u] + 1]++;
        }
        for (int u = 0; u < users; u++) starts[u + 1] += starts[u];
        var rows = new Row[n];
        var types = new LinkedHashMap<String, Integer>();
        int[] at = starts.clone();
        for (int p = 0; p < global.length; p++) {
            GraphPart part = parts.get(p);
            for (int i = 0; i < part.interactions(); i++) {
                int type = types.computeIfAbsent(part.types().get(part.type()[i]), _ -> types.size());
                rows[at[global[p][part.users()[i]]]++] = new Row(global[p][part.recipes()[i]], (byte) type, part.time()[i], part
                        .value()[i]);
            }
        }
        int[] recipe = new int[n];
        byte[] type = new byte[n];
        long[] time = new long[n];
        float[] value = new float[n];
        for (int u = 0; u < users; u++) Arrays.sort(rows, starts[u], starts[u + 1], (a, b) -> Long.compare(a.time, b.time));
        for (int i = 0; i < n; i++) {
            recipe[i] = rows[i].recipe;
            type[i] = rows[i].type;
            time[i] = rows[i].time;
            value[i] = rows[i].value;
        }
        return new Interactions(starts, recipe, type, time, value, List.copyOf(types.keySet()), order);
    }

    private record Row(int recipe, byte type, long time, float value) {}
}
