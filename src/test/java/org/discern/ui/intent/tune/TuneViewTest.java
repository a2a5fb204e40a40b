package org.discern.ui.intent.tune;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.points.SelectMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Tune under a hand, headless.
@ExtendWith(ApplicationExtension.class)
class TuneViewTest {
    private final Room room = Rooms.of(DiscoveryFixture.of(1200, 24, 3));
    private TuneView view;

    @Start
    void start(Stage stage) {
        Theme.LIGHT.use();
        view = new TuneView(room);
        Rooms.show(stage, view, room, "tune");
    }

    private Live now() { return room.live().live().get().orElseThrow(); }

    @Test
    void draggingTheCutLineMovesEverythingAndIsOneStep(FxRobot robot) {
        var canvas = view.threshold().canvas();
        Bounds tree = canvas.localToScreen(canvas.getBoundsInLocal());
        double place = now().ground().axis().place(now().cut().height());
        double x = tree.getMinX() + 50 + place * (tree.getWidth() - 100);
        double y = tree.getCenterY();
        int before = now().cut().clusters();
        int rows = view.state().rows().size();
        robot.moveTo(x, y).press(MouseButton.PRIMARY).moveTo(x + 60, y);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(now().cut().clusters() < before, "it follows while the button is down");
        assertTrue(room.workspace().history().get().isEmpty());
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, room.workspace().history().get().size());
        assertTrue(view.state().rows().size() < rows);
        robot.interact(room.workspace()::undo);
        assertEquals(before, now().cut().clusters());
        assertEquals(rows, view.state().rows().size());
    }

    @Test
    void aSearchThatMatchesNothingIsToldWithTheWayOut(FxRobot robot) {
        var found = room.workspace().selection().found();
        room.commands().add(org.discern.work.Command.always("edit.find.clear", "Edit", "End the search", "", () -> found.set(
                java.util.Optional.empty())));
        var line = robot.from(view).lookup(".nothing-matches").query();
        assertFalse(line.isVisible());
        var rows = new java.util.BitSet();
        robot.interact(() -> found.set(java.util.Optional.of(new org.discern.domain.corpus.Hits(
                org.discern.domain.corpus.Query.NONE, rows, List.of(), true))));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(line.isVisible());
        assertTrue(robot.from(line).lookup(".label").queryLabeled().getText().startsWith("No utterance matches"));
        var some = new java.util.BitSet();
        some.set(now().rowsOf(view.state().rows().getFirst().entry().node())[0]);
        robot.interact(() -> found.set(java.util.Optional.of(new org.discern.domain.corpus.Hits(
                org.discern.domain.corpus.Query.NONE, some, List.of(), true))));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(line.isVisible(), "a cluster lights up");
        robot.interact(() -> found.set(java.util.Optional.of(new org.discern.domain.corpus.Hits(
                org.discern.domain.corpus.Query.NONE, rows, List.of(), true))));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("Clear the filter");
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(line.isVisible());
        assertTrue(found.get().isEmpty());
    }

    @Test
    void otherColoursOfGroupsRepaintTreeMapAndListAtOnce(FxRobot robot) {
        int[] map = view.leafColours();
        int[] list = java.util.Objects.requireNonNull(view.picture()).argb().clone();
        try {
            robot.interact(() -> Theme.hues(org.discern.work.settings.Hues.OKABE_ITO));
            WaitForAsyncUtils.waitForFxEvents();
            assertFalse(java.util.Arrays.equals(map, view.leafColours()), "the map");
            assertFalse(java.util.Arrays.equals(list, java.util.Objects.requireNonNull(view.picture()).argb()), "tree and list");
        } finally {
            robot.interact(() -> Theme.hues(org.discern.work.settings.Hues.DISCERN));
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertArrayEquals(map, view.leafColours());
    }

    @Test
    void bracketsStepAndBackslashReturns(FxRobot robot) {
        int before = now().cut().clusters();
        robot.interact(() -> view.threshold().canvas().requestFocus());
        robot.press(KeyCode.CLOSE_BRACKET).release(KeyCode.CLOSE_BRACKET);
        assertEquals(before - 1, now().cut().clusters());
        robot.press(KeyCode.OPEN_BRACKET).release(KeyCode.OPEN_BRACKET);
        robot.press(KeyCode.OPEN_BRACKET).release(KeyCode.OPEN_BRACKET);
        assertEquals(before + 1, now().cut().clusters());
        robot.press(KeyCode.BACK_SLASH).release(KeyCode.BACK_SLASH);
        assertEquals(before, now().cut().clusters());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertTrue(room.live().cutHeight().get() > now().ground().learnedHeight());
        assertFalse(room.live().moving().get(), "an arrow key lets go when it is lifted");
    }

    @Test
    void draggingTheHandleOfTheCurveMovesCountsMapAndListAndIsOneStep(FxRobot robot) {
        Node handle = robot.from(view).lookup((Node n) -> n.getStyleClass().contains("chart-handle-label") && n instanceof Label l
                && !l.getText().startsWith("learned")).query();
        Bounds at = handle.localToScreen(handle.getBoundsInLocal());
        String count = figure(robot);
        int[] colours = view.leafColours();
        List<ClusterRow> rows = List.copyOf(view.state().rows());
        robot.moveTo(at.getCenterX(), at.getCenterY()).press(MouseButton.PRIMARY).moveTo(at.getCenterX() + 50, at.getCenterY());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(room.live().moving().get());
        assertNotEquals(count, figure(robot), "the count follows while the button is down");
        assertFalse(Arrays.equals(colours, view.leafColours()), "so does the map");
        assertNotEquals(rows, List.copyOf(view.state().rows()), "and the list");
        assertTrue(room.workspace().history().get().isEmpty());
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, room.workspace().history().get().size());
        robot.interact(room.workspace()::undo);
        assertEquals(count, figure(robot));
        assertEquals(rows.size(), view.state().rows().size());
        assertArrayEquals(colours, view.leafColours(), "the colours of before come back");
    }

    /// While the threshold glides, in a show as under a hand, the list has the map's colours at every step.
    @Test
    void theListHasTheColoursOfTheMapWhileTheThresholdGlides(FxRobot robot) {
        double top = now().ground().tree().maxHeight();
        for (double share : new double[]{.9, .6, .4, .3, .2}) {
            robot.interact(() -> room.live().dragCut(top * share));
            WaitForAsyncUtils.waitForFxEvents();
            assertTrue(room.live().moving().get(), "nobody has let go");
            int compared = 0;
            for (Node node : robot.from(view).lookup(".cluster-cell").queryAll()) {
                if (!(node instanceof ClusterCell cell) || cell.getItem() == null || cell.getGraphic() == null) continue;
                int leaf = now().cut().member(cell.getItem().index(), 0);
                var swatch = (javafx.scene.shape.Rectangle) cell.lookup(".cluster-swatch");
                int argb = view.leafColours()[leaf];
                assertEquals(javafx.scene.paint.Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255), swatch.getFill(), cell
                        .getItem() + " at " + share);
                compared++;
            }
            assertTrue(compared > 0, "the list shows some at " + share);
        }
    }

    private String figure(FxRobot robot) { return robot.from(view).lookup(".figure").queryAs(Label.class).getText(); }

    @Test
    void theLassoSelectsInAllViews(FxRobot robot) {
        robot.interact(() -> view.map().requestFocus());
        robot.press(KeyCode.Q).release(KeyCode.Q);
        assertEquals(SelectMode.LASSO, view.map().modeProperty().get());
        Bounds map = view.map().localToScreen(view.map().getBoundsInLocal());
        double x = map.getCenterX();
        double y = map.getCenterY();
        double r = Math.min(map.getWidth(), map.getHeight()) * 0.45;
        robot.moveTo(x - r, y - r).press(MouseButton.PRIMARY).moveTo(x + r, y - r).moveTo(x + r, y + r).moveTo(x - r, y + r)
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        BitSet picked = room.workspace().selection().rows().get();
        assertTrue(picked.cardinality() > 100, "the middle of the map is full: " + picked.cardinality());
        assertEquals(picked.cardinality(), view.picture().selectedIn(now().ground().tree().nodes() - 1), "the tree marks them");
        assertFalse(robot.from(view).lookup((Node n) -> n.getPseudoClassStates().contains(PseudoClass.getPseudoClass("picked")))
                .queryAll().isEmpty(), "the list marks their clusters");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertEquals(0, room.workspace().selection().count());
    }

    @Test
    void restingOnAJoinTellsOfItsGroups(FxRobot robot) throws Exception {
        var canvas = view.threshold().canvas();
        int root = now().ground().tree().nodes() - 1;
        robot.interact(() -> canvas.reveal(root));
        Bounds tree = canvas.localToScreen(canvas.getBoundsInLocal());
        double x = tree.getMinX() + 50 + now().ground().axis().place(now().ground().tree().height(root)) * (tree.getWidth()
                - 100);
        robot.moveTo(x - 30, tree.getCenterY() - 3).moveTo(x, tree.getCenterY());
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> card() != null);
        assertTrue(card() instanceof JoinCard);
        robot.moveTo(tree.getMinX() + 2, tree.getMinY() + 2);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(null, card());
    }

    @Test
    void aClickInTheListSelectsEverywhereAndEscapeClears(FxRobot robot) {
        robot.interact(() -> view.state().pick(view.state().rows().getFirst().entry().node(), false));
        assertEquals(view.state().rows().getFirst().entry().size(), room.workspace().selection().count());
        robot.interact(() -> view.threshold().canvas().requestFocus());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertEquals(0, room.workspace().selection().count());
    }

    @Test
    void theMainAxesTakeThePlaceOfTheNeighbourhoodsAndBack(FxRobot robot) {
        FloatMatrix before = view.state().map().points().get().orElseThrow();
        robot.interact(() -> view.map().requestFocus());
        robot.press(KeyCode.P).release(KeyCode.P);
        WaitForAsyncUtils.waitForFxEvents();
        FloatMatrix axes = view.state().map().points().get().orElseThrow();
        assertEquals(before.rows(), axes.rows());
        assertNotEquals(before, axes);
        robot.press(KeyCode.P).release(KeyCode.P);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, view.state().map().points().get().orElseThrow());
    }

    @Test
    void oneBranchIsCutFinerByKeyAndTheScoreOfBothIsTold(FxRobot robot) {
        int before = now().cut().clusters();
        robot.interact(() -> {
            view.state().pick(view.state().rows().getFirst().entry().node(), false);
            view.threshold().canvas().requestFocus();
        });
        robot.press(KeyCode.F).release(KeyCode.F);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(now().cut().clusters() > before);
        Label line = robot.from(view).lookup(".edits-line").queryAs(Label.class);
        assertTrue(line.isVisible());
        assertTrue(line.getText().contains("1 own cut"), line.getText());
        assertTrue(line.getText().contains("as edited"), line.getText());
        robot.press(KeyCode.B).release(KeyCode.B);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, now().cut().clusters());
        assertFalse(line.isVisible(), "nothing is edited any more");
    }

    /// What a pop-over shows now, or null.
    private static Node card() {
        return Window.getWindows().stream().filter(w -> w instanceof PopOver && w.isShowing()).map(w -> ((PopOver) w)
                .getContentNode()).findFirst().orElse(null);
    }
}
