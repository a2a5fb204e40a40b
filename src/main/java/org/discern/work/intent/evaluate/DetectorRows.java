package org.discern.work.intent.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.UnseenMethod;
import org.discern.engine.intent.unseen.UnseenSpec;

/// Stage 1 by our own detector, DOC and ADB.
public final class DetectorRows implements UnseenRows {
    static final String TASK = "unseen";

    private final EvaluateDiscovery.Encoding encoding;

    public DetectorRows(EvaluateDiscovery.Encoding encoding) { this.encoding = encoding; }

    @Override
    public List<Row> of(Bench bench, Draw draw) {
        EvaluateSpec spec = bench.spec();
        Splits splits = bench.splits();
        UnseenDraw open = UnseenDraw.of(splits.utterances(splits.train()), splits.utterances(splits.test()), spec.knownRatio(),
                spec
                        .labelledRatio(), draw.seed());
        FloatMatrix vectors = bench.vectors().pick(open.corpus().utterances().stream().mapToInt(u -> Math.toIntExact(u.id() - 1))
                .toArray());
        FloatMatrix standIns = encoding.encode(UnseenProtocol.standIns(), bench.progress()).unitRows();
        List<Row> out = new ArrayList<>();
        for (UnseenMethod method : UnseenMethod.values()) {
            String name = method.name().toLowerCase(Locale.ROOT);
            if (!spec.wants(TASK, name)) continue;
            var outcome = UnseenProtocol.evaluate(open, method, vectors, standIns, UnseenSpec.defaults(draw.seed()), bench
                    .parallel(),
                    bench.progress());
            out.add(new Row(TASK, name, "k-known", Map.of("f1All", outcome.f1All(), "f1Known", outcome.f1Known(), "f1Open",
                    outcome
                            .f1Open(), "acc", outcome.acc())));
        }
        return out;
    }
}
