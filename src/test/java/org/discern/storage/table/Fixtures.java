package org.discern.storage.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.corpus.RejectedRow;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.DomainLink;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.intent.ScoreCurve;
import org.discern.domain.intent.UnseenScores;
import org.discern.domain.run.Metric;
import org.discern.domain.run.RunRecord;

/// Five utterances, and a run over four of them, small enough to see.
final class Fixtures {
    static final List<Utterance> ROWS = List.of(new Utterance(1, "my card is lost", "lost", "card", "train", "u1",
            "2026-01-02T03:04:05Z", 3),
            new Utterance(2, "PIN forgotten 😀 \"quoted\"\nline two", "pin", "card", "train", "", "", 1),
            new Utterance(3, "=2+3, what is this", "", "", "", "u2", "", 1),
            new Utterance(4, "שלום \u0000 end", "oos", "", "test", "", "", 1),
            new Utterance(9, "  two blanks before ", "rate", "", "test", "", "", 1));

    private Fixtures() {}

    static ImportBatch batch(String name, String sha256) {
        var plan = new ImportPlan(TableFormat.CSV, "UTF-8", ",", true, List.of("text", "intent"), List.of(ColumnRole.TEXT,
                ColumnRole.INTENT), true, "domains.json");
        var report = new ImportReport(name, 7, 5, 2, List.of(new RejectedRow(8, "No text", "")), 1, 2, 0, 1, List.of(
                new ImportReport.Conflict("hi", List.of("a", "b"))), List.of("UTF-8"));
        return new ImportBatch(name, sha256, plan, ROWS, Map.of("rate", "money", "pin", "other"), report);
    }

    /// Leaves 0 and 1 join at 0.5, 2 and 3 at 0.75, all at 2.
    static Discovery discovery() {
        var tree = new Dendrogram(4, new int[]{0, 2, 4}, new int[]{1, 3, 5}, new double[]{0.5, 0.75, 2});
        var unseen = new UnseenScores(LabelSet.of(List.of("lost", "pin", "rate")), new float[]{0, 0.25f, 0.5f, 1, Float.NaN},
                new int[]{0, 1, -1, 2, 0}, new float[]{0.1f, 0.2f, 0.3f, 0.4f, 0.5f}, 0.625,
                new UnseenScores.Verdict(true, 2, 1, 4, "About 2 rows are unfamiliar."));
        var items = List.of(new DomainTree.Item("intent:lost", "lost", "card", 1), new DomainTree.Item("node:5", "odd ones", "",
                2));
        var domains = new DomainTree(items, new Dendrogram(2, new int[]{0}, new int[]{1}, new double[]{1.5}), curve(Double.NaN,
                "Too few domains."), List.of(new DomainLink(1, "new 1", true, 0.125)));
        var spec = DiscoverySpec.defaults().withSeed(-3);
        var record = new RunRecord(0, "discovery", Json.write(spec), -3, "ab12", 5, List.of(new Metric("bcubedF1", 0.83),
                new Metric(
                        "none", Double.NaN), new Metric("far", Double.POSITIVE_INFINITY)), "none", "0.1.0", "2 cores",
                "2026-11-22T10:00:00Z", "2026-11-22T10:00:09Z");
        return new Discovery(record, spec, new int[]{0, 1, 2, 4}, unseen, tree, curve(0.6, ""), new FloatMatrix(4, 3, new float[]{
                1, 0, 0, 0, 1, 0, 0, 0, 1, 0, -1, 0}), new FloatMatrix(4, 2, new float[]{-1, -1, 1, 1, 0, 0, 0.5f, 0.5f}),
                domains);
    }

    private static ScoreCurve curve(double learned, String refusal) {
        return new ScoreCurve(CutCriterion.PAIRWISE_F1, new double[]{0, 1, Double.NaN}, new float[]{0.5f, Float.NaN, 1},
                new float[]{0, Float.NEGATIVE_INFINITY, 0.5f}, new float[]{1, 1, 1}, new int[]{4, 2, 1}, learned, Double.NaN,
                2.5, -0.0, Double.NaN, refusal);
    }

    static void assertSame(Discovery a, Discovery b) {
        assertEquals(a.record(), b.record());
        assertEquals(a.spec(), b.spec());
        assertArrayEquals(a.corpusRows(), b.corpusRows());
        assertEquals(a.unseen().intents(), b.unseen().intents());
        assertArrayEquals(a.unseen().novelty(), b.unseen().novelty());
        assertArrayEquals(a.unseen().nearest(), b.unseen().nearest());
        assertArrayEquals(a.unseen().margin(), b.unseen().margin());
        assertEquals(a.unseen().suggestedCut(), b.unseen().suggestedCut());
        assertEquals(a.unseen().verdict(), b.unseen().verdict());
        assertSame(a.tree(), b.tree());
        assertSame(a.curve(), b.curve());
        assertEquals(a.vectors(), b.vectors());
        assertEquals(a.map(), b.map());
        assertEquals(a.domains().items(), b.domains().items());
        assertEquals(a.domains().links(), b.domains().links());
        assertSame(a.domains().tree(), b.domains().tree());
        assertSame(a.domains().curve(), b.domains().curve());
    }

    private static void assertSame(Dendrogram a, Dendrogram b) {
        assertEquals(a.leaves(), b.leaves());
        for (int node = a.leaves(); node < a.nodes(); node++) {
            assertEquals(a.left(node), b.left(node));
            assertEquals(a.right(node), b.right(node));
            assertEquals(a.height(node), b.height(node));
        }
    }

    private static void assertSame(ScoreCurve a, ScoreCurve b) {
        assertArrayEquals(a.heights(), b.heights());
        assertArrayEquals(a.score(), b.score());
        assertArrayEquals(a.low(), b.low());
        assertArrayEquals(a.high(), b.high());
        assertArrayEquals(a.clusters(), b.clusters());
        assertEquals(List.of(a.criterion(), a.learned(), a.learnedLow(), a.learnedHigh(), a.plateauLow(), a.plateauHigh(), a
                .refusal()),
                List.of(b.criterion(), b.learned(), b.learnedLow(), b.learnedHigh(), b.plateauLow(), b.plateauHigh(), b
                        .refusal()));
    }
}
