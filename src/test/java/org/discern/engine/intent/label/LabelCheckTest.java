package org.discern.engine.intent.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.finding.Finding;
import org.discern.domain.finding.Finding.Kind;
import org.discern.domain.finding.Mend;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.TestThreads;
import org.junit.jupiter.api.Test;

/// Three intents on three axes, 30 utterances each, with faults put in by hand.
final class LabelCheckTest {
    private static final int EACH = 30;
    private final List<Utterance> utterances = new ArrayList<>();
    private final List<float[]> vectors = new ArrayList<>();
    private final Random random = new Random(5);

    LabelCheckTest() {
        for (int i = 0; i < EACH; i++)
            for (int axis = 0; axis < 3; axis++) add(name(axis) + " number " + i + " of mine", name(axis), axis, axis);
    }

    private static String name(int axis) { return List.of("card", "loan", "rate").get(axis); }

    /// Near the middle of two axes, or at one of them.
    private long add(String text, String intent, int axis, int other) {
        float[] v = new float[12];
        v[axis] += 1;
        v[other] += 1;
        for (int d = 0; d < v.length; d++) v[d] += (float) (random.nextGaussian() * 0.15);
        vectors.add(v);
        utterances.add(Utterance.of(utterances.size() + 1, text, intent));
        return utterances.size();
    }

    private List<Finding> found(Kind kind) { return all(Parallel.NONE).stream().filter(f -> f.kind() == kind).toList(); }

    private List<Finding> all(Parallel parallel) {
        float[] values = new float[vectors.size() * 12];
        for (int i = 0; i < vectors.size(); i++) System.arraycopy(vectors.get(i), 0, values, i * 12, 12);
        return LabelCheck.of(Labelled.of(Corpus.of("test", utterances)), Optional.of(new FloatMatrix(vectors.size(), 12, values)
                .unitRows()), 3, parallel, Progress.NONE);
    }

    @Test
    void aSoundCorpusHasNoFinding() { assertEquals(List.of(), all(Parallel.NONE)); }

    @Test
    void oneTextInTwoIntentsWhateverItsMarksAndCase() {
        long a = add("Where is it?", "card", 0, 0);
        long b = add("where is  it", "loan", 1, 1);
        add("where is it now", "loan", 1, 1);
        Finding same = found(Kind.SAME_TEXT).getFirst();
        assertEquals(Set.of(a, b), Set.copyOf(same.utterances()));
        assertEquals(List.of("card", "loan"), same.names());
        assertEquals(List.of(new Mend.Relabel(List.of(b), "card"), new Mend.Relabel(List.of(a), "loan"), new Mend.Relabel(List.of(
                a, b), "")), same.mends());
        assertEquals(List.of(), found(Kind.NEAR_DUPLICATES), "told once");
    }

    @Test
    void nearlyOneTextByItsWordsOrByItsVector() {
        long a = add("please close my account", "card", 0, 0);
        long b = add("close my account, thanks", "loan", 1, 1);
        long c = add("shut it down", "card", 0, 2);
        add("end this now", "rate", 0, 2);
        long d = utterances.size();
        vectors.set((int) d - 1, vectors.get((int) c - 1));
        List<Finding> near = found(Kind.NEAR_DUPLICATES);
        assertEquals(Set.of(Set.of(a, b), Set.of(c, d)), Set.of(Set.copyOf(near.get(0).utterances()), Set.copyOf(near.get(1)
                .utterances())));
    }

    @Test
    void mislabelledRowsAreTheOnesPutIn() {
        long a = add("a card after all", "loan", 0, 0);
        long b = add("really a card", "loan", 0, 0);
        List<Finding> doubts = found(Kind.MISLABELLED);
        assertEquals(1, doubts.size());
        assertEquals(List.of("loan", "card"), doubts.getFirst().names());
        assertEquals(Set.of(a, b), Set.copyOf(doubts.getFirst().utterances()));
        assertTrue(doubts.getFirst().figure() >= LabelCheck.LEAD);
        assertEquals("card", ((Mend.Relabel) doubts.getFirst().mends().getFirst()).intent());
        Finding rest = doubts.getFirst().part(mark -> !mark.equals("label/" + a + "/loan")).orElseThrow();
        assertEquals(List.of(b), rest.utterances());
        assertEquals(new Mend.Relabel(List.of(b), "card"), rest.mends().getFirst(), "what is set aside is not mended either");
    }

    @Test
    void intentsThatCannotBeToldApartAreOneFindingAndNotMany() {
        for (int i = 0; i < 20; i++) {
            add("sort of a card " + i, "card", 0, 1);
            add("sort of a loan " + i, "loan", 1, 0);
        }
        for (int i = 0; i < 12; i++) add("surely a loan, no " + i, "card", 1, 1);
        for (int i = 0; i < 12; i++) add("surely a card, no " + i, "loan", 0, 0);
        Finding overlap = found(Kind.OVERLAP).getFirst();
        assertEquals(List.of("card", "loan"), overlap.names());
        assertEquals(List.of(), found(Kind.MISLABELLED).stream().filter(f -> !f.names().contains("rate")).toList());
        var merge = (Mend.MergeIntents) overlap.mends().getFirst();
        assertEquals(utterances.stream().filter(u -> u.intent().equals(merge.from())).count(), merge.count());
    }

    @Test
    void aThinIntentWouldGoToTheNearest() {
        long a = add("the odd one", "odd", 2, 2);
        Finding thin = found(Kind.THIN).getFirst();
        assertEquals(List.of(new Mend.MergeIntents(List.of(a), "odd", "rate"), new Mend.Relabel(List.of(a), "")), thin.mends());
        for (int i = 1; i < LabelCheck.FEWEST; i++) add("the odd one too " + i, "odd", 2, 5);
        assertEquals(List.of(), found(Kind.THIN));
    }

    @Test
    void withoutVectorsTextsAreStillCompared() {
        add("where is it", "card", 0, 0);
        add("where is it", "odd", 1, 1);
        List<Finding> told = LabelCheck.of(Labelled.of(Corpus.of("test", utterances)), Optional.empty(), 3, Parallel.NONE,
                Progress.NONE);
        assertEquals(List.of(Kind.SAME_TEXT, Kind.THIN), told.stream().map(Finding::kind).toList());
    }

    @Test
    void rowsWithoutAVectorAreNotJudged() {
        add("who knows", "loan", 0, 0);
        vectors.set(vectors.size() - 1, new float[12]);
        assertEquals(List.of(), all(Parallel.NONE));
    }

    @Test
    void theSameWhateverTheThreads() {
        for (int i = 0; i < 12; i++) add("really " + i, name(i % 3), (i + 1) % 3, i % 2);
        assertEquals(all(Parallel.NONE), all(TestThreads.of(3)));
    }

    @Test
    void stopsWhenAsked() {
        Progress stop = new Progress() {
            @Override
            public void stage(String name, int step, int steps) {}

            @Override
            public void at(long done, long total) {}

            @Override
            public void point(String series, double x, double y) {}

            @Override
            public void check() { throw new CancelledException(); }
        };
        Labelled rows = Labelled.of(Corpus.of("test", utterances));
        assertThrows(CancelledException.class, () -> LabelCheck.of(rows, Optional.empty(), 3, Parallel.NONE, stop));
    }
}
