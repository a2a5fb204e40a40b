package org.discern.engine.recipe.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.recipe.Interaction;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.run.Parallel;
import org.discern.engine.recipe.layer.AttentivePart;
import org.discern.engine.recipe.kernel.Csr;
import org.discern.engine.recipe.kernel.Dense;
import org.discern.engine.recipe.kernel.Propagation;

/// A trained model laid over a graph: vectors of all nodes, scores, attention, and users with another history at once.
/// Immutable; safe from any thread.
public final class GraphVectors {
    private final RecipeGraph graph;
    private final RecipeRows rows;
    private final Edges edges;
    private final RecipeNetwork network;
    private final int width;
    private final RecipeNetwork.Vectors vectors;
    private final Joined joined;
    private final float[] trust;
    private final float[] degrees;
    private final Dense dense = new Dense(Parallel.NONE);

    GraphVectors(RecipeRows rows, Edges edges, RecipeNetwork network, RecipeSpec spec) {
        this.rows = rows;
        graph = rows.graph();
        this.edges = edges;
        this.network = network;
        width = spec.width();
        vectors = network.vectors();
        joined = Joined.of(network, vectors, edges, width);
        trust = network.trust();
        degrees = network.degrees().clone();
    }

    /// Final vectors, so that a score is one dot product and an offset.
    ///
    /// @param users,recipes `(U, width)` and `(R, width)`; the gate stands in the users' rows
    record Joined(float[] users, float[] recipes, int width) {
        static Joined of(RecipeNetwork network, Edges edges, int d) { return of(network, network.vectors(), edges, d); }

        static Joined of(RecipeNetwork network, RecipeNetwork.Vectors v, Edges edges, int d) {
            int g = v.joined().length / Math.max(1, edges.nodes());
            int w = d + g;
            float open = (float) (RecipeNetwork.SHARPNESS * network.gate());
            int users = edges.users();
            float[] out = new float[(users + edges.recipes()) * w];
            int[] starts = edges.both().starts();
            for (int n = 0; n < users + edges.recipes(); n++) {
                if (n < users && starts[n] == starts[n + 1]) continue; // nothing is known of them: popularity alone
                System.arraycopy(v.collaborative(), n * d, out, n * w, d);
                for (int c = 0; c < g; c++) out[n * w + d + c] = v.joined()[n * g + c] * (n < users ? open : 1);
            }
            return new Joined(Arrays.copyOf(out, users * w), Arrays.copyOfRange(out, users * w, out.length), w);
        }
    }

    public RecipeGraph graph() { return graph; }

    /// Width of [#userVector] and [#recipes].
    public int width() { return joined.width; }

    /// Where the graph part begins in a vector; equal to [#width] without one.
    public int graphFrom() { return width; }

    /// `(R, width)`.
    public FloatMatrix recipes() { return new FloatMatrix(edges.recipes(), joined.width, joined.recipes); }

    /// `(U, width)`; the gate stands in these.
    public FloatMatrix users() { return new FloatMatrix(edges.users(), joined.width, joined.users); }

    /// Of attributes in the graph part, `(A, width - graphFrom)`; without columns when there is no graph part.
    public FloatMatrix attributes() {
        int g = joined.width - width;
        int from = edges.users() + edges.recipes();
        return new FloatMatrix(edges.nodes() - from, g, g == 0
                ? new float[0]
                : Arrays.copyOfRange(vectors.joined(), from * g, edges
                        .nodes() * g));
    }

    /// What the model adds for a recipe whoever asks, about the logarithm of its popularity; one per recipe.
    public float[] popularity() { return network.popularity().clone(); }

    /// Trust in an interaction, 0..1: that of its type times what its rating says; 0 for a bad rating.
    public double trust(String type, double value) {
        int t = graph.interactions().types().indexOf(type);
        return (t < 0 ? .3 : trust[t]) * RecipeRows.weight(value);
    }

    /// How far a node attends to a neighbour: the share of an entry of the graph's adjacency, 0..1. What a recipe or an attribute
    /// hears sums to 1; so does what a user hears, over the interactions seen. 0 where nothing is heard that way.
    ///
    /// @param head a node of the graph
    public double attention(int head, int neighbour, int relation) {
        if (vectors.shares().length == 0) return 0;
        int[] starts = edges.hears().starts();
        int k = graph.relations().size();
        int types = edges.types();
        for (int e = starts[head]; e < starts[head + 1]; e++) {
            if (edges.hears().to()[e] != neighbour) continue;
            int code = edges.relation()[e];
            boolean isSame = code < types
                    ? graph.relations().get(relation).name().equals(graph.interactions().types().get(code))
                    : (code - types) % k == relation;
            if (isSame) return vectors.shares()[e];
        }
        return 0;
    }

    /// One score per recipe: user times recipe, plus popularity.
    public float[] scores(int user) { return scores(userVector(user)); }

    public float[] userVector(int user) {
        return Arrays.copyOfRange(joined.users, user * joined.width, (user + 1) * joined.width);
    }

