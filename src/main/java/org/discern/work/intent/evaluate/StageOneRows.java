package org.discern.work.intent.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.UnseenMethod;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.unseen.UnseenSpec;
import org.discern.work.encode.Encoding;
import org.discern.work.report.Row;

/// Stage 1 on the known intents and labels of a draw: the labelled rows are all there is to learn from, besides the list of
/// out-of-domain utterances; every test row is put into one of the known intents or "open".
public final class StageOneRows implements UnseenRows {
    private final Encoding encoding;

    public StageOneRows(Encoding encoding) { this.encoding = encoding; }

    @Override
    public List<Row> of(Bench bench, Draw draw) {
        UnseenDraw task = task(bench.splits(), draw);
        FloatMatrix standIns = encoding.encode(UnseenProtocol.standIns(), Progress.NONE).unitRows();
        FloatMatrix vectors = bench.vectors().pick(IntStream.concat(IntStream.of(draw.labelled()), IntStream.of(bench.splits()
                .test()))
                .toArray());
        var spec = UnseenSpec.defaults(bench.discovery(draw.seed()).seed());
        var out = new ArrayList<Row>();
        for (UnseenMethod method : UnseenMethod.values()) {
            String name = method.name().toLowerCase(Locale.ROOT);
            if (!bench.spec().wants("unseen", name)) continue;
            UnseenProtocol.Outcome o = UnseenProtocol.evaluate(task, method, vectors, standIns, spec, bench.parallel(), bench
                    .progress());
            out.add(new Row("unseen", name, "k-learned", Map.of("f1All", o.f1All(), "f1Known", o.f1Known(), "f1Open", o.f1Open(),
                    "acc",
                    o.acc())));
        }
        return out;
    }

    private static UnseenDraw task(Splits splits, Draw draw) {
        var rows = new ArrayList<Utterance>();
        for (int row : draw.labelled())
            rows.add(Utterance.of(rows.size() + 1, splits.texts().get(row), splits.labels().name(splits.truth()[row])));
        int firstTest = rows.size();
        for (int row : splits.test()) rows.add(Utterance.of(rows.size() + 1, splits.texts().get(row), ""));
        Corpus corpus = Corpus.of("draw " + draw.seed(), rows);
        LabelSet known = corpus.intents();
        int[] truth = IntStream.of(splits.test()).map(row -> draw.knownIntent(splits, row) == LabelSet.NONE
                ? LabelSet.NONE
                : known.indexOf(splits.labels().name(splits.truth()[row]))).toArray();
        return new UnseenDraw(corpus, firstTest, truth, 0);
    }
}
