package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.discern.domain.intent.ReviewState;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.RunFacts;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// The whole tour on the shipped sample, from the welcome screen to the export, by keys alone. At every step the card says what the
/// bundle says and lies beside what it speaks of.
@Tag("slow")
class TourWalkTest extends ApplicationTest {
    @TempDir
    Path home;

    private final Desk desk = new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"),
            1);
    private final Signal<Settings> settings = new Signal<>(Settings.FIRST.withWindow(0, 0, 1280, 800, false));
    private WorkbenchWindow window;
    private Stage shown;

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        window = WindowWiring.window(desk, settings, home, () -> {});
        shown = stage;
        window.show(stage);
    }

    @AfterEach
    void close() { desk.close(); }

    private static void waitFor(Callable<Boolean> fact) throws Exception {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, fact);
    }

    private void keys(KeyCode... codes) {
        interact(() -> FiredKeys.press(shown.getScene(), codes));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean shows(String selector) { return lookup(selector).match(Node::isVisible).tryQuery().isPresent(); }

    private List<String> card() {
        var words = new ArrayList<String>();
        interact(() -> lookup(".tour-card .label").queryAllAs(Label.class).forEach(label -> words.add(label.getText())));
        return words;
    }

    /// Waits for a step; then its card must not lie on what it speaks of.
    private void step(String id) throws Exception {
        waitFor(() -> card().contains(Strings.of("learn.step." + id + ".title")));
        waitFor(() -> {
            var free = new boolean[1];
            interact(() -> {
                Node ring = lookup(".tour-ring").query();
                Bounds there = ring.localToScene(ring.getLayoutBounds());
                Node card = lookup(".tour-card").query();
                Bounds lies = card.localToScene(card.getLayoutBounds());
                free[0] = ring.isVisible() && there.getWidth() > 8 && !lies.intersects(there.getMinX() + 4, there.getMinY() + 4,
                        there.getWidth() - 8, there.getHeight() - 8);
            });
            return free[0];
        });
    }

    private void focused(String selector) throws Exception {
        waitFor(() -> lookup(selector).tryQuery().filter(Node::isFocused).isPresent());
    }

    @Test
    void theWholeTourByKeys() throws Exception {
        keys(KeyCode.SHIFT, KeyCode.F1);
        step("unseen");
        assertEquals("tune", window.place().get(), "the sample opens where the threshold is");
        keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        step("novelty");
        focused(".unseen .canvas-pane");
        keys(KeyCode.RIGHT);
        step("tune");
        keys(KeyCode.CONTROL, KeyCode.DIGIT3);
        step("threshold");
        focused(".cluster-list");
        keys(KeyCode.CLOSE_BRACKET);
        keys(KeyCode.CLOSE_BRACKET);
        step("learned");
        keys(KeyCode.BACK_SLASH);
        step("pick");
        focused(".cluster-list");
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        step("review");
        keys(KeyCode.CONTROL, KeyCode.DIGIT4);
        step("name");
        waitFor(() -> shows(".name-box"));
        focused(".review-queue");
        keys(KeyCode.N);
        waitFor(() -> shown.getScene().getFocusOwner() instanceof TextField);
        interact(() -> ((TextField) shown.getScene().getFocusOwner()).setText("engineer_visit"));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        step("accept");
        assertTrue(desk.workspace().decisions().get().names().containsValue("engineer_visit"));
        interact(() -> lookup(".review-queue").query().requestFocus());
        keys(KeyCode.A);
        step("undo");
        assertEquals(2, desk.workspace().decisions().get().states().values().stream().filter(s -> s == ReviewState.ACCEPTED)
                .count());
        keys(KeyCode.CONTROL, KeyCode.Z);
        step("palette");
        keys(KeyCode.CONTROL, KeyCode.K);
        step("export");
        keys(KeyCode.ESCAPE);
        keys(KeyCode.CONTROL, KeyCode.E);
        waitFor(() -> card().contains(Strings.of("learn.tour.end.title")));
        keys(KeyCode.ESCAPE);
        keys(KeyCode.SHIFT, KeyCode.F1);
        focused(".tour-card");
        keys(KeyCode.ESCAPE);
        waitFor(() -> !shows(".tour-layer"));
        assertEquals("finished", settings.get().layout("tour", ""));
    }

    @Test
    void leftInTheMiddleItGoesOnThere() throws Exception {
        keys(KeyCode.SHIFT, KeyCode.F1);
        step("unseen");
        keys(KeyCode.SHIFT, KeyCode.F1);
        focused(".tour-card");
        keys(KeyCode.RIGHT);
        step("novelty"); // in another view: it points at the way there
        String at = settings.get().layout("tour", "");
        keys(KeyCode.ESCAPE);
        waitFor(() -> !shows(".tour-layer"));
        keys(KeyCode.SHIFT, KeyCode.F1);
        waitFor(() -> shows(".tour-layer"));
        assertEquals(at, settings.get().layout("tour", ""));
    }

    @Test
    void helpOfWhatHasTheFocus() throws Exception {
        keys(KeyCode.F1);
        waitFor(() -> shows(".sheet-title"));
        assertEquals("Welcome", lookup(".sheet-title").queryAs(Label.class).getText());
        keys(KeyCode.ESCAPE);
        keys(KeyCode.SHIFT, KeyCode.F1);
        step("unseen");
        keys(KeyCode.F1);
        waitFor(() -> shows(".sheet-title"));
        assertEquals("Tune", lookup(".sheet-title").queryAs(Label.class).getText());
        assertTrue(lookup(".help-sheet .key").queryAll().size() > 10, "the keys of the view");
        keys(KeyCode.ESCAPE);
        waitFor(() -> !shows(".sheet-title"));
        interact(() -> window.run("help.learn.how"));
        waitFor(() -> shows(".sketch"));
        interact(() -> lookup("#how-recipes").queryAs(javafx.scene.control.ToggleButton.class).fire());
        assertTrue(lookup(Strings.of("learn.how.recipes.title")).tryQuery().isPresent());
        assertFalse(lookup(Strings.of("learn.how.discovery.title")).tryQuery().isPresent());
        keys(KeyCode.ESCAPE);
    }
}
