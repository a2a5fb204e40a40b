package org.discern.engine.intent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.kernel.Neighbours;
import org.discern.engine.text.EncoderSource;
import org.discern.engine.text.SentenceEncoder;
import org.junit.jupiter.api.Test;

class EncoderTunerTest {
    private static final EncoderTuner.TuningSpec QUICK = new EncoderTuner.TuningSpec(1, 8, 16, 4, 2, .1, 2e-4, .1);
    private final List<String> texts = new ArrayList<>();
    private final int[] labels = new int[16];

    EncoderTunerTest() {
        String[][] frames = {{"block my card", "stop the card now", "please freeze this card", "my card must be locked"}, {
                "change my card pin", "i want another pin", "set a new pin please", "the pin should be different"}};
        for (int i = 0; i < labels.length; i++) {
            texts.add(frames[i % 2][i / 2 % 4] + (i < 8 ? "" : " today"));
            labels[i] = i % 2;
        }
    }

    private FloatMatrix plain() {
        try (SentenceEncoder encoder = SentenceEncoder.embedded(1)) {
            return encoder.encode(texts, Progress.NONE);
        }
    }

    private FloatMatrix tune(int[] taught, Neighbours near, Progress progress) {
        return new EncoderTuner(QUICK, EncoderSource.embedded()).tune(texts, taught, near, 3, progress);
    }

    private static double apart(FloatMatrix rows, int[] labels) {
        double sum = 0;
        for (int i = 0; i < rows.rows(); i++) for (int j = 0; j < i; j++) {
            double dot = 0;
            for (int c = 0; c < rows.cols(); c++) dot += rows.get(i, c) * rows.get(j, c);
            sum += labels[i] == labels[j] ? dot : -dot;
        }
        return sum;
    }

    @Test
    void labelledIntentsMoveApartTheSameWayEachTime() {
        FloatMatrix plain = plain();
        Neighbours near = Neighbours.of(plain, 2, Parallel.NONE, Progress.NONE);
        FloatMatrix one = tune(labels, near, Progress.NONE);
        assertEquals(plain.cols(), one.cols());
        assertTrue(apart(one, labels) > apart(plain, labels) + 1, () -> apart(plain, labels) + " before, " + apart(one, labels));
        assertArrayEquals(one.values(), tune(labels, near, Progress.NONE).values());
    }

    @Test
    void nothingToLearnLeavesTheVectors() {
        FloatMatrix plain = plain();
        int[] none = new int[texts.size()];
        java.util.Arrays.fill(none, -1);
        FloatMatrix same = tune(none, Neighbours.of(plain, 0, Parallel.NONE, Progress.NONE), Progress.NONE);
        assertArrayEquals(plain.values(), same.values(), 1e-4f);
    }

    @Test
    void cancelIsHeardAndLeavesTheWayFree() {
        Neighbours near = Neighbours.of(plain(), 2, Parallel.NONE, Progress.NONE);
        assertThrows(CancelledException.class, () -> tune(labels, near, new Cancels(4)));
        assertEquals(texts.size(), tune(labels, near, Progress.NONE).rows());
    }
}
