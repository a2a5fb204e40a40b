package org.discern.work.intent.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.EditedScore;
import org.discern.domain.intent.Fit;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.Likeness;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.intent.edit.Description;
import org.discern.domain.intent.edit.EditConflict;
import org.discern.domain.operation.Operation;
import org.discern.work.Workspace;
import org.discern.work.intent.edit.ClusterEdit.CutBranch.Way;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every verb on 400 utterances in 18 groups, whose learned cut finds the groups.
final class EditClustersTest {
    private final DiscoveryFixture fixture = DiscoveryFixture.small();
    private final Workspace workspace = shown(new Workspace());
    private final EditClusters edits = new EditClusters(workspace);

    @TempDir
    Path folder;

    private Workspace shown(Workspace in) {
        in.corpus().set(fixture.corpus());
        in.discovery().set(Optional.of(fixture.discovery()));
        return in;
    }

    private Cut cut() { return fixture.discovery().cut(workspace.decisions().get()); }

    /// Clusters of the cut, largest first.
    private List<Integer> largest() {
        Cut cut = cut();
        return IntStream.range(0, cut.clusters()).boxed().sorted(Comparator.comparingInt((Integer c) -> -cut.size(c))
                .thenComparingInt(c -> c)).map(cut::node).toList();
    }

    private List<Integer> members(int node) { return IntStream.of(cut().membersOf(node)).boxed().toList(); }

    /// Does it, and checks what holds of every verb: nothing happens before, then one operation under the words of the preview
    /// with the decisions and the cut it showed; undo gives back all of it, and redo does it again.
    private EditPreview done(ClusterEdit edit, String label) {
        IntentDecisions before = workspace.decisions().get();
        Cut cutBefore = cut();
        int operations = workspace.history().get().size();
        EditPreview preview = edits.preview(edit);
        assertEquals(before, workspace.decisions().get(), "a preview changes nothing");
        assertEquals(label, preview.label());
        assertFalse(preview.isIdle(before));
        edits.apply(preview);
        assertEquals(preview.decided(), workspace.decisions().get());
        assertEquals(preview.cutAfter(), cut());
        assertEquals(operations + 1, workspace.history().get().size(), "one operation");
        assertEquals(label, workspace.history().get().getFirst().label());
        workspace.undo();
        assertEquals(before, workspace.decisions().get(), "undo is the identity");
        assertEquals(cutBefore, cut());
        workspace.redo();
        assertEquals(preview.decided(), workspace.decisions().get());
        partitioned(preview);
        return preview;
    }

    /// Before and after hold the same utterances, each once.
    private static void partitioned(EditPreview preview) {
        List<Integer> before = preview.before().stream().flatMap(g -> g.members().stream()).sorted().toList();
        List<Integer> after = preview.after().stream().flatMap(g -> g.members().stream()).sorted().toList();
        assertEquals(before, after);
        assertEquals(before.size(), new HashSet<>(before).size());
    }

    private static List<String> sizes(List<EditPreview.Group> groups) {
        return groups.stream().map(g -> g.node() + ":" + g.size() + (g.takenOut() ? " out" : "")).toList();
    }

    @Test
    void mergeGoesByTheLargestAndSendsTheUntickedAway() {
        List<Integer> nodes = largest().subList(0, 3);
        int sum = nodes.stream().mapToInt(node -> members(node).size()).sum();
        int stray = members(nodes.get(1)).getFirst();
        EditPreview preview = done(new ClusterEdit.Merge(nodes, Set.of(stray)), "Merge 3 clusters, " + (sum - 1)
                + " utterances");
        assertEquals(3, preview.before().size());
        assertEquals(Set.of(nodes.getFirst() + ":" + (sum - 1), stray + ":1 out"), Set.copyOf(sizes(preview.after())));
        assertEquals(sum - 1, preview.leaves());
        assertEquals(List.of(), preview.conflicts());
    }

