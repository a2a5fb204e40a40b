package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.work.Assigned;
import org.discern.work.intent.ApplyCut;
import org.discern.work.intent.FlowRows;
import org.discern.work.intent.TwoMonths;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Flow A5 in the real window: next month's file comes into the project, the present cut is applied, the diff tells what grew and what
/// is new, only the changed clusters are in the queue, and a sentence is tried. By keys.
class NextMonthFlowTest extends RealWindow {
    /// Whether the status bar names the run and the menu offers to compare: the screens have followed.
    private boolean isShown(long run) {
        boolean named = lookup(".status-bar .label").queryAllAs(Label.class).stream().anyMatch(l -> l.getText().startsWith("run "
                + run
                + ","));
        boolean offered = lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .anyMatch(item -> "discover-compare-clusters".equals(item.getId()) && !item.isDisable());
        return named && offered;
    }

    @Test
    @Tag("slow")
    void nextMonthsData() { flow(TwoMonths.open(desk, folder), "my broadband is down again"); }

    @Test
    @Tag("data")
    void nextMonthsDataOfClinc150() {
        TwoMonths months = TwoMonths.begin(desk, folder, FlowRows.clinc150());
        flow(months, months.late().iterator().next());
    }

    /// @param sentence somebody might say
    private void flow(TwoMonths months, String sentence) {
        desk.discoverIntents().start(SHORT).await();
        var found = desk.workspace().awaitDiscovery().orElseThrow();
        var clusters = new Assigned(desk.workspace().corpus().get(), found, desk.workspace().decisions().get()).clusters();
        int node = clusters.entries().stream().filter(e -> e.kind() == Clusters.Kind.NEW).findFirst().orElseThrow().node();
        String key = IntentDecisions.key(node);
        desk.workspace().decide("Accept", "", d -> d.withName(key, "mine").withState(key, ReviewState.ACCEPTED));

        months.bring(desk);
        interact(() -> window.go("tune"));
        waitFor("the banner tells of new rows", () -> lookup(".banner .label").queryAllAs(Label.class).stream().anyMatch(l -> l
                .getText().contains(
                        "imported after this run")));

        // the command, by its name
        keys(KeyCode.CONTROL, KeyCode.K);
        type("apply the present cut");
        keys(KeyCode.ENTER);
        waitFor("the cut is applied", () -> ApplyCut.extendedFrom(desk.workspace().discovery().get().map(d -> d.record()).orElse(
                found
                        .record())) == found
                                .record().id());
        assertEquals("mine", desk.workspace().decisions().get().names().values().stream().collect(Collectors.joining()));

        // the diff: the run before against now
        long applied = desk.workspace().discovery().get().orElseThrow().record().id();
        waitFor("the run is on the screen", () -> isShown(applied));
        assertTrue(lookup(".banner .label").queryAllAs(Label.class).stream().noneMatch(l -> l.getText().contains(
                "imported after this run")));
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        waitFor("the diff has lines", () -> shows(".diff-lines") && !table().getItems().isEmpty());
        String filters = lookup(".diff-filters .filter").queryAllAs(javafx.scene.control.ToggleButton.class).stream().map(b -> b
                .getText()).collect(Collectors.joining(", "));
        assertTrue(filters.matches("New [1-9].*Grown [1-9].*"), filters);
        assertTrue(filters.contains("Split 0") && filters.contains("Merged 0") && filters.contains("Gone 0"), filters);
        int lines = table().getItems().size();
        interact(() -> lookup(".diff-lines").query().requestFocus());
        keys(KeyCode.ESCAPE);
        waitFor("the diff is closed", () -> !shows(".diff-lines"));

        // only what changed is in the queue
        interact(() -> window.go("review"));
        waitFor("Review tells what changed", () -> shows(".review-changed"));
        ListView<?> queue = lookup(".review-queue").queryListView();
        int changed = queue.getItems().size();
        assertTrue(changed > 0 && changed <= lines, changed + " of " + lines);
        interact(() -> lookup(".review-changed .check-box").queryAs(javafx.scene.control.CheckBox.class).setSelected(false));
        waitFor("the queue is whole", () -> queue.getItems().size() >= changed);

        // a sentence, from here
        keys(KeyCode.CONTROL, KeyCode.T);
        waitFor("the box to try opens", () -> shows(".trial-box"));
        TextField box = lookup(".trial-box").queryAs(TextField.class);
        waitFor("it has the keys", box::isFocused);
        type(sentence);
        waitFor("the verdict is there", () -> shows(".trial-verdict"));
        waitFor("with its sentences", () -> lookup(".trial .utterance").queryAll().size() == 3);
        keys(KeyCode.ENTER);
        waitFor("Tune shows", () -> window.place().get().equals("tune"));
        assertTrue(desk.workspace().selection().count() > 0, "the cluster of the sentence is selected");

        interact(() -> desk.workspace().undo());
        waitFor("the run before is back", () -> desk.workspace().discovery().get().filter(d -> d.record().id() == found.record()
                .id()).isPresent());
    }

    private TableView<?> table() { return lookup(".diff-lines").queryTableView(); }
}
