package org.discern.engine.user;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.domain.user.Part;

/// What the text alone says: a classifier of requests, and one that guesses the labels of past events (it also knows
/// *other*). Rows they were trained on get the opinion of classifiers that have not seen their user, or the network would
/// learn to trust the text more than new text deserves.
///
/// @param request trained on all training rows, for everything that is not one
/// @param context trained on the request beside the mean of the user's past texts, where those have no labels; else `request`
/// @param guess the same with *other* as the last class
/// @param requestChances log probabilities per row by `context`, `(rows, C)`
/// @param guessChances probabilities per row, `(rows, C + 1)`
record TextSide(TextClassifier request, TextClassifier context, TextClassifier guess, FloatMatrix requestChances,
        FloatMatrix guessChances) {
    private static final int FOLDS = 5;

    /// How a classifier comes about.
    private interface Learning {
        TextClassifier from(FloatMatrix rows, int[] labels, int classes, long seed, Progress progress);
    }

    /// @param labels per row its class, `classes` for *other*, -1 unknown
    /// @param isGuessing whether guesses are needed at all
    static TextSide train(int[] starts, int[] labels, Part[] parts, FloatMatrix vectors, int classes, boolean isGuessing,
            long seed, Progress progress) {
        int rows = labels.length;
        int[] fold = new int[rows]; // by user, so that nobody teaches about himself
        for (int u = 0; u + 1 < starts.length; u++)
            for (int row = starts[u]; row < starts[u + 1]; row++) fold[row] = u % FOLDS;
        int[] asked = new int[rows];
        int[] told = new int[rows];
        for (int row = 0; row < rows; row++) {
            told[row] = parts[row] == Part.TRAIN ? labels[row] : -1;
            asked[row] = told[row] < classes ? told[row] : -1;
        }
        TextClassifier request = TextClassifier.train(vectors, asked, classes, seed, progress);
        FloatMatrix read = isGuessing ? MeanVector.beside(starts, vectors) : vectors;
        Learning learning = isGuessing ? MeanVector::learn : TextClassifier::train;
        TextClassifier context = isGuessing ? learning.from(read, asked, classes, seed, progress) : request;
        FloatMatrix requestChances = context.logChances(read);
        crossFit(learning, read, asked, classes, fold, told, requestChances, seed, progress);
        if (!isGuessing) return new TextSide(request, context, request, requestChances, FloatMatrix.zeros(rows, 0));
        TextClassifier guess = TextClassifier.train(vectors, told, classes + 1, seed, progress);
        FloatMatrix guesses = guess.logChances(vectors);
        crossFit(TextClassifier::train, vectors, told, classes + 1, fold, told, guesses, seed, progress);
        for (int i = 0; i < guesses.values().length; i++) guesses.values()[i] = (float) Math.exp(guesses.values()[i]);
        return new TextSide(request, context, guess, requestChances, guesses);
    }

    /// Replaces the rows any classifier was trained on by what a classifier without their fold says.
    private static void crossFit(Learning learning, FloatMatrix vectors, int[] labels, int classes, int[] fold, int[] seen,
            FloatMatrix chances,
            long seed, Progress progress) {
        for (int f = 0; f < FOLDS; f++) {
            int held = f;
            int[] without = IntStream.range(0, labels.length).map(r -> fold[r] == held ? -1 : labels[r]).toArray();
            List<Integer> mine = new ArrayList<>();
            for (int r = 0; r < labels.length; r++) if (fold[r] == held && seen[r] >= 0) mine.add(r);
            if (mine.isEmpty()) continue;
            int[] pick = mine.stream().mapToInt(Integer::intValue).toArray();
            FloatMatrix found = learning.from(vectors, without, classes, seed + 1 + f, progress).logChances(vectors.pick(pick));
            for (int i = 0; i < pick.length; i++)
                System.arraycopy(found.values(), i * classes, chances.values(), pick[i] * classes, classes);
        }
    }

    /// The histories as the network reads them.
    ///
    /// @param isTold whether histories tell their labels
    EventTable table(int[] starts, long[] times, int[] labels, FloatMatrix vectors, int classes, boolean isTold) {
        var beliefs = new Beliefs(labels.length);
        int[] truth = new int[labels.length];
        for (int row = 0; row < labels.length; row++) {
            truth[row] = labels[row] < classes ? labels[row] : -1;
            if (isTold && labels[row] >= 0) beliefs.setKnown(row, labels[row]);
            else if (guessChances.cols() > 0) beliefs.setGuess(row, guessChances.row(row));
            else beliefs.setKnown(row, classes);
        }
        return new EventTable(starts, times, truth, beliefs, vectors, new Signature(vectors.cols()).of(vectors), requestChances);
    }
}
