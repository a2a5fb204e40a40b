package org.discern.work.intent.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.ScoreCurve;
import org.discern.engine.intent.EncoderTuner;
import org.discern.engine.intent.Evidence;
import org.discern.engine.intent.IntentDiscoverer;
import org.discern.engine.intent.IntentRows;
import org.discern.engine.intent.ThresholdLearner;
import org.discern.engine.intent.baseline.KMeans;
import org.discern.engine.intent.tree.Agglomeration;
import org.discern.engine.measure.GroupScores;
import org.discern.engine.text.EncoderSource;
import org.discern.work.report.Row;

/// Task `discovery`: test rows grouped by ours, frozen k-means and frozen Ward, `K` given and learned.
///
/// The tree holds the test rows and the known-intent rows of dev, whose labels learn the threshold. Other dev rows are not used at all.
/// The labels of the test rows are looked at once, by the judge.
final class DiscoveryRows {
    static final String TASK = "discovery";
    private static final String GIVEN = "k-known";
    private static final String LEARNED = "k-learned";
    private static final int KMEANS_STARTS = 10;

    private final Bench bench;
    private final Draw draw;

    DiscoveryRows(Bench bench, Draw draw) {
        this.bench = bench;
        this.draw = draw;
    }

    /// What the methods are given: rows in the order of [#pool], the first two parts of which make the tree.
    static IntentRows rows(Bench bench, Draw draw) {
        Splits splits = bench.splits();
        int[] pool = pool(splits, draw);
        int test = splits.test().length;
        int leaves = test + draw.knownDev().length;
        int[] labels = new int[pool.length];
        Arrays.fill(labels, LabelSet.NONE);
        boolean[] heldBack = new boolean[pool.length];
        Arrays.fill(heldBack, test, leaves, true);
        for (int i = test; i < leaves; i++) labels[i] = draw.knownIntent(splits, pool[i]);
        int[] place = new int[splits.rows()];
        for (int i = 0; i < pool.length; i++) place[pool[i]] = i;
        for (int row : draw.labelled()) labels[place[row]] = draw.knownIntent(splits, row);
        return new IntentRows(bench.vectors().pick(pool), labels, heldBack, IntStream.range(0, leaves).toArray(),
                draw.known().length);
    }

    /// All rows that may be used: test, dev of known intents, train.
    static int[] pool(Splits splits, Draw draw) {
        return IntStream.concat(IntStream.concat(IntStream.of(splits.test()), IntStream.of(draw.knownDev())),
                IntStream.of(splits.train())).toArray();
    }

    List<Row> rows() {
        List<Row> out = new ArrayList<>();
        IntentRows rows = rows(bench, draw);
        if (bench.spec().wants(TASK, "ours")) ours(rows, out);
        if (bench.spec().wants(TASK, "kmeans") || bench.spec().wants(TASK, "ward")) frozen(rows, out);
        return out;
    }

    private void ours(IntentRows rows, List<Row> out) {
        var found = new IntentDiscoverer(bench.discovery(draw.seed()), bench.parallel()).discover(rows, tuner(bench, draw), bench
                .progress());
        out.add(scored("ours", LEARNED, learned(found.tree(), found.curve())));
        out.add(scored("ours", GIVEN, found.tree().cutInto(intents()).labels()));
    }

    /// Fine-tunes the embedded encoder, where the settings ask for it.
    static Optional<IntentDiscoverer.Tuner> tuner(Bench bench, Draw draw) {
        if (!bench.spec().discovery().fineTune()) return Optional.empty();
        List<String> texts = IntStream.of(pool(bench.splits(), draw)).mapToObj(bench.splits().texts()::get).toList();
        var tuner = new EncoderTuner(EncoderTuner.TuningSpec.defaults(), EncoderSource.embedded());
        return Optional.of((taught, near, progress) -> tuner.tune(texts, taught, near, draw.seed(), progress));
    }

    private void frozen(IntentRows rows, List<Row> out) {
        FloatMatrix leaves = rows.vectors().pick(rows.leaves());
        FloatMatrix test = leaves.pick(IntStream.range(0, bench.splits().test().length).toArray());
        int[] labels = Arrays.copyOf(rows.labels(), leaves.rows());
        Evidence evidence = Evidence.of(leaves, leaves.rows(), labels, rows.intents(), bench.parallel(), bench.progress());
        DiscoverySpec spec = bench.spec().discovery();
        ScoreCurve curve = new ThresholdLearner(ThresholdLearner.Words.INTENTS, spec.criterion(), spec.bootstrap(), draw.seed())
                .learn(List.of(evidence), evidence.tree(), bench.progress());
        Dendrogram tree = evidence.tree();
        int[] learned = learned(tree, curve);
        if (bench.spec().wants(TASK, "ward")) {
            out.add(scored("ward", LEARNED, learned));
            // Told K, a rival has no need of the dev rows.
            Dendrogram alone = Agglomeration.grow(test, Linkage.WARD, bench.parallel(), bench.progress());
            out.add(scored("ward", GIVEN, alone.cutInto(intents()).labels()));
        }
        if (bench.spec().wants(TASK, "kmeans")) {
            int k = (int) Arrays.stream(learned, 0, test.rows()).distinct().count();
            out.add(scored("kmeans", LEARNED, means(test, k)));
            out.add(scored("kmeans", GIVEN, means(test, intents())));
        }
    }

    private int[] means(FloatMatrix test, int k) {
        return KMeans.fit(test, k, KMEANS_STARTS, draw.seed(), bench.parallel(), bench.progress()).labels();
    }

    /// Refused, the whole is one cluster: nobody may fall back on the true number.
    private static int[] learned(Dendrogram tree, ScoreCurve curve) {
        return curve.isLearned() ? tree.cut(curve.learned()).labels() : tree.cutInto(1).labels();
    }

    private int intents() {
        return (int) Arrays.stream(bench.splits().truth(bench.splits().test())).filter(c -> c >= 0).distinct().count();
    }

    private Row scored(String method, String setting, int[] labels) {
        int[] truth = bench.splits().truth(bench.splits().test());
        int[] scored = IntStream.range(0, truth.length).filter(row -> truth[row] >= 0).toArray();
        GroupScores scores = GroupScores.of(IntStream.of(scored).map(row -> truth[row]).toArray(), IntStream.of(scored)
                .map(row -> labels[row]).toArray());
        return new Row(TASK, method, setting, Map.of("acc", scores.accuracy(), "nmi", scores.nmi(), "ari", scores.ari(),
                "clusters", (double) scores.groups()));
    }
}
