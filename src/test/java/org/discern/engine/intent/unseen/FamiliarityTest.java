package org.discern.engine.intent.unseen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.engine.intent.kernel.Distances;
import org.junit.jupiter.api.Test;

class FamiliarityTest {
    /// Two rows of intent `a` at 0 and 60 degrees, one of `b` at 90; the query lies at 30 degrees.
    private static final FloatMatrix ROWS = new FloatMatrix(3, 2, new float[]{1, 0, 0.5f, 0.8660254f, 0, 1});
    private static final FloatMatrix QUERY = new FloatMatrix(1, 2, new float[]{0.8660254f, 0.5f});

    private final UnseenTask task = UnseenTask.of(Corpus.of("three", List.of(Utterance.of(1, "x", "a"), Utterance.of(2, "y", "a"),
            Utterance.of(3, "z", "b"))), ROWS, FloatMatrix.zeros(0, 2));
    private final Folds folds = new Folds(2, 3, 1);
    private final References references = new References(task, folds);
    private final float[] f = new float[Familiarity.ALONE];

    private Familiarity look() {
        Familiarity look = new Familiarity(references, false);
        for (int i = 0; i < references.size(); i++)
            look.see(references.cell(i), Distances.dot(QUERY, 0, references.rows().rows(), i));
        for (int c = 0; c < references.cells(); c++) look.seeSum(c, Distances.dot(QUERY, 0, references.sums().rows(), c));
        return look;
    }

    @Test
    void allReferences() {
        Familiarity look = look();
        look.features(Folds.NONE, Folds.NONE, Folds.NONE, f, 0);
        assertEquals(0, look.nearest);
        assertEquals(1, f[0], 1e-5, "a's centroid lies at 30 degrees too");
        assertEquals(0.5, f[1], 1e-5, "b's lies 60 degrees away");
        assertEquals(0.8660254, f[2], 1e-5, "both rows of a are 30 degrees away");
        assertEquals(0.3660254, f[3], 1e-5);
        assertEquals(0.8660254, f[4], 1e-5);
        assertEquals((2 * 0.8660254 + 0.5) / 3, f[5], 1e-5, "all three rows");
        assertEquals((0.5 + 0.3660254) / 2, look.margin, 1e-5);
    }

    @Test
    void anIntentLeftOutIsNotThere() {
        Familiarity look = look();
        look.features(Folds.NONE, Folds.NONE, folds.ofIntent(0), f, 0);
        assertEquals(1, look.nearest);
        assertEquals(0.5, f[0], 1e-5);
        assertEquals(0.5, f[1], 1e-5, "a lone intent leads by its own similarity");
        assertEquals(0.5, f[5], 1e-5);
    }

    @Test
    void aRowLeftOutIsNotThere() {
        Familiarity look = look();
        look.features(folds.ofRow(0), folds.ofRow(0), Folds.NONE, f, 0);
        if (folds.ofRow(1) == folds.ofRow(0)) return;
        assertEquals(0.8660254, f[0], 1e-5, "only the row at 60 degrees is left of a");
        assertEquals(0.8660254, f[4], 1e-5);
    }
}
