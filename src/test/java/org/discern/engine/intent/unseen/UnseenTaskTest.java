package org.discern.engine.intent.unseen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.junit.jupiter.api.Test;

class UnseenTaskTest {
    private static final FloatMatrix THREE = new FloatMatrix(3, 2, new float[]{1, 0, 0, 1, 1, 0});
    private static final FloatMatrix NO_STAND_INS = FloatMatrix.zeros(0, 2);

    private static UnseenTask task(FloatMatrix vectors, String... intents) {
        var rows = new java.util.ArrayList<Utterance>();
        for (String intent : intents) rows.add(Utterance.of(rows.size() + 1, "text", intent));
        return UnseenTask.of(Corpus.of("three", List.copyOf(rows)), vectors, NO_STAND_INS);
    }

    private static String refusal(FloatMatrix vectors, String... intents) {
        String text = assertThrows(WorkbenchException.class, () -> task(vectors, intents)).getMessage();
        return java.util.Objects.requireNonNull(text);
    }

    @Test
    void rowsAreSorted() {
        UnseenTask task = task(new FloatMatrix(4, 1, new float[]{1, -1, 1, 1}).beside(FloatMatrix.zeros(4, 1)), "b", "", "a",
                "oos");
        assertArrayEquals(new int[]{1, -1, 0, -1}, task.labels());
        assertArrayEquals(new int[]{0, 2}, task.labelled());
        assertArrayEquals(new int[]{1}, task.unlabelled());
    }

    @Test
    void noLabelIsRefused() { assertTrue(refusal(THREE, "", "", "oos").contains("No utterance carries an intent")); }

    @Test
    void oneIntentIsRefusedByName() { assertTrue(refusal(THREE, "pay", "", "pay").contains("Only one intent (pay)")); }

    @Test
    void rowsAllAlikeAreRefused() {
        assertTrue(refusal(new FloatMatrix(3, 2, new float[]{1, 0, 1, 0, 1, 0}), "a", "b", "").contains("alike"));
    }
}
