package org.discern.app.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.UnseenMethod;
import org.discern.ui.kit.FileChoosers;
import org.discern.ui.kit.Theme;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.RunFacts;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.desk.Desk;
import org.discern.work.intent.FlowRows;
import org.discern.work.job.JobRunner;
import org.discern.work.project.Imported;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// The program's own window over a desk of its own, as a person has it: keys, buttons by their words, sheets, and what can be
/// read. A flow says which rows it begins with.
abstract class RealWindow extends ApplicationTest {
    /// A short training; what it finds is rougher, never another thing.
    static final DiscoverySpec SHORT = new DiscoverySpec("", false, UnseenMethod.OURS, Linkage.WARD, CutCriterion.BCUBED_F1, 2, 8,
            3, 20, 11);

    private static final int SECONDS = Integer.getInteger("discern.test.seconds", 240); // for a machine that has other things to do

    static {
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(1000L * SECONDS);
    }

    @TempDir
    Path folder;

    final Desk desk = new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"), 1);
    final Answers files = new Answers();
    WorkbenchWindow window;
    Stage shown;

    /// What a person answers when asked for a file.
    static final class Answers implements FileChoosers {
        Optional<Path> answer = Optional.empty();

        @Override
        public Optional<Path> openFile(String title, List<Kind> kinds) { return answer; }

        @Override
        public Optional<Path> saveFile(String title, String suggestion, List<Kind> kinds) { return answer; }

        @Override
        public Optional<Path> openFolder(String title) { return answer; }
    }

    /// The program's folder.
    Path home() { return Path.of("target"); }

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        window = WindowWiring.window(desk, new Signal<>(Settings.FIRST.withWindow(0, 0, 1280, 800, false)), home(), () -> {});
        window.chooseBy(files);
        shown = stage;
        window.show(stage);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @AfterEach
    void close() { desk.close(); }

    Workspace workspace() { return desk.workspace(); }

    /// A project of these rows with a run on them, not by hand: where a flow begins later than the first one.
    Discovery discovered(FlowRows rows) {
        desk.workspace().create(folder.resolve("flow.discern")).await();
        bring(rows.write(folder.resolve("flow.csv")));
        Discovery found = desk.discoverIntents().start(SHORT).await();
        workspace().settle();
        return found;
    }

    private Imported bring(Path file) {
        return desk.importTables().start(file, desk.importTables().preview(file).await().plan(), false).await();
    }

    void waitFor(String what, Callable<Boolean> fact) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(fact).get());
            WaitForAsyncUtils.waitForFxEvents();
        } catch (Exception late) {
            throw new AssertionError("It never came about: " + what + "; under way: " + workspace().tasks().get().stream().map(
                    t -> t
                            .name() + " " + t.state()).toList() + "; problem: " + workspace().problem().get() + "; at " + window
                                    .place().get(),
                    late);
        }
    }

    void keys(KeyCode... codes) {
        interact(() -> FiredKeys.press(shown.getScene(), codes));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// What somebody types into the field that has the keys.
    void type(String words) { interact(() -> ((TextField) shown.getScene().getFocusOwner()).setText(words)); }

    void go(String screen) {
        interact(() -> window.go(screen));
        waitFor(screen + " shows", () -> window.place().get().equals(screen));
    }

    /// Visible with all that holds it.
    static boolean isSeen(Node node) {
        if (node.getScene() == null) return false;
        for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return true;
    }

    boolean shows(String selector) { return lookup(selector).match(RealWindow::isSeen).tryQuery().isPresent(); }

    /// The words of everything that is written below a selector, in one string.
    String words(String selector) {
        return lookup(selector).queryAll().stream().filter(RealWindow::isSeen).flatMap(node -> node.lookupAll("*").stream())
                .filter(n -> n instanceof Labeled l && isSeen(l) && l.getText() != null).map(n -> ((Labeled) n).getText())
                .distinct()
                .collect(Collectors.joining(" | "));
    }

    String text(String selector) { return lookup(selector).match(RealWindow::isSeen).queryAs(Labeled.class).getText(); }

    /// Presses the button of this view that says so.
    void press(Predicate<String> words) {
        Button[] found = new Button[1];
        waitFor("a button to press", () -> {
            found[0] = lookup((Node n) -> n instanceof Button b && isSeen(b) && !b.isDisabled() && b.getText() != null && words
                    .test(b
                            .getText())).tryQueryAs(Button.class).orElse(null);
            return found[0] != null;
        });
        interact(found[0]::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void press(String words) { press(words::equals); }

    private Optional<Button> goesOn() {
        return lookup(".sheet-layer .button").queryAllAs(Button.class).stream().filter(b -> b.isDefaultButton() && isSeen(b) && !b
                .isDisabled()).findFirst();
    }

    /// Goes through the open sheet by its default button, step by step, until it is closed.
    ///
    /// @return what it said on the way
    List<String> throughTheSheet() {
        var said = new ArrayList<String>();
        waitFor("the sheet opens", () -> shows(".sheet-layer .sheet"));
        for (int step = 0; step < 20 && shows(".sheet-layer .sheet"); step++) {
            waitFor("the sheet can go on", () -> goesOn().isPresent() || !shows(".sheet-layer .sheet"));
            said.add(words(".sheet-layer .sheet"));
            interact(() -> goesOn().ifPresent(Button::fire));
            WaitForAsyncUtils.waitForFxEvents();
        }
        return said;
    }

    /// Writes into the field of the open sheet that holds these words.
    void replace(String old, String words) {
        waitFor("a field with " + old, () -> lookup(".sheet-layer .text-field").queryAllAs(TextField.class).stream().anyMatch(
                f -> f
                        .getText().equals(old)));
        interact(() -> lookup(".sheet-layer .text-field").queryAllAs(TextField.class).stream().filter(f -> f.getText().equals(
                old))
                .findFirst().orElseThrow().setText(words));
    }

    /// Drags a node sideways as a hand does.
    void drag(Node node, double by) {
        Bounds at = node.localToScreen(node.getBoundsInLocal());
        moveTo(at.getCenterX(), at.getCenterY()).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 5; i++) moveTo(at.getCenterX() + by * i / 5, at.getCenterY());
        WaitForAsyncUtils.waitForFxEvents();
    }

    void letGo() {
        release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The movable handle of a chart in this view; the fixed one says what is learned or suggested.
    Node handle(String view, String fixed) {
        return lookup(view + " .chart-handle-label").match((Node n) -> n instanceof Label l && isSeen(l) && !l.getText()
                .startsWith(
                        fixed)).query();
    }

    String lastStep() { return workspace().undoState().get().undo(); }
}
