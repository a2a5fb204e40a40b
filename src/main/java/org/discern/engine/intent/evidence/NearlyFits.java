package org.discern.engine.intent.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Fit;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.engine.intent.kernel.PackedRows;

/// Orders utterances that are in no cluster by how near they lie to one that is accepted.
///
/// Source: nearest centroid (Rocchio) classification, C. Manning, P. Raghavan, H. Schütze, *Introduction to Information
/// Retrieval*, 2008, section 14.2, DOI 10.1017/CBO9780511809071. Differs: a cluster an utterance must not be in is passed over.
/// Cost: `candidates · clusters · D`.
public final class NearlyFits {
    private static final int BLOCK = 64;

    private NearlyFits() {}

    /// @param vectors unit rows, one per leaf
    /// @param candidates leaves to place
    /// @param accepted which clusters of the cut may take them in, by index
    /// @return nearest first; without those that may go nowhere
    public static List<Fit> of(FloatMatrix vectors, Cut cut, int[] candidates, IntPredicate accepted, ClusterEdits edits) {
        int[] placeOf = new int[cut.clusters()];
        Arrays.fill(placeOf, -1);
        int[] clusterAt = new int[cut.clusters()];
        int places = 0;
        for (int c = 0; c < placeOf.length; c++) {
            if (!accepted.test(c) || cut.isTakenOut(c)) continue;
            clusterAt[places] = c;
            placeOf[c] = places++;
        }
        if (places == 0 || candidates.length == 0) return List.of();
        int[] groupOf = new int[cut.tree().leaves()];
        for (int leaf = 0; leaf < groupOf.length; leaf++) groupOf[leaf] = placeOf[cut.clusterOf(leaf)];
        PackedRows centroids = PackedRows.of(Centroids.of(vectors, groupOf, places));
        FloatMatrix rows = vectors.pick(candidates);
        var out = new ArrayList<Fit>(candidates.length);
        int w = centroids.panelColumns();
        float[] dots = new float[BLOCK * w];
        for (int from = 0; from < candidates.length; from += BLOCK) {
            int count = Math.min(BLOCK, candidates.length - from);
            float[] best = new float[count];
            int[] where = new int[count];
            Arrays.fill(where, -1);
            for (int panel = 0; panel < centroids.panels(); panel++) {
                centroids.dots(rows, from, count, panel, dots);
                for (int c = 0; c < w && panel * w + c < places; c++) {
                    int cluster = clusterAt[panel * w + c];
                    for (int r = 0; r < count; r++) {
                        float dot = dots[r * w + c];
                        if ((where[r] >= 0 && dot <= best[r]) || isBanned(edits, cut, candidates[from + r], cluster)) continue;
                        best[r] = dot;
                        where[r] = cluster;
                    }
                }
            }
            for (int r = 0; r < count; r++)
                if (where[r] >= 0) out.add(new Fit(candidates[from + r], cut.node(where[r]), 1 - best[r]));
        }
        out.sort(Comparator.comparingDouble(Fit::distance).thenComparingInt(Fit::leaf));
        return out;
    }

    private static boolean isBanned(ClusterEdits edits, Cut cut, int leaf, int cluster) {
        if (edits.bans().isEmpty()) return false;
        var nodes = edits.bans().get(leaf);
        if (nodes == null) return false;
        for (int node : nodes) if (node < cut.tree().nodes() && cut.clusterOfNode(node) == cluster) return true;
        return false;
    }
}
