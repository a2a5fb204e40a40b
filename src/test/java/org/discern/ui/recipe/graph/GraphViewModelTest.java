package org.discern.ui.recipe.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.recipe.walk.SceneEdit;
import org.discern.work.recipe.walk.SceneGraph;
import org.discern.work.recipe.walk.Way;
import org.junit.jupiter.api.Test;

/// Everything on one thread: the layout runs only when it is pulsed.
class GraphViewModelTest {
    private final RecipeRoom room = GraphRooms.of(KitchenFixture.six());
    private final GraphViewModel state = GraphRooms.state(room);
    private final RecipeGraph graph = room.kitchen().graph().get();

    private int node(NodeKind kind, String key) { return graph.find(kind, key); }

    private Set<String> shown() {
        SceneGraph now = state.sight().get();
        return IntStream.range(0, now.marks()).mapToObj(now::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private Way way(String name) { return state.ways().stream().filter(w -> w.name().equals(name)).findFirst().orElseThrow(); }

    private void settle(GraphViewModel model) { for (int i = 0; i < 1000 && model.isMoving(); i++) model.pulse(); }

    private int steps() { return room.workspace().history().get().size(); }

    @Test
    void searchExpandDismissAndUndoAreOneStepEach() {
        state.show("Show Ana", new int[]{node(NodeKind.USER, "u1")});
        settle(state);
        assertEquals(Set.of("Ana"), shown());
        int before = steps();
        assertEquals(2, way("save").count());
        state.expand(way("save"));
        settle(state);
        assertEquals(Set.of("Ana", "Chili", "Pasta"), shown());
        state.selectNodes(node(NodeKind.RECIPE, "r1"));
        state.dismiss();
        settle(state);
        assertEquals(Set.of("Ana", "Pasta"), shown());
        room.workspace().undo();
        assertEquals(Set.of("Ana", "Chili", "Pasta"), shown());
        room.workspace().undo();
        assertEquals(Set.of("Ana"), shown());
        room.workspace().undo();
        assertTrue(shown().isEmpty());
        room.workspace().redo();
        assertEquals(Set.of("Ana"), shown());
        assertTrue(before >= 1);
    }

    @Test
    void theMotionBelongsToTheStepThatSetItOff() {
        state.show("Show Ana", new int[]{node(NodeKind.USER, "u1")});
        settle(state);
        state.expand(way("save"));
        assertTrue(state.isMoving());
        float x = state.x(1);
        settle(state);
        assertTrue(x != state.x(1), "it has moved");
        var kept = room.kitchen().scenes().get().present().orElseThrow();
        int chili = IntStream.range(0, 3).filter(i -> state.sight().get().name(i).equals("Chili")).findFirst().orElseThrow();
        assertEquals(state.x(chili), kept.marks().stream().filter(m -> m.key().equals("r1")).findFirst().orElseThrow().x(), .06);
        room.workspace().undo();
        assertEquals(Set.of("Ana"), shown(), "one undo takes motion and expansion");
    }

    @Test
    void theLimitLeavesABadgeThatOpens() {
        state.show("Show", new int[]{node(NodeKind.RECIPE, "r1")});
        state.limit().set(1);
        state.expand(way("contains"));
        SceneGraph now = state.sight().get();
        assertEquals(2, now.marks());
        assertEquals(3, now.size());
        assertEquals("+1", now.name(2));
        assertTrue(shown().contains("tomato"), "what leads on comes first: " + shown());
        state.open(2);
        assertEquals(Set.of("Chili", "bean", "tomato"), shown());
        assertEquals(3, state.sight().get().size(), "an empty badge goes");
        state.select(new int[]{0}, false);
        state.fold();
        assertEquals(1, state.sight().get().marks());
        assertEquals("+2", state.sight().get().name(1));
        room.workspace().undo();
        assertEquals(Set.of("Chili", "bean", "tomato"), shown());
    }

    @Test
    void whatJoinsStaysWhenLeavesAreGrouped() {
        state.show("Show", new int[]{node(NodeKind.RECIPE, "r1"), node(NodeKind.RECIPE, "r2")});
        state.selectAll();
        state.expand(way("contains"));
        assertEquals(Set.of("Chili", "Pasta", "bean", "tomato", "basil"), shown());
        state.select(new int[0], false);
        assertEquals(1, state.sight().get().around(indexOf("bean")).length);
        assertTrue(SceneEdit.fold(state.sight().get(), all(), 1).marks().stream().anyMatch(m -> m.key().equals("tomato")),
                "tomato hangs on both");
        assertFalse(SceneEdit.fold(state.sight().get(), all(), 1).marks().stream().anyMatch(m -> m.key().equals("bean")));
    }

    private BitSet all() {
        var out = new BitSet();
        out.set(0, state.sight().get().size());
        return out;
    }

    private int indexOf(String name) {
        return IntStream.range(0, state.sight().get().marks()).filter(i -> state.sight().get().name(i).equals(name)).findFirst()
                .orElseThrow();
    }

    @Test
    void aDragIsOneStepAndPins() {
        state.show("Show", new int[]{node(NodeKind.RECIPE, "r1"), node(NodeKind.USER, "u1")});
        settle(state);
        int before = steps();
        float x = state.x(0);
        var one = new BitSet();
        one.set(0);
        for (int i = 0; i < 10; i++) {
            state.drag(one, 5, 0);
            state.pulse();
        }
        assertEquals(before, steps(), "nothing is kept while the hand moves");
        state.drop(one);
        settle(state);
        assertEquals(x + 50, state.x(0), .2);
        assertTrue(state.isPinned(0));
        room.workspace().undo();
        assertEquals(x, state.x(0), .2);
        assertFalse(state.isPinned(0));
    }

    @Test
    void selectionGrowsInvertsAndTellsUsers() {
        state.show("Show", new int[]{node(NodeKind.USER, "u1"), node(NodeKind.USER, "u2"), node(NodeKind.RECIPE, "r2")});
        state.selectKind(NodeKind.USER, false);
        assertEquals(List.of("u1", "u2"), state.selectedUsers());
        assertEquals(List.of("u1", "u2"), room.handover().users().get());
        state.invert();
        assertEquals(List.of(), room.handover().users().get());
        state.grow();
        assertEquals(3, state.selected().get().cardinality());
        state.select(new int[]{0}, true);
        assertEquals(2, state.selected().get().cardinality(), "again takes away");
    }

    @Test
    void pathsAreFoundShownAndSaid() {
        state.show("Show", new int[]{node(NodeKind.USER, "u2"), node(NodeKind.RECIPE, "r1")});
        state.selectAll();
        state.findPaths(false);
        GraphPath best = state.paths().get().getFirst();
        assertEquals(3, best.relations().size());
        assertTrue(shown().containsAll(Set.of("Ben", "Pasta", "Chili")), "what lies between is shown: " + shown());
        assertTrue(PathWords.sentence(graph, best).startsWith("Ben → save → Pasta"), PathWords.sentence(graph, best));
        state.selectNodes(node(NodeKind.USER, "u2"));
        state.findPaths(false);
        assertFalse(state.remark().get().isEmpty(), "one mark has no path");
        state.show("Show", new int[]{node(NodeKind.RECIPE, "r3")});
        state.selectNodes(node(NodeKind.USER, "u2"), node(NodeKind.RECIPE, "r3"));
        state.findPaths(true);
        assertTrue(state.remark().get().contains("no path"), state.remark().get());
    }

    @Test
    void scenesAreKeptSteppedRenamedAndDeleted() {
        var scenes = new ScenesViewModel(room, state);
        room.kitchen().scenes().listen(_ -> scenes.refresh());
        state.show("Show", new int[]{node(NodeKind.USER, "u1")});
        scenes.save("Ana start");
        assertEquals("Ana start", scenes.present().get());
        assertFalse(scenes.edited().get());
        state.expand(List.of(node(NodeKind.USER, "u1")).stream().map(_ -> way("save")).findFirst().orElseThrow());
        assertTrue(scenes.edited().get());
        scenes.save("Ana and recipes");
        scenes.step(1);
        assertEquals("Ana start", scenes.present().get());
        assertEquals(Set.of("Ana"), shown());
        room.workspace().undo();
        assertEquals(Set.of("Ana", "Chili", "Pasta"), shown());
        assertFalse(scenes.rename("Ana start", "Ana and recipes"), "taken");
        assertTrue(scenes.rename("Ana start", "Ana alone"));
        assertEquals(List.of("Ana alone", "Ana and recipes"), List.copyOf(scenes.names()));
        scenes.delete("Ana alone");
        assertEquals(List.of("Ana and recipes"), List.copyOf(scenes.names()));
        room.workspace().undo();
        assertEquals(2, scenes.names().size());
    }

    @Test
    void hidingAndColoursAreStepsAndDropNothing() {
        state.show("Show", new int[]{node(NodeKind.USER, "u1"), node(NodeKind.RECIPE, "r1")});
        state.hideKind(NodeKind.RECIPE, true);
        assertFalse(state.sight().get().isShown(1));
        assertEquals(2, state.sight().get().marks());
        state.hideRelation("save", true);
        state.tint(NodeKind.USER, 4);
        assertEquals(4, Kinds.tint(NodeKind.USER, state.scene()));
        for (int i = 0; i < 3; i++) room.workspace().undo();
        assertTrue(state.sight().get().isShown(1));
        assertTrue(state.scene().hiddenRelations().isEmpty());
    }

    @Test
    void theKeyboardWalksAlongEdges() {
        state.show("Show", new int[]{node(NodeKind.USER, "u1"), node(NodeKind.RECIPE, "r1"), node(NodeKind.RECIPE, "r3")});
        settle(state);
        state.focusBody(0);
        double dx = Math.signum(state.x(1) - state.x(0));
        double dy = Math.signum(state.y(1) - state.y(0));
        if (Math.abs(state.x(1) - state.x(0)) > Math.abs(state.y(1) - state.y(0))) state.walk(dx, 0);
        else state.walk(0, dy);
        assertEquals(1, state.focus().get(), "Chili is joined to Ana, Soup is not");
        state.tab(1);
        assertEquals(2, state.focus().get());
        state.tab(1);
        assertEquals(0, state.focus().get(), "round and round");
    }

    @Test
    void twentyThousandNeighboursStayInABadge() {
        RecipeRoom big = GraphRooms.of(KitchenFixture.of(20_000, 2, 5));
        GraphViewModel many = GraphRooms.state(big);
        int salt = many.graph().find(NodeKind.INGREDIENT, "salt");
        many.show("Show salt", new int[]{salt});
        many.expand(many.ways().getFirst());
        SceneGraph now = many.sight().get();
        assertEquals(1 + GraphViewModel.LIMIT, now.marks());
        assertEquals(20_000 - GraphViewModel.LIMIT, now.held(now.marks()));
        assertTrue(many.remark().get().contains("19,988"), many.remark().get());
        int[] all = IntStream.range(0, 9_000).toArray();
        many.show("Too much", all);
        assertEquals(SceneEdit.MOST_MARKS, many.sight().get().marks());
        assertFalse(many.remark().get().isEmpty());
    }

    @Test
    void marksOfGoneNodesAreLeftOutAndCounted() {
        state.show("Show", new int[]{node(NodeKind.USER, "u1"), node(NodeKind.RECIPE, "r1")});
        room.workspace().recipeGraph().set(KitchenFixture.large());
        assertEquals(2, state.sight().get().gone(), "keys mean nothing in another kitchen");
        room.workspace().recipeGraph().set(graph);
        assertEquals(Set.of("Ana", "Chili"), shown());
    }
}
