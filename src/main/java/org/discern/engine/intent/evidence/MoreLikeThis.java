package org.discern.engine.intent.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Likeness;

/// Finds utterances like a selection and unlike those that were rejected.
///
/// Source: J. Rocchio, *Relevance feedback in information retrieval*, in *The SMART Retrieval System*, 1971; see C. Manning,
/// P. Raghavan, H. Schütze, *Introduction to Information Retrieval*, 2008, section 9.1, DOI 10.1017/CBO9780511809071.
/// Differs: not the mean of the rejected is taken off but the nearest of them, and only where it is nearer than the selection,
/// so that a rejection pushes its surroundings away and nothing else. Cost: `n · (1 + rejected) · D`.
public final class MoreLikeThis {
    private MoreLikeThis() {}

    /// @param vectors unit rows, one per leaf
    /// @param selection leaves to be like; at least one
    /// @param rejected leaves not to be like
    /// @param among leaves to look through; the selection and the rejected themselves never come back
    /// @param bound least score
    /// @return best first, of equals the first leaf first
    public static List<Likeness> of(FloatMatrix vectors, int[] selection, int[] rejected, BitSet among, double bound) {
        if (selection.length == 0) return List.of();
        float[] centre = Centroids.one(vectors, selection);
        var left = (BitSet) among.clone();
        for (int leaf : selection) left.clear(leaf);
        for (int leaf : rejected) left.clear(leaf);
        float[][] pushed = new float[rejected.length][];
        for (int i = 0; i < pushed.length; i++) pushed[i] = vectors.row(rejected[i]);
        var out = new ArrayList<Likeness>();
        for (int leaf = left.nextSetBit(0); leaf >= 0; leaf = left.nextSetBit(leaf + 1)) {
            double similarity = Centroids.dot(vectors, leaf, centre);
            if (similarity < bound) continue;
            double against = Double.NEGATIVE_INFINITY;
            for (float[] other : pushed) against = Math.max(against, Centroids.dot(vectors, leaf, other));
            double score = against > similarity ? similarity - against : similarity;
            if (score >= bound) out.add(new Likeness(leaf, similarity, score));
        }
        out.sort(Comparator.comparingDouble((Likeness l) -> -l.score()).thenComparingInt(Likeness::leaf));
        return out;
    }
}
