package org.discern.engine.recipe.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.discern.domain.recipe.TypeTrust;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.run.Parallel;
import org.discern.engine.Paper;
import org.discern.engine.recipe.kernel.Adam;
import org.discern.engine.recipe.kernel.Dense;
import org.discern.engine.recipe.layer.AttentivePart;
import org.discern.engine.recipe.layer.ContrastLoss;
import org.discern.engine.recipe.layer.GraphEmbedding;
import org.discern.engine.recipe.layer.Start;
import org.jspecify.annotations.Nullable;

/// The whole network while it learns: both parts, the gate, popularity, trust per interaction type, and one step of training.
///
/// Source: Ma et al., "Contrastive knowledge graph attention network for request-based recipe recommendation", 2022, as far as
/// it could be read; the parts name their own.
/// Differs: the graph part is added through a gate and learns what the collaborative part leaves over, which itself learns as
/// if there were no graph; the edges a step must foretell, and a user's later ones, are hidden from it,
/// so that a user is known by what he did before (and trust is learned by what that foretells).
@Paper("10.1109/ICASSP43922.2022.9747123")
final class RecipeNetwork {
    /// What a product of two graph rows of length 1 counts in the score at an open gate.
    static final float SHARPNESS = 8;
    private static final float GATE_START = -3;
    private static final int MOST_CONTRASTED = 1_024;
    private static final double TRUST_FLOOR = .02;
    private static final double PULL = 1e-3;
    /// The graph part learns recipes by heart in a few steps when it learns as fast as the collaborative part.
    private static final double GRAPH_RATE = .1;
    private static final int EMBEDDING_STEPS = 12; // an epoch

    private final RecipeSpec spec;
    private final Edges edges;
    private final Dense dense;
    private final int width;
    private final float[] base; // (U + R, D)
    private final float[] popularity; // R
    private final float[] trustLogits;
    private final float[] trustStart;
    private final float[] relationLogs;
    private final float[] gate = {GATE_START};
    private final CollaborativePart collaborative;
    private final @Nullable AttentivePart graph;
    private final @Nullable GraphEmbedding embedding;
    private final CollaborativePart.Tape main;
    private final AttentivePart.@Nullable Tape graphMain;
    private @Nullable Learning learning;

    RecipeNetwork(RecipeSpec spec, Edges edges, java.util.List<String> types, Parallel parallel) {
        this.spec = spec;
        this.edges = edges;
        dense = new Dense(parallel);
        width = spec.width();
        RandomGenerator random = new SplittableRandom(spec.seed());
        base = Start.normal((edges.users() + edges.recipes()) * width, .1, random);
        Arrays.fill(base, 0, edges.users() * width, 0); // users are what they did
        popularity = new float[edges.recipes()];
        for (int e = 0; e < edges.interactions(); e++) popularity[edges.recipe()[e]] += edges.scale()[e];
        for (int r = 0; r < popularity.length; r++) popularity[r] = (float) Math.log(1 + popularity[r]);
        trustLogits = new float[types.size()];
        for (int t = 0; t < trustLogits.length; t++) {
            double trust = Math.clamp(TypeTrust.defaults().of(types.get(t)), TRUST_FLOOR, .95);
            trustLogits[t] = (float) Math.log(trust / (1 - trust));
        }
        trustStart = trustLogits.clone();
        relationLogs = new float[edges.relations()];
        collaborative = new CollaborativePart(edges, width, spec.layers(), parallel);
        main = new CollaborativePart.Tape(collaborative);
        boolean hasGraph = spec.graph() && edges.pairs() > 0;
        graph = hasGraph
                ? new AttentivePart(edges.relational(), AttentivePart.widths(width, spec.layers()), parallel, random)
                : null;
        embedding = hasGraph ? new GraphEmbedding(edges.relational(), width, space(width), parallel, random) : null;
        if (graph != null) Arrays.fill(graph.x(), 0, edges.users() * width, 0);
        graphMain = graph == null ? null : new AttentivePart.Tape(graph);
        collaborative.weigh(trust());
    }

    /// What only training needs: gradients, moments, views.
    private final class Learning {
        final Adam adam;
        final Adam slow;
        final Adam scalars;
        final Adam relations;
        final float[] gradBase;
        final float[] gradPopularity;
        final float[] gradTrust;
        final float[] gradRelations;
        final float[] gradGate;
        final float[] gradX;
        final float[] gradMatrices;
        final float[] gradVectors;
        final CollaborativePart.Tape[] views = new CollaborativePart.Tape[2];
        final AttentivePart.@Nullable Tape[] graphViews = new AttentivePart.Tape[2];
        final byte[][] keptEdges = new byte[2][edges.interactions()];
        final byte[] shown = new byte[edges.interactions()];

