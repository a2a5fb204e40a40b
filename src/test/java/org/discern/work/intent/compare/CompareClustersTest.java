package org.discern.work.intent.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.discern.domain.WorkbenchException;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.compare.ClusterDiff.Kind;
import org.discern.domain.intent.compare.KeptCut;
import org.discern.work.Workspace;
import org.discern.work.encode.Encoders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On a workspace without a file: everything but former runs.
final class CompareClustersTest {
    private static final DiscoveryFixture FIXTURE = DiscoveryFixture.small();
    private final Discovery found = FIXTURE.discovery();
    private final Workspace workspace = new Workspace();
    private final CompareClusters compare = new CompareClusters(workspace, new Encoders(1));

    @BeforeEach
    void open() {
        workspace.corpus().set(FIXTURE.corpus());
        workspace.discovery().set(Optional.of(found));
    }

    private Comparison ask(Side before, Side after) { return compare.compare(before, after).await(); }

    @Test
    void aStateIsLikeItself() {
        Comparison same = ask(new Side.Present(), new Side.Pure(found.curve().learned()));
        assertTrue(same.diff().rows().stream().noneMatch(row -> row.isChanged()), same.diff().counts().toString());
        assertFalse(same.diff().rows().isEmpty());
        assertEquals(List.of(), same.settings());
        assertFalse(same.isTested());
    }

    @Test
    void aFinerCutSplitsAndAnEditMoves() {
        Comparison finer = ask(new Side.Pure(found.curve().learned()), new Side.Pure(found.curve().learned() * 0.7));
        assertTrue(finer.diff().counts().get(Kind.SPLIT) > 0, finer.diff().counts().toString());
        assertEquals(List.of("cut"), finer.settings().stream().map(Comparison.Setting::name).filter(n -> !n.equals("unassigned"))
                .toList());

        int from = found.cut(IntentDecisions.NONE).clusterOf(0);
        int to = found.cut(IntentDecisions.NONE).node(from == 0 ? 1 : 0);
        workspace.decide("Move", "", d -> d.edited(e -> e.move(0, to)));
        Comparison moved = ask(new Side.Pure(found.curve().learned()), new Side.Present());
        assertEquals(2, moved.diff().counts().get(Kind.MOVED));
        long id = FIXTURE.corpus().get(found.corpusRows()[0]).id();
        assertTrue(moved.diff().rows().stream().anyMatch(r -> r.came().length == 1 && r.came()[0] == id));
        assertTrue(moved.settings().contains(new Comparison.Setting("edits", "0", "1")), moved.settings().toString());
    }

    @Test
    void aKeptCutHasTheEditsOfItsTimeAndIsUndoable() {
        workspace.decide("Cut", "", d -> d.withCutHeight(0.7));
        int node = found.cut(workspace.decisions().get()).node(0);
        workspace.decide("Name", "", d -> d.withName(IntentDecisions.key(node), "first"));
        compare.keep("  before the clean-up ");
        assertEquals("Save the cut \"before the clean-up\"", workspace.undoState().get().undo());
        KeptCut kept = workspace.cuts().get().cuts().get("before the clean-up");
        assertEquals(0.7, kept.height());

        workspace.decide("Cut", "", d -> d.withCutHeight(0.9));
        workspace.decide("Name", "", d -> d.withName(IntentDecisions.key(node), "second"));
        // the fixture's run has number 7, decisions of a workspace without a run number 0
        Snapshot then = compare.snapshot(new Side.Kept("before the clean-up"), workspace.history().get());
        assertEquals(0.7, then.discovery().cutHeight(then.decisions()));

        workspace.undo();
        workspace.undo();
        workspace.undo();
        assertTrue(workspace.cuts().get().cuts().isEmpty());
        assertThrows(WorkbenchException.class, () -> ask(new Side.Kept("before the clean-up"), new Side.Present()));
    }

    @Test
    void aStepBeforeAnyRunSaysSo() {
        workspace.decide("Cut", "", d -> d.withCutHeight(0.7));
        WorkbenchException told = assertThrows(WorkbenchException.class, () -> ask(new Side.Step(1), new Side.Present()));
        assertTrue(String.valueOf(told.getMessage()).contains("no run was on the screen"), told.getMessage());
    }

    @Test
    void namesAreThoseOfThePersonElseTheKnownIntents() {
        int node = found.cut(IntentDecisions.NONE).node(3);
        workspace.decide("Name", "", d -> d.withName(IntentDecisions.key(node), "mine"));
        Snapshot now = compare.snapshot(new Side.Present(), workspace.history().get());
        var names = now.clustering().groups().stream().map(g -> g.name()).collect(Collectors.toSet());
        assertTrue(names.contains("mine"));
        assertTrue(names.stream().anyMatch(found.unseen().intents().names()::contains));
    }
}
