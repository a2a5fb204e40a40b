package org.discern.ui.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.discern.domain.corpus.Chip;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Hits;
import org.discern.domain.corpus.Query;
import org.discern.domain.corpus.SearchMode;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.IntentDecisions;
import org.discern.ui.kit.Copying;
import org.discern.ui.kit.Palette;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataViewModelTest {
    private static final Corpus FOUR = Corpus.of("four", List.of(new Utterance(1, "I lost my Card", "card_lost", "cards", "train",
            "u1",
            "2026-01-02", 1), new Utterance(2, "where is my parcel", "", "", "train", "u2", "2026-01-01", 1), new Utterance(3,
                    "block my card, \"now\"", "card_block", "cards", "test", "", "", 2), new Utterance(4, "banana", "oos", "",
                            "test", "", "",
                            1)));
    private final DataViewModel model = new DataViewModel();

    @BeforeEach
    void open() { model.corpus(FOUR); }

    @Test
    void showsAllInTheFilesOrder() { assertArrayEquals(new int[]{0, 1, 2, 3}, model.shown().get()); }

    @Test
    void showsWhatTheSearchFindsAndMarksItsFirstWord() {
        model.found(found("\"My CARD\"", 0, 2));
        assertArrayEquals(new int[]{0, 2}, model.shown().get());
        assertEquals("my card", model.marked());
        model.filter(DataFilter.ALL.withSplit("test"));
        assertArrayEquals(new int[]{2}, model.shown().get(), "both filters hold");
        model.found(found("nothing"));
        assertArrayEquals(new int[0], model.shown().get());
        model.found(Optional.empty());
        assertArrayEquals(new int[]{2, 3}, model.shown().get());
        assertEquals("", model.marked());
    }

    private static Optional<Hits> found(String words, int... rows) {
        var bits = new BitSet();
        for (int row : rows) bits.set(row);
        return Optional.of(new Hits(Query.of(Chip.of(SearchMode.WORD, words)), bits, List.of(rows.length), true));
    }

    @Test
    void filtersByLabelAndSelection() {
        model.filter(DataFilter.ALL.withUnlabelled(true));
        assertArrayEquals(new int[]{1}, model.shown().get(), "out of domain is a label, too");
        model.filter(DataFilter.ALL.withIntent("card_block"));
        assertArrayEquals(new int[]{2}, model.shown().get());
        var two = new BitSet();
        two.set(1);
        two.set(3);
        model.filter(DataFilter.ALL.withSelected(true));
        model.selected(two);
        assertArrayEquals(new int[]{1, 3}, model.shown().get(), "the selection filter follows the selection");
    }

    @Test
    void sortsWithEmptyCellsLastEitherWay() {
        model.order(new DataViewModel.Order(DataColumn.INTENT, false));
        assertArrayEquals(new int[]{2, 0, 3, 1}, model.shown().get());
        model.order(new DataViewModel.Order(DataColumn.INTENT, true));
        assertArrayEquals(new int[]{3, 0, 2, 1}, model.shown().get());
        model.order(DataViewModel.Order.FILE);
        assertArrayEquals(new int[]{0, 1, 2, 3}, model.shown().get());
    }

    @Test
    void knowsWhichColumnsAreEmpty() {
        assertTrue(model.isEmpty(DataColumn.CLUSTER));
        assertTrue(model.isEmpty(DataColumn.NOVELTY));
        assertFalse(model.isEmpty(DataColumn.USER));
    }

    @Test
    void copiesAllColumns() {
        var rows = new Copying.Rows(DataViewModel.header(), List.of(model.cells(2), model.cells(3)), DataViewModel.header()
                .indexOf("text"));
        assertEquals("block my card, \"now\"\nbanana\n", rows.as(Copying.Form.TEXT));
        String[] lines = rows.as(Copying.Form.CSV).split("\r\n");
        assertEquals("text,intent,domain,split,user,time,cluster,novelty", lines[0]);
        assertEquals("\"block my card, \"\"now\"\"\",card_block,cards,test,,,,", lines[1]);
        assertTrue(rows.as(Copying.Form.MARKDOWN).startsWith("| text | intent |"), rows.as(Copying.Form.MARKDOWN));
    }

    @Test
    void showsClusterNameColourAndNoveltyOfTheRunInForce() {
        DiscoveryFixture fixture = DiscoveryFixture.small();
        model.corpus(fixture.corpus());
        model.assigned(Optional.of(fixture.discovery()), IntentDecisions.NONE);
        assertFalse(model.isEmpty(DataColumn.CLUSTER));
        int known = 0;
        while (!fixture.corpus().get(known).hasIntent() || model.colour(known) == Palette.GREY) known++;
        assertFalse(model.cell(known, DataColumn.CLUSTER).isEmpty());
        int node = fixture.discovery().tree().cut(fixture.discovery().curve().learned()).nodeOf(known);
        model.assigned(Optional.of(fixture.discovery()), IntentDecisions.NONE.withName(IntentDecisions.key(node), "lost cards"));
        assertEquals("lost cards", model.cell(known, DataColumn.CLUSTER), "what the analyst called it comes first");
        model.filter(DataFilter.ALL.withUnseen(true));
        for (int row : model.shown().get()) assertTrue(fixture.discovery().unseen().novelty()[row] > 0.52);
        assertTrue(model.shown().get().length > 50);
    }

    @Test
    void aHundredThousandRowsAreFilteredBetweenTwoKeystrokes() {
        var rows = new ArrayList<Utterance>();
        for (int i = 0; i < 100_000; i++)
            rows.add(Utterance.of(i + 1, "please change the delivery of order number " + i + " to friday", ""));
        model.corpus(Corpus.of("many", rows));
        model.found(found("warm up"));
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            int[] some = new int[111];
            for (int r = 0; r < some.length; r++) some[r] = i + 900 * r;
            Optional<Hits> hits = found("number", some);
            long start = System.nanoTime();
            model.found(hits);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertEquals(111, model.shown().get().length);
        assertTrue(best < 100_000_000, best / 1e6 + " ms");
    }
}
