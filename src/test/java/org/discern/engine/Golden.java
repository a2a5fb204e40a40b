package org.discern.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Reads the golden files of the intent job; lines that start with `#` say how they were made.
public final class Golden {
    private Golden() {}

    public static List<String> lines(String name) throws IOException {
        try (var in = Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/intent/" + name), name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    public static double[] numbers(String words) {
        return Arrays.stream(words.strip().split(" +")).mapToDouble(Double::parseDouble).toArray();
    }

    public static int[] whole(String words) { return Arrays.stream(numbers(words)).mapToInt(v -> (int) v).toArray(); }

    public static float[] floats(double[] numbers) {
        float[] out = new float[numbers.length];
        for (int i = 0; i < out.length; i++) out[i] = (float) numbers[i];
        return out;
    }
}