    public float[] scores(float[] userVector) {
        float[] out = network.popularity().clone();
        for (int r = 0; r < out.length; r++) out[r] += dense.dot(userVector, 0, joined.recipes, r * joined.width, joined.width);
        return out;
    }

    /// Scores in two parts: collaborative, and what the graph adds; popularity in neither.
    public float[][] parts(float[] userVector) {
        float[][] out = new float[2][edges.recipes()];
        for (int r = 0; r < edges.recipes(); r++) {
            out[0][r] = dense.dot(userVector, 0, joined.recipes, r * joined.width, width);
            out[1][r] = dense.dot(userVector, width, joined.recipes, r * joined.width + width, joined.width - width);
        }
        return out;
    }

    /// A user's interactions that the model sees.
    public List<Interaction> history(int user) {
        var all = graph.interactions();
        var out = new ArrayList<Interaction>();
        for (int i = all.from(user); i < all.to(user); i++)
            if (rows.shares()[i] == Share.TRAIN)
                out.add(new Interaction(graph.key(all.recipe()[i]), all.types().get(all
                        .type()[i]), all.time()[i], all.value()[i]));
        return out;
    }

    /// The vector of somebody with this history: recipes stay as they are, only the user is propagated anew. For a user's own
    /// history it is the vector of [#userVector]. Unknown recipes are passed over. Cost: the history's length times `width`.
    public float[] fold(List<Interaction> history) {
        int[] nodes = new int[history.size()];
        byte[] types = new byte[nodes.length];
        float[] weights = new float[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            Interaction row = history.get(i);
            nodes[i] = graph.find(NodeKind.RECIPE, row.recipe());
            types[i] = (byte) graph.interactions().types().indexOf(row.type());
            weights[i] = (float) trust(row.type(), row.value());
        }
        return fold(nodes, types, weights);
    }

    /// The same in numbers. A recipe that stands twice with one type counts once, with the greater weight.
    ///
    /// @param nodes of recipes; -1 is passed over
    /// @param types places in the graph's interaction types; -1 for one the graph does not know
    /// @param weights trust of the type times what the rating says (see [#trust]); 0 is passed over
    public float[] fold(int[] nodes, byte[] types, float[] weights) {
        var heard = new TreeMap<Long, Float>();
        for (int i = 0; i < nodes.length; i++)
            if (nodes[i] >= 0 && weights[i] > 0)
                heard.merge((long) nodes[i] * 128 + (types[i] < 0 ? Byte.MAX_VALUE : types[i]), weights[i], Math::max);
        int n = heard.size();
        float[] out = new float[joined.width];
        if (n == 0) return out; // popularity alone
        int[] place = new int[n];
        int[] type = new int[n];
        float[] weight = new float[n];
        int at = 0;
        for (var e : heard.entrySet()) {
            place[at] = (int) (e.getKey() / 128);
            type[at] = (int) (e.getKey() % 128);
            weight[at++] = e.getValue();
        }
        collaborative(place, weight, out);
        if (joined.width > width) attentive(place, type, weight, out);
        return out;
    }

    private void collaborative(int[] nodes, float[] weights, float[] out) {
        float degree = 0;
        for (float w : weights) degree += w;
        float share = 1f / (vectors.layers().length + 1);
        float[] base = network.weights().getOrDefault("base", new float[0]);
        for (int l = 1; l <= vectors.layers().length; l++) {
            float[] from = l == 1 ? base : vectors.layers()[l - 2];
            for (int i = 0; i < nodes.length; i++)
                if (degrees[nodes[i]] > 0)
                    dense.addRow(out, 0, from, nodes[i] * width, width, weights[i] / (float) Math.sqrt(degree
                            * degrees[nodes[i]]));
        }
        for (int c = 0; c < width; c++) out[c] *= share;
    }

    private void attentive(int[] nodes, int[] types, float[] weights, float[] out) {
        float[][] inputs = vectors.inputs();
        float[] middle = new float[width];
        for (int node : nodes) dense.addRow(middle, 0, inputs[0], node * width, width, 1f / nodes.length);
        float[] shares = network.attentionOf(middle, nodes, types);
        new Propagation(row(nodes.length), Parallel.NONE).softmax(shares.clone(), weights, shares);
        float open = (float) (RecipeNetwork.SHARPNESS * network.gate());
        float[] x = new float[width];
        int at = 2 * width;
        for (int l = 0; l < inputs.length; l++) {
            int in = x.length;
            float[] heard = new float[in];
            for (int i = 0; i < nodes.length; i++) dense.addRow(heard, 0, inputs[l], nodes[i] * in, in, shares[i]);
            x = network.mixed(l, x, heard);
            float inverse = AttentivePart.inverseLength(x, 0, x.length);
            for (int c = 0; c < x.length; c++) out[at + c] = open * inverse * x[c];
            at += x.length;
        }
    }

    private static Csr row(int n) {
        int[] to = new int[n];
        for (int i = 0; i < n; i++) to[i] = i;
        return new Csr(n, new int[]{0, n}, to);
    }
}
