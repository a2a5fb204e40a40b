package org.discern.work.intent.analyst;

import java.util.List;
import java.util.stream.IntStream;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.work.Assigned;
import org.discern.work.Workspace;
import org.discern.work.intent.ClusterEvidence;
import org.discern.work.intent.edit.EditClusters;

/// Lets the simulated analyst work on the sample's current run and sets the count against the rival ways.
public final class MeasureAnalyst {
    /// How well the unseen utterances have to be labelled.
    public static final double ACCURACY = 0.95;
    /// How many times fewer decisions than row by row are wanted.
    public static final double WANTED = 10;

    private final Workspace workspace;
    private final ClusterEvidence evidence;

    /// @param unseen how many utterances are to be labelled
    /// @param decisions until the accuracy was reached; where the analyst's verbs ended before, the rest row by row
    /// @param byVerbs how many of them were verbs of the Review screen
    /// @param rowByRow,flat what the rival ways need
    /// @param keys keystrokes for all that, two for a row labelled alone
    /// @param rowKeys keystrokes row by row: two a row, and the names typed once
    /// @param read different utterances that were read
    /// @param reached the accuracy when the verbs ended
    /// @param record every decision in order
    public record Result(int unseen, int decisions, int byVerbs, int rowByRow, int flat, int keys, int rowKeys, int read,
            double reached, List<Decision> record) {
        public Result { record = List.copyOf(record); }

        /// How many times fewer decisions than row by row.
        public double factor() { return (double) rowByRow / decisions; }
    }

    public MeasureAnalyst(Workspace workspace, ClusterEvidence evidence) {
        this.workspace = workspace;
        this.evidence = evidence;
    }

    /// On the sample, with the key that travels with it. Changes the open project; give it one that is thrown away.
    public Result run() { return run(AnswerKey.ofSample(workspace.corpus().get())); }

    /// The same on any corpus.
    ///
    /// @param intents per corpus row what its writers had in mind
    public Result run(List<String> intents) { return run(AnswerKey.of(intents, workspace.corpus().get())); }

    private Result run(AnswerKey key) {
        Discovery discovery = workspace.awaitDiscovery().orElseThrow();
        Corpus corpus = workspace.corpus().get();
        IntentDecisions before = workspace.decisions().get();
        List<Decision> record = new SimulatedAnalyst(workspace, evidence, new EditClusters(workspace), key).work();
        int flat = FlatClusters.acceptOrReject(discovery, corpus, key, discovery.noveltyCut(before), ACCURACY, workspace.runner()
                .parallel());
        List<Decision> counted = record.stream().takeWhile(d -> d.number() == 1 || record.get(d.number() - 2)
                .accuracy() < ACCURACY)
                .toList();
        Score score = Score.of(corpus, new Assigned(corpus, discovery, workspace.decisions().get()), key);
        int alone = counted.getLast().accuracy() >= ACCURACY ? 0 : FlatClusters.missingRows(score, ACCURACY);
        int rows = FlatClusters.rowByRow(key, ACCURACY);
        int typed = IntStream.of(key.unseenRows()).mapToObj(row -> key.intents().get(row)).distinct().mapToInt(name -> name
                .length() + 2).sum();
        Decision last = counted.getLast();
        return new Result(key.unseenRows().length, counted.size() + alone, counted.size(), rows, flat, last.keys() + 2 * alone, 2
                * rows + typed, last.read() + alone, last.accuracy(), counted);
    }
}
