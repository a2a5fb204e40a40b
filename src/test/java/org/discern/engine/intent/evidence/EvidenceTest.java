package org.discern.engine.intent.evidence;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.SuggestedName;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.tree.Agglomeration;
import org.junit.jupiter.api.Test;

final class EvidenceTest {
    private static final List<String> TEXTS = List.of("I lost my card", "my card is lost, what now", "lost card yesterday!",
            "I LOST my card.", "help, the card was lost", "where is my refund", "refund has not arrived", "the refund is late",
            "late refund again", "when does my refund arrive", "play some music", "play a song", "play jazz music please",
            "music on", "could you play the radio");

    /// Three tight groups of five; leaf 4 leans towards the second group.
    private static FloatMatrix vectors() {
        float[] values = new float[15 * 3];
        var random = new Random(5);
        for (int i = 0; i < 15; i++) {
            values[i * 3 + i / 5] = 1;
            for (int d = 0; d < 3; d++) values[i * 3 + d] += 0.05f * (float) random.nextGaussian();
        }
        values[4 * 3] = 0.72f;
        values[4 * 3 + 1] = 0.69f;
        return new FloatMatrix(15, 3, values).unitRows();
    }

    private static final int[] LABELS = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, -1, -1};
    private static final LabelSet INTENTS = LabelSet.of(List.of("play_music"));
    private static final Dendrogram TREE = Agglomeration.grow(vectors(), Linkage.WARD, Parallel.NONE, Progress.NONE);

    private static CutEvidence evidence() {
        return EvidenceIndex.of(TREE, TEXTS, vectors(), LABELS, INTENTS).at(TREE.cutInto(3), 2);
    }

    @Test
    void theCardSaysWhatTheTextsSay() {
        CutEvidence evidence = evidence();
        Cut cut = evidence.cut();
        ClusterCard lost = evidence.card(cut.nodeOf(0), Set.of());
        assertEquals(5, lost.size());
        assertEquals(0, lost.labelled());
        assertTrue(lost.cohesion() > 0.9 && lost.cohesion() <= 1.0001);
        var strongest = lost.terms().subList(0, 2).stream().map(t -> t.text()).toList();
        assertTrue(strongest.containsAll(List.of("card", "lost")), lost.terms().toString());
        assertEquals(5, lost.terms().getFirst().count());
        assertTrue(lost.terms().getFirst().isSignificant());
        assertEquals("lost_card", lost.suggestedName().name());
        assertEquals(SuggestedName.Source.TERMS, lost.suggestedName().source());
        assertTrue(lost.names().size() >= 2 && lost.names().size() <= 4, lost.names().toString());
        assertEquals(lost.names().size(), lost.names().stream().map(SuggestedName::name).distinct().count());
        for (SuggestedName name : lost.names()) assertTrue(name.confidence() >= 0 && name.confidence() <= 1, name.toString());
        assertTrue(lost.birth() < lost.death());
        assertEquals(4, lost.edge().getFirst().leaf());
        assertEquals(cut.nodeOf(5), lost.edge().getFirst().rival());
        assertTrue(lost.odd().isEmpty());
        assertEquals("play_music", lost.nearestKnown().getFirst().name());
        ClosestPair pair = lost.nearestKnown().getFirst().pair();
        assertTrue(pair != null && pair.exact());
        assertTrue(IntStream.of(cut.membersOf(lost.node())).anyMatch(leaf -> leaf == pair.left()), "one of its own");
        assertTrue(IntStream.of(cut.membersOf(lost.node())).noneMatch(leaf -> leaf == pair.right()), "and one outside");
        assertEquals(List.of(List.of(0, 3)), lost.nearDuplicates());
    }

    @Test
    void labelsNameFirstAndNamesAreNotGivenTwice() {
        CutEvidence evidence = evidence();
        int music = evidence.cut().nodeOf(10);
        assertEquals(new SuggestedName("play_music", SuggestedName.Source.LABELS, false), evidence.suggestName(music, Set.of()));
        assertEquals("play_music_2", evidence.suggestName(music, Set.of("play_music")).name());
        int lost = evidence.cut().nodeOf(0);
        assertNotEquals("lost_card", evidence.suggestName(lost, Set.of("lost_card")).name());
    }

    @Test
    void aStrayIsOdd() {
        // Leaf 4 is counted to the first group by force of a cut of our own making.
        int[] left = {0, 15, 16, 17, 5, 19, 20, 21, 10, 23, 24, 25, 18, 27};
        int[] right = {1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 22, 26};
        double[] height = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 6};
        var tree = new Dendrogram(15, left, right, height);
        float[] values = vectors().values().clone();
        values[4 * 3] = 0.1f;
        values[4 * 3 + 1] = 0.99f;
        var vectors = new FloatMatrix(15, 3, values).unitRows();
        CutEvidence evidence = EvidenceIndex.of(tree, TEXTS, vectors, LABELS, INTENTS).at(tree.cut(2), 2);
        ClusterCard card = evidence.card(18, Set.of());
        assertEquals(4, card.odd().getFirst().leaf());
        assertEquals(22, card.odd().getFirst().rival());
        assertTrue(card.odd().getFirst().lead() < 0);
        assertTrue(card.typical().getFirst().leaf() != 4);
    }

    @Test
    void theClosestPairIsFound() {
        FloatMatrix vectors = vectors();
        EvidenceIndex index = EvidenceIndex.of(TREE, TEXTS, vectors, LABELS, INTENTS);
        for (int node = TREE.leaves(); node < TREE.nodes(); node++) {
            ClosestPair pair = index.closestPair(node);
            double best = -2;
            for (int a : TREE.leavesOf(TREE.left(node)))
                for (int b : TREE.leavesOf(TREE.right(node)))
                    best = Math.max(best, Centroids.dot(vectors, a, vectors.row(b)));
            assertEquals(best, pair.similarity(), 1e-6);
            assertTrue(pair.exact());
            assertTrue(TREE.contains(TREE.left(node), pair.left()) && TREE.contains(TREE.right(node), pair.right()));
        }
    }

    @Test
    void theTestIsFishers() {
        var test = new TermTest(new TermTable(java.util.Collections.nCopies(20, "x")));
        // 20 texts, 5 with the term, 6 drawn, at least 4 hits: (C(5,4) C(15,2) + C(5,5) C(15,1)) / C(20,6) = 540 / 38760
        assertEquals(540.0 / 38760, test.upperTail(20, 5, 6, 4), 1e-12);
        assertEquals(1, test.upperTail(20, 5, 6, 0), 1e-9);
        assertEquals(1, test.upperTail(20, 20, 6, 6), 1e-9);
    }

    @Test
    void holdsOutOnOddTexts() {
        var texts = List.of("", "🙂🙂", "مرحبا بالعالم", "a", "'''");
        Dendrogram tree = Agglomeration.grow(FloatMatrix.zeros(5, 2), Linkage.WARD, Parallel.NONE, Progress.NONE);
        int[] none = {-1, -1, -1, -1, -1};
        CutEvidence evidence = EvidenceIndex.of(tree, texts, FloatMatrix.zeros(5, 2), none, LabelSet.of(List.of())).at(tree.cut(
                1),
                1);
        ClusterCard card = evidence.card(tree.nodes() - 1, Set.of());
        assertEquals(5, card.size());
        assertFalse(card.suggestedName().name().isEmpty());
        assertEquals(List.of("don't", "can't", "x"), Words.of("Don’t can't x"));
    }
}
