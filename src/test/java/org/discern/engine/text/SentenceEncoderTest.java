package org.discern.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The embedded encoder on sentences one can judge by eye.
class SentenceEncoderTest {
    private static SentenceEncoder encoder;

    @BeforeAll
    static void open() { encoder = SentenceEncoder.embedded(2); }

    @AfterAll
    static void close() { encoder.close(); }

    @Test
    void idOfTheEmbeddedEncoderIsTheHashOfItsBytes() {
        EncoderSource source = EncoderSource.embedded();
        assertEquals(EncoderSource.of("again", source.onnx(), source.tokenizerJson()).id(), encoder.id());
        assertEquals(384, encoder.width());
    }

    @Test
    void likeSentencesLieNearUnlikeOnesFar() {
        FloatMatrix v = encoder.encode(List.of("How do I reset my password?", "I forgot my password, how can I get a new one?",
                "What is the weather like in Paris tomorrow?"), Progress.NONE);
        assertTrue(dot(v, 0, 1) > 0.7, "paraphrase " + dot(v, 0, 1));
        assertTrue(dot(v, 0, 2) < 0.2, "unrelated " + dot(v, 0, 2));
    }

    @Test
    void rowsComeBackInTheOrderGivenWhateverTheLength() {
        List<String> texts = texts(150);
        FloatMatrix all = encoder.encode(texts, Progress.NONE);
        for (int row : new int[]{0, 7, 77, 149}) {
            FloatMatrix alone = encoder.encode(List.of(texts.get(row)), Progress.NONE);
            double cosine = 0;
            for (int d = 0; d < 384; d++) cosine += alone.get(0, d) * all.get(row, d);
            assertEquals(1, cosine, 1e-5, "row " + row);
        }
    }

    @Test
    void sameTextsSameBitsWithOneThreadOrTwo() {
        List<String> texts = texts(150);
        FloatMatrix two = encoder.encode(texts, Progress.NONE);
        assertArrayEquals(two.values(), encoder.encode(texts, Progress.NONE).values());
        try (SentenceEncoder single = SentenceEncoder.embedded(1)) {
            assertArrayEquals(two.values(), single.encode(texts, Progress.NONE).values());
        }
    }

    @Test
    void everyTextHasAVectorOfLengthOne() {
        List<String> hostile = List.of("", "   ", "\u0000", "😀😀", "مرحبا", "x".repeat(2_000), "word ".repeat(2_000), "\uD800");
        FloatMatrix v = encoder.encode(hostile, Progress.NONE);
        for (int row = 0; row < hostile.size(); row++) assertEquals(1, dot(v, row, row), 1e-5, "row " + row);
        assertEquals(new FloatMatrix(0, 384, new float[0]), encoder.encode(List.of(), Progress.NONE));
    }

    @Test
    void tellsHowFarItIsAndStopsWhenCancelled() {
        List<Long> heard = new ArrayList<>();
        Progress cancelAfterTwo = new Progress() {
            @Override
            public void stage(String name, int step, int steps) { throw new AssertionError("stages belong to the caller"); }

            @Override
            public void at(long done, long total) {
                assertEquals(300, total);
                heard.add(done);
            }

            @Override
            public void point(String series, double x, double y) { throw new AssertionError("nothing is trained"); }

            @Override
            public void check() { if (heard.size() == 2) throw new CancelledException(); }
        };
        assertThrows(CancelledException.class, () -> encoder.encode(texts(300), cancelAfterTwo));
        assertEquals(2, heard.size());
        assertTrue(heard.get(0) < heard.get(1) && heard.get(1) < 300, heard.toString());
    }

    @Test
    void wrongFilesAreRefusedByName() {
        EncoderSource good = EncoderSource.embedded();
        byte[] text = "not an encoder".getBytes(StandardCharsets.UTF_8);
        WorkbenchException noOnnx = assertThrows(WorkbenchException.class,
                () -> SentenceEncoder.of("poem.onnx", text, good.tokenizerJson(), 1));
        assertTrue(noOnnx.getMessage().contains("poem.onnx"), noOnnx.getMessage());
        WorkbenchException noTokenizer = assertThrows(WorkbenchException.class,
                () -> SentenceEncoder.of("good.onnx", good.onnx(), text, 1));
        assertTrue(noTokenizer.getMessage().contains("tokenizer"), noTokenizer.getMessage());
    }

    @Test
    void rawBatchesRunTheSameWork() {
        try (RawBatches raw = encoder.rawBatches(texts(100))) {
            raw.run();
            raw.run();
        }
    }

    /// Seeded word salad of 1 to 20 words.
    static List<String> texts(int n) {
        String[] words = ("please book a table for two at the italian place my card was declined yesterday how much money do i "
                + "have in savings play some jazz what time is it transfer funds").split(" ");
        Random random = new Random(7);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            StringBuilder text = new StringBuilder();
            for (int w = random.nextInt(20); w >= 0; w--) text.append(words[random.nextInt(words.length)]).append(' ');
            out.add(text.toString().trim());
        }
        return Collections.unmodifiableList(out);
    }

    private static double dot(FloatMatrix m, int a, int b) {
        double sum = 0;
        for (int d = 0; d < m.cols(); d++) sum += (double) m.get(a, d) * m.get(b, d);
        return sum;
    }
}
