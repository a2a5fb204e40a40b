package org.discern.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.engine.nn.AdamW;
import org.discern.engine.nn.SupervisedContrastiveLoss;
import org.discern.engine.nn.Training;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrainableEncoderTest {
    private static EncoderSource source;
    private static List<String> texts;

    @BeforeAll
    static void read() {
        source = EncoderSource.embedded();
        texts = new ArrayList<>(SentenceEncoderTest.texts(62));
        texts.add("");
        texts.add("a rather long one ".repeat(60)); // cut at 128 tokens
    }

    @Test
    void givesTheVectorsOfOnnxRuntimeKeptOrNot() {
        FloatMatrix expected;
        try (SentenceEncoder encoder = SentenceEncoder.of(source, 1)) {
            expected = encoder.encode(texts, Progress.NONE);
        }
        try (Training training = Training.begin(); TrainableEncoder encoder = open(training, 2, 0)) {
            assertSame(expected, encoder.encode(texts, Progress.NONE));
            try (TextSet kept = encoder.prepare(texts, Progress.NONE);
                    TextSet lean = encoder.prepare(texts, Progress.NONE, 1_000)) {
                assertTrue(kept.isKept() && !lean.isKept());
                assertSame(expected, encoder.encode(kept, Progress.NONE));
                assertSame(expected, encoder.encode(lean, Progress.NONE));
            }
        }
    }

    @Test
    void afterTrainingThePatchedFileGivesTheSameVectorsAndOthersThanBefore() {
        try (Training training = Training.begin(); TrainableEncoder encoder = open(training, 2, 0.1)) {
            FloatMatrix before = encoder.encode(texts, Progress.NONE);
            double[] losses = train(training, encoder, 12);
            assertTrue(losses[11] < 0.9 * losses[0], "loss " + losses[0] + " to " + losses[11]);
            FloatMatrix after = encoder.encode(texts, Progress.NONE);
            assertTrue(worstCosine(before, after) < 0.99, "nothing was learned");
            EncoderSource tuned = encoder.toSource("tuned");
            try (SentenceEncoder patched = SentenceEncoder.of(tuned, 1)) {
                assertSame(patched.encode(texts, Progress.NONE), after);
            }
            assertTrue(!tuned.id().equals(source.id()));
        }
    }

    @Test
    void sameSeedSameBits() {
        float[][] runs = new float[2][];
        for (int i = 0; i < 2; i++) {
            try (Training training = Training.begin(); TrainableEncoder encoder = open(training, 1, 0.1)) {
                train(training, encoder, 3);
                runs[i] = encoder.encode(texts, Progress.NONE).values();
            }
        }
        assertArrayEquals(runs[0], runs[1]);
    }

    @Test
    void everyTrainableWeightGetsAGradientAndNoOther() {
        try (Training training = Training.begin(); TrainableEncoder encoder = open(training, 2, 0)) {
            assertEquals(2 * 16, encoder.parameters().size());
            AdamW adam = AdamW.plain(encoder.parameters(), 1e-3);
            List<float[]> before = encoder.parameters().stream().map(NDArray::toFloatArray).toList();
            try (TextSet set = encoder.prepare(texts, Progress.NONE)) {
                training.step(adam, m -> SupervisedContrastiveLoss.of(encoder.forward(m, set, new int[]{0, 1, 2, 3}, true),
                        new int[]{0, 0, 1, 1}, 0.1));
            }
            for (int i = 0; i < before.size(); i++) {
                float[] now = encoder.parameters().get(i).toFloatArray();
                int moved = 0;
                for (int k = 0; k < now.length; k++) if (now[k] != before.get(i)[k]) moved++;
                assertTrue(moved > now.length / 2, "weight " + i + ": " + moved + " of " + now.length);
            }
        }
    }

    /// Sorted into parts by length, the rows come back in the order asked for, and every part teaches.
    @Test
    void byLengthGivesTheSameVectorsAndGradients() {
        int[] rows = IntStream.range(0, 100).map(i -> i * 7 % texts.size()).toArray();
        float[][] vectors = new float[2][];
        float[][] learned = new float[2][];
        for (int way = 0; way < 2; way++) {
            boolean isByLength = way == 1;
            try (Training training = Training.begin();
                    TrainableEncoder encoder = open(training, 1, 0);
                    TextSet set = encoder.prepare(texts, Progress.NONE)) {
                vectors[way] = training.predict(m -> (isByLength
                        ? encoder.forwardByLength(m, set, rows, true)
                        : encoder.forward(m, set, rows, true)).toFloatArray());
                int[] groups = IntStream.of(rows).map(row -> row % 2).toArray();
                training.step(AdamW.plain(encoder.parameters(), 1e-3), m -> SupervisedContrastiveLoss.of(isByLength
                        ? encoder.forwardByLength(m, set, rows, true)
                        : encoder.forward(m, set, rows, true), groups, 0.1));
                learned[way] = encoder.encode(set, Progress.NONE).values();
            }
        }
        assertArrayEquals(vectors[0], vectors[1], 1e-5f);
        assertArrayEquals(learned[0], learned[1], 2e-3f); // Adam's first step is the sign of a gradient, also of one next to 0
    }

    @Test
    void aStepLeavesNothingBehind() {
        try (Training training = Training.begin(); TrainableEncoder encoder = open(training, 1, 0.1)) {
            AdamW adam = AdamW.plain(encoder.parameters(), 1e-4);
            try (TextSet set = encoder.prepare(texts, Progress.NONE)) {
                int before = training.manager().getManagedArrays().size();
                for (int i = 0; i < 3; i++) {
                    training.step(adam, m -> encoder.forward(m, set, new int[]{0, 1}, true).sum());
                    encoder.encode(set, Progress.NONE);
                    assertEquals(before, training.manager().getManagedArrays().size());
                }
            }
        }
    }

    @Test
    void theHeadsOfAnUnknownFileAreFoundByComparison() {
        EncoderSource unknown = EncoderSource.of("unknown.onnx", source.onnx(), source.tokenizerJson());
        EncoderSource renamed = new EncoderSource("unknown.onnx", "another id", unknown.onnx(), unknown.tokenizerJson());
        try (Training training = Training.begin();
                TrainableEncoder encoder = TrainableEncoder.open(training, renamed, learning(1, 0));
                SentenceEncoder raw = SentenceEncoder.of(source, 1)) {
            assertSame(raw.encode(texts, Progress.NONE), encoder.encode(texts, Progress.NONE));
        }
    }

    @Test
    void anEncoderThatIsNoBertIsRefusedByName() {
        byte[] renamed = source.onnx().clone();
        replaceAll(renamed, "word_embeddings", "word_somethings");
        EncoderSource other = new EncoderSource("other.onnx", "other", renamed, source.tokenizerJson());
        try (Training training = Training.begin()) {
            WorkbenchException e = assertThrows(WorkbenchException.class,
                    () -> TrainableEncoder.open(training, other, learning(1, 0)));
            assertTrue(e.getMessage().contains("other.onnx"));
        }
    }

    /// Four topics by turns; the loss needs them apart.
    private static double[] train(Training training, TrainableEncoder encoder, int steps) {
        AdamW adam = AdamW.plain(encoder.parameters(), 1e-4);
        double[] losses = new double[steps];
        int[] rows = new int[16];
        int[] labels = new int[16];
        for (int i = 0; i < 16; i++) {
            rows[i] = i;
            labels[i] = i % 4;
        }
        try (TextSet set = encoder.prepare(texts, Progress.NONE)) {
            for (int i = 0; i < steps; i++)
                losses[i] = training.step(adam, m -> SupervisedContrastiveLoss.of(encoder.forward(m, set, rows, true), labels,
                        0.1));
        }
        return losses;
    }

    private static TrainableEncoder open(Training training, int layers, double dropout) {
        return TrainableEncoder.open(training, source, learning(layers, dropout));
    }

    private static TrainableEncoder.Learning learning(int layers, double dropout) {
        return new TrainableEncoder.Learning(layers, dropout, new SplittableRandom(11));
    }

    private static void assertSame(FloatMatrix expected, FloatMatrix found) {
        double worst = worstCosine(expected, found);
        assertTrue(worst >= 0.99999, "worst cosine " + worst);
    }

    private static double worstCosine(FloatMatrix a, FloatMatrix b) {
        double worst = 1;
        for (int row = 0; row < a.rows(); row++) {
            double dot = 0;
            for (int d = 0; d < a.cols(); d++) dot += (double) a.get(row, d) * b.get(row, d);
            worst = Math.min(worst, dot);
        }
        return worst;
    }

    private static void replaceAll(byte[] bytes, String from, String to) {
        byte[] find = from.getBytes(StandardCharsets.US_ASCII);
        byte[] put = to.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + find.length <= bytes.length; i++) {
            int k = 0;
            while (k < find.length && bytes[i + k] == find[k]) k++;
            if (k == find.length) System.arraycopy(put, 0, bytes, i, put.length);
        }
    }
}
