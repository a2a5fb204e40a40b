package org.discern.engine.user.baseline;

import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.domain.user.Part;
import org.discern.engine.user.MeanVector;
import org.discern.engine.user.TextClassifier;
import org.discern.engine.user.UserRows;

/// Logistic regression on the request's vector and a summary of the user's past.
public enum HistoryRegression {
    /// The request beside the mean vector of all past events.
    MEAN_VECTOR,
    /// The request beside the logarithm of past label counts, counts that halve every four events, and the last label.
    LABEL_COUNTS;

    /// Of 3e-4, 1e-3, 4e-3, 8e-3, 16e-3 the best on the validation part of `reddit_comments`.
    private static final double COUNTS_DECAY = 8e-3;
    private static final float FADE = (float) Math.pow(.5, 1.0 / 4);

    /// Trains on the training rows and predicts every row from what lay before it.
    public int[] predict(UserRows rows, long seed, Progress progress) {
        FloatMatrix x = this == MEAN_VECTOR ? MeanVector.beside(rows.starts(), rows.vectors()) : counts(rows);
        int[] asked = new int[rows.size()];
        for (int row = 0; row < asked.length; row++)
            asked[row] = rows.parts()[row] == Part.TRAIN && rows.isQuestion(row) ? rows.labels()[row] : -1;
        int classes = rows.classes().size();
        TextClassifier learned = this == MEAN_VECTOR
                ? MeanVector.learn(x, asked, classes, seed, progress)
                : TextClassifier.train(x, asked, classes, COUNTS_DECAY, seed, progress);
        FloatMatrix found = learned.logChances(x);
        int[] out = new int[rows.size()];
        for (int row = 0; row < out.length; row++) {
            for (int c = 1; c < found.cols(); c++) if (found.get(row, c) > found.get(row, out[row])) out[row] = c;
        }
        return out;
    }

    private static FloatMatrix counts(UserRows rows) {
        int v = rows.vectors().cols();
        int labels = rows.classes().size() + 1;
        int width = v + 3 * labels;
        FloatMatrix out = FloatMatrix.zeros(rows.size(), width);
        for (int u = 0; u < rows.users(); u++) {
            float[] counts = new float[labels];
            float[] faded = new float[labels];
            int last = -1;
            for (int row = rows.starts()[u]; row < rows.starts()[u + 1]; row++) {
                int at = row * width;
                System.arraycopy(rows.vectors().values(), row * v, out.values(), at, v);
                for (int c = 0; c < labels; c++) {
                    out.values()[at + v + c] = (float) Math.log1p(counts[c]);
                    out.values()[at + v + labels + c] = faded[c];
                }
                if (last >= 0) out.values()[at + v + 2 * labels + last] = 1;
                for (int c = 0; c < labels; c++) faded[c] *= FADE;
                last = rows.labels()[row];
                if (last < 0) continue;
                counts[last]++;
                faded[last]++;
            }
        }
        return out;
    }

}
