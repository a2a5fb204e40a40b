package org.discern.work.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.RowLabel;
import org.discern.work.Workspace;
import org.discern.work.Written;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;

/// Takes the labels of some intents away, so that a corpus that is labelled throughout can show what Discern finds.
/// One operation: the history tells it, and undo brings the labels back.
public final class HideIntents {
    private static final int LEFT_AT_LEAST = 2; // known intents a threshold can be learned from

    private final Workspace workspace;

    public HideIntents(Workspace workspace) { this.workspace = workspace; }

    /// What was hidden.
    ///
    /// @param intents in alphabetical order
    /// @param of how many intents there were
    /// @param rows utterances that are unlabelled now
    public record Hidden(List<String> intents, int of, int rows) {
        public Hidden { intents = List.copyOf(intents); }
    }

    /// @param share of the intents, above 0 and below 1; at least one is hidden and at least two stay
    /// @param seed decides which
    /// @throws WorkbenchException when the share is no share, or there are fewer than three intents
    public JobHandle<Hidden> start(double share, long seed) {
        return workspace.runner().start(Lane.QUICK, "Hide labels", _ -> {
            Corpus corpus = workspace.corpus().get();
            List<String> all = corpus.intents().names();
            Set<String> hidden = drawn(all, share, seed);
            List<RowLabel> labels = corpus.utterances().stream().filter(u -> u.hasIntent() && hidden.contains(u.intent())).map(
                    u -> new RowLabel(u.id(), "", "")).toList();
            String label = "Hide the labels of " + hidden.size() + " of " + all.size() + " intents (seed " + seed + ")";
            String batch = "hidden-" + workspace.history().get().size(); // a key of its own, so that each can be taken back
            return workspace.write(label, p -> new Written<>(new Hidden(List.copyOf(hidden), all.size(), labels.size()), label,
                    List.of(p.corpora().labelChange(batch, labels)))).await();
        });
    }

    private static Set<String> drawn(List<String> all, double share, long seed) {
        if (!(share > 0 && share < 1))
            throw new WorkbenchException(String.format(Locale.ROOT,
                    "%s is no share of the intents to hide. Choose one above 0 and below 1, e.g. 0.25.", share));
        if (all.size() <= LEFT_AT_LEAST)
            throw new WorkbenchException("Only " + all.size() + " intents are labelled; with one hidden, too few would stay. "
                    + "Choose a corpus of three intents or more.");
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        int count = (int) Math.clamp(Math.round(share * all.size()), 1L, (long) all.size() - LEFT_AT_LEAST);
        return new TreeSet<>(shuffled.subList(0, count));
    }
}
