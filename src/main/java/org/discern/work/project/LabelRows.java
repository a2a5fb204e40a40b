package org.discern.work.project;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.RowLabel;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.operation.Operation.Change;
import org.discern.work.Workspace;
import org.discern.work.Written;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;

/// Gives utterances an intent, however many, in one operation.
public final class LabelRows {
    private final Workspace workspace;

    public LabelRows(Workspace workspace) { this.workspace = workspace; }

    /// The domain is the one the intent has in the corpus. Rows that carry the label already are not touched.
    ///
    /// @param intent empty takes their labels away
    /// @return how many rows changed
    public JobHandle<Integer> start(BitSet rows, String intent) {
        Corpus corpus = workspace.corpus().get(); // the rows mean these, whatever is imported meanwhile
        return start(rows.stream().filter(row -> row < corpus.size()).mapToObj(corpus::get).toList(), intent, n -> words(n, intent
                .strip()), List.of());
    }

    /// The same by ids, with further changes in the one operation; ids that are gone are passed over.
    ///
    /// @param words of the operation for the number of utterances that change
    public JobHandle<Integer> start(Set<Long> ids, String intent, IntFunction<String> words, List<Change> more) {
        return start(workspace.corpus().get().utterances().stream().filter(u -> ids.contains(u.id())).toList(), intent, words,
                more);
    }

    /// `Label 3 utterances as card_lost`, `Take the label from 1 utterance`.
    public static String words(int count, String intent) {
        String what = count == 1 ? "1 utterance" : count + " utterances";
        return intent.isEmpty() ? "Take the label from " + what : "Label " + what + " as " + intent;
    }

    private JobHandle<Integer> start(List<Utterance> some, String intent, IntFunction<String> words, List<Change> more) {
        Corpus corpus = workspace.corpus().get();
        return workspace.runner().quiet(Lane.QUICK, "Label", _ -> {
            String name = intent.strip();
            String domain = corpus.domainOfIntent().getOrDefault(name, "");
            List<RowLabel> labels = some.stream().filter(u -> !u.intent().equals(name)).map(Utterance::id).map(id -> new RowLabel(
                    id, name, domain)).toList();
            if (labels.isEmpty()) throw new WorkbenchException("All of these utterances carry the label " + name + " already.");
            String label = words.apply(labels.size());
            String batch = "rows-" + workspace.history().get().size(); // a key of its own, so that each can be taken back
            return workspace.write(label, p -> {
                var changes = new ArrayList<Change>();
                changes.add(p.corpora().labelChange(batch, labels));
                changes.addAll(more);
                return new Written<>(labels.size(), label, changes);
            }).await();
        });
    }
}
