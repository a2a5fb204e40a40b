package org.discern.app.bench;

import java.util.List;
import java.util.Map;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.unseen.OutOfDomainList;
import org.discern.engine.text.RawBatches;
import org.discern.engine.text.SentenceEncoder;
import org.discern.work.report.Row;

/// The encoder against raw ONNX Runtime on the very same padded batches, taking turns, so that both meet the same neighbours.
final class EncoderTimes {
    private static final int ROUNDS = 7;

    private EncoderTimes() {}

    static List<Row> rows(int threads) {
        List<String> texts = OutOfDomainList.texts();
        try (SentenceEncoder encoder = SentenceEncoder.embedded(threads); RawBatches raw = encoder.rawBatches(texts)) {
            encoder.encode(texts, Progress.NONE);
            raw.run();
            double[] ours = new double[ROUNDS];
            double[] bare = new double[ROUNDS];
            double[] ratio = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                ours[i] = Timing.of(0, 1, () -> encoder.encode(texts, Progress.NONE)).median();
                bare[i] = Timing.of(0, 1, raw::run).median();
                ratio[i] = bare[i] / ours[i];
            }
            double n = texts.size() * 1e3;
            return List.of(new Row("encoder", "ours", "embedded", Map.of("perSecond", n / new Timing(ours).median(), "ofRaw",
                    new Timing(ratio)
                            .median())), new Row("encoder", "onnxruntime", "embedded", Map.of("perSecond", n / new Timing(bare)
                                    .median())));
        }
    }
}
