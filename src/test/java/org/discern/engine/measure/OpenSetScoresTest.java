package org.discern.engine.measure;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import org.discern.engine.Golden;
import org.junit.jupiter.api.Test;

final class OpenSetScoresTest {
    @Test
    void agreesWithTheGoldenFile() throws IOException {
        int cases = 0;
        for (String line : Golden.lines("openset.txt")) {
            String[] part = line.split(";");
            OpenSetScores s = OpenSetScores.of(Golden.whole(part[1]), Golden.whole(part[2]), Golden.whole(part[0])[0]);
            assertArrayEquals(Golden.numbers(part[3]), new double[]{s.f1Known(), s.f1Open(), s.f1All(), s.accuracy()}, 1e-9);
            cases++;
        }
        assertEquals(3, cases);
    }

    @Test
    void anyForeignNumberMeansOpen() {
        OpenSetScores s = OpenSetScores.of(new int[]{0, 1, -1, 99}, new int[]{0, -1, 2, 7}, 2);
        assertEquals(0.8, s.f1Open(), 1e-9);
        assertEquals(0.75, s.accuracy(), 1e-9);
        assertEquals(0.5, s.accuracyKnown(), 1e-9);
    }

    @Test
    void bootstrapHoldsTheMeanAndRepeats() {
        double[] values = new double[200];
        for (int i = 0; i < values.length; i++) values[i] = i % 10;
        var one = Bootstrap.interval(200, 500, 0.95, 4, drawn -> mean(values, drawn));
        assertEquals(one, Bootstrap.interval(200, 500, 0.95, 4, drawn -> mean(values, drawn)));
        assertNotEquals(one, Bootstrap.interval(200, 500, 0.95, 5, drawn -> mean(values, drawn)));
        // The standard error of this mean is 2.87 / sqrt(200) = 0.203; 95 % are about 4 of them wide.
        assertTrue(one.low() < 4.5 && 4.5 < one.high() && Math.abs(one.high() - one.low() - 3.92 * 0.203) < 0.12, one.toString());
        assertEquals(200, java.util.Arrays.stream(Bootstrap.weights(200, 9, 3)).sum());
    }

    private static double mean(double[] values, int[] drawn) {
        double sum = 0;
        for (int i : drawn) sum += values[i];
        return sum / drawn.length;
    }
}
