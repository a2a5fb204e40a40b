package org.discern.storage.table;

import java.util.List;
import java.util.Optional;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.run.RunRecord;
import org.discern.storage.file.ProjectFile;

/// Discovery runs with everything they found. Append-only: a run is never changed; which one is shown is a setting that operations change.
public final class RunStore {
    /// The kind of these runs' records.
    public static final String KIND = "discovery";

    private static final String HEAD = "metric head";

    private final ProjectFile file;

    public RunStore(ProjectFile file) { this.file = file; }

    /// Keeps a finished run.
    ///
    /// @param corpus what it was run on; the ids of its rows are kept, so that the run's rows can be found again
    /// @return the same, with the id it was given
    public Discovery add(Discovery discovery, Corpus corpus) {
        if (discovery.unseen().size() != corpus.size())
            throw new IllegalArgumentException("The scores of " + discovery.unseen().size() + " rows are not of this corpus of "
                    + corpus
                            .size());
        return file.write("Keep the run", c -> {
            RunRecord record = RunTable.withSpec(discovery.record(), discovery.spec());
            long id = RunTable.insert(c, record, DiscoveryParts.of(discovery));
            DiscoveryParts.putArrays(c, id, discovery, corpus);
            return discovery.withRecord(record.withId(id));
        });
    }

    /// The records of all runs of every kind without what they found, oldest first.
    public List<RunRecord> records() { return file.read(RunTable::records); }

    /// @throws WorkbenchException when there is no such discovery run, or its numbers are damaged
    public Discovery load(long runId) {
        return file.read(c -> {
            RunTable.Line line = RunTable.find(c, runId, KIND, file.name());
            return Json.read(line.result(), DiscoveryParts.class).with(c, line.record(), Json.read(line.record().specJson(),
                    DiscoverySpec.class));
        });
    }

    /// Per corpus row of the run the id of the utterance.
    public long[] utteranceIds(long runId) { return file.read(c -> new RunArrays(c, runId).longs("utterance_ids")); }

    /// Keeps what a run learned from the labels, to place further utterances by.
    public void putHead(long runId, byte[] head) { new ArtifactStore(file).put(runId, HEAD, head); }

    /// Empty for runs of older versions.
    public Optional<byte[]> head(long runId) { return new ArtifactStore(file).get(runId, HEAD); }

    /// The run on the screens, if any; changed by an operation on [SettingStore#CURRENT_RUN].
    public Optional<Long> current() {
        String id = file.read(c -> SettingStore.get(c, SettingStore.CURRENT_RUN));
        return id.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(id));
    }
}
