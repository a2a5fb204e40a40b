package org.discern.work.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.run.Progress;
import org.discern.domain.run.RunRecord;
import org.discern.engine.intent.HeadBytes;
import org.discern.work.PastDecisions;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.Written;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;

/// *Refine with my decisions*: learns anew with the accepted clusters as known intents, and takes every decision over. The outcome
/// waits ([#pending]) until it is accepted, as one operation, or discarded.
public final class RefineDecisions {
    private final Workspace workspace;
    private final DiscoverIntents discover;
    private final Signal<List<Refinement>> pending = new Signal<>(List.of());

    public RefineDecisions(Workspace workspace, DiscoverIntents discover) {
        this.workspace = workspace;
        this.discover = discover;
        workspace.project().listen(project -> {
            if (project.isEmpty()) pending.set(List.of());
        });
    }

    /// The outcome that waits to be accepted: at most one.
    public Signal<List<Refinement>> pending() { return pending; }

    /// Why it cannot begin now, for people; empty when it can.
    public String unavailable() {
        if (workspace.project().get().isEmpty()) return "Open a project first.";
        if (workspace.project().get().get().readOnly()) return "This project is open read-only.";
        Discovery now = workspace.discovery().get().orElse(null);
        if (now == null) return "Run discovery first.";
        if (Extension.unknown(workspace.corpus().get(), now).length > 0)
            return "Apply the present cut to the new utterances first, so that they are learned from, too.";
        boolean any = workspace.decisions().get().states().containsValue(ReviewState.ACCEPTED);
        return any ? "" : "Accept a cluster first; accepted clusters are what is learned from.";
    }

    /// Begins on the compute lane. Cancelling leaves all as it was; so does the outcome, until it is accepted.
    public JobHandle<Refinement> start() {
        return workspace.runner().start(Lane.COMPUTE, "Refine with my decisions", progress -> {
            workspace.settle();
            Discovery former = workspace.discovery().get().orElseThrow(() -> new WorkbenchException(
                    "There are no clusters to refine yet. Run discovery first."));
            IntentDecisions decided = workspace.decisions().get();
            Pipeline.Made made = learn(workspace.corpus().get(), former, decided, progress);
            progress.check();
            TakeOver.Taken taken = TakeOver.onto(former, decided, made.discovery(), 0);
            var outcome = new Refinement(made.discovery(), taken.decisions(), taken.conflicts(), former.record().id(), lessons(
                    former,
                    decided).size(), HeadBytes.write(made.head()));
            pending.set(List.of(outcome));
            return outcome;
        });
    }

    /// Makes the outcome the current run, decisions and all: one operation. Decisions made since it was worked out go along, too.
    ///
    /// @throws WorkbenchException when another run is current meanwhile
    public JobHandle<Discovery> accept(Refinement outcome) {
        Discovery former = workspace.discovery().get().filter(now -> now.record().id() == outcome.formerRun()).orElseThrow(
                () -> new WorkbenchException("Another run is on the screen than the one that was refined. Show run " + outcome
                        .formerRun() + " to accept, or discard the refinement."));
        IntentDecisions decided = workspace.decisions().get();
        Corpus corpus = workspace.corpus().get();
        pending.set(List.of());
        return workspace.write("Refine with my decisions", p -> {
            Discovery kept = p.runs().add(outcome.discovery(), corpus);
            long id = kept.record().id();
            p.runs().putHead(id, outcome.head());
            TakeOver.Taken taken = TakeOver.onto(former, decided, kept, id);
            var changes = new ArrayList<Change>(workspace.decisionChanges(IntentDecisions.forRun(id), taken.decisions()));
            changes.add(workspace.runChange(id));
            return new Written<>(kept, "Refine with my decisions (run " + id + ")", List.copyOf(changes));
        });
    }

    /// Forgets the outcome.
    public void discard() { pending.set(List.of()); }

    /// What could not be carried, in words; empty when all was.
    public String conflicts(Refinement outcome) {
        return outcome.conflicts().isEmpty() ? "" : DiscoverIntents.words(outcome.conflicts(), workspace.decisions().get());
    }

    private Pipeline.Made learn(Corpus corpus, Discovery former, IntentDecisions decided, Progress progress) {
        LabelSet intents = corpus.intents();
        int[] labels = corpus.labelIndexes(intents);
        Map<String, Integer> numbers = new TreeMap<>();
        for (int i = 0; i < intents.size(); i++) numbers.put(intents.name(i), i);
        Cut cut = former.cut(decided);
        lessons(former, decided).forEach((node, name) -> {
            int number = numbers.computeIfAbsent(name, _ -> numbers.size());
            for (int leaf : cut.membersOf(node)) {
                int row = former.corpusRows()[leaf];
                if (labels[row] == LabelSet.NONE) labels[row] = number;
            }
        });
        return discover.pipeline().refine(corpus, former, labels, numbers.size(), progress);
    }

    /// Accepted clusters of the present cut by node, with the name each goes by; two of one name are one intent.
    private static Map<Integer, String> lessons(Discovery former, IntentDecisions decided) {
        Cut cut = former.cut(decided);
        var out = new TreeMap<Integer, String>();
        decided.states().forEach((key, state) -> {
            int node = state == ReviewState.ACCEPTED ? IntentDecisions.nodeOf(key) : -1;
            if (node < 0 || node >= former.tree().nodes() || cut.indexOf(node) < 0) return;
            out.put(node, decided.names().getOrDefault(key, key));
        });
        return out;
    }

    /// The run that was refined to this one, or 0.
    public static long refinedFrom(RunRecord record) {
        return record.metrics().stream().filter(m -> m.name().equals(Pipeline.REFINED)).mapToLong(m -> Math.round(m.value()))
                .findFirst()
                .orElse(0);
    }

    /// Makes such a run again from the run it came from and what was decided at that moment.
    Discovery again(Discovery run, Corpus corpus, Progress progress) {
        long from = refinedFrom(run.record());
        Discovery former = workspace.discoveryOf(from).orElseThrow(() -> new WorkbenchException("Run " + from
                + ", which this one goes on from, knows utterances the project does not hold any more."));
        List<Operation> history = workspace.history().get();
        IntentDecisions decided = PastDecisions.about(history, from, ApplyCut.operationOf(history, run.record().id()) - 1);
        return learn(corpus, former, decided, progress).discovery();
    }
}