        Learning(Parallel parallel) {
            adam = new Adam(spec.learningRate(), parallel);
            slow = new Adam(GRAPH_RATE * spec.learningRate(), parallel);
            scalars = new Adam(10 * spec.learningRate(), parallel);
            relations = new Adam(spec.learningRate(), parallel);
            gradBase = adam.add(base);
            gradPopularity = adam.add(popularity);
            gradTrust = scalars.add(trustLogits);
            gradRelations = scalars.add(relationLogs);
            gradGate = scalars.add(gate);
            Arrays.fill(shown, (byte) 1);
            if (graph != null && embedding != null) {
                graph.learn(slow);
                gradX = relations.add(graph.x());
                gradMatrices = relations.add(embedding.matrices());
                gradVectors = relations.add(embedding.vectors());
            } else gradX = gradMatrices = gradVectors = new float[0];
            if (spec.contrast() > 0) for (int v = 0; v < 2; v++) {
                views[v] = new CollaborativePart.Tape(collaborative);
                if (graph != null) graphViews[v] = new AttentivePart.Tape(graph);
            }
        }
    }

    /// Width of the relations' space, `K`.
    static int space(int width) { return Math.max(8, width / 2); }

    /// Must be called once before [#step].
    void learn(Parallel parallel) { learning = new Learning(parallel); }

    private Learning learning() {
        if (learning == null) throw new IllegalStateException("learn() first");
        return learning;
    }

    /// Trust per type, 0..1; all 1 when types are switched off.
    float[] trust() {
        float[] out = new float[trustLogits.length];
        for (int t = 0; t < out.length; t++) out[t] = spec.types() ? sigmoid(trustLogits[t]) : 1;
        return out;
    }

    /// How far the gate of the graph part is open, 0..1.
    double gate() { return graph == null ? 0 : sigmoid(gate[0]); }

    boolean hasGraph() { return graph != null; }

    static float sigmoid(float x) { return (float) (1 / (1 + Math.exp(-x))); }

    /// Before an epoch: relations learn, attention follows them, and new views are drawn.
    ///
    /// @return mean loss of the embedding, 0 without a graph
    double beginEpoch(RandomGenerator random) {
        Learning l = learning();
        var ofGraph = new SplittableRandom(random.nextLong()); // of its own, so that the collaborative part draws the same without
        double loss = embedding == null || graph == null
                ? 0
                : embedding.epoch(graph.x(), EMBEDDING_STEPS, edges.users(), l.relations, l.gradX, l.gradMatrices, l.gradVectors,
                        random);
        attend();
        if (spec.contrast() > 0) for (int v = 0; v < 2; v++) drawView(v, random, ofGraph);
        return loss;
    }

    /// Attention follows the present vectors.
    void attend() {
        if (embedding == null || graph == null) return;
        placeUsers(graph.x());
        embedding.attention(graph.x(), graph.attention());
        Arrays.fill(graph.x(), 0, edges.users() * width, 0);
    }

    /// For relations and attention a user stands in the middle of his recipes; in the layers he has no vector of his own, or the
    /// hidden edges would be told by it.
    private void placeUsers(float[] x) {
        Arrays.fill(x, 0, edges.users() * width, 0);
        int[] starts = edges.hears().starts();
        for (int u = 0; u < edges.users(); u++)
            for (int e = starts[u]; e < starts[u + 1]; e++)
                dense.addRow(x, u * width, x, edges.hears().to()[e] * width, width, 1f / (starts[u + 1] - starts[u]));
    }

