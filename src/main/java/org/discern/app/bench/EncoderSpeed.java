package org.discern.app.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.unseen.OutOfDomainList;
import org.discern.engine.text.RawBatches;
import org.discern.engine.text.SentenceEncoder;
import org.discern.work.desk.Desk;
import org.discern.work.intent.evaluate.Row;

/// The encoder with tokens, pooling and all, beside ONNX Runtime alone on the very same batches, in turns so that a busy machine
/// slows both alike.
final class EncoderSpeed {
    private static final int ROUNDS = 5;

    private EncoderSpeed() {}

    static List<Row> rows(Supplier<Desk> desks) {
        List<String> texts = OutOfDomainList.texts();
        try (Desk desk = desks.get()) {
            SentenceEncoder encoder = desk.encoders().get("");
            try (RawBatches raw = encoder.rawBatches(texts)) {
                encoder.encode(texts, Progress.NONE);
                raw.run();
                double ours = 0;
                double alone = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    ours += Machine.seconds(() -> encoder.encode(texts, Progress.NONE));
                    alone += Machine.seconds(raw::run);
                }
                double n = (double) ROUNDS * texts.size();
                return List.of(new Row("encoder", "ours", "short texts", Map.of("perSecond", n / ours, "ofRaw", alone / ours)),
                        new Row(
                                "encoder", "onnxruntime", "short texts", Map.of("perSecond", n / alone)));
            }
        }
    }
}
