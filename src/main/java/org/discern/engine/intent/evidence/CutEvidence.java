package org.discern.engine.intent.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.ClusterCard.Example;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.NamedSimilarity;
import org.discern.domain.intent.SuggestedName;
import org.discern.engine.intent.kernel.PackedRows;
import org.jspecify.annotations.Nullable;

/// The evidence at one cut: the centroids of its clusters, made once, and cards on demand. Immutable.
public final class CutEvidence {
    private static final int TERMS = 12;
    private static final int EXAMPLES = 8;
    private static final int KNOWN = 5;

    private final EvidenceIndex index;
    private final Cut cut;
    private final int[] placeOf; // cluster index → row of the centroids, or -1 when it is too small
    private final int[] clusterAt; // the other way round
    private final PackedRows centroids;

    CutEvidence(EvidenceIndex index, Cut cut, int minSize) {
        if (cut.tree() != index.tree) throw new IllegalArgumentException("The cut belongs to another tree");
        this.index = index;
        this.cut = cut;
        placeOf = new int[cut.clusters()];
        int[] at = new int[cut.clusters()];
        int places = 0;
        for (int c = 0; c < placeOf.length; c++) {
            placeOf[c] = cut.size(c) >= minSize && !cut.isTakenOut(c) ? places : -1;
            if (placeOf[c] >= 0) at[places++] = c;
        }
        clusterAt = Arrays.copyOf(at, places);
        int[] groupOf = new int[index.tree.leaves()];
        for (int leaf = 0; leaf < groupOf.length; leaf++) groupOf[leaf] = placeOf[cut.clusterOf(leaf)];
        centroids = PackedRows.of(Centroids.of(index.vectors, groupOf, places));
    }

    public Cut cut() { return cut; }

    /// The card of a cluster of this cut.
    ///
    /// @param node a cluster node of this cut
    /// @param taken names the suggestion must not repeat
    public ClusterCard card(int node, Set<String> taken) {
        int own = cut.indexOf(node);
        if (own < 0) throw new IllegalArgumentException("Node " + node + " is not a cluster of this cut");
        return card(node, cut.members(own), own, taken);
    }

    /// The card of any tree node, e.g. one side of a join; its members' rivals are clusters of this cut that do not overlap it.
    public ClusterCard cardOfNode(int node, Set<String> taken) {
        int own = cut.indexOf(node);
        return card(node, cut.membersOf(node), own, taken);
    }

    /// The suggested name alone.
    public SuggestedName suggestName(int node, Set<String> taken) {
        int[] leaves = cut.membersOf(node);
        return Naming.of(node, leaves.length, index.table, index.test.of(leaves), leaves, majority(leaves), taken);
    }

    private ClusterCard card(int node, int[] leaves, int own, Set<String> taken) {
        List<TermTest.Tested> terms = index.test.of(leaves);
        float[] centre = Centroids.one(index.vectors, leaves);
        List<Example> examples = examples(leaves, own, centre);
        double cohesion = 0;
        int labelled = 0;
        for (Example e : examples) cohesion += e.similarity() / examples.size();
        for (int leaf : leaves) if (index.labels[leaf] != LabelSet.NONE) labelled++;
        int parent = index.tree.parent(node);
        double birth = index.tree.height(node);
        return new ClusterCard(node, leaves.length, labelled, cohesion, birth, parent < 0 ? birth : index.tree.height(parent),
                terms
                        .stream().limit(TERMS).map(index.test::shown).toList(), first(examples, e -> true, Comparator
                                .comparingDouble(
                                        e -> -e.similarity())), first(examples, e -> e.lead() >= 0, Comparator.comparingDouble(
                                                Example::lead)),
                first(examples, e -> e.rival() >= 0 && e.lead() < 0, Comparator.comparingDouble(Example::lead)), known(node,
                        leaves, centre),
                NearDuplicates.of(leaves, index.table.wordsOf), names(node, leaves, terms, examples, taken));
    }

