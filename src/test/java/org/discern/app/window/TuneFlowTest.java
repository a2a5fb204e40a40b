package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.ui.kit.Numbers;
import org.discern.work.Assigned;
import org.discern.work.intent.FlowRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Flow A2 in the real window: Tune opens at the learned threshold; keys and a hand move it and everything follows, what changed
/// is said; one branch is cut finer, a cluster locked, the cut kept under a name and compared with the next one.
class TuneFlowTest extends RealWindow {
    @Test
    @Tag("slow")
    void tuneTheThreshold() { flow(FlowRows.madeUp()); }

    @Test
    @Tag("data")
    void tuneTheThresholdOfClinc150() { flow(FlowRows.clinc150()); }

    private Discovery found() { return workspace().discovery().get().orElseThrow(); }

    private IntentDecisions decided() { return workspace().decisions().get(); }

    private Cut cut() { return found().cut(decided()); }

    /// How many clusters the view says there are.
    private int figure() { return Integer.parseInt(text(".tune .figures .figure").replace(",", "")); }

    private int worthNaming() {
        return (int) new Assigned(workspace().corpus().get(), found(), decided()).clusters().entries().stream().filter(e -> e
                .size() >= found().spec().minClusterSize()).count();
    }

    private String changed() { return shows(".tune .view-bar .chip") ? text(".tune .view-bar .chip") : ""; }

    private ListView<?> list() { return lookup(".cluster-list").queryListView(); }

    /// Takes the cluster at a place of the list in hand, by keys.
    private void take(int place) {
        interact(() -> {
            list().requestFocus();
            list().getSelectionModel().clearAndSelect(place);
        });
        keys(KeyCode.ENTER);
    }

    private static Node card() {
        return Window.getWindows().stream().filter(w -> w instanceof PopOver && w.isShowing()).map(w -> ((PopOver) w)
                .getContentNode()).findFirst().orElse(null);
    }

