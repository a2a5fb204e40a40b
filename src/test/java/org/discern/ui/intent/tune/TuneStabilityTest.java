package org.discern.ui.intent.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.Stability;
import org.discern.ui.intent.live.Evidence;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// How surely clusters come back is marked on the tree once it was measured, explained by a legend, told by the card of a mark,
/// and read aloud with the list.
@ExtendWith(ApplicationExtension.class)
class TuneStabilityTest {
    private final Room room = Rooms.around(Rooms.workspace(DiscoveryFixture.small()), new Measuring(Rooms.answers(
            new AtomicInteger())));
    private TuneView view;

    /// Every fourth cluster falls apart.
    static Stability everyFourth(Cut cut) {
        double[] steady = {0.9, 0.3, 1, 0.65};
        var out = new HashMap<Integer, Double>();
        for (int c = 0; c < cut.clusters(); c++) if (cut.size(c) > 1) out.put(cut.node(c), steady[c % 4]);
        return new Stability(out, 20, 300, cut.tree().leaves());
    }

    /// Measures as told above, and otherwise answers as ever.
    record Measuring(Evidence plain) implements Evidence {
        @Override
        public CompletableFuture<ClusterCard> card(Discovery discovery, Cut cut, int node) {
            return plain.card(discovery, cut, node);
        }

        @Override
        public CompletableFuture<ClosestPair> closestPair(Discovery discovery, int join) {
            return plain.closestPair(discovery, join);
        }

        @Override
        public CompletableFuture<Stability> measureStability(Discovery discovery, Cut cut) {
            return CompletableFuture.completedFuture(everyFourth(cut));
        }
    }

    @Start
    void start(Stage stage) {
        Theme.LIGHT.use();
        view = new TuneView(room);
        Rooms.show(stage, view, room, "tune");
    }

    private Live now() { return room.live().live().get().orElseThrow(); }

    private Map<Integer, Double> marked() { return view.picture().steady(); }

    private long spoken(FxRobot robot, String words) {
        return robot.from(view).lookup(".cluster-cell").queryAll().stream().filter(n -> n.getAccessibleText() != null && n
                .getAccessibleText().contains(words)).count();
    }

    @Test
    void treeLegendCardAndListTellIt(FxRobot robot) {
        Node legend = view.lookup(".steady-legend");
        assertFalse(legend.isVisible());
        assertEquals(0, spoken(robot, "stability"));
        robot.interact(() -> view.threshold().canvas().requestFocus());
        robot.press(KeyCode.SHIFT, KeyCode.S).release(KeyCode.S, KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(legend.isVisible());
        assertEquals(AccessibleRole.TEXT, legend.getAccessibleRole());
        assertTrue(marked().size() >= 4);
        assertTrue(marked().keySet().stream().allMatch(node -> now().cut().size(now().cut().indexOf(node)) >= now().discovery()
                .spec().minClusterSize()), "those of the list only");
        assertTrue(spoken(robot, "stability 0.90") > 0);
        assertTrue(spoken(robot, "stability 0.30, fragile") > 0);

        // a mark under the pointer
        int node = marked().keySet().iterator().next();
        JoinFacts facts = view.state().join(node, view.picture().argb()).orElseThrow();
        assertEquals(marked().get(node), facts.steady());
        var words = new StringBuilder();
        robot.interact(() -> new JoinCard(facts).getChildren().forEach(n -> words.append(n instanceof Label l ? l.getText() : "")
                .append(
                        '|')));
        assertTrue(words.toString().contains("Stability 0."), words.toString());
        assertEquals(Optional.empty(), Window.getWindows().stream().filter(w -> w instanceof PopOver).findFirst());

        // another cut: clusters that stayed keep their mark, others have none; none is left when all are others
        robot.press(KeyCode.CLOSE_BRACKET).release(KeyCode.CLOSE_BRACKET);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(marked().keySet().stream().allMatch(n -> now().cut().indexOf(n) >= 0));
        robot.interact(() -> {
            room.live().dragCut(now().ground().tree().maxHeight());
            room.live().releaseCut();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Map.of(), marked());
        assertFalse(legend.isVisible());
        robot.interact(room.workspace()::undo);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(marked().isEmpty(), "and they are back");
    }
}
