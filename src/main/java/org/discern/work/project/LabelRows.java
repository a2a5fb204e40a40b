package org.discern.work.project;

import java.util.BitSet;
import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.RowLabel;
import org.discern.domain.corpus.Utterance;
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
        return workspace.runner().quiet(Lane.QUICK, "Label", _ -> {
            String name = intent.strip();
            String domain = corpus.domainOfIntent().getOrDefault(name, "");
            List<RowLabel> labels = rows.stream().filter(row -> row < corpus.size()).mapToObj(corpus::get).filter(u -> !u.intent()
                    .equals(name)).map(Utterance::id).map(id -> new RowLabel(id, name, domain)).toList();
            if (labels.isEmpty()) throw new WorkbenchException("All of these utterances carry the label " + name + " already.");
            String what = labels.size() == 1 ? "1 utterance" : labels.size() + " utterances";
            String label = name.isEmpty() ? "Take the label from " + what : "Label " + what + " as " + name;
            String batch = "rows-" + workspace.history().get().size(); // a key of its own, so that each can be taken back
            return workspace.write(label, p -> new Written<>(labels.size(), label, List.of(p.corpora().labelChange(batch,
                    labels)))).await();
        });
    }
}
