package org.discern.storage.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.DomainLink;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.intent.ScoreCurve;
import org.discern.domain.intent.UnseenScores;
import org.discern.domain.run.RunRecord;

/// How a [Discovery] is laid out: small things in one JSON (this record), numbers as arrays of the run.
///
/// Arrays, by name: `corpus_rows` i4 · `utterance_ids` i8, per corpus row · `unseen.novelty` f4, `unseen.nearest` i4,
/// `unseen.margin` f4, per corpus row · `tree.left`, `tree.right` i4, `tree.height` f8 (and `domains.tree.…`) ·
/// `curve.heights` f8, `curve.score`, `curve.low`, `curve.high` f4, `curve.clusters` i4 (and `domains.curve.…`) ·
/// `vectors` f4 `(leaves, D)` · `map` f4 `(leaves, 2)`.
record DiscoveryParts(List<String> intents, double suggestedCut, UnseenScores.Verdict verdict, CurveParts curve,
        CurveParts domainCurve, List<DomainTree.Item> items, List<DomainLink> links) {

    /// The single numbers of a [ScoreCurve].
    record CurveParts(CutCriterion criterion, double learned, double learnedLow, double learnedHigh, double plateauLow,
            double plateauHigh, String refusal) {
        static CurveParts of(ScoreCurve c) {
            return new CurveParts(c.criterion(), c.learned(), c.learnedLow(), c.learnedHigh(), c.plateauLow(), c.plateauHigh(), c
                    .refusal());
        }

        ScoreCurve with(RunArrays arrays, String prefix) throws SQLException {
            return new ScoreCurve(criterion, arrays.doubles(prefix + ".heights"), arrays.floats(prefix + ".score"), arrays.floats(
                    prefix + ".low"), arrays.floats(prefix + ".high"), arrays.ints(prefix + ".clusters"), learned, learnedLow,
                    learnedHigh, plateauLow, plateauHigh, refusal);
        }
    }

    static DiscoveryParts of(Discovery d) {
        UnseenScores u = d.unseen();
        DomainTree t = d.domains();
        return new DiscoveryParts(u.intents().names(), u.suggestedCut(), u.verdict(), CurveParts.of(d.curve()), CurveParts.of(t
                .curve()), t.items(), t.links());
    }

    static void putArrays(Connection c, long runId, Discovery d, Corpus corpus) throws SQLException {
        var arrays = new RunArrays(c, runId);
        arrays.put("corpus_rows", d.corpusRows());
        arrays.put("utterance_ids", corpus.utterances().stream().mapToLong(Utterance::id).toArray());
        arrays.put("unseen.novelty", d.unseen().novelty());
        arrays.put("unseen.nearest", d.unseen().nearest());
        arrays.put("unseen.margin", d.unseen().margin());
        putTree(arrays, "tree", d.tree());
        putCurve(arrays, "curve", d.curve());
        arrays.put("vectors", d.vectors());
        arrays.put("map", d.map());
        putTree(arrays, "domains.tree", d.domains().tree());
        putCurve(arrays, "domains.curve", d.domains().curve());
    }

    Discovery with(Connection c, RunRecord record, DiscoverySpec spec) throws SQLException {
        var arrays = new RunArrays(c, record.id());
        int[] rows = arrays.ints("corpus_rows");
        var unseen = new UnseenScores(LabelSet.of(intents), arrays.floats("unseen.novelty"), arrays.ints("unseen.nearest"), arrays
                .floats("unseen.margin"), suggestedCut, verdict);
        var domains = new DomainTree(items, tree(arrays, "domains.tree", items.size()), domainCurve.with(arrays, "domains.curve"),
                links);
        return new Discovery(record, spec, rows, unseen, tree(arrays, "tree", rows.length), curve.with(arrays, "curve"), arrays
                .matrix("vectors"), arrays.matrix("map"), domains);
    }

    private static void putTree(RunArrays arrays, String prefix, Dendrogram tree) throws SQLException {
        int[] left = new int[tree.merges()];
        int[] right = new int[tree.merges()];
        double[] height = new double[tree.merges()];
        for (int k = 0; k < tree.merges(); k++) {
            left[k] = tree.left(tree.leaves() + k);
            right[k] = tree.right(tree.leaves() + k);
            height[k] = tree.mergeHeight(k);
        }
        arrays.put(prefix + ".left", left);
        arrays.put(prefix + ".right", right);
        arrays.put(prefix + ".height", height);
    }

    private static Dendrogram tree(RunArrays arrays, String prefix, int leaves) throws SQLException {
        return new Dendrogram(leaves, arrays.ints(prefix + ".left"), arrays.ints(prefix + ".right"), arrays.doubles(prefix
                + ".height"));
    }

    private static void putCurve(RunArrays arrays, String prefix, ScoreCurve curve) throws SQLException {
        arrays.put(prefix + ".heights", curve.heights());
        arrays.put(prefix + ".score", curve.score());
        arrays.put(prefix + ".low", curve.low());
        arrays.put(prefix + ".high", curve.high());
        arrays.put(prefix + ".clusters", curve.clusters());
    }
}
