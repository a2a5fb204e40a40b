package org.discern.ui.intent.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.kit.SilentDialogs;
import org.discern.ui.kit.Navigator;
import org.discern.ui.intent.live.Rooms;
import org.discern.work.RowsVerb;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.junit.jupiter.api.Test;

/// Verbs on all that matches: the count first, one step, taken back by one undo.
class ClusterRowsVerbsTest {
    private final Workspace workspace = Rooms.workspace(DiscoveryFixture.small());
    private final List<String> told = new ArrayList<>();
    private final RowsVerb takeOut = new ClusterRowsVerbs(workspace, new Signal<>(node -> "words " + node), new SilentDialogs(),
            new Told()).all().get(1);

    private Cut cut() { return workspace.discovery().get().orElseThrow().cut(workspace.decisions().get()); }

    private BitSet some(int count) {
        var rows = new BitSet();
        int[] of = workspace.discovery().get().orElseThrow().corpusRows();
        for (int i = 0; i < count; i++) rows.set(of[i]);
        return rows;
    }

    @Test
    void takingOutStatesTheCountAndIsOneStep() {
        var before = workspace.decisions().get();
        assertTrue(takeOut.state(some(7)).label().startsWith("7 utterances"), takeOut.state(some(7)).label());
        assertEquals("", takeOut.state(some(7)).unavailable());
        takeOut.run(some(7));
        assertEquals(1, workspace.history().get().size());
        assertTrue(cut().isTakenOut(cut().clusterOf(0)));
        assertEquals(List.of("Take out 7 utterances."), told);
        workspace.undo();
        assertEquals(before, workspace.decisions().get());
    }

    @Test
    void nothingAndNoRunSayWhy() {
        assertFalse(takeOut.state(new BitSet()).unavailable().isEmpty());
        workspace.discovery().set(Optional.empty());
        assertFalse(takeOut.state(some0()).unavailable().isEmpty());
        takeOut.run(some0());
        assertTrue(workspace.history().get().isEmpty());
    }

    private static BitSet some0() {
        var rows = new BitSet();
        rows.set(0);
        return rows;
    }

    private final class Told implements Navigator {
        private final Signal<String> place = new Signal<>("");

        @Override
        public Signal<String> place() { return place; }

        @Override
        public void go(String screenId) {}

        @Override
        public void tell(String line, String action, Runnable onAction) { told.add(line); }
    }
}
