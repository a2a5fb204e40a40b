package org.discern.engine.user.baseline;

import java.util.Arrays;
import org.discern.domain.array.FloatMatrix;
import org.discern.engine.user.TextClassifier;
import org.discern.engine.user.UserRows;

/// Guesses the next class from the labels of the user's past alone. Labels that are no class are passed over; who has no
/// past gets what the text alone says.
public enum LabelHabit {
    /// The class the user bore most often so far; the latest among equals.
    MOST_FREQUENT,
    /// The class of the user's last event that has one.
    LAST,
    /// The class with the highest count, every event counting half after four more.
    DECAY,
    /// The class most of the five past events nearest to the request bear, weighted by cosine.
    NEAREST;

    private static final float FADE = (float) Math.pow(.5, 1.0 / 4);
    private static final int NEAR = 5;

    /// Per row a class, each from what lay before it.
    public int[] predict(UserRows rows, TextClassifier text) {
        int[] out = new int[rows.size()];
        FloatMatrix alone = text.logChances(rows.vectors());
        for (int u = 0; u < rows.users(); u++) {
            float[] counts = new float[rows.classes().size()];
            int last = -1;
            for (int row = rows.starts()[u]; row < rows.starts()[u + 1]; row++) {
                out[row] = last < 0 ? best(alone.row(row)) : choose(rows, u, row, counts, last);
                if (this == DECAY) for (int c = 0; c < counts.length; c++) counts[c] *= FADE;
                if (!rows.isQuestion(row)) continue;
                last = rows.labels()[row];
                counts[last]++;
            }
        }
        return out;
    }

    private int choose(UserRows rows, int user, int row, float[] counts, int last) {
        return switch (this) {
            case LAST -> last;
            case NEAREST -> nearest(rows, rows.starts()[user], row);
            case MOST_FREQUENT, DECAY -> {
                int best = last;
                for (int c = 0; c < counts.length; c++) if (counts[c] > counts[best]) best = c;
                yield best;
            }
        };
    }

    private static int nearest(UserRows rows, int from, int row) {
        int[] who = new int[NEAR];
        float[] how = new float[NEAR];
        Arrays.fill(how, Float.NEGATIVE_INFINITY);
        float[] asked = rows.vectors().row(row);
        for (int past = from; past < row; past++) {
            if (!rows.isQuestion(past)) continue;
            float near = 0;
            for (int v = 0; v < asked.length; v++) near += asked[v] * rows.vectors().get(past, v);
            int at = NEAR - 1;
            if (near <= how[at]) continue;
            while (at > 0 && how[at - 1] < near) {
                how[at] = how[at - 1];
                who[at] = who[at - 1];
                at--;
            }
            how[at] = near;
            who[at] = past;
        }
        float[] votes = new float[rows.classes().size()];
        for (int k = 0; k < NEAR; k++) if (Float.isFinite(how[k])) votes[rows.labels()[who[k]]] += 1 + how[k];
        return best(votes);
    }

    private static int best(float[] a) {
        int best = 0;
        for (int i = 1; i < a.length; i++) if (a[i] > a[best]) best = i;
        return best;
    }
}
