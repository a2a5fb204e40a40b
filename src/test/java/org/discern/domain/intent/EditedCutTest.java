package org.discern.domain.intent;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.intent.edit.EditConflict;
import org.discern.domain.intent.edit.EditConflict.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EditedCutTest {
    static IntStream seeds() { return IntStream.range(0, 50); }

    /// Eight leaves: 8=(0,1) at 1, 9=(2,3) at 2, 10=(4,5) at 3, 11=(6,7) at 4, 12=(8,9) at 5, 13=(10,11) at 6, 14=all at 7.
    private static Dendrogram eight() {
        return new Dendrogram(8, new int[]{0, 2, 4, 6, 8, 10, 12}, new int[]{1, 3, 5, 7, 9, 11, 13}, new double[]{1, 2, 3, 4, 5,
                6,
                7});
    }

    private static EditedCut at(double height, Consumer<ClusterEdits.Builder> edits) {
        return EditedCut.of(eight(), height, ClusterEdits.NONE.with(edits));
    }

    private static List<String> shown(EditedCut edited) {
        Cut cut = edited.cut();
        return IntStream.range(0, cut.clusters()).mapToObj(c -> cut.node(c) + "=" + Arrays.toString(cut.members(c))).toList();
    }

    private static List<Kind> kinds(EditedCut edited) { return edited.conflicts().stream().map(EditConflict::kind).toList(); }

    @Test
    void withoutEditsItIsThePureCut() {
        assertEquals(eight().cut(3.5).toString(), at(3.5, e -> e.note("node:1", "n")).cut().toString());
        assertTrue(at(3.5, _ -> {}).cut().isPure());
    }

    @Test
    void aLockHoldsAboveAndBelow() {
        assertEquals(List.of("0=[0]", "1=[1]", "9=[2, 3]", "4=[4]", "5=[5]", "6=[6]", "7=[7]"), shown(at(0, e -> e.lock(9,
                true))));
        assertEquals(List.of("8=[0, 1]", "9=[2, 3]", "13=[4, 5, 6, 7]"), shown(at(99, e -> e.lock(9, true))));
    }

    @Test
    void aSplitNodeNeverCloses() {
        assertEquals(List.of("12=[0, 1, 2, 3]", "10=[4, 5]", "11=[6, 7]"), shown(at(99, e -> e.open(13, true))));
    }

    @Test
    void aLocalCutCountsInItsBranchAlone() {
        assertEquals(List.of("8=[0, 1]", "2=[2]", "3=[3]", "13=[4, 5, 6, 7]"), shown(at(6, e -> e.localCut(12, 1.5))));
        assertEquals(List.of("12=[0, 1, 2, 3]", "4=[4]", "5=[5]", "6=[6]", "7=[7]"), shown(at(0, e -> e.localCut(12, 5.0))));
        assertEquals(List.of("14=[0, 1, 2, 3, 4, 5, 6, 7]"), shown(at(99, e -> e.localCut(12, 5.0))), "coarser is no wall");
    }

    @Test
    void aJoinUnitesAtAnyHeightUnderItsHead() {
        assertEquals(List.of("0=[0]", "1=[1]", "10=[2, 3, 4, 5]", "6=[6]", "7=[7]"), shown(at(0, e -> e.join(9, 10))));
        assertEquals(List.of("13=[0, 1, 2, 3, 4, 5, 6, 7]"), shown(at(6, e -> e.join(9, 10))));
        assertEquals(List.of("14=[0, 1, 2, 3, 4, 5, 6, 7]"), shown(at(99, e -> e.join(9, 10))), "satisfied above");
        assertArrayEquals(new int[]{10, 9}, at(0, e -> e.join(9, 10)).cut().parts(2));
    }

    @Test
    void whatIsJoinedToALockIsLocked() {
        var edited = at(99, e -> e.join(9, 10).lock(10, true));
        assertEquals(List.of("8=[0, 1]", "10=[2, 3, 4, 5]", "11=[6, 7]"), shown(edited));
        assertEquals(List.of(), edited.conflicts());
    }

    @Test
    void leavesMoveAndAreTakenOut() {
        var edited = at(4, e -> e.move(0, 10).move(7, ClusterEdits.OUT));
        assertEquals(List.of("8=[1]", "9=[2, 3]", "10=[0, 4, 5]", "11=[6]", "7=[7]"), shown(edited));
        assertTrue(edited.cut().isTakenOut(4));
        assertFalse(edited.cut().isTakenOut(3));
        assertEquals(4, edited.cut().indexOf(7));
    }

    @Test
    void aBanTakesOutOnlyWhereItApplies() {
        assertEquals(List.of("8=[0, 1]", "9=[2, 3]", "10=[4, 5]", "11=[6, 7]"), shown(at(4, e -> e.ban(0, 9, true))));
        assertEquals(List.of("12=[1, 2, 3]", "10=[4, 5]", "11=[6, 7]", "0=[0]"), shown(at(5, e -> e.ban(0, 9, true))));
    }

    @Test
    void aHeadThatIsTakenOutLeavesItsClusterAnotherId() {
        var edited = at(0, e -> e.join(5, 0).move(0, ClusterEdits.OUT));
        assertEquals(List.of("8=[5]", "1=[1]", "2=[2]", "3=[3]", "4=[4]", "6=[6]", "7=[7]", "0=[0]"), shown(edited));
    }

    @Test
    void conflictsAreToldAndSettled() {
        assertEquals(List.of(Kind.LOCK_IN_LOCK), kinds(at(0, e -> e.lock(12, true).lock(8, true))));
        assertEquals(List.of(Kind.SPLIT_IN_LOCK), kinds(at(0, e -> e.lock(12, true).open(8, true))));
        var local = at(0, e -> e.lock(12, true).localCut(8, 0.5));
        assertEquals(List.of(new EditConflict(Kind.LOCAL_CUT_IN_LOCK, List.of("node:8", "node:12"))), local.conflicts());
        assertEquals("12=[0, 1, 2, 3]", shown(local).getFirst());
        assertEquals(List.of(Kind.JOIN_OF_LOCKED), kinds(at(0, e -> e.lock(8, true).lock(9, true).join(8, 9))));
        assertEquals(List.of(Kind.JOIN_IN_LOCK), kinds(at(0, e -> e.lock(12, true).join(8, 10))));
        assertEquals(List.of(Kind.JOIN_OF_SPLIT), kinds(at(0, e -> e.open(12, true).join(12, 10))));
        assertEquals(List.of(Kind.JOIN_OF_PARTS), kinds(at(0, e -> e.open(12, true).join(8, 9))));
        assertEquals(List.of(Kind.JOIN_CIRCLE), kinds(at(0, e -> e.join(8, 9).join(9, 10).join(10, 8))));
        assertEquals(List.of(Kind.MOVE_BANNED), kinds(at(4, e -> e.move(0, 10).ban(0, 10, true))));
        assertEquals(List.of(Kind.UNKNOWN_PLACE, Kind.UNKNOWN_PLACE), kinds(at(4, e -> e.join(99, 8).move(3, 77))));
        assertEquals(List.of(Kind.MOVE_TO_REJECTED), kinds(EditedCut.of(eight(), 4, ClusterEdits.NONE.with(e -> e.move(0, 10)),
                Set.of(10))));
    }

    static ClusterEdits random(Dendrogram tree, Random random, int count) {
        return ClusterEdits.NONE.with(e -> {
            for (int i = 0; i < count; i++) {
                int a = random.nextInt(tree.nodes());
                int b = random.nextInt(tree.nodes());
                int leaf = random.nextInt(tree.leaves());
                switch (random.nextInt(7)) {
                    case 0 -> e.lock(a, true);
                    case 1 -> e.open(a, true);
                    case 2 -> e.localCut(a, random.nextDouble() * tree.maxHeight());
                    case 3 -> e.join(a, b);
                    case 4 -> e.move(leaf, a);
                    case 5 -> e.move(leaf, ClusterEdits.OUT);
                    default -> e.ban(leaf, a, true);
                }
            }
        });
    }

    /// Whatever is asked for, every leaf is in exactly one cluster, ids are unique, and all looks at a cut agree.
    @ParameterizedTest
    @MethodSource("seeds")
    void sizesSumToAllLeaves(int seed) {
        var random = new Random(seed);
        Dendrogram tree = CutTest.random(1 + random.nextInt(60), random);
        for (int round = 0; round < 20; round++) {
            var edited = EditedCut.of(tree, random.nextDouble() * tree.maxHeight() * 1.1, random(tree, random, random.nextInt(
                    30)));
            Cut cut = edited.cut();
            Set<Integer> ids = new HashSet<>();
            int sum = 0;
            for (int c = 0; c < cut.clusters(); c++) {
                assertTrue(ids.add(cut.node(c)), "ids are unique");
                assertEquals(c, cut.indexOf(cut.node(c)));
                assertTrue(cut.size(c) > 0);
                sum += cut.size(c);
                int[] members = cut.members(c);
                for (int i = 0; i < members.length; i++) {
                    assertEquals(members[i], cut.member(c, i));
                    assertEquals(c, cut.clusterOf(members[i]));
                }
                if (cut.isTakenOut(c)) assertEquals(cut.node(c), members[0]);
            }
            assertEquals(tree.leaves(), sum);
            assertEquals(edited.conflicts(), new java.util.ArrayList<>(edited.conflicts()));
        }
    }

    /// Each single edit holds at every height unless a conflict names it.
    @ParameterizedTest
    @MethodSource("seeds")
    void editsAreHonouredAtEveryHeightOrTold(int seed) {
        var random = new Random(seed);
        Dendrogram tree = CutTest.random(2 + random.nextInt(50), random);
        ClusterEdits edits = random(tree, random, 1 + random.nextInt(12));
        for (double h = -0.1; h <= tree.maxHeight() + 0.3; h += 0.25) {
            EditedCut edited = EditedCut.of(tree, h, edits);
            Cut cut = edited.cut();
            Set<String> lost = new HashSet<>();
            for (EditConflict c : edited.conflicts()) lost.add(c.kind().loser() + c.keys().getFirst());
            for (int node : edits.locks()) {
                if (lost.contains("LOCKnode:" + node)) continue;
                assertTrue(cut.isBelow(node), "whole");
                assertFalse(tree.parent(node) >= 0 && cut.isBelow(tree.parent(node)), "apart from all above");
            }
            for (int node : edits.opened())
                if (!tree.isLeaf(node) && !lost.contains("SPLITnode:" + node)) assertFalse(cut.isBelow(node), "split " + node);
            edits.joins().forEach((absorbed, head) -> {
                if (absorbed.equals(head) || lost.contains("JOINnode:" + absorbed)) return;
                assertTrue(cut.isBelow(absorbed) && cut.isBelow(head));
                assertEquals(cut.clusterOfNode(absorbed), cut.clusterOfNode(head), "joined");
            });
            edits.moves().forEach((leaf, target) -> {
                if (target == ClusterEdits.OUT) assertTrue(cut.isTakenOut(cut.clusterOf(leaf)));
                else
                    if (cut.isBelow(target) && !lost.contains("MOVEleaf:" + leaf) && !edits.bans().containsKey(leaf))
                        assertEquals(cut.clusterOfNode(target), cut.clusterOf(leaf), "moved");
            });
            edits.bans().forEach((leaf, nodes) -> {
                for (int node : nodes)
                    if (cut.isBelow(node) && cut.clusterOfNode(node) >= 0)
                        assertNotEquals(cut.clusterOfNode(node), cut.clusterOf(leaf), "banned");
            });
        }
    }

    /// Without moves, going up never parts two leaves, and never parts a locked cluster.
    @ParameterizedTest
    @MethodSource("seeds")
    void aLargerCutNeverSplits(int seed) {
        var random = new Random(seed);
        Dendrogram tree = CutTest.random(2 + random.nextInt(40), random);
        ClusterEdits edits = random(tree, random, 8).with(e -> {
            for (int leaf = 0; leaf < tree.leaves(); leaf++) {
                e.move(leaf, null);
                for (int node = 0; node < tree.nodes(); node++) e.ban(leaf, node, false);
            }
        });
        Cut before = EditedCut.of(tree, -1, edits).cut();
        for (double h = 0; h <= tree.maxHeight() + 0.3; h += 0.2) {
            Cut cut = EditedCut.of(tree, h, edits).cut();
            for (int a = 0; a < tree.leaves(); a++)
                for (int b = 0; b < a; b++)
                    if (before.clusterOf(a) == before.clusterOf(b)) assertEquals(cut.clusterOf(a), cut.clusterOf(b));
            before = cut;
        }
    }

    /// Numbering the leaves otherwise gives the same clusters otherwise numbered. Joins name merges here, so that the head is
    /// the same node.
    @ParameterizedTest
    @MethodSource("seeds")
    void permutingRowsPermutes(int seed) {
        var random = new Random(seed);
        int n = 2 + random.nextInt(40);
        Dendrogram tree = CutTest.random(n, random);
        var shuffled = new java.util.ArrayList<>(IntStream.range(0, n).boxed().toList());
        java.util.Collections.shuffle(shuffled, random);
        int[] to = IntStream.range(0, tree.nodes()).map(i -> i < n ? shuffled.get(i) : i).toArray();
        int[] left = new int[tree.merges()];
        int[] right = new int[tree.merges()];
        double[] height = new double[tree.merges()];
        for (int k = 0; k < tree.merges(); k++) {
            left[k] = to[tree.left(n + k)];
            right[k] = to[tree.right(n + k)];
            height[k] = tree.mergeHeight(k);
        }
        var other = new Dendrogram(n, left, right, height);
        ClusterEdits edits = random(tree, random, 10);
        ClusterEdits moved = ClusterEdits.NONE.with(e -> {
            edits.locks().forEach(x -> e.lock(to[x], true));
            edits.opened().forEach(x -> e.open(to[x], true));
            edits.localCuts().forEach((x, h) -> e.localCut(to[x], h));
            edits.moves().forEach((x, t) -> e.move(to[x], t == ClusterEdits.OUT ? ClusterEdits.OUT : to[t]));
            edits.bans().forEach((x, nodes) -> nodes.forEach(b -> e.ban(to[x], to[b], true)));
        });
        double h = random.nextDouble() * tree.maxHeight();
        Cut a = EditedCut.of(tree, h, edits.with(e -> edits.joins().keySet().forEach(x -> e.join(x, null)))).cut();
        Cut b = EditedCut.of(other, h, moved).cut();
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++)
                assertEquals(a.clusterOf(i) == a.clusterOf(j), b.clusterOf(to[i]) == b.clusterOf(to[j]));
    }

    @Test
    void differencesOfEditedCuts() {
        Dendrogram tree = eight();
        Cut pure = tree.cut(4);
        CutDiff merged = CutDiff.between(pure, EditedCut.of(tree, 4, ClusterEdits.NONE.with(e -> e.join(9, 10))).cut());
        assertEquals(List.of(new CutDiff.Change(10, List.of(9, 10))), merged.merged());
        assertTrue(merged.split().isEmpty());
        CutDiff split = CutDiff.between(pure, EditedCut.of(tree, 4, ClusterEdits.NONE.with(e -> e.open(11, true).move(0, 9)))
                .cut());
        assertEquals(List.of(new CutDiff.Change(11, List.of(6, 7))), split.split());
    }
}
