package org.discern.work.intent;

import java.util.ArrayList;
import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.run.Progress;
import org.discern.domain.run.RunRecord;
import org.discern.engine.intent.HeadBytes;
import org.discern.engine.intent.MetricHead;
import org.discern.storage.table.SettingStore;
import org.discern.work.PastDecisions;
import org.discern.work.RunFacts;
import org.discern.work.Workspace;
import org.discern.work.Written;
import org.discern.work.encode.CachedVectors;
import org.discern.work.encode.Encoders;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;

/// Takes utterances that were imported after the current run into its clusters, without a new discovery: they are encoded, judged
/// unseen or known, and placed by the threshold in force; names and decisions stay. The outcome is a run of its own, so that one
/// undo brings the former one back.
public final class ApplyCut {
    private final Workspace workspace;
    private final CachedVectors vectors;
    private final RunHeads heads;
    private final RunFacts facts;

    public ApplyCut(Workspace workspace, Encoders encoders, RunFacts facts) {
        this.workspace = workspace;
        this.facts = facts;
        vectors = new CachedVectors(workspace, encoders);
        heads = new RunHeads(workspace, vectors);
    }

    /// Why it cannot begin now, for people; empty when it can.
    public String unavailable() {
        if (workspace.project().get().isEmpty()) return "Open a project first.";
        if (workspace.project().get().get().readOnly()) return "This project is open read-only.";
        Discovery now = workspace.discovery().get().orElse(null);
        if (now == null) return "Run discovery first.";
        if (now.spec().fineTune()) return "This run trained the encoder itself. Run discovery again for the new utterances.";
        return unknown() == 0 ? "Nothing was imported since run " + now.record().id() + "." : "";
    }

    /// Utterances the current run does not know; 0 without a run.
    public int unknown() {
        Corpus corpus = workspace.corpus().get();
        return workspace.discovery().get().map(now -> Math.max(0, corpus.size() - now.corpusRows().length)).orElse(0);
    }

    /// Begins on the compute lane. Cancelling leaves nothing behind but vectors in the cache.
    public JobHandle<Applied> start() { return workspace.runner().start(Lane.COMPUTE, "Apply the present cut", this::run); }

    Applied run(Progress progress) {
        var project = workspace.require("Applying the present cut");
        if (project.readOnly())
            throw new WorkbenchException(
                    "This project is open read-only, so a run could not be kept. Save a copy and open that.");
        workspace.settle();
        Corpus corpus = workspace.corpus().get();
        Discovery former = workspace.discovery().get().orElseThrow(() -> new WorkbenchException(
                "There are no clusters to apply yet. Run discovery first."));
        IntentDecisions decided = workspace.decisions().get();
        MetricHead head = heads.of(corpus, former, progress);
        Extension.Made made = extension().run(corpus, former, decided, head, progress);
        progress.check();
        return workspace.write("Apply the present cut", p -> {
            Discovery kept = p.runs().add(made.discovery(), corpus);
            long id = kept.record().id();
            p.runs().putHead(id, HeadBytes.write(head));
            var changes = new ArrayList<Change>(workspace.decisionChanges(IntentDecisions.forRun(id), made.decisions(decided,
                    id)));
            changes.add(workspace.runChange(id));
            return new Written<>(new Applied(kept, former.record().id(), made.added(), made.joined()), "Apply the present cut to "
                    + made
                            .added() + " new utterances (run " + id + ")", List.copyOf(changes));
        }).await();
    }

    Extension extension() { return new Extension(vectors::of, workspace.runner().parallel(), facts); }

    /// The run that was extended to this one, or 0.
    public static long extendedFrom(RunRecord record) {
        return record.metrics().stream().filter(m -> m.name().equals(Extension.FROM)).mapToLong(m -> Math.round(m.value()))
                .findFirst()
                .orElse(0);
    }

    /// The operation that made a run the current one for the first time, or 0.
    ///
    /// @param newestFirst the whole log
    public static long operationOf(List<Operation> newestFirst, long runId) {
        for (Operation operation : newestFirst.reversed())
            for (Change change : operation.changes())
                if (change.key().equals(SettingStore.CURRENT_RUN) && change.after().equals(Long.toString(runId)))
                    return operation.id();
        return 0;
    }

    /// Makes such a run again from the run it came from and what was decided at that moment.
    Discovery again(Discovery run, Corpus corpus, Progress progress) {
        long from = extendedFrom(run.record());
        Discovery former = workspace.discoveryOf(from).orElseThrow(() -> new WorkbenchException("Run " + from
                + ", which this one goes on from, knows utterances the project does not hold any more."));
        List<Operation> history = workspace.history().get();
        IntentDecisions decided = PastDecisions.about(history, from, operationOf(history, run.record().id()) - 1);
        return extension().run(corpus, former, decided, heads.of(corpus, former, progress), progress).discovery();
    }
}
