package org.discern.engine.recipe.layer;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.discern.domain.run.Parallel;
import org.discern.engine.Paper;
import org.discern.engine.recipe.kernel.Adam;
import org.discern.engine.recipe.kernel.Dense;

/// Relations as translations in a space of their own; they also say how far a node attends to a neighbour.
///
/// Source: Lin et al., "Learning Entity and Relation Embeddings for Knowledge Graph Completion", 2015 (TransR), as in KGAT
/// equations 1, 2 and 4: `g = |W_r h + e_r - W_r t|²`, loss `softplus(g(true) - g(corrupt))`, attention
/// `(W_r t) · tanh(W_r h + e_r)`.
/// Differs: a corrupt tail is drawn from nodes of the same sort (users, recipes or attributes); an epoch sees a sample of edges.
/// Cost: three products `(n, D) (D, K)` a step, twice that backward; attention two over the nodes a relation touches.
@Paper("10.1609/aaai.v29i1.9491")
public final class GraphEmbedding {
    private static final int STEP = 4_096;

    private final RelationEdges edges;
    private final int width;
    private final int space;
    private final Dense dense;
    private final int[] heads;
    private final int[][] byRelation;
    private final float[] matrices; // (relations, D, K)
    private final float[] vectors; // (relations, K)

    /// @param space `K`
    public GraphEmbedding(RelationEdges edges, int width, int space, Parallel parallel, RandomGenerator random) {
        this(edges, width, space, parallel, Start.uniform(edges.relations() * width * space, Math.sqrt(6.0 / (width + space)),
                random), Start.normal(edges.relations() * space, .1, random));
    }

    private GraphEmbedding(RelationEdges edges, int width, int space, Parallel parallel, float[] matrices, float[] vectors) {
        this.edges = edges;
        this.width = width;
        this.space = space;
        this.matrices = matrices;
        this.vectors = vectors;
        dense = new Dense(parallel);
        heads = edges.hears().heads();
        int k = edges.relations();
        int[] counts = new int[k];
        for (byte r : edges.relation()) counts[r]++;
        byRelation = new int[k][];
        for (int r = 0; r < k; r++) byRelation[r] = new int[counts[r]];
        for (int e = edges.relation().length - 1; e >= 0; e--) byRelation[edges.relation()[e]][--counts[edges.relation()[e]]] = e;
    }

    /// The same weights over other edges of the same nodes.
    public GraphEmbedding over(RelationEdges others) {
        return new GraphEmbedding(others, width, space, dense.parallel(), matrices, vectors);
    }

    /// `(relations, D, K)`.
    public float[] matrices() { return matrices; }

    /// `(relations, K)`.
    public float[] vectors() { return vectors; }

    /// One epoch of the embedding loss.
    ///
    /// @param most steps of 4,096 edges; fewer where there are not so many edges
    /// @param still the first nodes, whose vectors do not learn
    /// @param adam trains `x`, matrices and vectors; `gradX` and the others are theirs
    /// @return the mean loss
    public double epoch(float[] x, int most, int still, Adam adam, float[] gradX, float[] gradMatrices, float[] gradVectors,
            RandomGenerator random) {
        int entries = edges.relation().length;
        if (entries == 0) return 0;
        double loss = 0;
        int steps = Math.min(most, (entries + STEP - 1) / STEP);
        int size = Math.min(STEP, entries);
        for (int s = 0; s < steps; s++) {
            int[] drawn = new int[size];
            for (int i = 0; i < size; i++) drawn[i] = random.nextInt(entries);
            int[] counts = new int[byRelation.length + 1];
            for (int e : drawn) counts[edges.relation()[e] + 1]++;
            for (int r = 0; r < byRelation.length; r++) counts[r + 1] += counts[r];
            int[] sorted = new int[size];
            int[] at = counts.clone();
            for (int e : drawn) sorted[at[edges.relation()[e]]++] = e;
            for (int r = 0; r < byRelation.length; r++)
                if (counts[r + 1] > counts[r])
                    loss += triples(r, Arrays.copyOfRange(sorted, counts[r], counts[r + 1]), size, x, gradX, gradMatrices,
                            gradVectors, random);
            Arrays.fill(gradX, 0, still * width, 0);
            adam.apply();
        }
        return loss / ((double) steps * size);
    }

    private int corrupt(int tail, RandomGenerator random) {
        int recipesEnd = edges.users() + edges.recipes();
        if (tail < edges.users()) return random.nextInt(edges.users());
        return tail < recipesEnd
                ? edges.users() + random.nextInt(edges.recipes())
                : recipesEnd + random.nextInt(edges.nodes() - recipesEnd);
    }

