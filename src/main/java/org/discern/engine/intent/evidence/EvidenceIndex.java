package org.discern.engine.intent.evidence;

import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.engine.intent.kernel.PackedRows;

/// Everything about the texts of a tree that does not depend on the cut. Built once (20,000 short texts: well below a second),
/// immutable, shared by threads.
public final class EvidenceIndex {
    private static final long ALL_PAIRS = 4_000_000;
    private static final int NEAREST_ONLY = 1_500;

    final Dendrogram tree;
    final FloatMatrix vectors;
    final int[] labels;
    final LabelSet intents;
    final List<String> texts;
    final TermTable table;
    final TermTest test;
    final FloatMatrix intentCentroids;
    final int[] intentRows;

    private EvidenceIndex(Dendrogram tree, List<String> texts, FloatMatrix vectors, int[] labels, LabelSet intents) {
        this.tree = tree;
        this.vectors = vectors;
        this.labels = labels;
        this.intents = intents;
        this.texts = List.copyOf(texts);
        table = new TermTable(texts);
        test = new TermTest(table);
        intentCentroids = Centroids.of(vectors, labels, intents.size());
        intentRows = new int[intents.size()];
        for (int label : labels) if (label >= 0) intentRows[label]++;
    }

    /// @param texts,vectors,labels one per leaf; vectors are unit rows, labels index `intents` or are [LabelSet#NONE]
    public static EvidenceIndex of(Dendrogram tree, List<String> texts, FloatMatrix vectors, int[] labels, LabelSet intents) {
        if (texts.size() != tree.leaves() || vectors.rows() != tree.leaves() || labels.length != tree.leaves())
            throw new IllegalArgumentException("Texts, vectors and labels must have one entry per leaf");
        return new EvidenceIndex(tree, texts, vectors, labels, intents);
    }

    /// The evidence at one cut, about clusters of at least `minSize` leaves.
    public CutEvidence at(Cut cut, int minSize) { return new CutEvidence(this, cut, Math.max(1, minSize)); }

    /// The two most alike utterances across a join; `node` is a merge of the tree.
    public ClosestPair closestPair(int node) {
        return closestPair(node, tree.leavesOf(tree.left(node)), tree.leavesOf(tree.right(node)));
    }

    /// The two most alike of any two groups of leaves, each with one at least.
    ClosestPair closestPair(int node, int[] left, int[] right) {
        boolean exact = (long) left.length * right.length <= ALL_PAIRS;
        if (!exact) {
            int[] nearLeft = nearest(left, right);
            right = nearest(right, left);
            left = nearLeft;
        }
        PackedRows columns = PackedRows.of(vectors.pick(right));
        FloatMatrix rows = vectors.pick(left);
        int w = columns.panelColumns();
        float[] dots = new float[64 * w];
        float best = Float.NEGATIVE_INFINITY;
        int a = left[0];
        int b = right[0];
        for (int from = 0; from < left.length; from += 64) {
            int count = Math.min(64, left.length - from);
            for (int panel = 0; panel < columns.panels(); panel++) {
                columns.dots(rows, from, count, panel, dots);
                int within = Math.min(w, right.length - panel * w);
                for (int r = 0; r < count; r++) for (int c = 0; c < within; c++) {
                    if (dots[r * w + c] <= best) continue;
                    best = dots[r * w + c];
                    a = left[from + r];
                    b = right[panel * w + c];
                }
            }
        }
        return new ClosestPair(node, a, b, best, exact);
    }

    /// Of `leaves` those nearest to the centroid of the others.
    private int[] nearest(int[] leaves, int[] others) {
        float[] centre = Centroids.one(vectors, others);
        float[] near = new float[leaves.length];
        Integer[] order = new Integer[leaves.length];
        for (int i = 0; i < near.length; i++) {
            near[i] = Centroids.dot(vectors, leaves[i], centre);
            order[i] = i;
        }
        java.util.Arrays.sort(order, (x, y) -> Float.compare(near[y], near[x]));
        int[] out = new int[Math.min(NEAREST_ONLY, leaves.length)];
        for (int i = 0; i < out.length; i++) out[i] = leaves[order[i]];
        return out;
    }
}
