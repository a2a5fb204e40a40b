package org.discern.work.intent.edit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.EditedScore;
import org.discern.domain.intent.Fit;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.Likeness;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.edit.EditConflict;
import org.discern.engine.intent.evidence.MoreLikeThis;
import org.discern.engine.intent.evidence.NearlyFits;
import org.discern.engine.measure.GroupScores;
import org.discern.work.Workspace;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;

/// Changes the clusters of the current run: each verb can be looked at before, and is one operation and one undo step.
public final class EditClusters {
    private final Workspace workspace;

    public EditClusters(Workspace workspace) { this.workspace = workspace; }

    /// What the verb would do to the clusters as they are now. Pure, O(n): milliseconds for 20,000 utterances.
    ///
    /// @throws IllegalArgumentException when it names a cluster or an utterance that is not there
    public EditPreview preview(ClusterEdit edit) { return preview(discovery(), workspace.decisions().get(), edit); }

    /// The same of any run and decisions; may run beside the screen.
    public static EditPreview preview(Discovery discovery, IntentDecisions decisions, ClusterEdit edit) {
        return new Previews(discovery, decisions).of(edit);
    }

    /// Does what was shown, as one operation under the preview's words. What others decided in the meantime stays.
    public void apply(EditPreview preview) {
        Discovery discovery = discovery();
        workspace.decide(preview.label(), "", now -> preview(discovery, now, preview.edit()).decided());
    }

    /// Preview and apply in one; for keys that show nothing in between.
    public EditPreview apply(ClusterEdit edit) {
        EditPreview preview = preview(edit);
        apply(preview);
        return preview;
    }

    /// Decisions that cannot hold at the present cut.
    public List<EditConflict> conflicts() {
        return workspace.discovery().get().map(d -> d.editedCut(workspace.decisions().get()).conflicts()).orElse(List.of());
    }

    /// Utterances that are in no cluster, or were taken out of theirs, by how near they lie to an accepted cluster; nearest
    /// first. Accept a batch with [ClusterEdit.Place].
    public JobHandle<List<Fit>> nearlyFits() {
        Discovery discovery = discovery();
        Corpus corpus = workspace.corpus().get();
        IntentDecisions decisions = workspace.decisions().get();
        return workspace.runner().quiet(Lane.QUICK, "Nearly fits", _ -> nearlyFits(discovery, corpus, decisions));
    }

    static List<Fit> nearlyFits(Discovery discovery, Corpus corpus, IntentDecisions decisions) {
        Clusters clusters = Clusters.of(discovery, Clusters.labels(discovery, corpus), discovery.cut(decisions), discovery
                .noveltyCut(decisions));
        Cut cut = clusters.cut();
        var stray = new BitSet();
        var accepted = new BitSet();
        for (int c = 0; c < cut.clusters(); c++) {
            if (decisions.state(IntentDecisions.key(cut.node(c))) == ReviewState.ACCEPTED && !cut.isTakenOut(c)) accepted.set(c);
            else
                if (clusters.entries().get(c).kind() == Clusters.Kind.STRAY)
                    for (int leaf : cut.members(c)) stray.set(leaf);
        }
        return NearlyFits.of(discovery.vectors(), cut, stray.stream().toArray(), accepted::get, decisions.edits());
    }

    /// Utterances like a selection, best first; those rejected for a cluster ([ClusterEdit.NotLike]) push their
    /// surroundings away, and utterances of locked clusters do not come up.
    ///
    /// @param node the cluster they are looked for
    /// @param bound least score, -1..1
    public JobHandle<List<Likeness>> moreLike(Set<Integer> selection, int node, double bound) {
        Discovery discovery = discovery();
        IntentDecisions decisions = workspace.decisions().get();
        return workspace.runner().quiet(Lane.QUICK, "More like this", _ -> moreLike(discovery, decisions, selection, node,
                bound));
    }

    static List<Likeness> moreLike(Discovery discovery, IntentDecisions decisions, Set<Integer> selection, int node,
            double bound) {
        Cut cut = discovery.cut(decisions);
        var among = new BitSet();
        among.set(0, cut.tree().leaves());
        for (int leaf : cut.membersOf(node)) among.clear(leaf);
        for (int locked : decisions.edits().locks())
            if (locked < cut.tree().nodes()) for (int leaf : cut.membersOf(locked)) among.clear(leaf);
        var rejected = new ArrayList<Integer>();
        decisions.edits().bans().forEach((leaf, nodes) -> {
            if (nodes.contains(node) && leaf < cut.tree().leaves()) rejected.add(leaf);
        });
        return MoreLikeThis.of(discovery.vectors(), selection.stream().mapToInt(i -> i).sorted().toArray(), rejected.stream()
                .mapToInt(i -> i).toArray(), among, bound);
    }

    /// Where the decisions so far would have each utterance that nobody has placed; surest first. The distance is one minus the
    /// likelihood; the node is `ClusterEdits.OUT` for a doubtful member of an accepted cluster. Accept a batch with
    /// [ClusterEdit.Place], take doubtful ones out with [ClusterEdit.TakeOut].
    public JobHandle<List<Fit>> likely() {
        Discovery discovery = discovery();
        Corpus corpus = workspace.corpus().get();
        IntentDecisions decisions = workspace.decisions().get();
        return workspace.runner().quiet(Lane.QUICK, "Likely places", progress -> Likely.of(discovery, corpus, decisions,
                progress));
    }

    /// Where some utterances could go, or what a cluster could be said to be: new clusters and known intents, nearest first.
    public JobHandle<List<Target>> targets(Set<Integer> leaves) {
        Discovery discovery = discovery();
        Corpus corpus = workspace.corpus().get();
        IntentDecisions decisions = workspace.decisions().get();
        return workspace.runner().quiet(Lane.QUICK, "Places", _ -> Targets.of(discovery, corpus, decisions, leaves));
    }

    /// How well the labels agree with the pure cut and with the clusters as edited.
    public JobHandle<EditedScore> score() {
        Discovery discovery = discovery();
        Corpus corpus = workspace.corpus().get();
        IntentDecisions decisions = workspace.decisions().get();
        return workspace.runner().quiet(Lane.QUICK, "Score the edits", _ -> score(discovery, corpus, decisions));
    }

    static EditedScore score(Discovery discovery, Corpus corpus, IntentDecisions decisions) {
        int[] labels = Clusters.labels(discovery, corpus);
        int[] rows = discovery.corpusRows();
        int[] leaves = IntStream.range(0, rows.length).filter(leaf -> labels[rows[leaf]] >= 0).toArray();
        int[] truth = IntStream.of(leaves).map(leaf -> labels[rows[leaf]]).toArray();
        Cut edited = discovery.cut(decisions);
        Cut pure = discovery.tree().cut(edited.height());
        double before = figure(discovery, truth, leaves, pure);
        return new EditedScore(discovery.spec().criterion(), before, edited.isPure()
                ? before
                : figure(discovery, truth, leaves,
                        edited), leaves.length);
    }

    private static double figure(Discovery discovery, int[] truth, int[] leaves, Cut cut) {
        GroupScores scores = GroupScores.of(truth, IntStream.of(leaves).map(cut::clusterOf).toArray());
        return switch (discovery.spec().criterion()) {
            case BCUBED_F1 -> scores.bcubedF1();
            case PAIRWISE_F1 -> scores.pairF1();
            case ADJUSTED_RAND -> scores.ari();
        };
    }

    private Discovery discovery() {
        return workspace.discovery().get().orElseThrow(() -> new WorkbenchException(
                "There are no clusters to change yet. Run discovery first."));
    }
}