    private double triples(int r, int[] entries, int all, float[] x, float[] gradX, float[] gradMatrices, float[] gradVectors,
            RandomGenerator random) {
        int n = entries.length;
        int[] nodes = new int[3 * n]; // heads, tails, corrupt tails
        for (int i = 0; i < n; i++) {
            nodes[i] = heads[entries[i]];
            nodes[n + i] = edges.hears().to()[entries[i]];
            nodes[2 * n + i] = corrupt(nodes[n + i], random);
        }
        float[] rows = gather(x, nodes);
        float[] matrix = matrix(r);
        float[] mapped = new float[3 * n * space];
        dense.multiply(rows, 3 * n, width, matrix, space, mapped, false);
        float[] grad = new float[mapped.length];
        double loss = 0;
        for (int i = 0; i < n; i++) {
            float right = 0;
            float wrong = 0;
            for (int c = 0; c < space; c++) {
                float moved = mapped[i * space + c] + vectors[r * space + c];
                float toTrue = moved - mapped[(n + i) * space + c];
                float toFalse = moved - mapped[(2 * n + i) * space + c];
                right += toTrue * toTrue;
                wrong += toFalse * toFalse;
            }
            double d = right - wrong;
            loss += Math.max(d, 0) + Math.log1p(Math.exp(-Math.abs(d)));
            float g = (float) (2 / (1 + Math.exp(-d)) / all);
            for (int c = 0; c < space; c++) {
                float moved = mapped[i * space + c] + vectors[r * space + c];
                float toTrue = g * (moved - mapped[(n + i) * space + c]);
                float toFalse = g * (moved - mapped[(2 * n + i) * space + c]);
                grad[i * space + c] = toTrue - toFalse;
                grad[(n + i) * space + c] = -toTrue;
                grad[(2 * n + i) * space + c] = toFalse;
                gradVectors[r * space + c] += toTrue - toFalse;
            }
        }
        float[] into = new float[width * space];
        dense.outer(rows, 3 * n, width, grad, space, into);
        dense.addRow(gradMatrices, r * width * space, into, 0, into.length, 1);
        float[] back = new float[rows.length];
        dense.multiplyTransposed(grad, 3 * n, space, matrix, width, back, false);
        for (int i = 0; i < nodes.length; i++) dense.addRow(gradX, nodes[i] * width, back, i * width, width, 1);
        return loss;
    }

    private float[] matrix(int r) { return Arrays.copyOfRange(matrices, r * width * space, (r + 1) * width * space); }

    private float[] gather(float[] x, int[] nodes) {
        float[] out = new float[nodes.length * width];
        for (int i = 0; i < nodes.length; i++) System.arraycopy(x, nodes[i] * width, out, i * width, width);
        return out;
    }

    /// How far each head attends to each tail, before the softmax.
    ///
    /// @param attention per entry, overwritten
    public void attention(float[] x, float[] attention) {
        int[] place = new int[edges.nodes()];
        for (int r = 0; r < byRelation.length; r++) {
            int[] entries = byRelation[r];
            if (entries.length == 0) continue;
            Arrays.fill(place, -1);
            int[] nodes = new int[edges.nodes()];
            int n = 0;
            for (int e : entries) {
                if (place[heads[e]] < 0) {
                    place[heads[e]] = n;
                    nodes[n++] = heads[e];
                }
                int tail = edges.hears().to()[e];
                if (place[tail] < 0) {
                    place[tail] = n;
                    nodes[n++] = tail;
                }
            }
            float[] mapped = new float[n * space];
            dense.multiply(gather(x, Arrays.copyOf(nodes, n)), n, width, matrix(r), space, mapped, false);
            float[] tanh = new float[mapped.length];
            int relation = r;
            int count = n;
            dense.parallel().forEach((n + 511) / 512, block -> {
                for (int i = block * 512 * space; i < Math.min(count, (block + 1) * 512) * space; i++)
                    tanh[i] = (float) Math.tanh(mapped[i] + vectors[relation * space + i % space]);
            });
            for (int e : entries)
                attention[e] = dense.dot(mapped, place[edges.hears().to()[e]] * space, tanh, place[heads[e]] * space, space);
        }
    }

    /// The same for one pair of a head that need not be a node.
    public float attention(int relation, float[] head, float[] x, int tail) {
        float[] matrix = matrix(relation);
        float[] both = new float[2 * width];
        System.arraycopy(head, 0, both, 0, width);
        System.arraycopy(x, tail * width, both, width, width);
        float[] mapped = new float[2 * space];
        for (int row = 0; row < 2; row++)
            for (int i = 0; i < width; i++)
                dense.addRow(mapped, row * space, matrix, i * space, space, both[row * width + i]);
        float sum = 0;
        for (int c = 0; c < space; c++)
            sum += mapped[space + c] * (float) Math.tanh(mapped[c] + vectors[relation * space + c]);
        return sum;
    }
}
