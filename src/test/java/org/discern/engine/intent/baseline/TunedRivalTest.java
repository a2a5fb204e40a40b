package org.discern.engine.intent.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.UnseenScores;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.unseen.UnseenTask;
import org.discern.engine.text.SentenceEncoder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// DOC and ADB with the encoder's upper layers learning along.
@Tag("slow")
class TunedRivalTest {
    private static final List<String> TEXTS = List.of("what is my balance", "how much money do I have", "show my account balance",
            "tell me my balance", "block my card", "my card was stolen please block it", "freeze the card now",
            "stop my credit card",
            "set an alarm for six", "wake me at seven", "alarm at noon please", "wake me up early", "how tall is a giraffe");

    private static Corpus corpus() {
        List<Utterance> rows = new ArrayList<>();
        for (String text : TEXTS) {
            int i = rows.size();
            rows.add(Utterance.of(i + 1, text, i == 12 || i % 4 == 3 ? "" : List.of("balance", "block", "alarm").get(i / 4)));
        }
        return Corpus.of("bank", rows);
    }

    @Test
    void theUpperLayersLearnAndTheSameSeedGivesTheSameScores() {
        FloatMatrix vectors;
        try (SentenceEncoder encoder = SentenceEncoder.embedded(1)) {
            vectors = encoder.encode(TEXTS, Progress.NONE);
        }
        UnseenTask task = UnseenTask.of(corpus(), vectors, FloatMatrix.zeros(0, vectors.cols()));
        RivalEncoder encoder = RivalEncoder.embedded(TEXTS);
        RivalSpec spec = new RivalSpec(8, 8, 9, 1e-3, 1e-4, false, 3);
        UnseenScores frozen = DocDetector.score(task, spec, Progress.NONE);
        UnseenScores tuned = DocDetector.score(task, encoder, spec, Progress.NONE);
        assertFalse(Arrays.equals(frozen.novelty(), tuned.novelty()), "the encoder took part");
        assertArrayEquals(tuned.novelty(), DocDetector.score(task, encoder, spec, Progress.NONE).novelty());
        UnseenScores adb = AdbDetector.score(task, encoder, spec, Progress.NONE);
        for (UnseenScores scores : List.of(tuned, adb)) {
            assertTrue(scores.nearestIntent(3).equals("balance") && scores.nearestIntent(7).equals("block"));
            assertTrue(scores.novelty()[12] > scores.novelty()[3], "giraffes are further away than money");
        }
    }
}
