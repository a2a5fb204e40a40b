package org.discern.work.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.discern.domain.corpus.RowSet;
import org.discern.domain.finding.Finding;
import org.discern.domain.finding.Finding.Kind;
import org.discern.domain.finding.Mend;
import org.discern.domain.finding.NotCarried;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.edit.EditConflict;
import org.discern.work.Workspace;
import org.discern.work.encode.Encoders;
import org.discern.work.project.LabelRows;
import org.junit.jupiter.api.Test;

/// Decisions that cannot hold stay findings until they are dropped.
final class DecisionFindingsTest {
    private final DiscoveryFixture fixture = DiscoveryFixture.small();
    private final Workspace workspace = new Workspace();
    private final FindProblems problems = new FindProblems(workspace, new Encoders(1));
    private final MendFinding mend = new MendFinding(workspace, new LabelRows(workspace));

    DecisionFindingsTest() {
        workspace.corpus().set(fixture.corpus());
        workspace.discovery().set(Optional.of(fixture.discovery()));
        problems.follow();
    }

    private List<Finding> found(Kind kind) {
        return problems.found().get().open().stream().filter(f -> f.kind() == kind).toList();
    }

    @Test
    void everyKindOfConflictIsSettledByDroppingTheLoser() {
        var tree = fixture.discovery().tree();
        int top = tree.nodes() - 1;
        int left = tree.left(top);
        int inner = tree.left(left);
        int leaf = tree.leavesOf(tree.right(top))[0];
        workspace.decide("All at once", "", d -> d.edited(e -> e.lock(left, true).lock(inner, true).open(inner, true).localCut(
                tree.right(left), 0.01).join(tree.left(inner), tree.right(top)).move(leaf, inner).ban(leaf, inner, true).lock(
                        99_999, true)));
        assertTrue(found(Kind.CONFLICT).size() >= 5, found(Kind.CONFLICT).toString());
        for (int round = 0; round < 12 && !found(Kind.CONFLICT).isEmpty(); round++) {
            Finding first = found(Kind.CONFLICT).getFirst();
            int before = workspace.history().get().size();
            mend.apply(first, first.mends().getFirst());
            assertEquals(before + 1, workspace.history().get().size(), first.toString());
            assertTrue(found(Kind.CONFLICT).stream().noneMatch(f -> f.marks().equals(first.marks())), first.toString());
        }
        assertEquals(List.of(), found(Kind.CONFLICT));
        assertTrue(workspace.decisions().get().edits().locks().contains(left), "what wins is left alone");
    }

    @Test
    void aConflictNamesItsUtterances() {
        var tree = fixture.discovery().tree();
        int top = tree.nodes() - 1;
        int node = tree.left(top);
        workspace.decide("Two locks", "", d -> d.edited(e -> e.lock(node, true).lock(tree.left(node), true)));
        Finding conflict = found(Kind.CONFLICT).getFirst();
        assertEquals(List.of("LOCK_IN_LOCK", "node:" + tree.left(node), "node:" + node), conflict.names());
        assertEquals(Arrays.stream(tree.leavesOf(node)).mapToObj(leaf -> fixture.corpus().get(leaf).id()).collect(
                java.util.stream.Collectors.toSet()), Set.copyOf(conflict.utterances()));
    }

    @Test
    void whatARunCouldNotTakeOverStaysUntilItIsSettled() {
        var lost = new NotCarried(7, 6, List.of("node:500"), "lost parcels", RowSet.of(fixture.corpus(), java.util.BitSet.valueOf(
                new long[]{0b1011})));
        var elsewhere = new NotCarried(6, 5, List.of("node:500"), "older", lost.members());
        workspace.decideFindings("Run", "", notes -> notes.withLost(List.of(lost, elsewhere)));
        Finding finding = found(Kind.NOT_CARRIED).getFirst();
        assertEquals(1, found(Kind.NOT_CARRIED).size(), "those of another run show with it");
        assertEquals(List.of("lost parcels", "6"), finding.names());
        assertEquals(3, finding.utterances().size());
        assertEquals(List.of("Label 3 utterances as lost parcels", "Show run 6"), finding.mends().stream().map(MendFinding::words)
                .toList());
        assertEquals(EditConflict.Kind.NOT_CARRIED.loser(), EditConflict.Loser.NOTHING);
        assertTrue(finding.mends().getLast() instanceof Mend.ShowRun);
    }
}