    private void flow(FlowRows rows) {
        discovered(rows);
        waitFor("the run is on the screen", () -> words(".status-bar").contains("run "));
        keys(KeyCode.CONTROL, KeyCode.DIGIT3);
        waitFor("Tune shows", () -> shows(".cluster-list") && !list().getItems().isEmpty());

        // it opens at the learned threshold
        double learned = found().curve().learned();
        assertEquals(null, decided().cutHeight());
        int clusters = cut().clusters();
        assertEquals(worthNaming(), figure());
        assertEquals(worthNaming(), list().getItems().size());
        String share = Numbers.two(learned / found().tree().maxHeight());
        assertTrue(words(".status-bar").contains("cut " + share), words(".status-bar"));
        String spoken = lookup(".tune .tree-canvas").query().getAccessibleText();
        assertTrue(spoken.contains("Threshold " + share + ", " + Numbers.count(figure()) + " clusters"), spoken);

        // from merge to merge, until two clusters worth naming join; then back, until one falls apart
        int steps = 0;
        for (; !changed().contains("merged") && steps < 60; steps++) keys(KeyCode.CLOSE_BRACKET);
        assertEquals("1 merged", changed());
        assertEquals(clusters - steps, cut().clusters(), "each step is one merge");
        assertEquals(steps, workspace().history().get().stream().filter(o -> o.label().startsWith("Cut at")).count());
        assertEquals(worthNaming(), figure());
        int up = figure();
        keys(KeyCode.OPEN_BRACKET);
        assertEquals("1 split", changed());
        assertEquals(up + 1, figure());
        keys(KeyCode.BACK_SLASH);
        assertEquals(clusters, cut().clusters());
        assertEquals(list().getItems().size(), figure());

        // a drag on the curve: all of it follows, and it is one step
        int before = workspace().history().get().size();
        int size = figure();
        drag(handle(".tune", "learned"), 60);
        assertTrue(figure() < size, "the count follows the hand");
        assertEquals(figure(), list().getItems().size(), "so does the list");
        assertTrue(changed().matches("\\d+ merged"), changed());
        assertEquals(before, workspace().history().get().size());
        letGo();
        assertEquals(before + 1, workspace().history().get().size());
        assertEquals(worthNaming(), figure());
        keys(KeyCode.CONTROL, KeyCode.Z);
        waitFor("the drag is undone", () -> figure() == size);

        // a join tells of its two groups and of the closest sentences across it
        var canvas = lookup(".tune .tree-canvas").query();
        Bounds tree = canvas.localToScreen(canvas.getBoundsInLocal());
        for (double x = tree.getMaxX() - 44; card() == null && x > tree.getMinX() + tree.getWidth() / 2; x -= 3) {
            moveTo(x, tree.getCenterY());
            sleep(160); // a pointer that rests
        }
        waitFor("the card has its sentences", () -> card() != null && card().lookupAll(".join-sentence").stream().allMatch(
                n -> ((Label) n)
                        .getText().startsWith("“")));
        moveTo(tree.getMinX() + 3, tree.getMinY() + 3);

        // one branch finer
        take(0);
        Set<Integer> whole = Set.copyOf(Arrays.stream(cut().nodes()).boxed().toList());
        int branch = cut().clusters();
        keys(KeyCode.F);
        assertEquals(1, decided().edits().localCuts().size());
        assertTrue(cut().clusters() > branch, "the branch fell apart");
        int own = decided().edits().localCuts().keySet().iterator().next();
        assertEquals(whole.size() - 1, Arrays.stream(cut().nodes()).filter(whole::contains).count(), "and the others stayed");
        assertTrue(words(".tune").contains("1 own cut"), words(".tune"));
        waitFor("the score of both is told", () -> words(".tune").contains("as edited"));

        // a cluster that is right is locked: it stays at any cut
        int place = 1;
        take(place);
        keys(KeyCode.L);
        assertEquals(1, decided().edits().locks().size());
        int locked = decided().edits().locks().iterator().next();
        int[] members = cut().membersOf(locked);
        assertTrue(words(".tune").contains("locked"), words(".tune"));
        for (int i = 0; i < 3; i++) keys(KeyCode.SHIFT, KeyCode.OPEN_BRACKET);
        assertArrayEqualsAsSets(members, cut().membersOf(locked));
        assertTrue(cut().indexOf(locked) >= 0, "it is still one cluster");
        for (int i = 0; i < 3; i++) keys(KeyCode.SHIFT, KeyCode.CLOSE_BRACKET);

        // this cut is kept under a name, and the next one compared with it
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        waitFor("a name is asked", () -> shows(".name-field") && lookup(".name-field").queryAs(TextField.class).isFocused());
        type("before");
        keys(KeyCode.ENTER);
        waitFor("it is kept", () -> workspace().cuts().get().cuts().containsKey("before"));
        assertEquals("Save the cut \"before\"", lastStep());
        waitFor("the sheet is gone", () -> !shows(".name-field"));
        int kept = cut().clusters();
        for (int i = 0; i < 2; i++) keys(KeyCode.SHIFT, KeyCode.CLOSE_BRACKET);
        assertNotEquals(kept, cut().clusters());
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        waitFor("what changed is listed", () -> shows(".diff-lines") && !lookup(".diff-lines").queryTableView().getItems()
                .isEmpty());
        assertTrue(words(".sheet-layer").matches("(?s).*Merged [1-9].*"), words(".sheet-layer"));
        interact(() -> lookup(".diff-lines").query().requestFocus());
        keys(KeyCode.ESCAPE);
        waitFor("the comparison is gone", () -> !shows(".diff-lines"));

        // and all of it can be undone
        for (int i = 0; i < 200 && !lastStep().startsWith("Discover"); i++) keys(KeyCode.CONTROL, KeyCode.Z);
        waitFor("the learned cut is back", () -> decided().edits().isPure() && decided().cutHeight() == null && figure() == size);
        assertTrue(workspace().cuts().get().cuts().isEmpty());
        assertFalse(cut().tree().isLeaf(own));
        assertEquals(found().tree().leaves(), new Assigned(workspace().corpus().get(), found(), decided()).clusters().entries()
                .stream()
                .mapToInt(Clusters.Entry::size).sum());
    }

    private static void assertArrayEqualsAsSets(int[] expected, int[] now) {
        assertEquals(Set.copyOf(Arrays.stream(expected).boxed().toList()), Set.copyOf(Arrays.stream(now).boxed().toList()));
    }
}
