package org.discern.ui.recipe.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.discern.domain.recipe.NodeKind;
import org.discern.ui.kit.Theme;
import org.discern.ui.project.ProjectVerbs;
import org.discern.ui.recipe.RecipeScreens;
import org.discern.ui.recipe.canvas.GraphCanvas;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.Commands;
import org.discern.work.ProjectSummary;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.job.JobRunner;
import org.discern.work.recipe.walk.SceneGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// *Graph* in the real window, by keys and hand, with the layout on a lane of its own: flow C up to the comparison.
class GraphViewTest extends ApplicationTest {
    private final JobRunner runner = JobRunner.threaded(1, _ -> {});
    private final Workspace workspace = new Workspace(runner);
    private final Commands commands = new Commands();
    private RecipeScreens screens;

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        var window = new WorkbenchWindow(workspace, commands, ProjectVerbs.none(), new Signal<>(Settings.FIRST.withWindow(0, 0,
                1280, 800, false)));
        screens = new RecipeScreens(workspace, GraphRooms.kitchen(workspace), GraphRooms.untrained(), window, commands, window
                .dialogs(), _ -> {});
        window.fill(screens.screens(), Map.of());
        workspace.recipeGraph().set(KitchenFixture.six());
        workspace.project().set(Optional.of(new ProjectSummary(Path.of("/data/kitchen.discern"), "kitchen", false, "")));
        window.show(stage);
    }

    @AfterEach
    void end() { runner.close(); }

    private GraphDesk desk() { return screens.graph(); }

    private GraphViewModel graph() { return desk().state(); }

    private Set<String> shown() {
        SceneGraph now = graph().sight().get();
        return IntStream.range(0, now.marks()).mapToObj(now::name).collect(Collectors.toSet());
    }

    private void waitFor(Callable<Boolean> fact) throws Exception {
        WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, fact);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void rest() throws Exception { waitFor(() -> !graph().isMoving()); }

    @Test
    void searchExpandDismissUndoAndSaveAScene() throws Exception {
        // search a user
        TextField field = lookup(".search-field").queryAs(TextField.class);
        clickOn(field);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(!lookup(".suggestions").query().isVisible(), "nothing was asked for yet");
        write("an");
        waitFor(() -> lookup(".suggestions .list-cell").tryQuery().isPresent());
        push(KeyCode.ENTER);
        waitFor(() -> shown().equals(Set.of("Ana")));
        rest();
        // expand by the inspector's button, which says how many
        Button save = lookup((Button b) -> "save +2".equals(b.getText())).query();
        clickOn(save);
        waitFor(() -> shown().equals(Set.of("Ana", "Chili", "Pasta")));
        rest();
        // two recipes in the table; choosing one there selects it on the canvas
        @SuppressWarnings("unchecked")
        TableView<Object> table = lookup((Node n) -> n instanceof TableView<?> t && t.getColumns().size() == 5).queryAs(
                TableView.class);
        waitFor(() -> table.getItems().size() == 2);
        interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
        });
        waitFor(() -> graph().selected().get().cardinality() == 1);
        int chosen = graph().selected().get().nextSetBit(0);
        String gone = graph().sight().get().name(chosen);
        assertEquals(NodeKind.RECIPE, graph().sight().get().kind(chosen));
        // dismiss with the key, on the canvas
        GraphCanvas canvas = lookup(".canvas-pane").queryAs(GraphCanvas.class);
        interact(canvas::requestFocus);
        push(KeyCode.DELETE);
        waitFor(() -> !shown().contains(gone));
        assertEquals(2, shown().size());
        // undo brings it back
        press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
        waitFor(() -> shown().contains(gone));
        // save the scene
        interact(canvas::requestFocus);
        push(KeyCode.S);
        waitFor(() -> lookup(".name-field").tryQuery().isPresent());
        TextField name = lookup(".name-field").queryAs(TextField.class);
        interact(name::clear);
        clickOn(name).write("Ana start");
        push(KeyCode.ENTER);
        waitFor(() -> workspace.scenes().get().saved().containsKey("Ana start"));
        assertEquals(3, workspace.scenes().get().saved().get("Ana start").marks().size());
    }

    @Test
    void aMarkIsDraggedAsOneStepAndStays() throws Exception {
        interact(() -> desk().walk().show("Show", new int[]{0, graph().graph().from(NodeKind.RECIPE)}));
        rest();
        interact(() -> commands.run("graph.look.fit"));
        WaitForAsyncUtils.waitForFxEvents();
        GraphCanvas canvas = lookup(".canvas-pane").queryAs(GraphCanvas.class);
        var camera = canvas.camera();
        double px = canvas.getWidth() / 2 + (graph().x(0) - camera.x()) * camera.zoom();
        double py = canvas.getHeight() / 2 + (graph().y(0) - camera.y()) * camera.zoom();
        var at = canvas.localToScreen(px, py);
        int steps = workspace.history().get().size();
        moveTo(at.getX(), at.getY()).press(javafx.scene.input.MouseButton.PRIMARY).moveBy(40, 30).moveBy(40, 20).release(
                javafx.scene.input.MouseButton.PRIMARY);
        rest();
        waitFor(() -> graph().isPinned(0));
        assertEquals(steps + 1, IntStream.range(0, workspace.history().get().size() - steps).mapToObj(i -> workspace.history()
                .get()
                .get(i).gesture()).distinct().count() + steps, "one step");
        interact(workspace::undo);
        waitFor(() -> !graph().isPinned(0));
    }

    @Test
    void keysWalkSelectAndClear() throws Exception {
        interact(() -> desk().walk().show("Show", IntStream.range(0, graph().graph().size()).toArray()));
        rest();
        GraphCanvas canvas = lookup(".canvas-pane").queryAs(GraphCanvas.class);
        interact(canvas::requestFocus);
        interact(() -> desk().select().bodies(new int[0], false));
        push(KeyCode.TAB);
        waitFor(() -> graph().focus().get() >= 0);
        assertTrue(graph().sight().get().kind(graph().focus().get()) == NodeKind.USER, "users come first");
        int before = graph().focus().get();
        push(KeyCode.TAB);
        assertTrue(graph().focus().get() != before);
        push(KeyCode.W);
        assertTrue(graph().selected().get().cardinality() > 1, "grown");
        push(KeyCode.ESCAPE);
        assertTrue(graph().selected().get().isEmpty());
        push(KeyCode.R);
        assertEquals(org.discern.ui.kit.points.SelectMode.RECTANGLE, canvas.modeProperty().get());
    }

    @Test
    void aSelectionIsKeptAndARangeTypedByKeys() throws Exception {
        interact(() -> desk().walk().show("Show", IntStream.range(0, graph().graph().size()).toArray()));
        rest();
        GraphCanvas canvas = lookup(".canvas-pane").queryAs(GraphCanvas.class);
        interact(() -> {
            desk().select().kind(NodeKind.USER, false);
            canvas.requestFocus();
        });
        press(KeyCode.SHIFT).press(KeyCode.S).release(KeyCode.S).release(KeyCode.SHIFT);
        waitFor(() -> lookup(".name-field").tryQuery().isPresent());
        TextField name = lookup(".name-field").queryAs(TextField.class);
        interact(name::clear);
        clickOn(name).write("cooks");
        push(KeyCode.ENTER);
        waitFor(() -> workspace.scenes().get().selections().containsKey("cooks"));
        interact(() -> desk().select().bodies(new int[0], false));
        // taken up again from its menu
        clickOn(lookup(".selection-menu").queryAs(Node.class));
        clickOn("cooks (2)");
        waitFor(() -> graph().selectedUsers().size() == 2);
        // a range, typed; the sheet counts along
        interact(canvas::requestFocus);
        press(KeyCode.SHIFT).press(KeyCode.F).release(KeyCode.F).release(KeyCode.SHIFT);
        waitFor(() -> lookup(".range-sheet").tryQuery().isPresent());
        TextField least = from(lookup(".range-sheet")).lookup(".range-field").nth(4).queryAs(TextField.class);
        clickOn(least).write("2");
        push(KeyCode.ENTER);
        waitFor(() -> !graph().scene().filters().ranges().isEmpty());
        assertTrue(lookup(".range-chip").tryQuery().isPresent(), "the legend says so");
        press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
        waitFor(() -> graph().scene().filters().ranges().isEmpty());
    }
}
