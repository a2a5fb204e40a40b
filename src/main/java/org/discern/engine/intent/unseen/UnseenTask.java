package org.discern.engine.intent.unseen;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.corpus.Utterance;

/// What a detector of unseen intents is asked: rows with vectors, some of them labelled, and stand-ins for the unknown.
///
/// @param intents the known intents, at least 2
/// @param vectors unit rows, shape `(n, D)`
/// @param labels per row an index in `intents`, or [LabelSet#NONE]
/// @param outOfDomain per row whether the analyst marked it as belonging to no intent
/// @param standIns vectors of utterances known to belong to no intent of anybody, unit rows, shape `(m, D)`; `m` may be 0
public record UnseenTask(LabelSet intents, FloatMatrix vectors, int[] labels, boolean[] outOfDomain, FloatMatrix standIns) {
    public UnseenTask {
        if (labels.length != vectors.rows() || outOfDomain.length != vectors.rows())
            throw new IllegalArgumentException("Labels and vectors must have one entry per row");
        if (standIns.rows() > 0 && standIns.cols() != vectors.cols())
            throw new IllegalArgumentException("Stand-ins of width " + standIns.cols() + " beside " + vectors.cols());
        if (intents.size() == 0)
            throw new WorkbenchException("No utterance carries an intent, so nothing is known yet and nothing can be unseen. "
                    + "Label some utterances of at least two intents, or import a file with an intent column.");
        if (intents.size() == 1)
            throw new WorkbenchException("Only one intent (" + intents.name(0)
                    + ") is labelled. To learn what unseen looks like, "
                    + "each labelled intent in turn plays the unknown beside the others, so at least two are needed.");
        if (allAlike(vectors))
            throw new WorkbenchException("All utterances are alike (their vectors are the same), so none can stand out. "
                    + "Check that the right column was imported as text.");
    }

    /// @param vectors of the corpus rows, unit rows, shape `(corpus.size(), D)`
    /// @throws WorkbenchException when fewer than two intents are labelled, or all rows are alike
    public static UnseenTask of(Corpus corpus, FloatMatrix vectors, FloatMatrix standIns) {
        LabelSet intents = corpus.intents();
        boolean[] marked = new boolean[corpus.size()];
        for (int i = 0; i < marked.length; i++) marked[i] = corpus.get(i).isOutOfDomain();
        return new UnseenTask(intents, vectors, corpus.labelIndexes(intents), marked, standIns);
    }

    public int size() { return labels.length; }

    /// Rows with an intent, rising.
    public int[] labelled() { return IntStream.range(0, size()).filter(i -> labels[i] != LabelSet.NONE).toArray(); }

    /// Rows with neither an intent nor the mark [Utterance#OUT_OF_DOMAIN], rising: those the question is about.
    public int[] unlabelled() {
        return IntStream.range(0, size()).filter(i -> labels[i] == LabelSet.NONE && !outOfDomain[i]).toArray();
    }

    private static boolean allAlike(FloatMatrix vectors) {
        if (vectors.rows() == 0) return false;
        float[] first = vectors.row(0);
        for (int i = 1; i < vectors.rows(); i++) if (!Arrays.equals(first, vectors.row(i))) return false;
        return true;
    }
}
