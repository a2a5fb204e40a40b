package org.discern.domain.intent;

import java.util.List;
import org.discern.domain.corpus.LabelSet;

/// How unfamiliar each utterance is to the known intents. One entry per corpus row.
/// Labelled rows carry the score of a model that has not seen them (cross-fitted), so that mistakes at a cut are honest.
///
/// @param intents the known intents the indexes mean
/// @param novelty 0 surely known … 1 surely unseen
/// @param nearest index of the nearest known intent
/// @param margin how far the nearest lies ahead of the second, 0..1
/// @param suggestedCut rows with `novelty > cut` count as unseen
/// @param verdict about the data set itself
public record UnseenScores(LabelSet intents, float[] novelty, int[] nearest, float[] margin, double suggestedCut,
        Verdict verdict) {
    /// Does the data hold unfamiliar intents at all, and how many rows of them?
    ///
    /// @param unfamiliar false means *none*
    /// @param rows the estimate, `low..high` its 95 % interval
    /// @param reason one sentence for people
    public record Verdict(boolean unfamiliar, int rows, int low, int high, String reason) {}

    public int size() { return novelty.length; }

    public boolean isUnseen(int row, double cut) { return novelty[row] > cut; }

    public String nearestIntent(int row) { return nearest[row] == LabelSet.NONE ? "" : intents.name(nearest[row]); }

    /// Rows above the cut among the given ones.
    public List<Integer> unseen(int[] rows, double cut) {
        return java.util.Arrays.stream(rows).filter(row -> isUnseen(row, cut)).boxed().toList();
    }
}
