package org.discern.work.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.intent.edit.Description;
import org.discern.domain.intent.edit.EditConflict.Kind;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.tree.Agglomeration;
import org.junit.jupiter.api.Test;

/// From a run to another whose tree was really grown, over the same rows in another order.
final class TakeOverTest {
    private final Discovery former = DiscoveryFixture.small().discovery();
    private final Discovery run = grown(former);

    private static Discovery grown(Discovery d) {
        int[] rows = d.corpusRows().clone();
        for (int i = 0; i < rows.length / 2; i++) {
            int other = rows[i];
            rows[i] = rows[rows.length - 1 - i];
            rows[rows.length - 1 - i] = other;
        }
        var vectors = d.vectors().pick(rows);
        Dendrogram tree = Agglomeration.grow(vectors, Linkage.WARD, Parallel.NONE, Progress.NONE);
        return new Discovery(d.record().withId(8), d.spec(), rows, d.unseen(), tree, d.curve(), vectors, d.map().pick(rows), d
                .domains());
    }

    private TakeOver.Taken taken(UnaryOperator<IntentDecisions> decided) {
        return TakeOver.onto(former, decided.apply(IntentDecisions.forRun(7)), run, 8);
    }

    /// Clusters of the former run, largest first.
    private List<Integer> largest() {
        Cut cut = former.cut(IntentDecisions.forRun(7));
        return IntStream.range(0, cut.clusters()).boxed().sorted(Comparator.comparingInt((Integer c) -> -cut.size(c))).map(
                cut::node).toList();
    }

    private Set<Integer> rows(Discovery of, IntentDecisions decided, int node) {
        var out = new TreeSet<Integer>();
        for (int leaf : of.cut(decided).membersOf(node)) out.add(of.corpusRows()[leaf]);
        return out;
    }

    private static int only(Set<Integer> nodes) {
        assertEquals(1, nodes.size(), nodes.toString());
        return nodes.iterator().next();
    }

    @Test
    void anAcceptedClusterKeepsExactlyItsMembers() {
        int node = largest().getFirst();
        int stranger = former.cut(IntentDecisions.forRun(7)).membersOf(largest().get(4))[0];
        int lost = former.tree().leavesOf(node)[2];
        UnaryOperator<IntentDecisions> decide = d -> d.withName(IntentDecisions.key(node), "mine").withState(IntentDecisions.key(
                node), ReviewState.ACCEPTED).edited(e -> e.move(stranger, node).ban(lost, node, true));
        TakeOver.Taken taken = taken(decide);
        int now = IntentDecisions.nodeOf(only2(taken.decisions().names().keySet()));
        assertEquals(ReviewState.ACCEPTED, taken.decisions().state(IntentDecisions.key(now)));
        IntentDecisions before = decide.apply(IntentDecisions.forRun(7));
        for (double height : new double[]{0.01, run.cutHeight(taken.decisions()), 99})
            assertEquals(rows(former, before, node), rows(run, taken.decisions().withCutHeight(height), now), "at " + height);
        assertEquals(List.of(), run.editedCut(taken.decisions()).conflicts());
        assertEquals(List.of(), taken.conflicts());
    }

    private static String only2(Set<String> keys) {
        assertEquals(1, keys.size(), keys.toString());
        return keys.iterator().next();
    }

    @Test
    void aLockOfWhatTheNewTreeHasOtherwiseIsMadeUpByMoves() {
        int node = largest().getFirst();
        int half = former.tree().left(node); // the fixture joins within a group at random, so no new node is like it
        if (former.tree().size(half) * 2 < former.tree().size(node)) half = former.tree().right(node);
        int locked = half;
        TakeOver.Taken taken = taken(d -> d.edited(e -> e.lock(locked, true)));
        int now = only(taken.decisions().edits().locks());
        assertEquals(rows(former, IntentDecisions.forRun(7).edited(e -> e.lock(locked, true)), locked), rows(run, taken
                .decisions(), now));
        assertFalse(taken.decisions().edits().moves().isEmpty(), "leaves had to be moved");
    }

    @Test
    void mergedClustersStayMerged() {
        List<Integer> nodes = largest();
        IntentDecisions decided = IntentDecisions.forRun(7).edited(e -> e.join(nodes.get(1), nodes.getFirst()));
        TakeOver.Taken taken = TakeOver.onto(former, decided, run, 8);
        assertEquals(1, taken.decisions().edits().joins().size());
        int head = taken.decisions().edits().joins().values().iterator().next();
        Set<Integer> before = rows(former, decided, nodes.getFirst());
        Set<Integer> after = rows(run, taken.decisions(), run.cut(taken.decisions()).nodeOf(run.tree().leafAt(run.tree().first(
                head))));
        var shared = new TreeSet<>(before);
        shared.retainAll(after);
        assertTrue(shared.size() > 0.8 * before.size(), shared.size() + " of " + before.size());
    }

    @Test
    void notesDescriptionsFlagsMovesAndBansGoOver() {
        List<Integer> nodes = largest();
        String key = IntentDecisions.key(nodes.getFirst());
        int leaf = former.tree().leavesOf(nodes.get(1))[0];
        int row = former.corpusRows()[leaf];
        TakeOver.Taken taken = taken(d -> d.edited(e -> e.note(key, "about it").note(ClusterEdits.utterance(5), "a row").flag(key,
                true).describe(nodes.getFirst(), new Description("what", List.of(leaf), List.of())).move(leaf, nodes.getFirst())
                .ban(leaf, nodes.get(1), true)));
        ClusterEdits edits = taken.decisions().edits();
        assertEquals("a row", edits.notes().get(ClusterEdits.utterance(5)));
        assertTrue(edits.notes().containsValue("about it"));
        assertEquals(1, edits.flags().size());
        int now = only(edits.moves().keySet());
        assertEquals(row, run.corpusRows()[now]);
        assertEquals(Set.of(now), edits.bans().keySet());
        assertEquals(List.of(now), edits.descriptions().values().iterator().next().examples());
        assertEquals(edits.moves().get(now), edits.descriptions().firstKey(), "both mean the same cluster");
    }

    @Test
    void whatFindsNothingIsTold() {
        int part = former.tree().parent(former.tree().leavesOf(largest().getFirst())[0]); // two rows that join by chance
        String key = IntentDecisions.key(part);
        TakeOver.Taken taken = taken(d -> d.withName(key, "gone").edited(e -> e.lock(part, true).open(999_999, true).ban(1, part,
                true)));
        assertEquals(Set.of(), taken.decisions().edits().locks());
        assertTrue(taken.conflicts().stream().allMatch(c -> c.kind() == Kind.NOT_CARRIED));
        assertEquals(Set.of(key, "node:999999"), Set.copyOf(taken.conflicts().stream().map(c -> c.keys().getFirst()).toList()));
        assertEquals(2, taken.conflicts().size(), "each told once: " + taken.conflicts());
    }

    @Test
    void ontoTheSameRunNothingChanges() {
        List<Integer> nodes = largest();
        int[] members = former.tree().leavesOf(nodes.get(2));
        IntentDecisions decided = IntentDecisions.forRun(7).withName(IntentDecisions.key(nodes.get(2)), "x").edited(e -> e.join(
                nodes.get(1), nodes.getFirst()).open(nodes.get(3), true).localCut(nodes.get(5), 0.2).move(members[0], nodes.get(
                        4)));
        TakeOver.Taken taken = TakeOver.onto(former, decided, former, 7);
        assertEquals(List.of(), taken.conflicts());
        assertEquals(Arrays.toString(former.cut(decided).labels()), Arrays.toString(former.cut(taken.decisions()).labels()));
    }
}
