package org.discern.ui.intent.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.compare.ClusterDiff.Kind;
import org.discern.ui.intent.live.Rooms;
import org.discern.ui.kit.Copying;
import org.discern.ui.kit.Theme;
import org.discern.work.Workspace;
import org.discern.work.encode.Encoders;
import org.discern.work.intent.compare.CompareClusters;
import org.discern.work.intent.compare.Comparison;
import org.discern.work.intent.compare.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The comparison by keys alone, headless.
@ExtendWith(ApplicationExtension.class)
class DiffViewTest {
    private static final DiscoveryFixture FIXTURE = DiscoveryFixture.small();
    private final Workspace workspace = Rooms.workspace(FIXTURE);
    private final CompareClusters use = new CompareClusters(workspace, new Encoders(1));
    private final List<String> went = new ArrayList<>();
    private DiffViewModel state;
    private DiffView view;

    @Start
    void start(Stage stage) {
        Theme.LIGHT.use();
        workspace.decide("Cut", "", d -> d.withCutHeight(FIXTURE.discovery().curve().learned() * 0.7));
        state = new DiffViewModel(workspace, new Comparing() {
            @Override
            public CompletableFuture<Comparison> compare(Side before, Side after) { return use.compare(before, after).result(); }

            @Override
            public void keep(String name) { use.keep(name); }
        }, Runnable::run);
        view = new DiffView(state, went::add, true);
        var scene = new Scene(view, 1200, 700);
        Theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        state.start();
    }

    @SuppressWarnings("unchecked")
    private TableView<DiffLine> table() { return (TableView<DiffLine>) view.firstFocus(); }

    @Test
    void linesUtterancesAndTheWayToThem(FxRobot robot) {
        assertEquals(state.lines().size(), table().getItems().size());
        robot.interact(() -> table().requestFocus());
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        DiffLine second = state.lines().get(1);
        assertEquals(second, state.chosen().get().orElseThrow());
        assertTrue(state.utterances().size() >= second.row().sizeAfter());
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals(List.of("tune"), went);
        assertEquals(state.utterances().size(), workspace.selection().count());
        robot.press(KeyCode.SHIFT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.SHIFT);
        assertEquals(List.of("tune", "review"), went);
    }

    @Test
    void filtersCountAndToggleByKey(FxRobot robot) {
        ToggleButton unchanged = (ToggleButton) view.lookupAll(".filter").stream().filter(n -> ((ToggleButton) n).getText()
                .startsWith(
                        "Unchanged")).findFirst().orElseThrow();
        assertEquals("Unchanged " + state.count(Kind.UNCHANGED), unchanged.getText());
        int shown = table().getItems().size();
        robot.interact(unchanged::requestFocus);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(shown + state.count(Kind.UNCHANGED), table().getItems().size());
    }

    @Test
    void theTableIsCopiedWithItsNumbers(FxRobot robot) {
        var copied = new ArrayList<Copying.Rows>();
        robot.interact(() -> {
            table().getSelectionModel().clearSelection();
            copied.addAll(Copying.of(table(), view).stream().toList());
        });
        String csv = copied.getFirst().as(Copying.Form.CSV);
        assertTrue(csv.startsWith("What,Cluster,Before,After,Came,Went\r\n"), csv);
        assertEquals(state.lines().size() + 1, csv.lines().count());
        assertTrue(csv.contains("Split,"), csv);
    }
}
