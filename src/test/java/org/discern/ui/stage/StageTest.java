package org.discern.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.discern.domain.stage.ShowScene;
import org.discern.domain.stage.Sight;
import org.discern.ui.kit.Motion;
import org.discern.ui.kit.Theme;
import org.discern.work.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// A show by keyboard alone, over views that only remember what they were told.
class StageTest extends ApplicationTest {
    private final Workspace workspace = new Workspace();
    private final Told told = new Told();
    private StageDesk desk;
    private Stage stage;
    private boolean played;

    /// Scenes as labels.
    private static final class Told implements Scenery {
        final Map<String, Node> nodes = new HashMap<>();
        final List<Double> shares = new ArrayList<>();
        Optional<Sight> last = Optional.empty();
        boolean hidden;
        int ended;

        @Override
        public Optional<Sight> capture(String view) { return Optional.empty(); }

        @Override
        public String suggest(Sight sight) { return sight.view(); }

        @Override
        public String title(ShowScene scene) { return hidden ? "hidden" : scene.name(); }

        @Override
        public double sweepStart() { return .2; }

        @Override
        public void begin(boolean hide) { hidden = hide; }

        @Override
        public Node stand(Sight sight) { return nodes.computeIfAbsent(sight.view(), Label::new); }

        @Override
        public void show(Sight sight, double share) {
            last = Optional.of(sight);
            shares.add(share);
        }

        @Override
        public void hide(boolean hide) { hidden = hide; }

        @Override
        public void end() { ended++; }
    }

    @Override
    public void start(Stage aStage) {
        stage = aStage;
        Theme.LIGHT.use();
        desk = new StageDesk(new StageViewModel(workspace, System::nanoTime), told);
        desk.model().add("one", new Sight.Plain("review"));
        desk.model().add("two", new Sight.Threshold(.2, .6));
        desk.model().add("three", new Sight.Plain("domains"));
        desk.model().choose(0);
        var root = new BorderPane(new ShowSheet(desk, () -> played = true));
        root.getStyleClass().add("pane");
        var scene = new Scene(root, 900, 560);
        Theme.dress(scene);
        aStage.setScene(scene);
        aStage.show();
    }

    @AfterEach
    void moving() {
        interact(() -> {
            desk.close();
            Motion.reduced().set(false);
        });
    }

    private void waitFor(Callable<Boolean> fact) throws Exception { WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, fact); }

    private boolean reads(String name) {
        return lookup(".audience-name").tryQueryAs(Label.class).map(l -> l.getText().equals(name)).orElse(false);
    }

    private List<String> names() { return workspace.show().get().scenes().stream().map(ShowScene::name).toList(); }

    @Test
    void aShowByKeys() throws Exception {
        interact(() -> Motion.reduced().set(true));
        interact(() -> desk.play(stage));
        waitFor(() -> reads("one"));
        assertEquals("1 of 3", lookup(".audience-place").queryAs(Label.class).getText());
        push(KeyCode.SPACE);
        waitFor(() -> reads("two"));
        assertEquals(1.0, told.shares.getLast(), "with reduced motion a sweep is at its end at once");
        push(KeyCode.B);
        waitFor(() -> lookup(".audience-black").query().isVisible());
        push(KeyCode.LEFT);
        waitFor(() -> !lookup(".audience-black").query().isVisible());
        assertTrue(reads("two"), "black goes first");
        push(KeyCode.H);
        waitFor(() -> told.hidden && reads("hidden"));
        push(KeyCode.H);
        waitFor(() -> !told.hidden && reads("two"));
        push(KeyCode.N);
        waitFor(() -> lookup(".stage-speaker").tryQuery().isPresent());
        waitFor(() -> lookup(".stage-speaker").queryAs(javafx.scene.layout.Region.class).getHeight() > 0);
        assertTrue(lookup(".stage-speaker").queryAs(javafx.scene.layout.Region.class).getHeight() <= 120,
                "with one screen the notes are a strip");
        assertTrue(lookup(".stage-time").queryAs(Label.class).getText().startsWith("0:"));
        assertEquals("three", lookup(".stage-next-name").queryAs(Label.class).getText());
        clickOn(lookup("#stage-notes").queryAs(TextArea.class)).write("b n h");
        assertTrue(reads("two"), "letters are written, not obeyed");
        push(KeyCode.ESCAPE);
        waitFor(() -> workspace.show().get().get(1).notes().equals("b n h"));
        push(KeyCode.N);
        waitFor(() -> lookup(".stage-speaker").tryQuery().isEmpty());
        push(KeyCode.RIGHT);
        waitFor(() -> reads("three"));
        push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(reads("three"), "the last scene stays");
        push(KeyCode.ESCAPE);
        waitFor(() -> lookup(".audience").tryQuery().isEmpty());
        assertFalse(desk.model().state().get().playing());
        assertEquals(1, told.ended);
    }

    @Test
    void aSweepGlidesFromItsStartToItsEnd() throws Exception {
        interact(() -> desk.model().choose(1));
        interact(() -> desk.play(stage));
        waitFor(() -> told.shares.contains(1.0));
        assertEquals(0.0, told.shares.getFirst());
        for (int i = 1; i < told.shares.size(); i++) assertTrue(told.shares.get(i) >= told.shares.get(i - 1), "never back");
        assertTrue(told.shares.size() > 5, "in many steps: " + told.shares.size());
    }

    @SuppressWarnings("unchecked")
    @Test
    void theListByKeys() throws Exception {
        ListView<ShowScene> list = lookup("#stage-list").queryAs(ListView.class);
        interact(list::requestFocus);
        push(KeyCode.DOWN);
        waitFor(() -> desk.model().state().get().place() == 1);
        press(KeyCode.ALT).press(KeyCode.UP).release(KeyCode.UP).release(KeyCode.ALT);
        waitFor(() -> names().equals(List.of("two", "one", "three")));
        push(KeyCode.ENTER);
        write("first");
        push(KeyCode.ENTER);
        waitFor(() -> names().equals(List.of("first", "one", "three")));
        press(KeyCode.CONTROL).press(KeyCode.D).release(KeyCode.D).release(KeyCode.CONTROL);
        waitFor(() -> names().equals(List.of("first", "first (copy)", "one", "three")));
        push(KeyCode.DELETE);
        waitFor(() -> names().equals(List.of("first", "one", "three")));
        interact(() -> desk.model().choose(0));
        clickOn("#stage-sweep");
        waitFor(() -> workspace.show().get().get(0).sight() instanceof Sight.Threshold t && !t.moves());
        assertEquals("Present", lookup("#stage-play").queryAs(javafx.scene.control.Button.class).getText());
        interact(() -> desk.model().choose(1));
        waitFor(() -> lookup("#stage-play").queryAs(javafx.scene.control.Button.class).getText().equals("Present from here"));
        clickOn("#stage-play");
        waitFor(() -> played);
    }
}
