package org.discern.storage.table;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.run.Metric;
import org.discern.domain.run.RunRecord;
import org.discern.domain.run.RunSpec;

/// The table of runs of every kind; what they found is laid out by the store of their kind.
final class RunTable {
    private static final String COLUMNS = "SELECT id, kind, spec, seed, data_hash, row_count, metrics, engine, app_version, device, "
            + "started_at, ended_at, result FROM run ";

    /// @param result the small parts of what it found, as JSON
    record Line(RunRecord record, String result) {}

    private RunTable() {}

    /// The record with its settings written down, if they are not yet.
    static RunRecord withSpec(RunRecord r, RunSpec spec) {
        return !r.specJson().isEmpty()
                ? r
                : new RunRecord(r.id(), r.kind(), Json.write(spec), r.seed(), r.dataHash(), r.rows(), r.metrics(), r.engine(), r
                        .appVersion(), r.device(), r.startedAt(), r.endedAt());
    }

    /// @return the run's id
    static long insert(Connection c, RunRecord r, Object result) throws SQLException {
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
            insert.setString(12, Json.write(result));
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// All records, oldest first.
    static List<RunRecord> records(Connection c) throws SQLException {
        var out = new ArrayList<RunRecord>();
        try (var select = c.prepareStatement(COLUMNS + "ORDER BY id"); var rows = select.executeQuery()) {
            while (rows.next()) out.add(record(rows));
        }
        return out;
    }

    /// @param project the file's name, for the message
    /// @throws WorkbenchException when there is no such run, or it is of another kind
    static Line find(Connection c, long runId, String kind, String project) throws SQLException {
        try (var select = c.prepareStatement(COLUMNS + "WHERE id = ?")) {
            select.setLong(1, runId);
            try (var row = select.executeQuery()) {
                if (!row.next()) throw new WorkbenchException("There is no run " + runId + " in " + project + ".");
                RunRecord record = record(row);
                if (!record.kind().equals(kind))
                    throw new WorkbenchException("Run " + runId + " of " + project + " is a run of the kind “" + record.kind()
                            + "”, not “" + kind + "”. Choose another run.");
                return new Line(record, row.getString("result"));
            }
        }
    }

    private static RunRecord record(ResultSet row) throws SQLException {
        List<Metric> metrics = Json.read(row.getString("metrics"), new TypeReference<List<Metric>>() {
        });
        return new RunRecord(row.getLong("id"), row.getString("kind"), row.getString("spec"), row.getLong("seed"), row.getString(
                "data_hash"), row.getInt("row_count"), metrics, row.getString("engine"), row.getString("app_version"), row
                        .getString("device"), row.getString("started_at"), row.getString("ended_at"));
    }
}
