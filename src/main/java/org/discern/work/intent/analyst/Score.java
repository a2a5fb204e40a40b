package org.discern.work.intent.analyst;

import java.util.List;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.ReviewState;
import org.discern.work.Assigned;

/// How far the labelling of the unseen utterances is.
///
/// @param right unseen utterances under the name the key has for them
/// @param missing unseen utterances under another name or none
/// @param intruders other utterances that ended under the name of an unseen intent; they count as much as the missing
record Score(int right, int missing, int intruders) {
    /// 0..1; stricter than the share of the unseen, because labelling everything does not pay.
    double accuracy() { return right + missing + intruders == 0 ? 1 : (double) right / (right + missing + intruders); }

    /// Counts what an export would carry: names of accepted clusters on rows that had none.
    static Score of(Corpus corpus, Assigned assigned, AnswerKey key) {
        String accepted = ReviewState.ACCEPTED.name().toLowerCase(java.util.Locale.ROOT);
        String[] names = new String[corpus.size()];
        for (int row = 0; row < names.length; row++)
            names[row] = corpus.get(row).intent().isEmpty() && assigned.state(row).equals(accepted) ? assigned.name(row) : "";
        return of(List.of(names), key);
    }

    /// @param names per row; empty where there is none
    static Score of(List<String> names, AnswerKey key) {
        int right = 0;
        int missing = 0;
        int intruders = 0;
        for (int row = 0; row < names.size(); row++) {
            String truth = key.intents().get(row);
            if (key.isUnseen(truth)) {
                if (names.get(row).equals(truth)) right++;
                else missing++;
            } else if (!names.get(row).isEmpty() && key.isUnseen(names.get(row))) intruders++;
        }
        return new Score(right, missing, intruders);
    }
}
