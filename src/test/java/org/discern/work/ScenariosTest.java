package org.discern.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.discern.domain.operation.Operation;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.UserRun;
import org.discern.domain.user.UserScenarios;
import org.discern.storage.table.UserFixtures;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Scenarios are decisions like any other, and share one history of undo with them.
final class ScenariosTest {
    private static final Scenario FIRST = UserFixtures.scenario("");

    @TempDir
    Path folder;

    static IntStream seeds() { return IntStream.range(0, 12); }

    private static UserScenarios randomChange(UserScenarios s, Random random) {
        Scenario present = s.present().orElse(FIRST);
        return switch (random.nextInt(5)) {
            case 0 -> s.withPresent(present.withText("text " + random.nextInt(5)));
            case 1 -> s.withPresent(present.withShare(random.nextInt(5) / 4.0));
            case 2 -> s.withPresent(present.withOn(random.nextInt(2), random.nextBoolean()));
            case 3 -> s.withSaved(present.named("kept " + random.nextInt(3)));
            default -> s.without("kept " + random.nextInt(3));
        };
    }

    /// After any mixture of intent decisions, scenarios, undos and redos, closing and opening shows the same, and undo goes on.
    @ParameterizedTest
    @MethodSource("seeds")
    void reopeningShowsTheSame(int seed) {
        var random = new Random(seed);
        Path file = folder.resolve("p.discern");
        UserScenarios last;
        List<Operation> history;
        try (var workspace = new Workspace(JobRunner.threaded(2, failure -> {}))) {
            workspace.create(file).await();
            for (int i = 0; i < 40; i++) {
                int what = random.nextInt(10);
                String gesture = what < 5 ? "drag" : "";
                if (what == 0) workspace.undo();
                else if (what == 1) workspace.redo();
                else if (what == 2) workspace.decide("cut " + i, gesture, d -> d.withCutHeight(random.nextDouble()));
                else workspace.decideScenarios("step " + i, gesture, s -> randomChange(s, random));
            }
            last = workspace.scenarios().get();
            history = workspace.history().get();
        }
        try (var again = new Workspace()) {
            again.open(file).await();
            assertEquals(history, again.history().get());
            assertEquals(last, again.scenarios().get());
            assertEquals(last, new org.discern.storage.table.ScenarioStore(again.require("test").file()).load(),
                    "the table says what the log says");
            int steps = 0;
            for (; !again.undoState().get().undo().isEmpty(); steps++) again.undo();
            assertEquals(UserScenarios.NONE, again.scenarios().get());
            for (; steps > 0; steps--) again.redo();
            assertEquals(last, again.scenarios().get());
        }
    }

    @Test
    void typingIsOneStep() {
        var workspace = new Workspace();
        workspace.decideScenarios("Choose ben", "", s -> s.withPresent(FIRST));
        for (String text : List.of("p", "pl", "play"))
            workspace.decideScenarios("Type", "type", s -> s.withPresent(s.present()
                    .orElseThrow().withText(text)));
        assertEquals(4, workspace.history().get().size());
        workspace.undo();
        assertEquals(Optional.of(FIRST), workspace.scenarios().get().present());
        workspace.redo();
        assertEquals("play", workspace.scenarios().get().present().orElseThrow().text());
        workspace.decideScenarios("Nothing", "", s -> s);
        assertEquals("Type", workspace.undoState().get().undo());
    }

    @Test
    void aKeptScenarioCanBeTakenBackAloneAndNothingElseIsTouched() {
        var workspace = new Workspace();
        workspace.decideScenarios("Keep a", "", s -> s.withSaved(FIRST.named("a")));
        workspace.decideScenarios("Keep b", "", s -> s.withSaved(FIRST.named("b")));
        workspace.decide("cut", "", d -> d.withCutHeight(1.0));
        workspace.decideScenarios("Keep b anew", "", s -> s.withSaved(FIRST.named("b").withShare(0)));
        assertTrue(workspace.canRevert(1));
        assertFalse(workspace.canRevert(2), "a later step touches it");
        assertTrue(workspace.revert(1));
        assertEquals(java.util.Set.of("b"), workspace.scenarios().get().saved().keySet());
        assertEquals(1.0, workspace.decisions().get().cutHeight());
    }

    @Test
    void withoutChangeNobodyIsTold() {
        var workspace = new Workspace();
        int[] told = {0};
        workspace.scenarios().listen(_ -> told[0]++);
        workspace.decide("cut", "", d -> d.withCutHeight(1.0));
        assertEquals(1, told[0], "only the first value");
    }

    @Test
    void aTrainingBecomesCurrentByAnOperationAndUndoGoesBack() {
        Path file = folder.resolve("p.discern");
        try (var workspace = new Workspace(JobRunner.threaded(2, failure -> {}))) {
            workspace.create(file).await();
            for (int i = 0; i < 2; i++)
                workspace.write("Train", p -> {
                    UserRun run = p.userRuns().add(UserFixtures.run(), UserFixtures.WEIGHTS);
                    return new Written<>(run, "Train the user model", List.of(workspace.userRunChange(run.record().id())));
                }).await();
            assertEquals(2, workspace.awaitUserRun().orElseThrow().record().id());
            assertEquals(List.of(2L, 1L), workspace.runs().get().stream().map(r -> r.id()).toList());
            assertEquals(List.of(true, false), workspace.runs().get().stream().map(workspace::isCurrent).toList());
            workspace.chooseRun(workspace.runs().get().getLast());
            assertEquals(1, workspace.awaitUserRun().orElseThrow().record().id());
            workspace.undo();
            assertTrue(workspace.discovery().get().isEmpty(), "the other job's choice is its own");
            workspace.undo();
            assertEquals(1, workspace.awaitUserRun().orElseThrow().record().id());
            workspace.chooseUserRun(0);
            assertTrue(workspace.awaitUserRun().isEmpty());
            workspace.undo();
        }
        try (var again = new Workspace()) {
            again.open(file).await();
            UserFixtures.assertSame(again.require("test").userRuns().load(1), again.userRun().get().orElseThrow());
            again.undo();
            assertTrue(again.userRun().get().isEmpty());
        }
    }
}