    private void drawView(int v, RandomGenerator random, RandomGenerator ofGraph) {
        Learning l = learning();
        boolean[] keptNodes = new boolean[edges.nodes()];
        int attributes = edges.users() + edges.recipes();
        for (int n = 0; n < keptNodes.length; n++)
            keptNodes[n] = (n < attributes ? random : ofGraph).nextDouble() >= spec.dropNodes();
        for (int e = 0; e < edges.interactions(); e++)
            l.keptEdges[v][e] = (byte) (random.nextDouble() >= spec.dropEdges() && keptNodes[edges.user()[e]]
                    && keptNodes[edges.users() + edges.recipe()[e]] ? 1 : 0);
        AttentivePart.Tape tape = l.graphViews[v];
        if (tape == null) return;
        boolean[] keptPairs = new boolean[edges.pairs()];
        for (int p = 0; p < keptPairs.length; p++) keptPairs[p] = ofGraph.nextDouble() >= spec.dropEdges();
        factors(l.keptEdges[v], tape.factors());
        int[] starts = edges.hears().starts();
        for (int n = 0; n < edges.nodes(); n++)
            for (int e = starts[n]; e < starts[n + 1]; e++)
                if (edges.pair()[e] >= 0 && !(keptPairs[edges.pair()[e]] && keptNodes[n] && keptNodes[edges.hears().to()[e]]))
                    tape.factors()[e] = 0;
    }

    private void factors(byte[] shown, float[] into) {
        float[] trust = trust();
        float[] byRelation = new float[relationLogs.length];
        for (int r = 0; r < byRelation.length; r++) byRelation[r] = (float) Math.exp(relationLogs[r]);
        for (int e = 0; e < into.length; e++) {
            int i = edges.hearsEdge()[e];
            into[e] = i < 0 ? byRelation[edges.relation()[e]] : trust[edges.type()[i]] * edges.scale()[i] * shown[i];
        }
    }

    /// Interactions of a step.
    ///
    /// @param edge of the edges, one per interaction to foretell
    /// @param hidden edges nobody hears in this step, those of `edge` among them
    /// @param weights beside trust
    /// @param hard a recipe for each, or -1
    /// @param drawn different recipes
    record Batch(int[] edge, int[] hidden, float[] weights, int[] hard, int[] drawn) {}

    /// One step.
    ///
    /// @param contrast times its weight the contrastive loss counts in this step; 0 leaves it out
    /// @return as [#gradients]
    double[] step(Batch batch, double contrast) {
        double[] losses = gradients(batch, contrast);
        Learning l = learning();
        Arrays.fill(l.gradBase, 0, edges.users() * width, 0);
        if (graph != null) Arrays.fill(graph.gradX(), 0, edges.users() * width, 0);
        l.adam.apply();
        l.slow.apply();
        l.scalars.apply();
        if (spec.types() && trustLogits.length > 1) weigh();
        return losses;
    }

    /// Lets edges follow the present trust.
    void weigh() { collaborative.weigh(trust()); }

    /// Forward and backward; adds to the gradients and changes no weight.
    ///
    /// @param times how often its weight the contrastive loss counts
    /// @return ranking loss of the collaborative part, contrastive loss (0 where it is left out), ranking loss of both parts
    double[] gradients(Batch batch, double times) {
        Learning l = learning();
        for (int e : batch.hidden) l.shown[e] = 0;
        collaborative.forward(base, l.shown, main);
        if (graph != null && graphMain != null) {
            factors(l.shown, graphMain.factors());
            graph.forward(graphMain);
        }
        for (int e : batch.hidden) l.shown[e] = 1;
        double[] ranking = ranking(batch, l);
        double contrast = spec.contrast() * times > 0 ? contrast(batch, l, spec.contrast() * times) : 0;
        boolean learnsTrust = spec.types() && trustLogits.length > 1;
        double[] byType = learnsTrust ? new double[trustLogits.length] : null;
        collaborative.backward(base, main, l.gradBase, byType);
        if (graph != null && graphMain != null) {
            double[] byRelation = new double[relationLogs.length];
            graph.backward(graphMain, byRelation);
            for (int r = 0; r < byRelation.length; r++) {
                if (r >= trustLogits.length) l.gradRelations[r] += (float) (byRelation[r] + PULL * relationLogs[r]);
                else if (byType != null) byType[r] += byRelation[r];
            }
        }
        if (byType != null)
            for (int t = 0; t < byType.length; t++)
                l.gradTrust[t] += (float) (byType[t] * (1 - sigmoid(trustLogits[t])) + PULL * (trustLogits[t] - trustStart[t]));
        return new double[]{ranking[0], contrast, ranking[1]};
    }

