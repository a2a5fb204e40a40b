package org.discern.engine.intent.tree;

import org.discern.domain.intent.Dendrogram;

/// A run of stretches of a [LabelledMerges], and the heights it spans.
///
/// @param first,last indexes of stretches
/// @param low the height of the merge that begins it, 0 for the first
/// @param high the height of the merge that ends it, not part of it; the top of the tree for the last
record Stretch(int first, int last, double low, double high) {
    /// The best stretch that some height reaches; of equals the widest, of equally wide ones the lowest.
    static Stretch best(LabelledMerges merges, double[] score) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < score.length; i++) if (score[i] > most && reachable(merges, i)) most = score[i];
        Stretch best = null;
        for (int i = 0; i < score.length; i++) {
            if (score[i] < most - 1e-12 || !reachable(merges, i)) continue;
            int last = i;
            while (last + 1 < score.length && score[last + 1] >= most - 1e-12) last++;
            Stretch found = between(merges, i, last);
            if (best == null || found.high - found.low > best.high - best.low) best = found;
            i = last;
        }
        return best == null ? between(merges, 0, 0) : best;
    }

    /// This stretch and its neighbours as far as their score is at most `less` below the best.
    Stretch widened(LabelledMerges merges, double[] score, double less) {
        double enough = score[first] - less;
        int from = first;
        int to = last;
        while (from > 0 && score[from - 1] >= enough) from--;
        while (to + 1 < score.length && score[to + 1] >= enough) to++;
        return between(merges, from, to);
    }

    /// The height in the middle.
    double middle() { return low + (high - low) / 2; }

    private static Stretch between(LabelledMerges merges, int first, int last) {
        return new Stretch(first, last, start(merges, first), end(merges, last));
    }

    /// The last stretch always is; the others when some height lies in them, and 0 or more.
    private static boolean reachable(LabelledMerges merges, int stretch) {
        return stretch == merges.stretches() - 1 || start(merges, stretch) < end(merges, stretch);
    }

    private static double start(LabelledMerges merges, int stretch) {
        return stretch == 0 ? 0 : merges.tree().mergeHeight(merges.effective(stretch - 1));
    }

    private static double end(LabelledMerges merges, int stretch) {
        Dendrogram tree = merges.tree();
        return stretch == merges.stretches() - 1 ? tree.maxHeight() : tree.mergeHeight(merges.effective(stretch));
    }
}