    private List<SuggestedName> names(int node, int[] leaves, List<TermTest.Tested> terms, List<Example> examples,
            Set<String> taken) {
        String majority = majority(leaves);
        int carry = 0;
        int labelled = 0;
        for (int leaf : leaves) {
            if (index.labels[leaf] < 0) continue;
            labelled++;
            if (index.intents.name(index.labels[leaf]).equals(majority)) carry++;
        }
        List<String> central = examples.stream().max(Comparator.comparingDouble(Example::similarity).thenComparingInt(e -> -e
                .leaf())).map(e -> Words.of(index.texts.get(e.leaf()))).orElse(List.of());
        return NameChoices.of(node, index.table, terms, leaves, majority, labelled == 0 ? 0 : (double) carry / labelled, central,
                taken);
    }

    private static List<Example> first(List<Example> all, java.util.function.Predicate<Example> which,
            Comparator<Example> order) {
        return all.stream().filter(which).sorted(order.thenComparingInt(Example::leaf)).limit(EXAMPLES).toList();
    }

    /// Every member with its similarity to `centre` and to the nearest foreign cluster.
    private List<Example> examples(int[] leaves, int own, float[] centre) {
        FloatMatrix rows = index.vectors.pick(leaves);
        int w = centroids.panelColumns();
        float[] dots = new float[64 * w];
        var out = new ArrayList<Example>(leaves.length);
        boolean[] foreign = new boolean[centroids.size()];
        Arrays.fill(foreign, true);
        for (int leaf : leaves) if (placeOf[cut.clusterOf(leaf)] >= 0) foreign[placeOf[cut.clusterOf(leaf)]] = false;
        if (own >= 0 && placeOf[own] >= 0) foreign[placeOf[own]] = false;
        for (int from = 0; from < leaves.length; from += 64) {
            int count = Math.min(64, leaves.length - from);
            float[] best = new float[count];
            int[] where = new int[count];
            Arrays.fill(best, Float.NEGATIVE_INFINITY);
            Arrays.fill(where, -1);
            for (int panel = 0; panel < centroids.panels(); panel++) {
                centroids.dots(rows, from, count, panel, dots);
                for (int c = 0; c < w && panel * w + c < centroids.size(); c++) {
                    if (!foreign[panel * w + c]) continue;
                    for (int r = 0; r < count; r++) {
                        if (dots[r * w + c] <= best[r]) continue;
                        best[r] = dots[r * w + c];
                        where[r] = panel * w + c;
                    }
                }
            }
            for (int r = 0; r < count; r++) {
                int leaf = leaves[from + r];
                out.add(new Example(leaf, Centroids.dot(index.vectors, leaf, centre), where[r] < 0
                        ? -1
                        : cut.node(clusterAt[where[r]]), where[r] < 0 ? 0 : best[r]));
            }
        }
        return out;
    }

    private List<NamedSimilarity> known(int node, int[] leaves, float[] centre) {
        record Near(int intent, double similarity) {}
        return IntStream.range(0, index.intents.size()).filter(i -> index.intentRows[i] > 0).mapToObj(i -> new Near(i, Centroids
                .dot(index.intentCentroids, i, centre))).sorted(Comparator.comparingDouble((Near s) -> -s.similarity())
                        .thenComparing(s -> index.intents.name(s.intent()))).limit(KNOWN).map(s -> new NamedSimilarity(
                                index.intents.name(s.intent()), s.similarity(), index.intentRows[s.intent()], pair(node, leaves,
                                        s.intent()))).toList();
    }

    /// The member and the labelled utterance outside that are most alike.
    private @Nullable ClosestPair pair(int node, int[] leaves, int intent) {
        var inside = new BitSet();
        for (int leaf : leaves) inside.set(leaf);
        int[] theirs = IntStream.range(0, index.labels.length).filter(leaf -> index.labels[leaf] == intent && !inside.get(leaf))
                .toArray();
        return theirs.length == 0 ? null : index.closestPair(node, leaves, theirs);
    }

    /// The intent that more than half of the labelled members carry, when these are at least a tenth of all; else empty.
    private String majority(int[] leaves) {
        int[] count = new int[index.intents.size()];
        int labelled = 0;
        for (int leaf : leaves) {
            if (index.labels[leaf] < 0) continue;
            count[index.labels[leaf]]++;
            labelled++;
        }
        if (labelled * 10 < leaves.length) return "";
        for (int i = 0; i < count.length; i++) if (count[i] * 2 > labelled) return index.intents.name(i);
        return "";
    }
}
