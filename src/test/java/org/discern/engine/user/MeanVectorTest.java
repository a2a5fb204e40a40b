package org.discern.engine.user;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.junit.jupiter.api.Test;

/// What past texts come down to where nobody knows their labels.
class MeanVectorTest {
    @Test
    void aRowStandsBesideTheMeanOfWhatLayBeforeIt() {
        var vectors = new FloatMatrix(4, 2, new float[]{1, 0, 0, 1, 1, 0, 0, 1});
        FloatMatrix beside = MeanVector.beside(new int[]{0, 3, 4}, vectors);
        assertArrayEquals(new float[]{1, 0, 0, 0}, beside.row(0), "nothing lay before");
        assertArrayEquals(new float[]{0, 1, 1, 0}, beside.row(1));
        assertArrayEquals(new float[]{1, 0, .5f, .5f}, beside.row(2));
        assertArrayEquals(new float[]{0, 1, 0, 0}, beside.row(3), "another user");
    }

    @Test
    void learnsFromStretchedMeansAndReadsThemAsTheyAre() {
        UserRows rows = SmallHistories.rows(10, 12, false, 3);
        FloatMatrix beside = MeanVector.beside(rows.starts(), rows.vectors());
        FloatMatrix stretched = FloatMatrix.zeros(beside.rows(), beside.cols());
        for (int i = 0; i < stretched.values().length; i++)
            stretched.values()[i] = beside.values()[i] * (i % 12 < 6 ? 1 : MeanVector.STRETCH);
        int[] labels = rows.labels().clone();
        for (int row = 0; row < labels.length; row++) if (!rows.isQuestion(row)) labels[row] = -1;
        FloatMatrix expected = TextClassifier.train(stretched, labels, 3, 1, Progress.NONE).logChances(stretched);
        FloatMatrix found = MeanVector.learn(beside, labels, 3, 1, Progress.NONE).logChances(beside);
        assertEquals(rows.size(), found.rows());
        assertArrayEquals(expected.values(), found.values(), 1e-5f);
    }
}