    /// Ranks by the collaborative part alone, then by both. The first teaches collaborative part and popularity; the second
    /// teaches the graph part what the first leaves over, and nothing else.
    ///
    /// @return the losses of the first and of both
    private double[] ranking(Batch batch, Learning l) {
        Candidates c = Candidates.of(batch, edges, trust());
        var first = new SoftmaxRankingLoss.Batch(c, width, rows(main.mean, c.users(), width, 1), rows(main.mean, c.nodes(), width,
                1), offsets(c));
        SoftmaxRankingLoss.Scores scores = SoftmaxRankingLoss.scores(first, null, dense);
        double both = graph != null && graphMain != null ? ofBoth(c, scores, l, graph, graphMain) : Double.NaN;
        double loss = SoftmaxRankingLoss.of(first, scores, dense);
        for (int i = 0; i < c.users().length; i++)
            dense.addRow(main.gradMean, c.users()[i] * width, first.gradRows(), i * width, width, 1);
        float decay = (float) (spec.decay() / c.users().length);
        for (int i = 0; i < c.nodes().length; i++) {
            int node = c.nodes()[i];
            dense.addRow(main.gradMean, node * width, first.gradItems(), i * width, width, 1);
            l.gradPopularity[node - edges.users()] += first.gradOffsets()[i];
            dense.addRow(l.gradBase, node * width, base, node * width, width, decay);
        }
        return new double[]{loss, graph == null ? loss : both};
    }

    private double ofBoth(Candidates c, SoftmaxRankingLoss.Scores below, Learning l, AttentivePart part,
            AttentivePart.Tape tape) {
        int g = part.joined();
        float open = SHARPNESS * sigmoid(gate[0]);
        var second = new SoftmaxRankingLoss.Batch(c, g, rows(tape.joined(), c.users(), g, open), rows(tape.joined(), c.nodes(), g,
                1),
                offsets(c));
        double loss = SoftmaxRankingLoss.of(second, SoftmaxRankingLoss.scores(second, below, dense), dense);
        double gradOpen = 0;
        for (int i = 0; i < c.users().length; i++) {
            int u = c.users()[i];
            dense.addRow(tape.gradJoined(), u * g, second.gradRows(), i * g, g, open);
            gradOpen += dense.dot(second.gradRows(), i * g, tape.joined(), u * g, g);
        }
        l.gradGate[0] += (float) (gradOpen * open * (1 - sigmoid(gate[0])));
        for (int i = 0; i < c.nodes().length; i++)
            dense.addRow(tape.gradJoined(), c.nodes()[i] * g, second.gradItems(), i * g, g, 1);
        return loss;
    }

    private float[] offsets(Candidates c) {
        float[] out = new float[c.nodes().length];
        for (int i = 0; i < out.length; i++) out[i] = popularity[c.nodes()[i] - edges.users()];
        return out;
    }

    private static float[] rows(float[] from, int[] nodes, int width, float times) {
        float[] out = new float[nodes.length * width];
        for (int i = 0; i < nodes.length; i++) System.arraycopy(from, nodes[i] * width, out, i * width, width);
        if (times != 1) for (int i = 0; i < out.length; i++) out[i] *= times;
        return out;
    }

    private double contrast(Batch batch, Learning l, double weight) {
        int[] users = Arrays.stream(batch.edge).map(e -> edges.user()[e]).distinct().limit(MOST_CONTRASTED).toArray();
        int[] recipes = Arrays.stream(batch.edge).map(e -> edges.users() + edges.recipe()[e]).distinct().limit(MOST_CONTRASTED)
                .toArray();
        for (int v = 0; v < 2; v++) {
            collaborative.forward(base, l.keptEdges[v], l.views[v]);
            AttentivePart.Tape tape = l.graphViews[v];
            if (graph != null && tape != null) graph.forward(tape);
        }
        double loss = 0;
        for (int[] nodes : new int[][]{users, recipes}) {
            loss += pair(l.views[0].mean, l.views[1].mean, l.views[0].gradMean, l.views[1].gradMean, width, nodes,
                    weight);
            AttentivePart.Tape a = l.graphViews[0];
            AttentivePart.Tape b = l.graphViews[1];
            if (graph != null && a != null && b != null)
                loss += pair(a.joined(), b.joined(), a.gradJoined(), b.gradJoined(), graph.joined(), nodes, weight);
        }
        for (int v = 0; v < 2; v++) {
            collaborative.backward(base, l.views[v], l.gradBase, null);
            AttentivePart.Tape tape = l.graphViews[v];
            if (graph != null && tape != null) graph.backward(tape, null);
        }
        return loss;
    }

