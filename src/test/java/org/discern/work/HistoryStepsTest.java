package org.discern.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.operation.StepKind;
import org.discern.work.HistoryStep.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lines of the history and jumps among them.
final class HistoryStepsTest {
    @TempDir
    Path folder;

    private final Workspace workspace = new Workspace();

    private void name(int i, String name) { workspace.decide("Name " + name, "", d -> d.withName(IntentDecisions.key(i), name)); }

    private List<Standing> standings() { return workspace.steps().stream().map(HistoryStep::standing).toList(); }

    @Test
    void aGestureIsOneLineAndUndosAreNone() {
        workspace.decide("Cut", "drag", d -> d.withCutHeight(1.0));
        workspace.decide("Cut", "drag", d -> d.withCutHeight(2.0));
        name(1, "a");
        name(2, "b");
        workspace.undo();
        assertEquals(List.of("Name b", "Name a", "Cut"), workspace.steps().stream().map(HistoryStep::label).toList());
        assertEquals(List.of(Standing.UNDONE, Standing.DONE, Standing.DONE), standings());
        assertEquals(2, workspace.steps().getLast().operations());
        assertEquals(List.of(StepKind.NAMES, StepKind.NAMES, StepKind.CUTS), workspace.steps().stream().map(HistoryStep::kind)
                .toList());
        name(3, "c");
        assertEquals(List.of(Standing.DONE, Standing.GONE, Standing.DONE, Standing.DONE), standings());
        assertFalse(workspace.canGoTo(workspace.steps().get(1).id()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void fromAnywhereToAnywhere(long seed) {
        var random = new Random(seed);
        var states = new java.util.HashMap<Long, IntentDecisions>();
        states.put(0L, workspace.decisions().get());
        for (int i = 0; i < 20; i++) {
            name(random.nextInt(5), "n" + i);
            states.put(workspace.steps().getFirst().id(), workspace.decisions().get());
        }
        List<Long> ids = states.keySet().stream().sorted().toList();
        for (int jump = 0; jump < 30; jump++) {
            long to = ids.get(random.nextInt(ids.size()));
            boolean moves = workspace.canGoTo(to);
            IntentDecisions before = workspace.decisions().get();
            assertEquals(moves, workspace.goTo(to));
            assertEquals(states.get(to), workspace.decisions().get());
            assertEquals(moves, !before.equals(workspace.decisions().get()));
            assertEquals(20, workspace.steps().size(), "a jump is no line of its own");
        }
        workspace.goTo(ids.get(10));
        workspace.undo();
        assertEquals(states.get(ids.get(9)), workspace.decisions().get(), "undo goes on from there");
        workspace.redo();
        workspace.redo();
        assertEquals(states.get(ids.get(11)), workspace.decisions().get());
    }

    @Test
    void aCheckpointIsAMarkToGoBackTo() {
        try (var kept = new Workspace()) {
            Path file = folder.resolve("p.discern");
            kept.create(file).await();
            kept.decide("Name a", "", d -> d.withName("node:1", "a"));
            kept.checkpoint("before lunch").await();
            kept.decide("Name b", "", d -> d.withName("node:2", "b"));
            kept.decide("Name c", "", d -> d.withName("node:3", "c"));
            HistoryStep mark = kept.steps().get(2);
            assertEquals(Standing.MARK, mark.standing());
            assertEquals(StepKind.CHECKPOINTS, mark.kind());
            assertTrue(kept.goTo(mark.id()));
            assertEquals(1, kept.decisions().get().names().size());
            assertFalse(kept.goTo(mark.id()), "it is there already");
            kept.settle();
            var steps = kept.steps();
            kept.closeProject().await();
            kept.open(file).await();
            assertEquals(steps, kept.steps(), "the same after a restart");
            assertTrue(kept.goTo(kept.steps().getFirst().id()), "and forward again");
            assertEquals(3, kept.decisions().get().names().size());
        }
    }

    @Test
    void saysWhyAStepCannotBeTakenBack() {
        name(1, "a");
        name(2, "b");
        name(1, "c");
        List<HistoryStep> steps = workspace.steps();
        assertEquals("", workspace.whyNotRevert(steps.get(1).id()));
        assertTrue(workspace.whyNotRevert(steps.get(2).id()).contains("Name c"), workspace.whyNotRevert(steps.get(2).id()));
        workspace.undo();
        assertTrue(workspace.whyNotRevert(steps.getFirst().id()).contains("not in force"));
        for (HistoryStep step : steps)
            assertEquals(workspace.canRevert(step.id()), workspace.whyNotRevert(step.id()).isEmpty(), step.label());
    }

    @Test
    void kindsByKeys() {
        assertEquals(StepKind.RUNS, StepKind.of(List.of("intent.decisions/8/name/node:3", "run.current")));
        assertEquals(StepKind.CLUSTERS, StepKind.of(List.of("intent.decisions/8/join/5", "intent.decisions/8/move/7",
                "intent.decisions/8/name/node:3")));
        assertEquals(StepKind.LABELS, StepKind.of(List.of("corpus.labels/rows-3", "setting/finding.lost/1/node:3")));
        assertEquals(StepKind.IMPORTS, StepKind.of(List.of("corpus.import/3")));
        assertEquals(StepKind.DOMAINS, StepKind.of(List.of("intent.decisions/8/home/node:3")));
        assertEquals(StepKind.PROBLEMS, StepKind.of(List.of("setting/finding.aside/same/1 2")));
        assertEquals(StepKind.OTHER, StepKind.of(List.of()));
    }
}
