package org.discern.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.discern.domain.corpus.Chip;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Query;
import org.discern.domain.corpus.SearchMode;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.work.ProjectSummary;
import org.discern.work.Workspace;
import org.discern.work.encode.Encoders;
import org.discern.work.search.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {
    private final Workspace workspace = new Workspace();
    private final Search search = new Search(workspace, new Encoders(1));
    private final SearchViewModel model = new SearchViewModel(workspace, search, Runnable::run);
    private final KeptViewModel kept = new KeptViewModel(workspace, model);

    @BeforeEach
    void open() {
        search.state().listen(_ -> model.refresh());
        workspace.selection().found().listen(_ -> model.refresh());
        workspace.project().set(Optional.of(new ProjectSummary(Path.of("p.discern"), "p", false, "")));
        workspace.corpus().set(Corpus.of("five", List.of(Utterance.of(1, "I lost my card", ""), Utterance.of(2, "block my card",
                ""), Utterance.of(3, "order a card reader", ""), Utterance.of(4, "where is my order", ""), Utterance.of(5,
                        "where is my order", ""))));
    }

    private void chip(SearchMode mode, String text) {
        model.mode().set(mode);
        model.draft().set(text);
        model.add();
    }

    private String selected() { return workspace.selection().rows().get().toString(); }

    @Test
    void typingSearchesAndEnterMakesAChip() {
        model.draft().set("car");
        assertEquals(3, model.hits().get(), "what is typed counts at once");
        assertTrue(model.chips().isEmpty());
        model.add();
        chip(SearchMode.REGEX, "^\\w+ (my|a)");
        assertEquals(List.of(3, 2), model.chips().stream().map(ChipLine::hits).toList());
        assertEquals("{1, 2}", selected());
        model.turn(1);
        assertEquals("{0}", selected(), "the hits are the selection");
        assertEquals(List.of(3, 3), model.chips().stream().map(ChipLine::hits).toList());
        model.remove(0);
        assertEquals(3, model.hits().get());
    }

    @Test
    void backspaceTakesTheLastChipBackIntoTheField() {
        chip(SearchMode.REGEX, "ord.r");
        model.mode().set(SearchMode.WORD);
        model.takeBack();
        assertEquals("ord.r", model.draft().get());
        assertEquals(SearchMode.REGEX, model.mode().get());
        assertTrue(model.chips().isEmpty());
        assertEquals(3, model.hits().get(), "it is still searched");
        model.clear();
        assertFalse(model.isSearching());
        assertEquals(-1, model.hits().get());
        assertEquals("{}", selected(), "the end of a search ends its selection");
        assertTrue(workspace.selection().found().get().isEmpty());
    }

    @Test
    void aBadPatternSaysWhereAndAGoodOneMendsIt() {
        model.mode().set(SearchMode.REGEX);
        model.draft().set("card (");
        assertTrue(model.failure().get().contains("at place "), model.failure().get());
        assertEquals(-1, model.hits().get());
        model.draft().set("card (r)");
        assertEquals("", model.failure().get());
        assertEquals(1, model.hits().get());
    }

    @Test
    void aPatternThatIsNoneStaysInTheFieldAndTheEarlierResultStands() {
        chip(SearchMode.WORD, "order");
        assertEquals(3, model.hits().get());
        model.mode().set(SearchMode.REGEX);
        model.draft().set("reader");
        assertEquals(1, model.hits().get());
        model.draft().set("reader(");
        assertTrue(model.failure().get().contains("at place "), model.failure().get());
        assertEquals(1, model.hits().get());
        assertEquals("{2}", selected());
        model.add();
        assertEquals(1, model.chips().size(), "no chip comes of it");
        assertEquals("reader(", model.draft().get());
        assertTrue(model.failure().get().contains("at place "));
        model.draft().set("");
        assertEquals("", model.failure().get());
        assertEquals(3, model.hits().get());
        chip(SearchMode.WORD, "(or");
        model.nextMode(1);
        assertEquals(SearchMode.MEANING, model.chips().get(1).chip().mode(), "a mode in which the text is none is passed over");
    }

    @Test
    void aMeaningWaitsForEnter() {
        model.mode().set(SearchMode.MEANING);
        model.draft().set("my card is gone");
        assertFalse(model.isSearching());
    }

    @Test
    void aHandsSelectionStaysWhenTheSearchEnds() {
        chip(SearchMode.WORD, "order");
        workspace.selection().set(new int[]{0}, "the map");
        assertEquals(3, workspace.selection().found().get().orElseThrow().count(), "the filter stays");
        model.selectHits();
        assertEquals("{2, 3, 4}", selected());
        workspace.selection().set(new int[]{0, 3}, "the map");
        kept.intersectHits();
        assertEquals("{3}", selected());
        model.clear();
        assertEquals("{3}", selected());
    }

    @Test
    void newRowsAreSearchedByThemselves() {
        chip(SearchMode.WORD, "order");
        workspace.corpus().set(Corpus.of("one", List.of(Utterance.of(9, "my order", ""))));
        assertEquals(1, model.hits().get());
        assertEquals("{0}", selected());
    }

    @Test
    void selectionsAreKeptCombinedAndDeletedAndUndone() {
        chip(SearchMode.WORD, "card");
        kept.keep("cards");
        kept.keepSearch("asked for cards");
        workspace.selection().set(new int[]{2, 3}, "the map");
        kept.intersect("cards");
        assertEquals("{2}", selected());
        kept.unite("cards");
        assertEquals("{0, 1, 2}", selected());
        workspace.selection().set(new int[]{2, 3}, "the map");
        kept.subtract("cards");
        assertEquals("{3}", selected());
        kept.grow();
        assertEquals("{3, 4}", selected(), "without a run the same words belong together");
        kept.recall("cards");
        assertEquals("{0, 1, 2}", selected());
        kept.delete("cards");
        assertEquals(List.of(), kept.selections());
        assertEquals("Delete selection cards", workspace.undoState().get().undo());
        workspace.undo();
        assertEquals(List.of("cards"), kept.selections());
        workspace.undo();
        assertEquals(List.of(), kept.searches());
        workspace.redo();
        model.clear();
        kept.recallSearch("asked for cards");
        assertEquals(Query.of(Chip.of(SearchMode.WORD, "card")), model.query());
        assertEquals(3, model.hits().get());
    }

    @Test
    void growsToWholeClusters() {
        DiscoveryFixture found = DiscoveryFixture.small();
        workspace.corpus().set(found.corpus());
        workspace.discovery().set(Optional.of(found.discovery()));
        workspace.selection().set(new int[]{found.discovery().corpusRows()[0]}, "the map");
        kept.grow();
        int node = found.discovery().tree().cut(found.discovery().cutHeight(workspace.decisions().get())).nodeOf(0);
        assertEquals(found.discovery().tree().size(node), workspace.selection().count());
    }
}
