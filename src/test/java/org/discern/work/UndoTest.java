package org.discern.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.intent.edit.Description;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import java.util.stream.IntStream;

final class UndoTest {
    static IntStream seeds() { return IntStream.range(0, 50); }

    /// Undo all the way back passes every former state, redo all the way forth passes them again.
    @ParameterizedTest
    @MethodSource("seeds")
    void undoAfterDecideIsTheIdentity(int seed) {
        var random = new Random(seed);
        var workspace = new Workspace();
        var states = new ArrayList<IntentDecisions>();
        states.add(workspace.decisions().get());
        String lastGesture = "";
        boolean sealed = false;
        for (int i = 0; i < 40; i++) {
            IntentDecisions before = workspace.decisions().get();
            String gesture = random.nextInt(3) == 0 ? "drag" : "";
            if (random.nextInt(6) == 5) {
                workspace.sealGesture();
                sealed = true;
            }
            workspace.decide("step " + i, gesture, d -> randomChange(d, random));
            if (workspace.decisions().get().equals(before)) continue;
            boolean merged = !gesture.isEmpty() && gesture.equals(lastGesture) && !sealed;
            if (merged) states.set(states.size() - 1, workspace.decisions().get());
            else states.add(workspace.decisions().get());
            lastGesture = gesture;
            sealed = false;
        }
        for (int i = states.size() - 2; i >= 0; i--) {
            workspace.undo();
            assertEquals(states.get(i), workspace.decisions().get(), "undo to state " + i);
        }
        assertEquals("", workspace.undoState().get().undo());
        for (int i = 1; i < states.size(); i++) {
            workspace.redo();
            assertEquals(states.get(i), workspace.decisions().get(), "redo to state " + i);
        }
        assertEquals("", workspace.undoState().get().redo());
    }

    static IntentDecisions randomChange(IntentDecisions d, Random random) {
        String key = IntentDecisions.key(random.nextInt(5));
        return switch (random.nextInt(8)) {
            case 0 -> d.withCutHeight(random.nextDouble());
            case 1 -> d.withNoveltyCut(random.nextBoolean() ? null : random.nextDouble());
            case 2 -> d.withName(key, random.nextInt(4) == 0 ? "" : "name \"" + random.nextInt(9) + "\"\n");
            case 3 -> d.withState(key, ReviewState.values()[random.nextInt(5)]);
            case 4 -> d.withHome(key, random.nextInt(4) == 0 ? "" : "home/" + random.nextInt(9));
            case 5 -> d.edited(e -> randomEdit(e, random));
            case 6 -> d.edited(e -> {
                for (int leaf = 0; leaf < 20; leaf++) e.move(leaf, random.nextInt(-1, 9)).ban(leaf, 3, random.nextBoolean());
            });
            default -> d.withDomainCutHeight(random.nextDouble());
        };
    }

    private static void randomEdit(ClusterEdits.Builder e, Random random) {
        int node = random.nextInt(6);
        boolean on = random.nextBoolean();
        switch (random.nextInt(9)) {
            case 0 -> e.lock(node, on);
            case 1 -> e.open(node, on);
            case 2 -> e.localCut(node, on ? random.nextDouble() : null);
            case 3 -> e.join(node, on ? 7 : null);
            case 4 -> e.move(node, on ? ClusterEdits.OUT : null);
            case 5 -> e.ban(node, 8, on);
            case 6 -> e.note(ClusterEdits.utterance(node), on ? "a / \"note\"" : "");
            case 7 -> e.describe(node, on ? new Description("what it is", List.of(1, 2), List.of(3)) : Description.NONE);
            default -> e.flag("node:" + node, on);
        }
    }

    @Test
    void aFreshActionEndsWhatCouldBeRedone() {
        var workspace = new Workspace();
        workspace.decide("first", "", d -> d.withCutHeight(1.0));
        workspace.decide("second", "", d -> d.withCutHeight(2.0));
        workspace.undo();
        assertEquals(new UndoState("first", "second"), workspace.undoState().get());
        workspace.decide("third", "", d -> d.withCutHeight(3.0));
        assertEquals(new UndoState("third", ""), workspace.undoState().get());
        workspace.redo();
        assertEquals(3.0, workspace.decisions().get().cutHeight());
        workspace.undo();
        assertEquals(1.0, workspace.decisions().get().cutHeight());
        assertEquals(5, workspace.history().get().size(), "nothing is ever taken off the log");
    }

    @Test
    void oneOldStepIsTakenBackUnlessALaterOneTouchesTheSame() {
        var workspace = new Workspace();
        workspace.decide("name a", "", d -> d.withName("node:1", "a"));
        workspace.decide("name b", "", d -> d.withName("node:2", "b"));
        workspace.decide("name b again", "", d -> d.withName("node:2", "c"));
        assertTrue(workspace.canRevert(1));
        assertFalse(workspace.canRevert(2));
        assertFalse(workspace.revert(2));
        assertTrue(workspace.revert(1));
        assertEquals(java.util.Map.of("node:2", "c"), workspace.decisions().get().names());
        assertFalse(workspace.canRevert(1), "the taking back touches the same key");
        workspace.undo();
        assertEquals(java.util.Map.of("node:1", "a", "node:2", "c"), workspace.decisions().get().names());
        assertEquals("name b again", workspace.undoState().get().undo());
    }

    @Test
    void anUndoneStepIsNotInTheWayOfTakingBack() {
        var workspace = new Workspace();
        workspace.decide("name", "", d -> d.withName("node:1", "a"));
        workspace.decide("cut", "", d -> d.withCutHeight(1.0));
        workspace.decide("rename", "", d -> d.withName("node:1", "b"));
        assertFalse(workspace.canRevert(1));
        workspace.undo();
        assertTrue(workspace.revert(1));
        assertTrue(workspace.decisions().get().names().isEmpty());
    }

    @Test
    void aChangeThatChangesNothingIsNoOperation() {
        var workspace = new Workspace();
        workspace.decide("nothing", "", d -> d);
        assertTrue(workspace.history().get().isEmpty());
    }
}
