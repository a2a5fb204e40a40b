package org.discern.ui.recipe.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.Quantity;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.SceneFilters.Range;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.recipe.walk.SceneEdit;
import org.discern.work.recipe.walk.SceneGraph;
import org.discern.work.recipe.walk.Way;
import org.junit.jupiter.api.Test;

/// Everything on one thread: the layout runs only when it is pulsed.
class GraphViewModelTest {
    private final RecipeRoom room = GraphRooms.of(KitchenFixture.six());
    private final GraphDesk desk = GraphRooms.desk(room);
    private final GraphViewModel state = desk.state();
    private final RecipeGraph graph = room.kitchen().graph().get();

    private int node(NodeKind kind, String key) { return graph.find(kind, key); }

    private Set<String> shown() {
        SceneGraph now = state.sight().get();
        return IntStream.range(0, now.marks()).mapToObj(now::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private Way way(String name) {
        return desk.walk().ways().stream().filter(w -> w.name().equals(name)).findFirst().orElseThrow();
    }

    private void settle(GraphViewModel model) { for (int i = 0; i < 1000 && model.isMoving(); i++) model.pulse(); }

    private int steps() { return room.workspace().history().get().size(); }

    @Test
    void searchExpandDismissAndUndoAreOneStepEach() {
        desk.walk().show("Show Ana", new int[]{node(NodeKind.USER, "u1")});
        settle(state);
        assertEquals(Set.of("Ana"), shown());
        int before = steps();
        assertEquals(2, way("save").count());
        desk.walk().expand(way("save"));
        settle(state);
        assertEquals(Set.of("Ana", "Chili", "Pasta"), shown());
        desk.select().nodes(node(NodeKind.RECIPE, "r1"));
        desk.walk().dismiss();
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
        desk.walk().show("Show Ana", new int[]{node(NodeKind.USER, "u1")});
        settle(state);
        desk.walk().expand(way("save"));
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
        desk.walk().show("Show", new int[]{node(NodeKind.RECIPE, "r1")});
        desk.walk().limit().set(1);
        desk.walk().expand(way("contains"));
        SceneGraph now = state.sight().get();
        assertEquals(2, now.marks());
        assertEquals(3, now.size());
        assertEquals("+1", now.name(2));
        assertTrue(shown().contains("tomato"), "what leads on comes first: " + shown());
        desk.walk().open(2);
        assertEquals(Set.of("Chili", "bean", "tomato"), shown());
        assertEquals(3, state.sight().get().size(), "an empty badge goes");
        desk.select().bodies(new int[]{0}, false);
        desk.walk().fold();
        assertEquals(1, state.sight().get().marks());
        assertEquals("+2", state.sight().get().name(1));
        room.workspace().undo();
        assertEquals(Set.of("Chili", "bean", "tomato"), shown());
    }

    @Test
    void whatJoinsStaysWhenLeavesAreGrouped() {
        desk.walk().show("Show", new int[]{node(NodeKind.RECIPE, "r1"), node(NodeKind.RECIPE, "r2")});
        desk.select().all();
        desk.walk().expand(way("contains"));
        assertEquals(Set.of("Chili", "Pasta", "bean", "tomato", "basil"), shown());
        desk.select().bodies(new int[0], false);
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
        desk.walk().show("Show", new int[]{node(NodeKind.RECIPE, "r1"), node(NodeKind.USER, "u1")});
        settle(state);
        int before = steps();
        float x = state.x(0);
        var one = new BitSet();
        one.set(0);
        for (int i = 0; i < 10; i++) {
            desk.places().drag(one, 5, 0);
            state.pulse();
        }
        assertEquals(before, steps(), "nothing is kept while the hand moves");
        desk.places().drop(one);
        settle(state);
        assertEquals(x + 50, state.x(0), .2);
        assertTrue(state.isPinned(0));
        room.workspace().undo();
        assertEquals(x, state.x(0), .2);
        assertFalse(state.isPinned(0));
    }

    @Test
    void selectionGrowsInvertsAndTellsUsers() {
        desk.walk().show("Show", new int[]{node(NodeKind.USER, "u1"), node(NodeKind.USER, "u2"), node(NodeKind.RECIPE, "r2")});
        desk.select().kind(NodeKind.USER, false);
        assertEquals(List.of("u1", "u2"), state.selectedUsers());
        assertEquals(List.of("u1", "u2"), room.handover().users().get());
        desk.select().invert();
        assertEquals(List.of(), room.handover().users().get());
        desk.select().grow();
        assertEquals(3, state.selected().get().cardinality());
        desk.select().bodies(new int[]{0}, true);
        assertEquals(2, state.selected().get().cardinality(), "again takes away");
    }

    @Test
    void pathsAreFoundShownAndSaid() {
        desk.walk().show("Show", new int[]{node(NodeKind.USER, "u2"), node(NodeKind.RECIPE, "r1")});
        desk.select().all();
        desk.paths().find(false);
        GraphPath best = state.paths().get().getFirst();
        assertEquals(3, best.relations().size());
        assertTrue(shown().containsAll(Set.of("Ben", "Pasta", "Chili")), "what lies between is shown: " + shown());
        assertTrue(PathWords.sentence(graph, best).startsWith("Ben → save → Pasta"), PathWords.sentence(graph, best));
        desk.select().nodes(node(NodeKind.USER, "u2"));
        desk.paths().find(false);
        assertFalse(state.remark().get().isEmpty(), "one mark has no path");
        desk.walk().show("Show", new int[]{node(NodeKind.RECIPE, "r3")});
        desk.select().nodes(node(NodeKind.USER, "u2"), node(NodeKind.RECIPE, "r3"));
        desk.paths().find(true);
        assertTrue(state.remark().get().contains("no path"), state.remark().get());
    }

    @Test
    void aSceneOfAShowKeepsPathsSelectionAndWhatWasInView() {
        desk.walk().show("Show", new int[]{node(NodeKind.USER, "u2"), node(NodeKind.RECIPE, "r1")});
        desk.select().all();
        desk.paths().find(false);
        settle(state);
        state.sized(800, 400);
        state.look(new org.discern.domain.recipe.Scene.Camera(30, -10, 2));
        var sight = (org.discern.domain.stage.Sight.Graph) GraphSight.of(desk).orElseThrow();
        RecipeRoom other = GraphRooms.of(KitchenFixture.six());
        GraphDesk audience = GraphRooms.desk(other);
        audience.state().refresh();
        for (int again = 0; again < 2; again++) {
            other.workspace().decideScenes("Show", "show", s -> s.withPresent(sight.scene()));
            GraphSight.show(audience, sight);
            assertEquals(state.paths().get().stream().map(GraphPath::nodes).toList(), audience.state().paths().get().stream().map(
                    GraphPath::nodes).toList());
            assertEquals(state.paths().get().getFirst().relations(), audience.state().paths().get().getFirst().relations());
            assertEquals(List.of("Ben", "Chili"), java.util.Arrays.stream(audience.state().selectedNodes()).mapToObj(
                    graph::name).sorted().toList());
            assertEquals(new GraphViewModel.Window(30, -10, 400, 200), audience.state().framed().get().orElseThrow());
            other.workspace().recipeGraph().set(KitchenFixture.six()); // as when names are hidden and shown again
        }
    }

    @Test
    void pathsAreGoneBeforeAnotherGraphIsThere() {
        desk.walk().show("Show", new int[]{node(NodeKind.USER, "u2"), node(NodeKind.RECIPE, "r1")});
        desk.select().all();
        desk.paths().find(false);
        assertFalse(state.paths().get().isEmpty());
        var left = new java.util.ArrayList<Integer>();
        state.sight().addListener((_, _, now) -> {
            for (GraphPath path : state.paths().get()) for (int n : path.nodes()) if (n >= now.graph().size()) left.add(n);
        });
        room.workspace().recipeGraph().set(RecipeGraph.EMPTY);
        assertEquals(List.of(), left);
    }

    @Test
    void scenesAreKeptSteppedRenamedAndDeleted() {
        ScenesViewModel scenes = desk.scenes();
        desk.walk().show("Show", new int[]{node(NodeKind.USER, "u1")});
        scenes.save("Ana start");
        assertEquals("Ana start", scenes.present().get());
        assertFalse(scenes.edited().get());
        desk.walk().expand(List.of(node(NodeKind.USER, "u1")).stream().map(_ -> way("save")).findFirst().orElseThrow());
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
        desk.walk().show("Show", new int[]{node(NodeKind.USER, "u1"), node(NodeKind.RECIPE, "r1")});
        desk.look().hideKind(NodeKind.RECIPE, true);
        assertFalse(state.sight().get().isShown(1));
        assertEquals(2, state.sight().get().marks());
        desk.look().hideRelation("save", true);
        desk.look().tint(NodeKind.USER, 4);
        assertEquals(4, Kinds.tint(NodeKind.USER, state.scene()));
        for (int i = 0; i < 3; i++) room.workspace().undo();
        assertTrue(state.sight().get().isShown(1));
        assertTrue(state.scene().filters().relations().isEmpty());
    }

    @Test
    void theKeyboardWalksAlongEdges() {
        desk.walk().show("Show", new int[]{node(NodeKind.USER, "u1"), node(NodeKind.RECIPE, "r1"), node(NodeKind.RECIPE, "r3")});
        settle(state);
        desk.select().focus(0);
        double dx = Math.signum(state.x(1) - state.x(0));
        double dy = Math.signum(state.y(1) - state.y(0));
        if (Math.abs(state.x(1) - state.x(0)) > Math.abs(state.y(1) - state.y(0))) desk.select().walk(dx, 0);
        else desk.select().walk(0, dy);
        assertEquals(1, state.focus().get(), "Chili is joined to Ana, Soup is not");
        desk.select().tab(1);
        assertEquals(2, state.focus().get());
        desk.select().tab(1);
        assertEquals(0, state.focus().get(), "round and round");
    }

    @Test
    void twentyThousandNeighboursStayInABadge() {
        RecipeRoom big = GraphRooms.of(KitchenFixture.of(20_000, 2, 5));
        GraphDesk many = GraphRooms.desk(big);
        int salt = many.state().graph().find(NodeKind.INGREDIENT, "salt");
        many.walk().show("Show salt", new int[]{salt});
        many.walk().expand(many.walk().ways().getFirst());
        SceneGraph now = many.state().sight().get();
        assertEquals(1 + WalkVerbs.LIMIT, now.marks());
        assertEquals(20_000 - WalkVerbs.LIMIT, now.held(now.marks()));
        assertTrue(many.state().remark().get().contains("19,988"), many.state().remark().get());
        int[] all = IntStream.range(0, 9_000).toArray();
        many.walk().show("Too much", all);
        assertEquals(SceneEdit.MOST_MARKS, many.state().sight().get().marks());
        assertFalse(many.state().remark().get().isEmpty());
    }

    @Test
    void marksOfGoneNodesAreLeftOutAndCounted() {
        desk.walk().show("Show", new int[]{node(NodeKind.USER, "u1"), node(NodeKind.RECIPE, "r1")});
        room.workspace().recipeGraph().set(KitchenFixture.large());
        assertEquals(2, state.sight().get().gone(), "keys mean nothing in another kitchen");
        room.workspace().recipeGraph().set(graph);
        assertEquals(Set.of("Ana", "Chili"), shown());
    }

    @Test
    void rangesHideRecipesOutsideAreOneStepAndComeBack() {
        desk.walk().show("Show", IntStream.range(0, graph.size()).toArray());
        assertEquals(3, desk.look().counts(Map.of())[1]);
        Range extent = desk.look().extent(Quantity.TIMES).orElseThrow();
        Map<Quantity, Range> busy = Map.of(Quantity.TIMES, new Range(extent.most(), Double.MAX_VALUE));
        int left = desk.look().counts(busy)[1];
        assertTrue(left > 0 && left < 3, "the fixture's recipes differ: " + left);
        int before = steps();
        desk.look().ranges(busy);
        assertEquals(before + 1, steps());
        SceneGraph now = state.sight().get();
        assertEquals(left, IntStream.range(0, now.marks()).filter(i -> now.kind(i) == NodeKind.RECIPE && now.isShown(i)).count());
        assertTrue(now.isShown(0), "a user has no such value and stays");
        desk.scenes().save("busy");
        desk.look().forgetRange(Quantity.TIMES);
        assertTrue(IntStream.range(0, state.sight().get().marks()).allMatch(state.sight().get()::isShown));
        desk.scenes().open("busy");
        assertEquals(busy, state.scene().filters().ranges(), "saved with the scene");
        // minutes nobody told: such a recipe is in no range
        desk.look().ranges(Map.of(Quantity.MINUTES, new Range(0, Double.MAX_VALUE)));
        SceneGraph timed = state.sight().get();
        for (int i = 0; i < timed.marks(); i++)
            if (timed.kind(i) == NodeKind.RECIPE) assertEquals(graph.text(timed.node(i)).minutes() >= 0, timed.isShown(i));
    }

    @Test
    void selectionsAreKeptTakenUpElsewhereAndDeleted() {
        desk.walk().show("Show", new int[]{node(NodeKind.USER, "u1"), node(NodeKind.RECIPE, "r1"), node(NodeKind.RECIPE, "r2")});
        desk.select().nodes(node(NodeKind.USER, "u1"), node(NodeKind.RECIPE, "r2"));
        desk.selections().keep("the two");
        assertEquals(List.of("the two"), List.copyOf(desk.selections().names()));
        desk.select().bodies(new int[0], false);
        int before = steps();
        desk.selections().recall("the two");
        assertEquals(2, state.selected().get().cardinality());
        assertEquals(before, steps(), "selecting is no operation");
        desk.select().nodes(node(NodeKind.RECIPE, "r2"));
        desk.walk().dismiss();
        desk.selections().recall("the two");
        assertEquals(Set.of("Ana", "Chili", "Pasta"), shown(), "what was dismissed comes back");
        assertEquals(2, state.selected().get().cardinality());
        desk.selections().delete("the two");
        assertTrue(desk.selections().names().isEmpty());
        room.workspace().undo();
        assertEquals(2, desk.selections().size("the two"));
    }
}
