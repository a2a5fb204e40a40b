package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.UnseenMethod;
import org.discern.ui.kit.Theme;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.Assigned;
import org.discern.work.RunFacts;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.desk.Desk;
import org.discern.work.intent.ApplyCut;
import org.discern.work.intent.TwoMonths;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// Flow A5 in the real window: next month's file comes into the project, the present cut is applied, the diff tells what grew and what
/// is new, only the changed clusters are in the queue, and a sentence is tried. By keys.
@Tag("slow")
class NextMonthFlowTest extends ApplicationTest {
    private static final DiscoverySpec SHORT = new DiscoverySpec("", false, UnseenMethod.OURS, Linkage.WARD,
            CutCriterion.BCUBED_F1,
            2, 8, 3, 20, 11);

    @TempDir
    Path folder;

    private final Desk desk = new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"),
            1);
    private WorkbenchWindow window;
    private Stage shown;

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        window = WindowWiring.window(desk, new Signal<>(Settings.FIRST.withWindow(0, 0, 1280, 800, false)), Path.of("target"),
                () -> {});
        shown = stage;
        window.show(stage);
    }

    @AfterEach
    void close() { desk.close(); }

    private static void waitFor(Callable<Boolean> fact) throws Exception {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, fact);
    }

    /// Whether the status bar names the run and the menu offers to compare: the screens have followed.
    private boolean isShown(long run) {
        boolean named = lookup(".status-bar .label").queryAllAs(Label.class).stream().anyMatch(l -> l.getText().startsWith("run "
                + run
                + ","));
        boolean offered = lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .anyMatch(item -> "discover-compare-clusters".equals(item.getId()) && !item.isDisable());
        return named && offered;
    }

    private void keys(KeyCode... codes) {
        interact(() -> FiredKeys.press(shown.getScene(), codes));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// What somebody types into the field that has the keys.
    private void type(String words) { interact(() -> ((TextField) shown.getScene().getFocusOwner()).setText(words)); }

    private boolean shows(String selector) { return lookup(selector).match(Node::isVisible).tryQuery().isPresent(); }

    @Test
    void nextMonthsData() throws Exception {
        TwoMonths months = TwoMonths.open(desk, folder);
        desk.discoverIntents().start(SHORT).await();
        var found = desk.workspace().awaitDiscovery().orElseThrow();
        var clusters = new Assigned(desk.workspace().corpus().get(), found, desk.workspace().decisions().get()).clusters();
        int node = clusters.entries().stream().filter(e -> e.kind() == Clusters.Kind.NEW).findFirst().orElseThrow().node();
        String key = IntentDecisions.key(node);
        desk.workspace().decide("Accept", "", d -> d.withName(key, "mine").withState(key, ReviewState.ACCEPTED));

        months.bring(desk);
        interact(() -> window.go("tune"));
        waitFor(() -> lookup(".banner .label").queryAllAs(Label.class).stream().anyMatch(l -> l.getText().contains(
                "imported after this run")));

        // the command, by its name
        keys(KeyCode.CONTROL, KeyCode.K);
        type("apply the present cut");
        keys(KeyCode.ENTER);
        waitFor(() -> ApplyCut.extendedFrom(desk.workspace().discovery().get().map(d -> d.record()).orElse(found
                .record())) == found
                        .record().id());
        assertEquals("mine", desk.workspace().decisions().get().names().values().stream().collect(Collectors.joining()));

        // the diff: the run before against now
        long applied = desk.workspace().discovery().get().orElseThrow().record().id();
        waitFor(() -> isShown(applied));
        assertTrue(lookup(".banner .label").queryAllAs(Label.class).stream().noneMatch(l -> l.getText().contains(
                "imported after this run")));
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        waitFor(() -> shows(".diff-lines") && !table().getItems().isEmpty());
        String filters = lookup(".diff-filters .filter").queryAllAs(javafx.scene.control.ToggleButton.class).stream().map(b -> b
                .getText()).collect(Collectors.joining(", "));
        assertTrue(filters.matches("New [1-9].*Grown [1-9].*"), filters);
        assertTrue(filters.contains("Split 0") && filters.contains("Merged 0") && filters.contains("Gone 0"), filters);
        int lines = table().getItems().size();
        interact(() -> lookup(".diff-lines").query().requestFocus());
        keys(KeyCode.ESCAPE);
        waitFor(() -> !shows(".diff-lines"));

        // only what changed is in the queue
        interact(() -> window.go("review"));
        waitFor(() -> shows(".review-changed"));
        ListView<?> queue = lookup(".review-queue").queryListView();
        int changed = queue.getItems().size();
        assertTrue(changed > 0 && changed <= lines, changed + " of " + lines);
        interact(() -> lookup(".review-changed .check-box").queryAs(javafx.scene.control.CheckBox.class).setSelected(false));
        waitFor(() -> queue.getItems().size() >= changed);

        // a sentence, from here
        keys(KeyCode.CONTROL, KeyCode.T);
        waitFor(() -> shows(".trial-box"));
        TextField box = lookup(".trial-box").queryAs(TextField.class);
        waitFor(box::isFocused);
        type("my broadband is down again");
        waitFor(() -> shows(".trial-verdict"));
        waitFor(() -> lookup(".trial .utterance").queryAll().size() == 3);
        keys(KeyCode.ENTER);
        waitFor(() -> window.place().get().equals("tune"));
        assertTrue(desk.workspace().selection().count() > 0, "the cluster of the sentence is selected");

        interact(() -> desk.workspace().undo());
        waitFor(() -> desk.workspace().discovery().get().filter(d -> d.record().id() == found.record().id()).isPresent());
    }

    private TableView<?> table() { return lookup(".diff-lines").queryTableView(); }
}
