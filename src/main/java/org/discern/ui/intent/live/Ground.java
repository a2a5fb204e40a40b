package org.discern.ui.intent.live;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.ui.kit.TreeColours;
import org.discern.work.intent.ClusterNames;
import org.discern.work.intent.LeadingWords;
import org.jspecify.annotations.Nullable;

/// What stays the same while a hand moves: corpus and run, and what was worked out from them once. Facts about tree nodes are
/// worked out when first asked for and kept, since a cluster is a node and comes back. Used on the screen's thread only.
public final class Ground {
    private static final int SAMPLE = 400;

    private final Corpus corpus;
    private final Discovery discovery;
    private final int[] labels;
    private final int[] leafOfRow;
    private final TreeColours colours;
    private final HeightAxis axis;
    private final Map<Integer, Double> cohesion = new HashMap<>();
    private final Map<Integer, List<String>> terms = new HashMap<>();
    private final Map<Integer, Edited> edited = new HashMap<>(); // by cluster node, of the members it had last
    private final LeadingWords words;
    private @Nullable Clusters named; // whose names these are
    private @Nullable Map<String, String> given;
    private Map<Integer, String> names = Map.of();
    private final int unscored;

    /// Facts about a cluster that edits gave other members than its node has.
    private record Edited(int[] leaves, List<String> terms, double cohesion) {}

    Ground(Corpus corpus, Discovery discovery) {
        this.corpus = corpus;
        this.discovery = discovery;
        labels = Clusters.labels(discovery, corpus);
        leafOfRow = new int[corpus.size()];
        Arrays.fill(leafOfRow, -1);
        for (int leaf = 0; leaf < discovery.corpusRows().length; leaf++) leafOfRow[discovery.corpusRows()[leaf]] = leaf;
        colours = TreeColours.of(discovery.tree(), discovery.spec().minClusterSize());
        axis = HeightAxis.of(discovery.tree(), learnedHeight());
        words = new LeadingWords(corpus);
        int missing = 0;
        for (float novelty : discovery.unseen().novelty()) if (Float.isNaN(novelty)) missing++;
        unscored = missing;
    }

    public Corpus corpus() { return corpus; }

    public Discovery discovery() { return discovery; }

    public Dendrogram tree() { return discovery.tree(); }

    public HeightAxis axis() { return axis; }

    public TreeColours colours() { return colours; }

    /// Per corpus row the index of its intent, or [org.discern.domain.corpus.LabelSet#NONE]. Treat as read-only.
    public int[] labels() { return labels; }

    /// Rows imported after the run: they have no score and are not in the tree.
    public int unscored() { return unscored; }

    /// The learned height; where none could be learned, the one that gives about the square root of the leaves as clusters.
    public double learnedHeight() { return discovery.cutHeight(IntentDecisions.NONE); }

    /// The leaf of a corpus row, or -1 when the row is not in the tree.
    public int leafOf(int row) { return row < leafOfRow.length ? leafOfRow[row] : -1; }

    /// Corpus rows the tree has below a node, in drawing order; [Live#rowsOf] says who is in a cluster.
    public int[] rowsOf(int node) { return rowsOf(discovery.tree().leavesOf(node)); }

    /// Corpus rows of some leaves.
    public int[] rowsOf(int[] leaves) {
        int[] rows = leaves.clone();
        for (int i = 0; i < rows.length; i++) rows[i] = discovery.corpusRows()[rows[i]];
        return rows;
    }

    /// A selection of rows as one of leaves.
    public BitSet leaves(BitSet rows) {
        var out = new BitSet(discovery.tree().leaves());
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) if (leafOf(row) >= 0) out.set(leafOf(row));
        return out;
    }

    /// Mean similarity of the members to their centre, 0..1; of at most 400 members, evenly spread.
    public double cohesion(int node) { return cohesion.computeIfAbsent(node, this::measure); }

    /// Up to eight leading words, a hint for the eye.
    List<String> leading(int node) { return terms.computeIfAbsent(node, k -> leading(rowsOf(k))); }

    /// The same of any rows; not kept.
    List<String> leading(int[] rows) { return words.leading(rows, ClusterNames.MORE); }

    /// The same of an edited cluster; kept as long as its members stay.
    List<String> leading(int node, int[] leaves) { return edited(node, leaves).terms(); }

    /// What the clusters of a picture are called, by node; kept until another cut or another name is asked for.
    @SuppressWarnings("ReferenceEquality") // the very clusters: comparing them one by one would cost what this saves
    Map<Integer, String> names(Live now) {
        if (named != now.clusters() || !now.decisions().names().equals(given)) {
            names = ClusterNames.of(discovery, now.decisions(), now.clusters(), now::leading);
            named = now.clusters();
            given = now.decisions().names();
        }
        return names;
    }

    /// The same of an edited cluster; kept as long as its members stay.
    double cohesion(int node, int[] leaves) { return edited(node, leaves).cohesion(); }

    private Edited edited(int node, int[] leaves) {
        Edited known = edited.get(node);
        if (known != null && Arrays.equals(known.leaves(), leaves)) return known;
        var made = new Edited(leaves, leading(rowsOf(leaves)), measure(leaves.length, i -> leaves[i]));
        edited.put(node, made);
        return made;
    }

    private double measure(int node) {
        Dendrogram tree = discovery.tree();
        int first = tree.first(node);
        return measure(tree.size(node), i -> tree.leafAt(first + i));
    }

    private double measure(int size, IntUnaryOperator member) {
        int width = discovery.vectors().cols();
        float[] values = discovery.vectors().values();
        int taken = Math.min(size, SAMPLE);
        double[] sum = new double[width];
        for (int i = 0; i < taken; i++) {
            int base = member.applyAsInt((int) ((long) i * size / taken)) * width;
            for (int d = 0; d < width; d++) sum[d] += values[base + d];
        }
        double square = 0;
        for (double s : sum) square += s * s;
        return Math.min(1, Math.sqrt(square) / taken); // of unit rows: the mean of their cosines to the centre
    }
}
