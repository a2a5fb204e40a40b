package org.discern.work.finding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.LinkedHashSet;
import java.util.Set;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.finding.Finding;
import org.discern.domain.finding.FindingNotes;
import org.discern.domain.finding.Mend;
import org.discern.domain.finding.NotCarried;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.EditedCut;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.edit.EditConflict;

/// What the decisions about a run say against each other, and what of a former run's found no place in it. Pure; O(n) for the
/// cut and for each finding.
final class DecisionFindings {
    private final Corpus corpus;
    private final Discovery discovery;
    private final IntentDecisions decisions;
    private final EditedCut edited;

    DecisionFindings(Corpus corpus, Discovery discovery, IntentDecisions decisions) {
        this.corpus = corpus;
        this.discovery = discovery;
        this.decisions = decisions;
        this.edited = discovery.editedCut(decisions);
    }

    /// @param discovery on the rows of this corpus
    static List<Finding> of(Corpus corpus, Discovery discovery, IntentDecisions decisions, FindingNotes notes) {
        var out = new ArrayList<Finding>();
        if (!decisions.edits().isPure()) {
            var all = new DecisionFindings(corpus, discovery, decisions);
            all.edited.conflicts().stream().distinct().map(all::conflict).forEach(out::add);
        }
        long run = discovery.record().id();
        notes.lost().values().stream().filter(lost -> lost.runId() == run).map(lost -> notCarried(corpus, lost)).forEach(
                out::add);
        return out;
    }

    private Finding conflict(EditConflict conflict) {
        List<Long> ids = utterances(conflict.keys());
        var names = new ArrayList<String>();
        names.add(conflict.kind().name());
        for (String key : conflict.keys()) names.add(decisions.names().getOrDefault(key, key));
        String mark = "conflict/" + decisions.runId() + "/" + conflict.kind() + "/" + String.join("+", conflict.keys());
        return new Finding(Finding.Kind.CONFLICT, List.of(mark), names, ids, ids.size(), List.of(new Mend.DropDecision(decisions
                .runId(), conflict)));
    }

    /// Of clusters as they stand, of other nodes what the tree has below them.
    private List<Long> utterances(List<String> keys) {
        Cut cut = edited.cut();
        Set<Long> out = new LinkedHashSet<>();
        for (String key : keys) {
            int node = IntentDecisions.nodeOf(key);
            if (node >= 0 && node < discovery.tree().nodes())
                for (int leaf : cut.indexOf(node) >= 0 ? cut.membersOf(node) : discovery.tree().leavesOf(node)) out.add(id(leaf));
            int leaf = key.startsWith("leaf:") ? Integer.parseInt(key.substring("leaf:".length())) : -1;
            if (leaf >= 0 && leaf < discovery.tree().leaves()) out.add(id(leaf));
        }
        return List.copyOf(out);
    }

    private long id(int leaf) { return corpus.get(discovery.corpusRows()[leaf]).id(); }

    private static Finding notCarried(Corpus corpus, NotCarried lost) {
        BitSet rows = lost.members().rows(corpus);
        List<Long> ids = rows.stream().mapToObj(row -> corpus.get(row).id()).toList();
        var mends = new ArrayList<Mend>();
        List<Long> unlike = rows.stream().filter(row -> !corpus.get(row).intent().equals(lost.name())).mapToObj(row -> corpus.get(
                row).id()).toList();
        if (!lost.name().isEmpty() && !unlike.isEmpty()) mends.add(new Mend.Relabel(unlike, lost.name()));
        mends.add(new Mend.ShowRun(lost.formerRun()));
        return new Finding(Finding.Kind.NOT_CARRIED, List.of(lost.mark()), List.of(lost.name().isEmpty()
                ? lost.keys().getFirst()
                : lost.name(), String.valueOf(lost.formerRun())), ids, ids.size(), mends);
    }
}
