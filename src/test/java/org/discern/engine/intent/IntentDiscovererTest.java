package org.discern.engine.intent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.measure.GroupScores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntentDiscovererTest {
    private static final HeadSpec SMALL = new HeadSpec(10, 1, 64, 32, 32, 32, 8, .1, 3e-3);
    private static final DiscoverySpec SPEC = DiscoverySpec.defaults();

    /// Works backwards, as no thread pool would, so that a result that depends on the order of work shows.
    private static final Parallel BACKWARDS = new Parallel() {
        @Override
        public int width() { return 3; }

        @Override
        public void forEach(int n, IntConsumer body) { for (int i = n - 1; i >= 0; i--) body.accept(i); }
    };

    private static IntentRows rows(Blobs blobs, int[] labels, int intents) {
        return new IntentRows(blobs.rows(), labels, new boolean[labels.length], IntStream.range(0, labels.length).toArray(),
                intents);
    }

    private static IntentDiscoverer.Found discover(IntentRows rows, Progress progress) {
        return new IntentDiscoverer(SPEC, SMALL, Parallel.NONE).discover(rows, progress);
    }

    @Test
    void findsIntentsNobodyLabelled() {
        Blobs blobs = Blobs.of(15, 24, 32, .8, 21);
        var found = discover(rows(blobs, blobs.labels(6, 3), 6), Progress.NONE);
        assertTrue(found.curve().isLearned(), found.curve().refusal());
        var cut = found.tree().cut(found.curve().learned());
        assertTrue(Math.abs(cut.clusters() - 15) <= 2, () -> cut.clusters() + " clusters");
        double accuracy = GroupScores.of(blobs.truth(), cut.labels()).accuracy();
        assertTrue(accuracy > .9, () -> "accuracy " + accuracy);
    }

    @Test
    void sameSeedSameBitsHoweverTheWorkIsSplit() {
        Blobs blobs = Blobs.of(8, 20, 16, 1, 3);
        IntentRows rows = rows(blobs, blobs.labels(5, 2), 5);
        var one = discover(rows, Progress.NONE);
        var two = new IntentDiscoverer(SPEC, SMALL, BACKWARDS).discover(rows, Progress.NONE);
        assertArrayEquals(one.vectors().values(), two.vectors().values());
        assertEquals(one.tree().maxHeight(), two.tree().maxHeight());
        assertArrayEquals(one.curve().score(), two.curve().score());
        assertEquals(one.curve().learned(), two.curve().learned());
    }

    /// Rows outside the tree help as neighbours, rows held back judge; neither becomes a leaf unless named.
    @Test
    void leavesAreTheRowsAskedFor() {
        Blobs blobs = Blobs.of(8, 20, 16, .8, 3);
        int[] labels = blobs.labels(5, 2);
        boolean[] heldBack = new boolean[labels.length];
        for (int row = 0; row < labels.length; row += 4) heldBack[row] = true;
        int[] leaves = IntStream.range(0, labels.length).filter(row -> row % 3 != 0).toArray();
        var rows = new IntentRows(blobs.rows(), labels, heldBack, leaves, 5);
        for (int row = 0; row < labels.length; row++) assertEquals(heldBack[row] ? -1 : labels[row], rows.taught()[row]);
        var found = discover(rows, Progress.NONE);
        assertArrayEquals(leaves, found.rows());
        assertEquals(leaves.length, found.tree().leaves());
        assertEquals(leaves.length, found.vectors().rows());
        assertEquals(leaves.length, found.plain().rows());
    }

    @Test
    void oneLabelledIntentGivesATreeAndARefusal() {
        Blobs blobs = Blobs.of(5, 12, 16, .5, 3);
        var found = discover(rows(blobs, blobs.labels(1, 1), 1), Progress.NONE);
        assertFalse(found.curve().isLearned());
        assertTrue(found.curve().refusal().contains("only one has"), found.curve().refusal());
        assertEquals(1, GroupScores.of(blobs.truth(), found.tree().cutInto(5).labels()).accuracy(), .05);
    }

    @Test
    void noLabelAtAllGivesATreeAndARefusal() {
        Blobs blobs = Blobs.of(5, 12, 16, .5, 3);
        var found = discover(rows(blobs, blobs.labels(0, 1), 0), Progress.NONE);
        assertFalse(found.curve().isLearned());
        assertEquals(1, GroupScores.of(blobs.truth(), found.tree().cutInto(5).labels()).accuracy(), .05);
    }

    @Test
    void everyRowLabelledLearnsAThreshold() {
        Blobs blobs = Blobs.of(6, 12, 16, .6, 3);
        var found = discover(rows(blobs, blobs.truth(), 6), Progress.NONE);
        assertTrue(found.curve().isLearned(), found.curve().refusal());
        assertEquals(6, found.tree().cut(found.curve().learned()).clusters(), 1);
    }

    @Test
    void rowsAllAlikeMakeOneClusterAndSaySo() {
        float[] values = new float[30 * 8];
        Arrays.fill(values, 1);
        int[] labels = IntStream.range(0, 30).map(row -> row % 5).toArray();
        var blobs = new Blobs(new FloatMatrix(30, 8, values).unitRows(), labels);
        var found = discover(rows(blobs, labels, 5), Progress.NONE);
        assertFalse(found.curve().isLearned());
        assertFalse(found.curve().refusal().isEmpty());
        for (float v : found.vectors().values()) assertTrue(Float.isFinite(v));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aHandfulOfRowsIsNoTrouble(int n) {
        Blobs blobs = Blobs.of(1, n, 8, .5, 3);
        var found = discover(rows(blobs, blobs.labels(1, 1), 1), Progress.NONE);
        assertEquals(n, found.tree().leaves());
        assertFalse(found.curve().isLearned());
    }

    @Test
    void cancelIsHeardAtEveryStage() {
        Blobs blobs = Blobs.of(5, 12, 16, .5, 3);
        IntentRows rows = rows(blobs, blobs.labels(5, 2), 5);
        int after = 0;
        var last = new Cancels(Integer.MAX_VALUE);
        for (; after < 5_000; after = after * 2 + 1) {
            var cancels = new Cancels(after);
            try {
                discover(rows, cancels);
                last = cancels;
                break;
            } catch (CancelledException e) {
                assertTrue(cancels.hasFired());
            }
        }
        assertTrue(after > 60, "asked too rarely: " + after);
        assertFalse(last.hasFired());
    }

    @Test
    void aCorpusBecomesRows() {
        List<Utterance> utterances = new ArrayList<>(List.of(Utterance.of(1, "pay", "pay"), Utterance.of(2, "what?", ""),
                Utterance.of(3,
                        "weather", Utterance.OUT_OF_DOMAIN), Utterance.of(4, "help", "help")));
        var rows = IntentRows.of(Corpus.of("small", utterances), FloatMatrix.zeros(4, 3));
        assertArrayEquals(new int[]{1, -1, -1, 0}, rows.labels());
        assertEquals(2, rows.intents());
        assertArrayEquals(new int[]{0, 1, 2, 3}, rows.leaves());
        assertThrows(IllegalArgumentException.class, () -> IntentRows.of(Corpus.of("small", utterances), FloatMatrix.zeros(3,
                3)));
    }
}
