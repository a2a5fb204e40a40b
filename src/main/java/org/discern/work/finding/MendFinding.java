package org.discern.work.finding;

import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.discern.domain.finding.Finding;
import org.discern.domain.finding.FindingNotes;
import org.discern.domain.finding.Mend;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.intent.edit.EditConflict;
import org.discern.domain.operation.Operation.Change;
import org.discern.work.Workspace;
import org.discern.work.project.LabelRows;

/// Settles findings: each mend is one operation, and so one undo step, whose words state the count.
public final class MendFinding {
    private final Workspace workspace;
    private final LabelRows labels;

    public MendFinding(Workspace workspace, LabelRows labels) {
        this.workspace = workspace;
        this.labels = labels;
    }

    /// The words of the operation, as on the button.
    public static String words(Mend mend) {
        return switch (mend) {
            case Mend.Relabel relabel -> LabelRows.words(relabel.count(), relabel.intent());
            case Mend.MergeIntents merge -> merged(merge.count(), merge);
            case Mend.DropDecision drop -> switch (drop.conflict().kind().loser()) {
                case LOCK -> "Drop the lock";
                case SPLIT -> "Drop the split";
                case LOCAL_CUT -> "Drop the cut of this branch";
                case JOIN -> "Drop the merge";
                case MOVE -> "Drop the move of 1 utterance";
                case NOTHING -> drop.conflict().kind() == EditConflict.Kind.MOVE_TO_REJECTED
                        ? "Drop the move of 1 utterance"
                        : "Drop what has no effect";
            };
            case Mend.ShowRun show -> "Show run " + show.runId();
        };
    }

    /// Does it. A failure to write is told by the workspace; one before that through `failed`.
    public void apply(Finding finding, Mend mend) {
        switch (mend) {
            case Mend.Relabel relabel -> follow(labels.start(new HashSet<>(relabel.utterances()), relabel.intent(),
                    n -> LabelRows.words(n, relabel.intent()), settled(finding)), words(mend));
            case Mend.MergeIntents merge -> follow(labels.start(new HashSet<>(merge.utterances()), merge.into(), n -> merged(n,
                    merge), settled(finding)), words(mend));
            case Mend.DropDecision drop -> workspace.decide(words(mend), "", now -> dropped(now, drop));
            case Mend.ShowRun show -> workspace.chooseRun(show.runId());
        }
    }

    /// Sets findings aside as no problem, or takes them up again.
    public void setAside(List<Finding> findings, boolean on) {
        if (findings.isEmpty()) return;
        String what = findings.size() == 1 ? "1 finding" : findings.size() + " findings";
        var marks = new TreeSet<String>();
        findings.forEach(finding -> marks.addAll(finding.marks()));
        workspace.decideFindings(on ? "Set aside " + what : "Take up " + what + " again", "", notes -> notes.withAside(marks,
                on));
    }

    /// Takes the deciding of a conflict away, and nothing else.
    static IntentDecisions dropped(IntentDecisions now, Mend.DropDecision drop) {
        if (now.runId() != drop.runId()) return now;
        String key = drop.conflict().keys().getFirst();
        int node = IntentDecisions.nodeOf(key);
        int leaf = key.startsWith("leaf:") ? Integer.parseInt(key.substring("leaf:".length())) : -1;
        return now.edited(e -> {
            switch (drop.conflict().kind().loser()) {
                case LOCK -> e.lock(node, false);
                case SPLIT -> e.open(node, false);
                case LOCAL_CUT -> e.localCut(node, null);
                case JOIN -> e.join(node, null);
                case MOVE -> e.move(leaf, null);
                case NOTHING -> withoutEffect(now.edits(), node, leaf, e);
            }
        });
    }

    private static void withoutEffect(ClusterEdits edits, int node, int leaf, ClusterEdits.Builder e) {
        if (leaf >= 0) {
            e.move(leaf, null);
            edits.bans().getOrDefault(leaf, new TreeSet<>()).forEach(from -> e.ban(leaf, from, false));
            return;
        }
        e.lock(node, false).open(node, false).localCut(node, null).join(node, null);
        edits.joins().forEach((absorbed, head) -> {
            if (head == node) e.join(absorbed, null);
        });
        edits.moves().forEach((moved, target) -> {
            if (target == node) e.move(moved, null);
        });
        edits.bans().forEach((banned, nodes) -> {
            if (nodes.contains(node)) e.ban(banned, node, false);
        });
    }

    /// A loss is kept until it is settled; that goes with the operation that settles it.
    private List<Change> settled(Finding finding) {
        if (finding.kind() != Finding.Kind.NOT_CARRIED) return List.of();
        FindingNotes notes = workspace.findingNotes().get();
        return workspace.findingChanges(notes, notes.withoutLost(finding.marks().getFirst()));
    }

    private void follow(org.discern.work.job.JobHandle<Integer> job, String doing) {
        var _ = job.result().whenComplete((_, failure) -> {
            if (failure != null) workspace.tell(doing, failure);
        });
    }

    private static String merged(int count, Mend.MergeIntents merge) {
        return "Merge intent " + merge.from() + " into " + merge.into() + (count == 1
                ? ": 1 utterance"
                : ": " + count
                        + " utterances");
    }
}
