package org.discern.work.intent.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.compare.ClusterDiff;
import org.discern.domain.intent.compare.Drift;
import org.discern.domain.intent.compare.KeptCut;
import org.discern.domain.operation.Operation;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.evidence.DriftTest;
import org.discern.storage.table.CutStore;
import org.discern.work.PastDecisions;
import org.discern.work.Workspace;
import org.discern.work.encode.CachedVectors;
import org.discern.work.encode.Encoders;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;

/// Compares two states of the clusters of the open project, and keeps cuts by name so that there is something to compare with.
/// Changes nothing but the kept cuts.
public final class CompareClusters {
    private final Workspace workspace;
    private final CachedVectors vectors;

    public CompareClusters(Workspace workspace, Encoders encoders) {
        this.workspace = workspace;
        this.vectors = new CachedVectors(workspace, encoders);
    }

    /// Works it out beside the screen: milliseconds for cuts, a second or two where a run must be read or drift is tested.
    public JobHandle<Comparison> compare(Side before, Side after) {
        List<Operation> history = workspace.history().get();
        return workspace.runner().quiet(Lane.QUICK, "Compare clusters", progress -> compare(snapshot(before, history), snapshot(
                after, history), progress));
    }

    /// The present state against an outcome nobody has accepted yet.
    public JobHandle<Comparison> compare(Discovery outcome, IntentDecisions decisions) {
        List<Operation> history = workspace.history().get();
        return workspace.runner().quiet(Lane.QUICK, "Compare clusters", progress -> compare(snapshot(new Side.Present(), history),
                of(
                        outcome, decisions), progress));
    }

    /// The same of two states at hand.
    public Comparison compare(Snapshot before, Snapshot after, Progress progress) {
        ClusterDiff diff = ClusterDiff.between(before.clustering(), after.clustering());
        progress.check();
        int added = diff.addedInAll();
        List<Drift> drifts = added == 0 ? List.of() : drifts(diff, added, after, progress);
        return new Comparison(before, after, diff, drifts, Comparison.settings(before, after));
    }

    /// A state as it can be compared.
    ///
    /// @throws WorkbenchException when it cannot be shown any more, in words that say why
    public Snapshot snapshot(Side side, List<Operation> history) {
        return switch (side) {
            case Side.Present() -> of(current(), workspace.decisions().get());
            case Side.Pure(double height) -> {
                IntentDecisions now = workspace.decisions().get();
                yield of(current(), IntentDecisions.forRun(now.runId()).withNoveltyCut(now.noveltyCut()).withCutHeight(height));
            }
            case Side.Kept(String name) -> kept(name, history);
            case Side.Run(long id) -> of(run(id), isCurrent(id)
                    ? workspace.decisions().get()
                    : PastDecisions.about(history, id,
                            Long.MAX_VALUE));
            case Side.Step(long id) -> {
                PastDecisions then = PastDecisions.at(history, id);
                if (then.runId() == 0)
                    throw new WorkbenchException(
                            "At that moment no run was on the screen, so there were no clusters. Choose a later step.");
                yield of(run(then.runId()), then.decisions());
            }
        };
    }

    /// Keeps the present cut, edits and all, under a name; one undo step.
    public void keep(String name) {
        Snapshot now = of(current(), workspace.decisions().get());
        var cut = new KeptCut(now.discovery().record().id(), now.discovery().cutHeight(now.decisions()), now.discovery()
                .noveltyCut(now.decisions()), now.clustering().groups().size());
        workspace.decideCuts("Save the cut \"" + name.strip() + '"', "", kept -> kept.with(name, cut));
    }

    /// Forgets a kept cut; one undo step.
    public void forget(String name) { workspace.decideCuts("Forget the cut \"" + name + '"', "", kept -> kept.without(name)); }

    /// Height and novelty cut from what was kept, edits from the history at that moment.
    private Snapshot kept(String name, List<Operation> history) {
        KeptCut cut = workspace.cuts().get().cuts().get(name);
        if (cut == null) throw new WorkbenchException("The cut \"" + name + "\" is not kept any more. Choose another one.");
        String key = CutStore.PREFIX + name;
        long when = history.stream().filter(o -> o.changes().stream().anyMatch(c -> c.key().equals(key) && !c.after().isEmpty()))
                .mapToLong(Operation::id).max().orElse(Long.MAX_VALUE);
        IntentDecisions then = PastDecisions.about(history, cut.runId(), when);
        return of(run(cut.runId()), then.withCutHeight(cut.height()).withNoveltyCut(cut.noveltyCut()));
    }

    private Snapshot of(Discovery discovery, IntentDecisions decisions) {
        return Snapshot.of(workspace.corpus().get(), discovery, decisions);
    }

    private boolean isCurrent(long runId) {
        return workspace.discovery().get().filter(found -> found.record().id() == runId).isPresent();
    }

    private Discovery current() {
        return workspace.discovery().get().orElseThrow(() -> new WorkbenchException(
                "There are no clusters to compare yet. Run discovery first."));
    }

    private Discovery run(long id) {
        Optional<Discovery> found = workspace.discoveryOf(id);
        return found.orElseThrow(() -> new WorkbenchException("Run " + id
                + " was made of utterances that the project does not hold any more. Redo their import to compare with it."));
    }

    /// On vectors that no label and no run has touched: in the tree's own space neighbours know of each other.
    private List<Drift> drifts(ClusterDiff diff, int added, Snapshot after, Progress progress) {
        Corpus corpus = workspace.corpus().get();
        FloatMatrix rows = vectors.of(after.discovery().spec().encoder(), corpus.texts(), progress);
        progress.check();
        Map<Long, Integer> rowOf = HashMap.newHashMap(corpus.size());
        for (int row = 0; row < corpus.size(); row++) rowOf.put(corpus.get(row).id(), row);
        var test = new DriftTest(rows, diff.after().ids().length - added, added, after.discovery().spec().seed());
        return test.of(diff.rows().stream().map(row -> new DriftTest.Members(rows(rowOf, row.stayed(), row.came()), rows(rowOf,
                row
                        .added()))).toList());
    }

    private static int[] rows(Map<Long, Integer> rowOf, long[]... ids) {
        return Arrays.stream(ids).flatMapToLong(Arrays::stream).mapToInt(id -> rowOf.getOrDefault(id, -1)).filter(row -> row >= 0)
                .toArray();
    }
}