    @Test
    void mergeKeepsTheNameAndTheLock() {
        List<Integer> nodes = largest().subList(0, 3);
        workspace.decide("Name", "", d -> d.withName(IntentDecisions.key(nodes.get(2)), "small but named"));
        EditPreview named = edits.preview(new ClusterEdit.Merge(nodes, Set.of()));
        assertEquals(List.of(nodes.get(2)), named.after().stream().map(EditPreview.Group::node).toList());
        edits.apply(new ClusterEdit.Lock(Set.of(nodes.get(1)), true));
        EditPreview locked = edits.preview(new ClusterEdit.Merge(nodes, Set.of()));
        assertEquals(List.of(nodes.get(1)), locked.after().stream().map(EditPreview.Group::node).toList());
    }

    @Test
    void aMergedClusterSplitsIntoWhatItWasMergedOf() {
        List<Integer> nodes = largest().subList(0, 3);
        Cut before = cut();
        int sum = edits.apply(new ClusterEdit.Merge(nodes, Set.of())).leaves();
        EditPreview preview = done(new ClusterEdit.Split(nodes.getFirst(), Set.of()), "Split into 3, " + sum + " utterances");
        assertEquals(Set.copyOf(nodes), Set.copyOf(preview.after().stream().map(EditPreview.Group::node).toList()));
        assertEquals(before, cut());
    }

    @Test
    void aPlainClusterSplitsIntoItsBestSubGroupsAndMergesAgain() {
        int node = largest().getFirst();
        Cut before = cut();
        int size = members(node).size();
        EditPreview preview = edits.preview(new ClusterEdit.Split(node, Set.of()));
        int parts = (int) preview.after().stream().filter(g -> !g.takenOut()).count();
        assertTrue(parts >= 2, preview.after().toString());
        assertEquals(List.of(node + ":" + size), sizes(preview.before()));
        done(preview.edit(), "Split into " + parts + ", " + size + " utterances");
        List<Integer> pieces = preview.after().stream().map(EditPreview.Group::node).toList();
        edits.apply(new ClusterEdit.Merge(pieces, Set.of()));
        assertEquals(before.clusters(), cut().clusters(), "together again");
        assertEquals(Set.copyOf(IntStream.of(before.membersOf(node)).boxed().toList()), Set.copyOf(members(cut().nodeOf(before
                .membersOf(node)[0]))));
    }

    @Test
    void splitSendsTheUntickedAway() {
        int node = largest().getFirst();
        int stray = members(node).get(3);
        EditPreview preview = edits.apply(new ClusterEdit.Split(node, Set.of(stray)));
        assertEquals(1, preview.after().stream().filter(EditPreview.Group::takenOut).count());
        assertTrue(cut().isTakenOut(cut().clusterOf(stray)));
    }

    @Test
    void moveAndBackLeavesNothingBehind() {
        List<Integer> nodes = largest();
        Set<Integer> leaves = Set.copyOf(members(nodes.get(1)).subList(0, 4));
        workspace.decide("Name", "", d -> d.withName(IntentDecisions.key(nodes.getFirst()), "home"));
        int before = members(nodes.getFirst()).size();
        EditPreview preview = done(new ClusterEdit.Move(leaves, nodes.getFirst()), "Move 4 utterances to \"home\"");
        assertEquals(2, preview.before().size());
        assertEquals(before + 4, members(nodes.getFirst()).size());
        edits.apply(new ClusterEdit.Move(leaves, nodes.get(1)));
        assertEquals(ClusterEdits.NONE, workspace.decisions().get().edits(), "where the tree has them, nothing need be kept");
    }

    @Test
    void takenOutComesBackByAMove() {
        int node = largest().getFirst();
        int size = members(node).size();
        Set<Integer> leaves = Set.copyOf(members(node).subList(0, 2));
        EditPreview preview = done(new ClusterEdit.TakeOut(leaves), "Take out 2 utterances");
        assertEquals(2, preview.after().stream().filter(EditPreview.Group::takenOut).count());
        assertEquals(size - 2, members(node).size());
        for (int leaf : leaves) assertTrue(workspace.decisions().get().edits().isBanned(leaf, node));
        edits.apply(new ClusterEdit.Move(leaves, node));
        assertEquals(ClusterEdits.NONE, workspace.decisions().get().edits());
    }

