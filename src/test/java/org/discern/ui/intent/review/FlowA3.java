package org.discern.ui.intent.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.operation.Operation;
import org.discern.ui.intent.IntentScreens;
import org.discern.ui.intent.live.Evidence;
import org.discern.ui.kit.KeyRouter;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.Theme;
import org.discern.work.Commands;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.intent.ClusterEvidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Flow A3 (annotate and name) on 2,000 rows in a project file, with the keyboard alone: strays, name, accept, merge, split,
/// move, more like this, nearly fits, undo of all; decisions as kept in the file. Which rows they are, a subclass says.
abstract class FlowA3 {
    @TempDir
    static Path folder;

    private ReviewView view;

    /// A workspace whose project is to be this file, with rows and a run; the subclass closes it.
    abstract Workspace begin(Path file);

    /// Sees to the rows and the run of a project that was opened again.
    abstract void again(Workspace opened);

    private @Nullable Workspace made;
    private int begun; // steps that were there at the start

    private Workspace workspace() { return Objects.requireNonNull(made); }

    void show(Stage stage) throws IOException {
        Theme.LIGHT.use();
        Workspace workspace = begin(Files.createTempDirectory(folder, "a3").resolve("a3.discern"));
        made = workspace;
        begun = workspace().history().get().size();
        var commands = new Commands();
        var place = new Place();
        var screens = new IntentScreens(workspace, place, commands, new Real(new ClusterEvidence(workspace)));
        screens.room().live().refresh();
        place.place().set("review");
        view = new ReviewView(screens.room());
        var scene = new Scene(view, 1280, 720);
        Theme.dress(scene);
        KeyRouter.install(scene, commands, place.place()::get, () -> false);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Z"), workspace::undo); // as its menu item does
        stage.setScene(scene);
        stage.show();
        view.queue().keys(); // as the window does on entering the screen
    }

