package org.discern.engine.recipe.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.TypeTrust;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.run.Parallel;
import org.discern.engine.recipe.kernel.Dense;

/// The trained recipe model: weights by name and what their rows stand for. Immutable. It ranks once it is laid over a graph
/// ([#on]), which may have grown since training: known nodes are found by kind and key, a new attribute starts in the middle of
/// its fellows, a new recipe where its attributes are, and new interactions count at once.
public final class TrainedGraph {
    private final RecipeSpec spec;
    private final Nodes nodes;
    private final Map<String, float[]> weights;
    private final double ndcg;
    private final double recall;
    private final int epoch;

    /// @param weights copied
    /// @param ndcg,recall at 20 on the validation part, below 0 when there was none
    TrainedGraph(RecipeSpec spec, Nodes nodes, Map<String, float[]> weights, double ndcg, double recall, int epoch) {
        this.spec = spec;
        this.nodes = nodes;
        var copy = new LinkedHashMap<String, float[]>();
        weights.forEach((name, values) -> copy.put(name, values.clone()));
        this.weights = Collections.unmodifiableMap(copy);
        this.ndcg = ndcg;
        this.recall = recall;
        this.epoch = epoch;
    }

    public RecipeSpec spec() { return spec; }

    /// On the validation part; below 0 when there was none.
    public double validationNdcg() { return ndcg; }

    public double validationRecall() { return recall; }

    /// Of the weights that were kept, from 1.
    public int bestEpoch() { return epoch; }

    /// How far the graph part is let in, 0..1.
    public double gate() { return weights.containsKey("x") ? RecipeNetwork.sigmoid(values("gate")[0]) : 0; }

    /// Learned, per interaction type, 0..1; all 1 when types were switched off.
    public Map<String, Double> trust() {
        var out = new LinkedHashMap<String, Double>();
        for (int t = 0; t < nodes.types().size(); t++)
            out.put(nodes.types().get(t), spec.types() ? (double) RecipeNetwork.sigmoid(values("trust")[t]) : 1.0);
        return Collections.unmodifiableMap(out);
    }

    /// Lays the model over a graph. Cost: one propagation (tenths of a second for 500,000 edges).
    ///
    /// @param rows only its training part is seen
    public GraphVectors on(RecipeRows rows, Parallel parallel) {
        Edges edges = Edges.of(rows);
        var network = new RecipeNetwork(spec, edges, rows.graph().interactions().types(), parallel);
        network.set(weightsFor(rows.graph(), spec));
        return new GraphVectors(rows, edges, network, spec);
    }

    Nodes nodes() { return nodes; }

    Map<String, float[]> weights() { return weights; }

    private float[] values(String name) {
        float[] out = weights.get(name);
        if (out == null) throw new IllegalStateException("No weight " + name);
        return out;
    }

    /// The weights in the numbering of a graph.
    ///
    /// @return empty when width or layers differ
    Map<String, float[]> weightsFor(RecipeGraph graph, RecipeSpec wanted) {
        if (wanted.width() != spec.width() || wanted.layers() != spec.layers()) return Map.of();
        int d = spec.width();
        int[] rows = nodes.rowsOf(graph);
        int[] codes = nodes.codesOf(graph);
        var out = new LinkedHashMap<>(weights);
        int first = graph.users() + graph.recipes();
        out.put("base", picked(values("base"), d, Arrays.copyOf(rows, first), new float[d]));
        int[] recipeRows = Arrays.copyOfRange(rows, graph.users(), first);
        int oldUsers = nodes.users();
        for (int r = 0; r < recipeRows.length; r++) if (recipeRows[r] >= 0) recipeRows[r] -= oldUsers;
        out.put("popularity", picked(values("popularity"), 1, recipeRows, new float[]{unpopular()}));
        int[] typeCodes = Arrays.copyOf(codes, graph.interactions().types().size());
        float[] trust = picked(values("trust"), 1, typeCodes, new float[1]);
        for (int t = 0; t < typeCodes.length; t++) if (typeCodes[t] < 0) {
            double start = Math.clamp(TypeTrust.defaults().of(graph.interactions().types().get(t)), .02, .95);
            trust[t] = (float) Math.log(start / (1 - start));
        }
        out.put("trust", trust);
        if (!weights.containsKey("x")) return out;
        out.put("x", attributes(graph, picked(values("x"), d, rows, middle(values("x"), d)), rows));
        int k = RecipeNetwork.space(d);
        out.put("relations", picked(values("relations"), 1, codes, new float[1]));
        out.put("matrices", picked(values("matrices"), d * k, codes, new float[d * k]));
        out.put("vectors", picked(values("vectors"), k, codes, new float[k]));
        return out;
    }

    /// What a recipe nobody has touched starts with: the lowest tenth.
    private float unpopular() {
        float[] sorted = values("popularity").clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 10];
    }

    /// New recipes stand in the middle of their attributes.
    private float[] attributes(RecipeGraph graph, float[] x, int[] rows) {
        int d = spec.width();
        var dense = new Dense(Parallel.NONE);
        int until = graph.users() + graph.recipes();
        for (int n = graph.users(); n < until; n++) {
            if (rows[n] >= 0) continue;
            float[] sum = new float[d];
            int heard = 0;
            for (int e = graph.start(n); e < graph.start(n + 1); e++) {
                if (graph.neighbour(e) < until) continue;
                dense.addRow(sum, 0, x, graph.neighbour(e) * d, d, 1);
                heard++;
            }
            for (int c = 0; heard > 0 && c < d; c++) x[n * d + c] = sum[c] / heard;
        }
        return x;
    }

    private float[] middle(float[] x, int d) {
        int from = nodes.users() + nodes.recipes();
        int n = x.length / d - from;
        float[] out = new float[d];
        for (int r = from; r < from + n; r++) for (int c = 0; c < d; c++) out[c] += x[r * d + c] / n;
        return out;
    }

    private static float[] picked(float[] values, int width, int[] rows, float[] otherwise) {
        float[] out = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++)
            if (rows[i] >= 0) System.arraycopy(values, rows[i] * width, out, i * width, width);
            else System.arraycopy(otherwise, 0, out, i * width, width);
        return out;
    }
}