    private double pair(float[] a, float[] b, float[] gradA, float[] gradB, int w, int[] nodes, double weight) {
        int n = nodes.length;
        float[] rowsA = new float[n * w];
        float[] rowsB = new float[n * w];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a, nodes[i] * w, rowsA, i * w, w);
            System.arraycopy(b, nodes[i] * w, rowsB, i * w, w);
        }
        float[] backA = new float[n * w];
        float[] backB = new float[n * w];
        double loss = ContrastLoss.of(rowsA, rowsB, n, w, spec.temperature(), weight, backA, backB, dense);
        for (int i = 0; i < n; i++) {
            dense.addRow(gradA, nodes[i] * w, backA, i * w, w, 1);
            dense.addRow(gradB, nodes[i] * w, backB, i * w, w, 1);
        }
        return loss;
    }

    /// Vectors of all nodes as they now are, with every edge shown.
    ///
    /// @param collaborative `(U + R, D)`
    /// @param layers of the collaborative part, each `(U + R, D)`, without the first
    /// @param joined `(N, G)`; empty without a graph
    /// @param inputs of the graph part's layers, `(N, in)` each; empty without a graph
    record Vectors(float[] collaborative, float[][] layers, float[] joined, float[][] inputs, float[] shares) {}

    Vectors vectors() {
        collaborative.weigh(trust());
        collaborative.forward(base, null, main);
        float[][] layers = Arrays.stream(main.layer).map(float[]::clone).toArray(float[][]::new);
        if (graph == null || graphMain == null)
            return new Vectors(main.mean.clone(), layers, new float[0], new float[0][], new float[0]);
        byte[] all = new byte[edges.interactions()];
        Arrays.fill(all, (byte) 1);
        factors(all, graphMain.factors());
        graph.forward(graphMain);
        float[][] inputs = new float[graph.layers().size()][];
        for (int l = 0; l < inputs.length; l++) inputs[l] = l == 0 ? graph.x() : graphMain.out(l - 1).clone();
        return new Vectors(main.mean.clone(), layers, graphMain.joined().clone(), inputs, graphMain.shares().clone());
    }

    /// How far somebody with the base vector `x` attends to recipes, before the softmax.
    ///
    /// @param types of the interactions; unknown ones attend evenly
    float[] attentionOf(float[] x, int[] nodes, int[] types) {
        float[] out = new float[nodes.length];
        if (graph == null || embedding == null) return out;
        for (int i = 0; i < out.length; i++)
            if (types[i] < trustLogits.length) out[i] = embedding.attention(types[i], x, graph.x(), nodes[i]);
        return out;
    }

    /// One node through a layer of the graph part.
    float[] mixed(int layer, float[] x, float[] heard) {
        return graph == null ? new float[0] : AttentivePart.mixed(graph.layers().get(layer), x, heard);
    }

    float[] popularity() { return popularity; }

    float[] degrees() { return collaborative.degrees(); }

    /// All weights by name, the arrays themselves.
    Map<String, float[]> weights() {
        var out = new LinkedHashMap<String, float[]>();
        out.put("base", base);
        out.put("popularity", popularity);
        out.put("trust", trustLogits);
        out.put("gate", gate);
        if (graph == null || embedding == null) return out;
        out.put("relations", relationLogs);
        out.put("x", graph.x());
        out.put("matrices", embedding.matrices());
        out.put("vectors", embedding.vectors());
        for (int l = 0; l < graph.layers().size(); l++) {
            AttentivePart.Layer layer = graph.layers().get(l);
            out.put("first" + l, layer.first());
            out.put("firstBias" + l, layer.firstBias());
            out.put("second" + l, layer.second());
            out.put("secondBias" + l, layer.secondBias());
        }
        return out;
    }

    /// The gradient of a weight, for tests.
    float[] gradient(String name) {
        Learning l = learning();
        return switch (name) {
            case "base" -> l.gradBase;
            case "popularity" -> l.gradPopularity;
            case "trust" -> l.gradTrust;
            case "gate" -> l.gradGate;
            case "relations" -> l.gradRelations;
            case "x" -> graph == null ? new float[0] : graph.gradX();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /// Sets weights from a copy of [#weights]; names or sizes that are missing stay as they are.
    void set(Map<String, float[]> values) {
        weights().forEach((name, into) -> {
            float[] from = values.get(name);
            if (from != null && from.length == into.length) System.arraycopy(from, 0, into, 0, into.length);
        });
        attend();
        collaborative.weigh(trust());
    }
}
