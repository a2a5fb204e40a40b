package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.stage.Sight;
import org.discern.ui.intent.live.Evidence;
import org.discern.ui.intent.live.IntentViewModel;
import org.discern.ui.kit.Theme;
import org.discern.work.ProjectSummary;
import org.discern.work.RunFacts;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// A show over a project of intents: it shows what the project holds, hides what is to be hidden, and leaves no trace.
class TheatreTest extends ApplicationTest {
    private static final DiscoveryFixture FOUND = DiscoveryFixture.small();
    private final Desk desk = new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"),
            1);
    private final BorderPane root = new BorderPane();
    private IntentViewModel hand;
    private Theatre theatre;

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        var workspace = desk.workspace();
        workspace.project().set(Optional.of(new ProjectSummary(java.nio.file.Path.of("/data/bank.discern"), "bank", false, "")));
        workspace.corpus().set(FOUND.corpus());
        workspace.discovery().set(Optional.of(FOUND.discovery()));
        hand = new IntentViewModel(workspace, Runnable::run);
        hand.refresh();
        theatre = new Theatre(desk, new Evidence() {
            @Override
            public CompletableFuture<ClusterCard> card(Discovery discovery, Cut cut, int node) {
                return desk.clusterEvidence().card(discovery, cut, node).result();
            }

            @Override
            public CompletableFuture<ClosestPair> closestPair(Discovery discovery, int join) {
                return desk.clusterEvidence().closestPair(discovery, join).result();
            }
        }, hand);
        var scene = new Scene(root, 1280, 800);
        Theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() { desk.close(); }

    private Set<String> words() {
        var out = new HashSet<String>();
        interact(() -> collect(root, out));
        return out;
    }

    private static void collect(Node node, Set<String> out) {
        switch (node) {
            case Labeled label -> out.add(String.valueOf(label.getText()));
            case TextInputControl field -> out.add(String.valueOf(field.getText()));
            case Text text -> out.add(text.getText());
            default -> {
            }
        }
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(child -> collect(child, out));
    }

    private boolean saysAnUtterance() { return words().stream().anyMatch(new HashSet<>(FOUND.corpus().texts())::contains); }

    private void waitFor(Callable<Boolean> fact) throws Exception { WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, fact); }

    private void stand(Sight sight) {
        interact(() -> {
            root.setCenter(theatre.stand(sight));
            theatre.show(sight, 1);
        });
    }

    @Test
    void hiddenTextsAreNotThereToBeSeen() throws Exception {
        interact(() -> theatre.begin(false));
        stand(new Sight.Plain("review"));
        waitFor(this::saysAnUtterance);
        interact(() -> theatre.hide(true));
        waitFor(() -> !saysAnUtterance());
        assertTrue(words().stream().anyMatch(w -> w.contains(org.discern.domain.stage.Bars.BAR)),
                "something stands in their place");
        interact(() -> theatre.hide(false));
        waitFor(this::saysAnUtterance);
        interact(theatre::end);
        waitFor(() -> !saysAnUtterance());
    }

    @Test
    void aShowLeavesNoTraceInTheProject() throws Exception {
        double before = hand.cutHeight().get();
        double other = FOUND.discovery().tree().maxHeight() / 3;
        interact(() -> theatre.begin(false));
        stand(new Sight.Threshold(other, other));
        stand(new Sight.Novelty(.9));
        interact(theatre::end);
        assertEquals(before, hand.cutHeight().get());
        assertEquals(List.of(), desk.workspace().history().get());
        assertFalse(desk.workspace().undoState().get().undo().length() > 0);
    }

    @Test
    void aViewIsTakenAsItStands() {
        interact(() -> hand.dragCut(FOUND.discovery().tree().maxHeight() / 2));
        assertEquals(Optional.of(new Sight.Threshold(hand.cutHeight().get(), hand.cutHeight().get())), theatre.capture("tune"));
        Sight tune = theatre.capture("tune").orElseThrow();
        assertTrue(theatre.suggest(tune).matches("\\d+ clusters? at 0\\.50"), theatre.suggest(tune));
        assertEquals(Optional.of(new Sight.Plain("review")), theatre.capture("review"));
        assertEquals(Optional.empty(), theatre.capture("compare"), "no model, nothing to compare");
        assertEquals(Optional.empty(), theatre.capture("nowhere"));
        assertEquals(FOUND.discovery().curve().learned(), theatre.sweepStart());
    }
}
