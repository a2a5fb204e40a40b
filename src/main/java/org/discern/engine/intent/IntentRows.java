package org.discern.engine.intent;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;

/// What a discovery works on.
///
/// @param vectors unit rows of all utterances, shape `(n, D)`; those outside the tree serve as neighbours and partners
/// @param labels per row its known intent `0..intents-1`, or [LabelSet#NONE]
/// @param heldBack per row: it was added so that its label may judge the threshold. The head does not learn from that label, and
///        the row does not count when the size of intents is weighed.
/// @param leaves the rows that make the tree
/// @param intents how many different intents the labels mean
public record IntentRows(FloatMatrix vectors, int[] labels, boolean[] heldBack, int[] leaves, int intents) {
    public IntentRows {
        if (labels.length != vectors.rows() || heldBack.length != vectors.rows())
            throw new IllegalArgumentException("Rows and labels differ in number");
        if (Arrays.stream(labels).anyMatch(c -> c >= intents))
            throw new IllegalArgumentException("A label lies beyond the " + intents + " intents");
        if (Arrays.stream(leaves).anyMatch(row -> row < 0 || row >= vectors.rows()))
            throw new IllegalArgumentException("A leaf is no row");
    }

    /// All rows of a corpus in one tree. The labelled rows teach the head and judge the threshold too, which is fair since
    /// they judge in a space the head has no part in (see [ThresholdLearner]).
    public static IntentRows of(Corpus corpus, FloatMatrix vectors) {
        LabelSet intents = corpus.intents();
        int[] labels = corpus.labelIndexes(intents);
        return new IntentRows(vectors, labels, new boolean[labels.length], IntStream.range(0, labels.length).toArray(), intents
                .size());
    }

    /// Per row the intent the head may learn from, or [LabelSet#NONE].
    int[] taught() { return IntStream.range(0, labels.length).map(row -> heldBack[row] ? LabelSet.NONE : labels[row]).toArray(); }
}
