package org.discern.work.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.finding.FindingNotes;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.edit.EditConflict;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.HeadBytes;
import org.discern.work.RunFacts;
import org.discern.work.Workspace;
import org.discern.work.Written;
import org.discern.work.encode.CachedVectors;
import org.discern.work.encode.Encoders;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;

/// Finds the intents nobody labelled in the open project, keeps the run, and makes it the current one.
/// What was decided about the former run goes over to clusters that hold the same members.
public final class DiscoverIntents {
    private final Workspace workspace;
    private final Encoders encoders;
    private final RunFacts facts;

    public DiscoverIntents(Workspace workspace, Encoders encoders, RunFacts facts) {
        this.workspace = workspace;
        this.encoders = encoders;
        this.facts = facts;
    }

    /// Begins a run on the compute lane. Cancelling leaves no run behind.
    public JobHandle<Discovery> start(DiscoverySpec spec) {
        return workspace.runner().start(Lane.COMPUTE, "Discover intents", progress -> run(spec, progress));
    }

    /// Why a run cannot begin now, for people; empty when it can.
    public String unavailable() {
        if (workspace.project().get().isEmpty()) return "Open a project first.";
        if (workspace.project().get().get().readOnly()) return "This project is open read-only.";
        return workspace.corpus().get().size() == 0 ? "Import utterances first." : "";
    }

    Discovery run(DiscoverySpec spec, Progress progress) {
        var project = workspace.require("Discovering intents");
        if (project.readOnly())
            throw new WorkbenchException(
                    "This project is open read-only, so a run could not be kept. Save a copy and open that.");
        workspace.settle();
        Corpus corpus = workspace.corpus().get();
        Pipeline.Made found = pipeline().run(corpus, spec, progress);
        progress.check();
        Optional<Discovery> former = workspace.discovery().get();
        IntentDecisions decided = workspace.decisions().get();
        var notCarried = new ArrayList<EditConflict>();
        Discovery written = workspace.write("Discover intents", p -> {
            Discovery kept = p.runs().add(found.discovery(), corpus);
            long id = kept.record().id();
            p.runs().putHead(id, HeadBytes.write(found.head()));
            var changes = new ArrayList<Change>();
            former.ifPresent(f -> {
                TakeOver.Taken taken = TakeOver.onto(f, decided, kept, id);
                changes.addAll(workspace.decisionChanges(IntentDecisions.forRun(id), taken.decisions()));
                notCarried.addAll(taken.conflicts());
                FindingNotes notes = workspace.findingNotes().get();
                changes.addAll(workspace.findingChanges(notes, notes.withLost(LostDecisions.of(f, decided, taken.conflicts(),
                        corpus, id))));
            });
            changes.add(workspace.runChange(id));
            return new Written<>(kept, "Discover intents (run " + id + ")", List.copyOf(changes));
        }).await();
        if (!notCarried.isEmpty()) workspace.tell("Taking over decisions", new WorkbenchException(words(notCarried, decided)));
        return written;
    }

    /// What could not be carried, by name where it has one.
    static String words(List<EditConflict> conflicts, IntentDecisions decided) {
        List<String> places = conflicts.stream().map(conflict -> {
            String key = conflict.keys().getFirst();
            String name = decided.names().get(key);
            return name == null ? key.replace("node:", "cluster ").replace("leaf:", "utterance ") : '"' + name + '"';
        }).distinct().toList();
        return conflicts.size() + (conflicts.size() == 1 ? " decision" : " decisions") + " about run " + decided.runId()
                + " found no like cluster in the new run: " + String.join(", ", places.subList(0, Math.min(5, places.size())))
                + (places.size() > 5 ? " and " + (places.size() - 5) + " more" : "") + ". They stay with run " + decided.runId()
                + "; show that run to see them, or decide anew.";
    }

    Pipeline pipeline() {
        return new Pipeline(new CachedVectors(workspace, encoders)::of, encoders::source, workspace.runner().parallel(), facts);
    }
}
