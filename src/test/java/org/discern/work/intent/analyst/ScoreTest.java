package org.discern.work.intent.analyst;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.junit.jupiter.api.Test;

final class ScoreTest {
    private static final Corpus CORPUS = Corpus.of("test", List.of(Utterance.of(1, "a", "known"), Utterance.of(2, "b", ""),
            Utterance
                    .of(3, "c", ""), Utterance.of(4, "d", ""), Utterance.of(5, "e", ""), Utterance.of(6, "f", "")));
    private final AnswerKey key = AnswerKey.of(List.of("known", "known", "oos", "new", "new", "other"), CORPUS);

    @Test
    void intrudersCountAsMuchAsTheMissing() {
        assertArrayEquals(new int[]{3, 4, 5}, key.unseenRows());
        assertEquals(new Score(2, 1, 0), Score.of(List.of("", "known", "", "new", "new", ""), key));
        assertEquals(new Score(1, 2, 2), Score.of(List.of("", "new", "other", "new", "other", ""), key));
        assertEquals(0.2, new Score(1, 2, 2).accuracy());
    }

    @Test
    void rowByRowPutsTheMissingRightThenTheIntrudersAway() {
        assertEquals(0, FlatClusters.missingRows(new Score(95, 5, 0), 0.95));
        assertEquals(5, FlatClusters.missingRows(new Score(90, 10, 0), 0.95));
        assertEquals(15, FlatClusters.missingRows(new Score(90, 10, 10), 0.95));
        assertEquals(3, FlatClusters.rowByRow(key, 0.95));
    }

    @Test
    void aKeyOfAnotherCorpusIsRefused() { assertThrows(WorkbenchException.class, () -> AnswerKey.of(List.of("known"), CORPUS)); }
}
