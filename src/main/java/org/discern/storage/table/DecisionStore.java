package org.discern.storage.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import org.discern.domain.intent.IntentDecisions;
import org.discern.storage.file.ProjectFile;

/// What the analyst decided, per run. Read here; changed only by operations on `intent.decisions/<runId>/<field>`; what the
/// fields are says [DecisionFields]. One small row a decision keeps the log small.
public final class DecisionStore {
    static final String PREFIX = "intent.decisions/";

    private final ProjectFile file;

    public DecisionStore(ProjectFile file) { this.file = file; }

    /// Empty decisions when none were made. Fields this version does not know are left out.
    public IntentDecisions load(long runId) {
        return file.read(c -> {
            var fields = new LinkedHashMap<String, String>();
            try (var select = c.prepareStatement("SELECT field, value FROM decision WHERE run_id = ? ORDER BY field")) {
                select.setLong(1, runId);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) fields.put(rows.getString(1), rows.getString(2));
                }
            }
            return DecisionFields.with(IntentDecisions.forRun(runId), fields);
        });
    }

    /// @param path `<runId>/<field>`
    static void put(Connection c, String path, String json) throws SQLException {
        int slash = path.indexOf('/');
        if (slash < 1) throw new IllegalArgumentException("A decision's key names a run and a field, not " + path);
        String sql = json.isEmpty()
                ? "DELETE FROM decision WHERE run_id = ? AND field = ?"
                : "INSERT INTO decision (run_id, field, value) VALUES (?, ?, ?) "
                        + "ON CONFLICT (run_id, field) DO UPDATE SET value = excluded.value";
        try (var change = c.prepareStatement(sql)) {
            change.setLong(1, Long.parseLong(path.substring(0, slash)));
            change.setString(2, path.substring(slash + 1));
            if (!json.isEmpty()) change.setString(3, json);
            change.executeUpdate();
        }
    }
}