    @Test
    void aBatchOfNearlyFitsIsPlaced() {
        List<Integer> nodes = largest();
        int one = members(nodes.getLast()).getFirst();
        int other = members(nodes.get(2)).getFirst();
        done(new ClusterEdit.Place(Map.of(one, nodes.getFirst(), other, nodes.get(1))), "Place 2 utterances in 2 clusters");
        assertEquals(nodes.getFirst(), cut().nodeOf(one));
        assertEquals(nodes.get(1), cut().nodeOf(other));
    }

    @Test
    void aLockHoldsAtAnyHeightUntilItIsTakenOff() {
        List<Integer> nodes = largest().subList(0, 2);
        List<Integer> members = members(nodes.getFirst());
        int both = members.size() + members(nodes.get(1)).size();
        done(new ClusterEdit.Lock(Set.copyOf(nodes), true), "Lock 2 clusters, " + both + " utterances");
        for (double height : new double[]{0, 0.3, 2, 99})
            assertEquals(members.size(), fixture.discovery().cut(workspace.decisions().get(), height).membersOf(nodes
                    .getFirst()).length);
        done(new ClusterEdit.Lock(Set.of(nodes.getFirst()), false), "Unlock cluster " + nodes.getFirst() + ", " + members.size()
                + " utterances");
        assertEquals(Set.of(nodes.get(1)), workspace.decisions().get().edits().locks());
    }

    @Test
    void aBranchIsCutFinerCoarserAndLikeTheRest() {
        int node = largest().getFirst();
        Cut before = cut();
        done(new ClusterEdit.CutBranch(node, Way.FINER), "Cut the branch of cluster " + node + " finer");
        assertEquals(before.clusters() + 1, cut().clusters());
        done(new ClusterEdit.CutBranch(node, Way.BACK), "Cut the branch of cluster " + node + " like the rest");
        assertEquals(before, cut());
        done(new ClusterEdit.CutBranch(node, Way.COARSER), "Cut the branch of cluster " + node + " coarser");
        assertTrue(cut().clusters() < before.clusters(), "one join more in this branch");
        assertTrue(cut().size(cut().clusterOf(before.membersOf(node)[0])) > before.membersOf(node).length);
    }

    @Test
    void aRejectedLikenessPushesItsSurroundingsAway() {
        int node = largest().getFirst();
        Set<Integer> selection = Set.copyOf(members(node).subList(0, 3));
        List<Likeness> like = edits.moreLike(selection, node, -1).await();
        assertEquals(fixture.discovery().tree().leaves() - members(node).size(), like.size(), "all that are elsewhere");
        Likeness first = like.getFirst();
        done(new ClusterEdit.NotLike(Set.of(first.leaf()), node), "1 utterance not like cluster " + node);
        List<Likeness> after = edits.moreLike(selection, node, -1).await();
        assertTrue(after.stream().noneMatch(l -> l.leaf() == first.leaf()), "itself never comes back");
        assertNotEquals(like.stream().filter(l -> l.leaf() != first.leaf()).map(Likeness::score).toList(), after.stream().map(
                Likeness::score).toList());
        int neighbour = fixture.discovery().cut(workspace.decisions().get()).nodeOf(first.leaf());
        edits.apply(new ClusterEdit.Lock(Set.of(neighbour), true));
        Set<Integer> locked = Set.copyOf(members(neighbour));
        assertTrue(edits.moreLike(selection, node, -1).await().stream().noneMatch(l -> locked.contains(l.leaf())));
    }

    @Test
    void aMemberThatIsNotLikeItsClusterLeavesIt() {
        int node = largest().getFirst();
        int leaf = members(node).getFirst();
        edits.apply(new ClusterEdit.NotLike(Set.of(leaf), node));
        assertTrue(cut().isTakenOut(cut().clusterOf(leaf)));
    }

