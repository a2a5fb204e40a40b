package org.discern.engine.intent;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;

/// What a discovery works on.
///
/// @param vectors unit rows of all utterances, shape `(n, D)`; those outside the tree serve as neighbours and partners
/// @param taught per row the intent the head may learn from, [LabelSet#NONE] for none
/// @param leaves the rows that make the tree
/// @param judged per leaf the intent the threshold is learned from, [LabelSet#NONE] for none
/// @param intents how many different intents the indexes mean
public record IntentRows(FloatMatrix vectors, int[] taught, int[] leaves, int[] judged, int intents) {
    public IntentRows {
        if (taught.length != vectors.rows() || judged.length != leaves.length)
            throw new IllegalArgumentException("Rows and labels differ in number");
        if (Arrays.stream(taught).anyMatch(c -> c >= intents) || Arrays.stream(judged).anyMatch(c -> c >= intents))
            throw new IllegalArgumentException("A label lies beyond the " + intents + " intents");
    }

    /// All rows of a corpus in one tree. The labelled rows teach the head and judge the threshold too, which is fair since
    /// they judge in a space the head has no part in (see [ThresholdLearner]).
    public static IntentRows of(Corpus corpus, FloatMatrix vectors) {
        LabelSet intents = corpus.intents();
        int[] labels = corpus.labelIndexes(intents);
        return new IntentRows(vectors, labels, IntStream.range(0, labels.length).toArray(), labels, intents.size());
    }
}
