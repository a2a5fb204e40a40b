package org.discern.ui.intent.unseen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.UnseenScores;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.junit.jupiter.api.Test;

class UnseenViewModelTest {
    private final Room room = Rooms.of(DiscoveryFixture.small());
    private final UnseenViewModel model = new UnseenViewModel(room);

    private NoveltyReport report() { return model.report().get().orElseThrow(); }

    @Test
    void aReasonAnswersNoQuestion() {
        var said = new org.discern.domain.intent.UnseenScores.Verdict(true, 9, 7, 12, "Yes: nine rows are far from all.");
        assertEquals("Nine rows are far from all.", UnseenViewModel.reason(said));
    }

    @Test
    void everyFateOnSevenRows() {
        LabelSet intents = LabelSet.of(List.of("a", "b"));
        Corpus corpus = Corpus.of("seven", List.of(Utterance.of(1, "right", "a"), Utterance.of(2, "sent away", "a"), Utterance.of(
                3,
                "mistaken", "a"), Utterance.of(4, "known", ""), Utterance.of(5, "unseen", ""), Utterance.of(6, "aside", "oos"),
                Utterance.of(7, "aside kept", "oos"), Utterance.of(8, "later", "")));
        var scores = new UnseenScores(intents, new float[]{0.1f, 0.9f, 0.1f, 0.2f, 0.8f, 0.9f, 0.3f, Float.NaN}, new int[]{0, 0,
                1,
                1, 0, 0, 0, LabelSet.NONE}, new float[8], 0.5, new UnseenScores.Verdict(false, 0, 0, 0, ""));
        int[] labels = corpus.labelIndexes(intents);
        NoveltyReport.Fate[] fates = new NoveltyReport.Fate[8];
        for (int row = 0; row < 8; row++) fates[row] = NoveltyReport.fate(corpus, scores, labels, row, 0.5);
        assertEquals(List.of(NoveltyReport.Fate.RIGHT, NoveltyReport.Fate.SENT_AWAY, NoveltyReport.Fate.MISTAKEN,
                NoveltyReport.Fate.KNOWN, NoveltyReport.Fate.UNSEEN, NoveltyReport.Fate.ASIDE, NoveltyReport.Fate.ASIDE_KEPT,
                NoveltyReport.Fate.UNSCORED), List.of(fates));
        assertEquals(new NoveltyReport(8, 4, 1, 3, 3, 1, 1, 1, 2, 1), NoveltyReport.of(fates));
        assertEquals(1 / 3.0, NoveltyReport.of(fates).accuracy(), 1e-9);
        assertEquals(0.5, NoveltyReport.of(fates).recall());
    }

    @Test
    void theCountsReconcileAtEveryCut() {
        for (double cut = 0; cut <= 1; cut += 0.05) {
            model.drag(cut);
            NoveltyReport r = report();
            assertEquals(r.rows(), r.known() + r.unseen() + r.setAside());
            assertEquals(r.labelled(), r.right() + r.sentAway() + r.mistaken());
        }
    }

    @Test
    void aHigherCutSendsFewerAway() {
        model.drag(0.3);
        int unseen = report().unseen();
        int away = report().sentAway();
        model.drag(0.7);
        assertTrue(report().unseen() < unseen);
        assertTrue(report().sentAway() < away);
    }

    @Test
    void theTableFollowsTheCutAndTheKind() {
        model.show().set(UnseenViewModel.Show.MISTAKES);
        for (double cut : new double[]{0.2, 0.5, 0.8}) {
            model.drag(cut);
            assertEquals(report().mistakes(), model.rows().size());
            assertTrue(model.rows().stream().allMatch(row -> model.fate(row).isMistake()));
        }
        model.show().set(UnseenViewModel.Show.ALL);
        assertEquals(400, model.rows().size());
        float[] novelty = room.workspace().discovery().get().orElseThrow().unseen().novelty();
        for (int i = 1; i < 400; i++) assertTrue(novelty[model.rows().get(i - 1)] >= novelty[model.rows().get(i)]);
    }

    @Test
    void lookingAtOneIntentLeavesItsRows() {
        model.show().set(UnseenViewModel.Show.KNOWN);
        model.intent().set("card_lost");
        assertTrue(model.rows().size() > 0 && model.rows().size() < report().known());
        var bins = model.histogram(room.live().live().get().orElseThrow());
        int chosen = java.util.Arrays.stream(bins.chosen()).sum();
        assertEquals(room.workspace().corpus().get().utterances().stream().filter(u -> u.intent().equals("card_lost")).count(),
                chosen);
    }

    @Test
    void aDragIsOneStepAndTheSuggestionComesBack() {
        model.drag(0.3);
        model.drag(0.31);
        model.release();
        assertEquals(1, room.workspace().history().get().size());
        assertEquals(0.31, room.workspace().decisions().get().noveltyCut());
        model.toSuggested();
        assertEquals(0.52, room.live().noveltyCut().get());
        room.workspace().undo();
        assertEquals(0.31, room.live().noveltyCut().get());
    }
}