    @Test
    void notesDescriptionsAndFlags() {
        int node = largest().getFirst();
        String key = IntentDecisions.key(node);
        done(new ClusterEdit.Note(key, "ask the team\nabout it"), "Note \"ask the team\"");
        assertEquals("ask the team\nabout it", workspace.decisions().get().edits().notes().get(key));
        done(new ClusterEdit.Note(key, "  "), "Delete a note");
        done(new ClusterEdit.Note(ClusterEdits.utterance(5), "of a row"), "Note \"of a row\"");
        var about = new Description("A card is gone.", List.of(1, 2), List.of(9));
        done(new ClusterEdit.Describe(node, about), "Describe cluster " + node);
        assertEquals(about, workspace.decisions().get().edits().descriptions().get(node));
        done(new ClusterEdit.Flag(Set.of(key, ClusterEdits.utterance(3)), true), "Flag 2 places");
        done(new ClusterEdit.Flag(Set.of(key), false), "Unflag 1 place");
        assertTrue(cut().isPure(), "none of these touches a cut");
    }

    @Test
    void whatContradictsIsToldBeforeItIsDone() {
        List<Integer> nodes = largest().subList(0, 2);
        edits.apply(new ClusterEdit.Lock(Set.copyOf(nodes), true));
        EditPreview merge = edits.preview(new ClusterEdit.Merge(nodes, Set.of()));
        assertEquals(List.of(EditConflict.Kind.JOIN_OF_LOCKED), kinds(merge.conflicts()));
        assertEquals(List.of(), merge.before(), "both locks hold");
        EditPreview split = edits.apply(new ClusterEdit.Split(nodes.getFirst(), Set.of()));
        assertTrue(kinds(split.conflicts()).contains(EditConflict.Kind.SPLIT_IN_LOCK), split.conflicts().toString());
        assertEquals(split.conflicts(), edits.conflicts());
        workspace.decide("Reject", "", d -> d.withState(IntentDecisions.key(nodes.get(1)), ReviewState.REJECTED));
        EditPreview move = edits.preview(new ClusterEdit.Move(Set.of(members(nodes.getFirst()).getFirst()), nodes.get(1)));
        assertEquals(List.of(EditConflict.Kind.MOVE_TO_REJECTED), kinds(move.conflicts()), "only what comes with it");
    }

    private static List<EditConflict.Kind> kinds(List<EditConflict> conflicts) {
        return conflicts.stream().map(EditConflict::kind).toList();
    }

    @Test
    void whatIsNotThereIsRefused() {
        int part = fixture.discovery().tree().left(largest().getFirst());
        for (ClusterEdit edit : List.of(new ClusterEdit.Merge(List.of(), Set.of()), new ClusterEdit.Merge(List.of(part, largest()
                .getFirst()), Set.of()), new ClusterEdit.Split(-1, Set.of()), new ClusterEdit.Move(Set.of(99_999), largest()
                        .getFirst()), new ClusterEdit.Move(Set.of(0), 99_999), new ClusterEdit.TakeOut(Set.of(-5))))
            assertThrows(IllegalArgumentException.class, () -> edits.preview(edit), edit.toString());
        var empty = new EditClusters(new Workspace());
        var refused = assertThrows(WorkbenchException.class, () -> empty.apply(new ClusterEdit.TakeOut(Set.of(1))));
        assertTrue(String.valueOf(refused.getMessage()).contains("Run discovery first"));
    }

