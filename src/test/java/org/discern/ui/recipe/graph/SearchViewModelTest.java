package org.discern.ui.recipe.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.discern.domain.recipe.NodeKind;
import org.discern.ui.recipe.graph.SearchViewModel.Suggestion;
import org.discern.ui.recipe.graph.SearchViewModel.Token;
import org.discern.ui.recipe.live.RecipeRoom;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {
    private final RecipeRoom room = GraphRooms.of(KitchenFixture.six());
    private final GraphDesk desk = GraphRooms.desk(room);
    private final GraphViewModel state = desk.state();
    private final SearchViewModel search = new SearchViewModel(desk);

    private void choose(String words, String title) {
        search.type(words);
        Suggestion found = search.suggestions().stream().filter(s -> s.title().equals(title)).findFirst().orElseThrow(
                () -> new AssertionError("No " + title + " among " + search.suggestions()));
        search.choose(found);
    }

    private List<String> shown() {
        var now = state.sight().get();
        return IntStream.range(0, now.marks()).mapToObj(now::name).sorted().toList();
    }

    @Test
    void aNameShowsItsNodeAndEveryNextWordWalksOn() {
        choose("an", "Ana");
        assertEquals(List.of("Ana"), shown());
        choose("", "save  recipe");
        assertEquals(List.of("Ana", "Chili", "Pasta"), shown());
        choose("basil", "basil");
        assertEquals("basil", search.words(), "a thing of another kind begins anew");
    }

    @Test
    void aNameOfTheLastKindNarrows() {
        choose("ana", "Ana");
        choose("", "save  recipe");
        choose("", "contains  ingredient");
        choose("bean", "bean");
        assertEquals("Ana save recipe contains bean", search.words());
        var match = search.pattern().orElseThrow().match(state.graph(), 25);
        assertEquals(1, match.nodes().get(1).length, "only Chili contains bean");
    }

    @Test
    void aKindWaitsUntilItIsRun() {
        choose("user", "any user");
        choose("", "save  recipe");
        assertEquals(List.of(), shown());
        search.run();
        assertEquals(List.of("Ana", "Ben", "Chili", "Pasta"), shown());
        search.back();
        assertEquals(List.of(new Token.AnyOf(NodeKind.USER)), search.tokens());
    }

    @Test
    void whatMatchesNothingIsSaid() {
        choose("ben", "Ben");
        choose("", "save  recipe");
        choose("", "contains  ingredient");
        choose("bean", "bean");
        assertTrue(state.remark().get().contains("Ben save recipe contains bean"), state.remark().get());
    }

    @Test
    void examplesMakeSense() {
        assertEquals("user  save  recipe  contains  ingredient", search.words(search.examples().getFirst()));
        search.run(search.examples().getFirst());
        assertEquals(7, shown().size(), "all but soup and leek: " + shown());
        desk.walk().clear();
        desk.walk().sample();
        assertTrue(shown().contains("Ana"), "the busiest user: " + shown());
    }
}
