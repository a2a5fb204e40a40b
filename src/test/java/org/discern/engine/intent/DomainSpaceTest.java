package org.discern.engine.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.discern.domain.array.FloatMatrix;
import org.junit.jupiter.api.Test;

class DomainSpaceTest {
    /// Domains part along the first axis, intents of one domain differ along the second, more.
    private final FloatMatrix means = new FloatMatrix(6, 3, new float[]{1, -1.2f, 0, 1, 0, .1f, 1, 1.2f, 0, -1, -1.2f, .1f, -1, 0,
            0, -1, 1.2f, 0});
    private final int[] domains = {0, 0, 0, 1, 1, 1};

    private static double cosine(FloatMatrix rows, int i, int j) {
        double sum = 0;
        for (int c = 0; c < rows.cols(); c++) sum += rows.get(i, c) * rows.get(j, c);
        return sum;
    }

    @Test
    void whatDiffersWithinDomainsIsMadeShort() {
        FloatMatrix space = DomainSpace.learn(means, domains, 2).apply(means);
        assertTrue(cosine(means.unitRows(), 0, 2) < cosine(means.unitRows(), 0, 3));
        assertTrue(cosine(space, 0, 2) > cosine(space, 0, 3));
    }

    @Test
    void withoutDomainsTheSpaceIsOnlyCentred() {
        FloatMatrix space = DomainSpace.learn(means, new int[]{-1, -1, -1, -1, -1, -1}, 0).apply(means);
        assertEquals(1 / Math.sqrt(2.44), space.get(0, 0), 5e-2);
        assertEquals(-1.2 / Math.sqrt(2.44), space.get(0, 1), 5e-2);
    }

    @Test
    void eigenvectorsRebuildTheMatrix() {
        int n = 12;
        var random = new SplittableRandom(4);
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j <= i; j++) m[i][j] = m[j][i] = random.nextGaussian();
        var eigen = SymmetricEigen.of(m);
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int e = 0; e < n; e++) sum += eigen.vectors()[i][e] * eigen.values()[e] * eigen.vectors()[j][e];
            assertEquals(m[i][j], sum, 1e-10);
        }
    }
}
