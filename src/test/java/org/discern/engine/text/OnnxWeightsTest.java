package org.discern.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.discern.domain.WorkbenchException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnnxWeightsTest {
    private static byte[] onnx;
    private static OnnxWeights weights;

    @BeforeAll
    static void read() {
        onnx = EncoderSource.embedded().onnx();
        weights = OnnxWeights.read("embedded", onnx);
    }

    @Test
    void findsAllSeventyTwoLinearWeights() {
        assertEquals(36, weights.linearBiases().size()); // 6 layers of 6, each a matrix and a bias
        assertEquals(36, weights.linearBiases().stream().map(weights::matrixOf).distinct().count());
        for (String bias : weights.linearBiases())
            assertEquals(weights.shape(bias)[0], weights.shape(weights.matrixOf(bias))[1], bias);
        assertArrayEquals(new int[]{384, 1536}, weights.shape(weights.matrixOf("encoder.layer.5.intermediate.dense.bias")));
    }

    @Test
    void patchingChangesTheseBytesAndNoOther() {
        String name = "encoder.layer.5.output.dense.bias";
        float[] values = weights.values(name);
        assertArrayEquals(onnx, weights.patched(Map.of(name, values)));
        float[] other = values.clone();
        other[7] = 42;
        byte[] patched = weights.patched(Map.of(name, other));
        int differing = 0;
        for (int i = 0; i < onnx.length; i++) if (onnx[i] != patched[i]) differing++;
        assertTrue(differing >= 1 && differing <= Float.BYTES, "bytes " + differing);
        assertArrayEquals(other, OnnxWeights.read("patched", patched).values(name));
    }

    @Test
    void wrongSizesAndNamesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> weights.patched(Map.of("nobody", new float[1])));
        assertThrows(IllegalArgumentException.class,
                () -> weights.patched(Map.of("encoder.layer.5.output.dense.bias", new float[1])));
    }

    @Test
    void brokenFilesAreRefusedByName() {
        for (byte[] broken : List.of(new byte[0], "poem".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(onnx, onnx.length / 2), new byte[1_000])) {
            WorkbenchException e = assertThrows(WorkbenchException.class, () -> OnnxWeights.read("poem.onnx", broken));
            assertTrue(e.getMessage().contains("poem.onnx"));
        }
    }
}