    @Test
    void nearlyFitsComeNearestFirstAndNeverWhereTheyMustNotBe() {
        List<Integer> nodes = largest();
        workspace.decide("Accept", "", d -> d.withState(IntentDecisions.key(nodes.getFirst()), ReviewState.ACCEPTED).withState(
                IntentDecisions.key(nodes.get(1)), ReviewState.ACCEPTED));
        Set<Integer> out = Set.copyOf(members(nodes.get(1)).subList(0, 5));
        edits.apply(new ClusterEdit.TakeOut(out));
        List<Fit> fits = edits.nearlyFits().await();
        assertTrue(fits.stream().map(Fit::leaf).toList().containsAll(out));
        for (int i = 1; i < fits.size(); i++) assertTrue(fits.get(i - 1).distance() <= fits.get(i).distance());
        for (Fit fit : fits)
            if (out.contains(fit.leaf())) assertEquals(nodes.getFirst(), fit.node(), "not where it was taken out");
    }

    @Test
    void theScoreIsToldForThePureCutAndForTheEditedState() {
        EditedScore before = edits.score().await();
        assertTrue(before.isKnown());
        assertEquals(before.pure(), before.edited());
        Cut cut = cut();
        int[] labels = org.discern.domain.intent.Clusters.labels(fixture.discovery(), fixture.corpus());
        List<Integer> labelled = new ArrayList<>();
        for (int node : largest())
            if (labelled.size() < 2 && IntStream.of(cut.membersOf(node)).filter(leaf -> labels[leaf] >= 0).count() > 5)
                labelled.add(node);
        edits.apply(new ClusterEdit.Merge(labelled, Set.of()));
        EditedScore after = edits.score().await();
        assertEquals(before.pure(), after.pure());
        assertTrue(after.edited() < after.pure(), "two labelled intents in one cluster: " + after);
    }

    static IntStream seeds() { return IntStream.range(0, 10); }

    /// Any row of verbs is kept by the file, and read again it gives the same clusters; undone one by one, nothing is left.
    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasDoneIsThereAfterReopening(int seed) {
        var random = new Random(seed);
        Path file = folder.resolve("p.discern");
        IntentDecisions last;
        List<Operation> history;
        try (var stored = new Workspace(JobRunner.threaded(2, _ -> {}))) {
            stored.create(file).await();
            shown(stored);
            var verbs = new EditClusters(stored);
            for (int i = 0; i < 25; i++) verbs.apply(random(fixture.discovery(), stored.decisions().get(), random));
            last = stored.decisions().get();
            history = stored.history().get();
            assertFalse(last.edits().isPure());
        }
        try (var again = new Workspace()) {
            again.open(file).await();
            assertEquals(last, again.decisions().get());
            assertEquals(history, again.history().get());
            assertEquals(fixture.discovery().editedCut(last), fixture.discovery().editedCut(again.decisions().get()));
            while (!again.undoState().get().undo().isEmpty()) again.undo();
            assertEquals(ClusterEdits.NONE, again.decisions().get().edits());
        }
    }

    static ClusterEdit random(Discovery discovery, IntentDecisions decisions, Random random) {
        Cut cut = discovery.cut(decisions);
        int a = cut.node(random.nextInt(cut.clusters()));
        int b = cut.node(random.nextInt(cut.clusters()));
        int leaf = random.nextInt(cut.tree().leaves());
        return switch (random.nextInt(9)) {
            case 0 -> new ClusterEdit.Merge(a == b ? List.of(a) : List.of(a, b), Set.of(cut.membersOf(a)[0]));
            case 1 -> new ClusterEdit.Split(a, Set.of());
            case 2 -> new ClusterEdit.Move(Set.of(leaf), b);
            case 3 -> new ClusterEdit.TakeOut(Set.of(leaf));
            case 4 -> new ClusterEdit.NotLike(Set.of(leaf), a);
            case 5 -> new ClusterEdit.Lock(Set.of(a), random.nextBoolean());
            case 6 -> new ClusterEdit.CutBranch(a, Way.values()[random.nextInt(3)]);
            case 7 -> new ClusterEdit.Describe(a, new Description("text " + leaf, List.of(leaf), List.of()));
            default -> new ClusterEdit.Note(IntentDecisions.key(a), random.nextBoolean() ? "n/" + leaf : "");
        };
    }
}
