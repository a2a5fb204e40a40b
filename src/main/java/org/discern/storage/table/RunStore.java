package org.discern.storage.table;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.run.Metric;
import org.discern.domain.run.RunRecord;
import org.discern.storage.file.ProjectFile;

/// Runs with everything they found. Append-only: a run is never changed; which one is shown is a setting that operations change.
public final class RunStore {
    private static final String COLUMNS = "SELECT id, kind, spec, seed, data_hash, row_count, metrics, engine, app_version, device, "
            + "started_at, ended_at, result FROM run ";

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
            long id = insert(c, discovery);
            DiscoveryParts.putArrays(c, id, discovery, corpus);
            return discovery.withRecord(withSpec(discovery).withId(id));
        });
    }

    /// All records without what they found, oldest first.
    public List<RunRecord> records() {
        return file.read(c -> {
            var out = new ArrayList<RunRecord>();
            try (var select = c.prepareStatement(COLUMNS + "ORDER BY id"); var rows = select.executeQuery()) {
                while (rows.next()) out.add(record(rows));
            }
            return out;
        });
    }

    /// @throws WorkbenchException when there is no such discovery run, or its numbers are damaged
    public Discovery load(long runId) {
        return file.read(c -> {
            try (var select = c.prepareStatement(COLUMNS + "WHERE id = ?")) {
                select.setLong(1, runId);
                try (var row = select.executeQuery()) {
                    if (!row.next()) throw new WorkbenchException("There is no run " + runId + " in " + file.name() + ".");
                    RunRecord record = record(row);
                    var spec = Json.read(record.specJson(), DiscoverySpec.class);
                    return Json.read(row.getString("result"), DiscoveryParts.class).with(c, record, spec);
                }
            }
        });
    }

    /// Per corpus row of the run the id of the utterance.
    public long[] utteranceIds(long runId) { return file.read(c -> new RunArrays(c, runId).longs("utterance_ids")); }

    /// The run on the screens, if any; changed by an operation on [SettingStore#CURRENT_RUN].
    public Optional<Long> current() {
        String id = file.read(c -> SettingStore.get(c, SettingStore.CURRENT_RUN));
        return id.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(id));
    }

    private static RunRecord withSpec(Discovery d) {
        RunRecord r = d.record();
        return r.specJson().isEmpty()
                ? new RunRecord(r.id(), r.kind(), Json.write(d.spec()), r.seed(), r.dataHash(), r.rows(), r.metrics(), r.engine(),
                        r
                                .appVersion(), r.device(), r.startedAt(), r.endedAt())
                : r;
    }

    private static long insert(Connection c, Discovery discovery) throws SQLException {
        RunRecord r = withSpec(discovery);
        try (var insert = c.prepareStatement(
                "INSERT INTO run (kind, spec, seed, data_hash, row_count, metrics, engine, app_version, "
                        + "device, started_at, ended_at, result) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id")) {
            insert.setString(1, r.kind());
            insert.setString(2, r.specJson());
            insert.setLong(3, r.seed());
            insert.setString(4, r.dataHash());
            insert.setInt(5, r.rows());
            insert.setString(6, Json.write(r.metrics()));
            insert.setString(7, r.engine());
            insert.setString(8, r.appVersion());
            insert.setString(9, r.device());
            insert.setString(10, r.startedAt());
            insert.setString(11, r.endedAt());
            insert.setString(12, Json.write(DiscoveryParts.of(discovery)));
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static RunRecord record(ResultSet row) throws SQLException {
        return new RunRecord(row.getLong("id"), row.getString("kind"), row.getString("spec"), row.getLong("seed"), row.getString(
                "data_hash"), row.getInt("row_count"), Json.read(row.getString("metrics"), new TypeReference<List<Metric>>() {
                }), row
                        .getString("engine"), row.getString("app_version"), row.getString("device"), row.getString("started_at"),
                row
                        .getString("ended_at"));
    }
}
