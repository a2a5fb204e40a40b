package org.discern.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.operation.Operation;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WorkspaceTest {
    @TempDir
    Path folder;

    static IntStream seeds() { return IntStream.range(0, 12); }

    /// After any sequence of decisions, undos and redos, closing and opening shows the same, and undo goes on from there.
    @ParameterizedTest
    @MethodSource("seeds")
    void reopeningShowsTheSame(int seed) {
        var random = new Random(seed);
        Path file = folder.resolve("p.discern");
        IntentDecisions last;
        UndoState undo;
        List<Operation> history;
        try (var workspace = new Workspace(JobRunner.threaded(2, failure -> {}))) {
            workspace.create(file).result().join();
            for (int i = 0; i < 30; i++) {
                int what = random.nextInt(10);
                if (what == 0) workspace.undo();
                else if (what == 1) workspace.redo();
                else if (what == 2) workspace.sealGesture();
                else workspace.decide("step " + i, what < 5 ? "drag" : "", d -> UndoTest.randomChange(d, random));
            }
            last = workspace.decisions().get();
            undo = workspace.undoState().get();
            history = workspace.history().get();
        }
        try (var again = new Workspace()) {
            again.open(file).result().join();
            assertEquals(history, again.history().get());
            assertEquals(last.withCutHeight(last.cutHeight()), again.decisions().get());
            assertEquals(undo, again.undoState().get());
            int steps = 0;
            while (!again.undoState().get().undo().isEmpty()) {
                again.undo();
                steps++;
            }
            assertEquals(IntentDecisions.forRun(0), again.decisions().get());
            for (; steps > 0; steps--) again.redo();
            assertEquals(last, again.decisions().get());
        }
    }

    @Test
    void savedFollowsTheFile() {
        try (var workspace = new Workspace(JobRunner.threaded(2, failure -> {}))) {
            assertEquals(SaveState.NONE, workspace.saved().get());
            workspace.create(folder.resolve("p.discern")).result().join();
            assertEquals(SaveState.SAVED, workspace.saved().get());
            workspace.decide("cut", "", d -> d.withCutHeight(1.0));
            workspace.checkpoint("now").result().join(); // behind the decision on the storage lane
            assertEquals(SaveState.SAVED, workspace.saved().get());
            assertEquals("Checkpoint \"now\"", workspace.history().get().getFirst().label());
        }
    }

    @Test
    void aSecondOpeningIsReadOnlyAndSaysSo() {
        Path file = folder.resolve("p.discern");
        try (var first = new Workspace(); var second = new Workspace()) {
            first.create(file).result().join();
            ProjectSummary seen = second.open(file).result().join();
            assertTrue(seen.readOnly());
            assertFalse(seen.notice().isBlank());
            assertEquals(SaveState.READ_ONLY, second.saved().get());
            second.decide("cut", "", d -> d.withCutHeight(1.0));
            assertEquals(IntentDecisions.NONE, second.decisions().get());
            assertTrue(second.problem().get().isPresent());
        }
    }

    @Test
    void openingTheSameFileAgainInOneWindowWrites() {
        Path file = folder.resolve("p.discern");
        try (var workspace = new Workspace()) {
            workspace.create(file).result().join();
            assertFalse(workspace.open(file).result().join().readOnly());
        }
    }

    @Test
    void whenOpeningFailsThePresentProjectStays() throws Exception {
        Path file = folder.resolve("p.discern");
        Path other = Files.writeString(folder.resolve("text.discern"), "not a project, by far");
        try (var workspace = new Workspace()) {
            workspace.create(file).result().join();
            workspace.decide("cut", "", d -> d.withCutHeight(1.0));
            var failure = assertThrows(CompletionException.class, () -> workspace.open(other).result().join());
            assertEquals(WorkbenchException.class, failure.getCause().getClass());
            assertEquals("p", workspace.project().get().orElseThrow().name());
            assertEquals(1.0, workspace.decisions().get().cutHeight());
        }
    }

    /// The file refuses (here: it was closed under the workspace): the screen goes back to what the file holds, and says so.
    @Test
    void aDecisionTheFileRefusesIsTakenBack() {
        try (var workspace = new Workspace(JobRunner.threaded(2, failure -> {}))) {
            workspace.create(folder.resolve("p.discern")).result().join();
            workspace.decide("first", "", d -> d.withCutHeight(1.0));
            workspace.checkpoint("written").result().join();
            workspace.require("test").file().close();
            workspace.decide("second", "", d -> d.withCutHeight(2.0));
            workspace.decide("third", "", d -> d.withName("node:1", "x"));
            assertThrows(CompletionException.class, () -> workspace.checkpoint("drained").result().join());
            assertEquals(1.0, workspace.decisions().get().cutHeight());
            assertTrue(workspace.decisions().get().names().isEmpty());
            assertEquals(2, workspace.history().get().size());
            assertTrue(workspace.problem().get().orElseThrow().text().contains("closed"), workspace.problem().get().toString());
        }
    }

    @Test
    void aCopyHoldsEverythingDecided() {
        Path copy = folder.resolve("copy.discern");
        try (var workspace = new Workspace(JobRunner.threaded(2, failure -> {}))) {
            workspace.create(folder.resolve("p.discern")).result().join();
            workspace.decide("cut", "", d -> d.withCutHeight(1.5));
            workspace.saveCopyAs(copy).result().join();
        }
        try (var workspace = new Workspace()) {
            workspace.open(copy).result().join();
            assertEquals(1.5, workspace.decisions().get().cutHeight());
        }
    }
}