    void annotateAndNameByKeysAlone(FxRobot robot) {
        String before = workspace().undoState().get().undo();
        IntentDecisions fresh = decided();
        ReviewItem first = current();

        // the card: two strays are unticked, then a name, then accept
        cardIsThere();
        press(robot, KeyCode.E);
        int stray = view.card().focusedExample().orElseThrow().leaf();
        press(robot, KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE, KeyCode.ESCAPE, KeyCode.N);
        robot.write("lost_first");
        press(robot, KeyCode.ENTER);
        steps(1, "Name “lost_first”");
        press(robot, KeyCode.A);
        steps(2, "Accept “lost_first” without 2");
        assertEquals(ReviewState.ACCEPTED, decided().state(first.key()));
        assertEquals("lost_first", decided().names().get(first.key()));
        assertEquals(ClusterEdits.OUT, decided().edits().moves().get(stray));
        assertFalse(current().key().equals(first.key()), "on to the next open one");

        // merge: one is left out and taken in again before it is done
        ReviewItem second = current();
        robot.press(KeyCode.SHIFT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.SHIFT);
        assertEquals(2, view.queue().chosen().size());
        int both = view.queue().chosen().stream().mapToInt(i -> i.entry().size()).sum();
        press(robot, KeyCode.M);
        sheet(".edit-group");
        press(robot, KeyCode.DOWN, KeyCode.SPACE, KeyCode.SPACE, KeyCode.ENTER);
        steps(3, "Merge 2 clusters, " + both + " utterances");
        assertEquals(1, decided().edits().joins().size());
        assertTrue(view.state().queue().stream().anyMatch(i -> i.entry().size() == both));

        // split another one into its parts
        press(robot, KeyCode.HOME);
        while (current().entry().size() == both || current().key().equals(first.key())) press(robot, KeyCode.J);
        ReviewItem whole = current();
        press(robot, KeyCode.S);
        sheet(".edit-group");
        press(robot, KeyCode.ENTER);
        waitFor(() -> steps() == 4);
        assertFalse(decided().edits().opened().isEmpty());
        assertTrue(view.state().queue().stream().noneMatch(i -> i.key().equals(whole.key())));

        // move an example to the accepted intent, found by typing
        press(robot, KeyCode.END);
        cardIsThere();
        press(robot, KeyCode.E);
        int moved = view.card().focusedExample().orElseThrow().leaf();
        press(robot, KeyCode.V);
        waitFor(() -> !view.moves().targets().isEmpty());
        robot.write("lost_fi");
        press(robot, KeyCode.ENTER);
        sheet(".edit-group");
        press(robot, KeyCode.ENTER);
        steps(5, "Move 1 utterance to \"lost_first\"");
        assertEquals(first.entry().node(), decided().edits().moves().get(moved));

        // more like this: the slider is drawn in to one, which is added
        press(robot, KeyCode.HOME);
        while (current().state() != ReviewState.NEW) press(robot, KeyCode.J);
        ReviewItem grown = current();
        cardIsThere();
        press(robot, KeyCode.G);
        waitFor(() -> view.batch().count().get() > 1);
        while (view.batch().count().get() > 1) press(robot, KeyCode.OPEN_BRACKET);
        int like = view.batch().proposals().get().getFirst().leaf();
        press(robot, KeyCode.ENTER);
        waitFor(() -> steps() == 6);
        assertEquals(grown.entry().node(), decided().edits().moves().get(like));
        press(robot, KeyCode.ESCAPE, KeyCode.A);
        waitFor(() -> steps() == 7);
        assertEquals(ReviewState.ACCEPTED, decided().state(grown.key()));

        // nearly fits: the strays of the first may go to the second accepted one
        press(robot, KeyCode.P);
        waitFor(() -> view.batch().count().get() > 0);
        int placed = view.batch().count().get();
        press(robot, KeyCode.ENTER);
        waitFor(() -> steps() == 8);
        assertTrue(workspace().history().get().getFirst().label().startsWith("Place " + placed + " utterance"));
        assertEquals(grown.entry().node(), decided().edits().moves().get(stray));
        press(robot, KeyCode.ESCAPE);

        // all of it is in the file
        IntentDecisions last = decided();
        assertEquals(last, kept(workspace().saveCopyAs(folder.resolve("copy.discern")).await()));

        // and all of it can be undone
        List<String> labels = workspace().history().get().stream().limit(8).map(Operation::label).toList();
        for (int i = 0; i < 8; i++) {
            robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
            String next = i < 7 ? labels.get(i + 1) : before;
            waitFor(() -> workspace().undoState().get().undo().equals(next));
        }
        waitFor(() -> decided().equals(fresh));
        workspace().settle();
        assertEquals(fresh, kept(workspace().saveCopyAs(folder.resolve("undone.discern")).await()));
    }

    /// The decisions a project file holds.
    private IntentDecisions kept(Path project) {
        try (var opened = new Workspace()) {
            opened.open(project).await();
            again(opened);
            return opened.decisions().get();
        }
    }

    private int steps() { return workspace().history().get().size() - begun; }

    private IntentDecisions decided() { return workspace().decisions().get(); }

    private ReviewItem current() { return view.state().current().get().orElseThrow(); }

    private void cardIsThere() {
        waitFor(() -> view.state().card().get().filter(c -> c.node() == current().entry().node()).isPresent());
    }

    private void sheet(String selector) { waitFor(() -> view.lookup(selector) != null); }

    private void steps(int n, String words) {
        waitFor(() -> steps() == n);
        assertEquals(words, workspace().history().get().getFirst().label());
    }

    private static void press(FxRobot robot, KeyCode... keys) { for (KeyCode key : keys) robot.press(key).release(key); }

    private static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException late) {
            throw new AssertionError("it never came about", late);
        }
    }

    /// Cards as the program makes them.
    private record Real(ClusterEvidence source) implements Evidence {
        @Override
        public CompletableFuture<ClusterCard> card(Discovery discovery, Cut cut, int node) {
            return source.card(discovery, cut, node).result();
        }

        @Override
        public CompletableFuture<ClosestPair> closestPair(Discovery discovery, int join) {
            return source.closestPair(discovery, join).result();
        }
    }

    private static final class Place implements Navigator {
        private final Signal<String> place = new Signal<>("");

        @Override
        public Signal<String> place() { return place; }

        @Override
        public void go(String screenId) { place.set(screenId); }

        @Override
        public void tell(String line, String action, Runnable onAction) {}
    }
}
