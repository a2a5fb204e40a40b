package org.discern.storage.table;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.discern.domain.corpus.ImportPlan;

/// A table of imported files; utterances and histories have one each, with the same columns.
///
/// @param name of the table
record ImportTable(String name) {
    /// One line of the table.
    ///
    /// @param report its JSON
    record Line(long id, String name, String sha256, int rows, String at, boolean active, ImportPlan plan, String report) {}

    /// @param at ISO-8601 UTC
    /// @return the id of the import, which is not active yet
    long insert(Connection c, String source, String sha256, int rows, String at, ImportPlan plan, Object report)
            throws SQLException {
        try (var insert = c.prepareStatement("INSERT INTO " + name + " (name, sha256, row_count, imported_at, plan, report) "
                + "VALUES (?, ?, ?, ?, ?, ?) RETURNING id")) {
            insert.setString(1, source);
            insert.setString(2, sha256);
            insert.setInt(3, rows);
            insert.setString(4, at);
            insert.setString(5, Json.write(plan));
            insert.setString(6, Json.write(report));
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// Oldest first.
    List<Line> all(Connection c) throws SQLException { return lines(c, "ORDER BY id", ""); }

    /// The latest active one of a file with these bytes; at most one line.
    List<Line> activeOf(Connection c, String sha256) throws SQLException {
        return lines(c, "WHERE sha256 = ? AND active = 1 ORDER BY id DESC LIMIT 1", sha256);
    }

    void activate(Connection c, long importId, boolean active) throws SQLException {
        try (var update = c.prepareStatement("UPDATE " + name + " SET active = ? WHERE id = ?")) {
            update.setInt(1, active ? 1 : 0);
            update.setLong(2, importId);
            if (update.executeUpdate() != 1) throw new IllegalArgumentException("There is no import " + importId);
        }
    }

    private List<Line> lines(Connection c, String clause, String parameter) throws SQLException {
        var out = new ArrayList<Line>();
        try (var select = c.prepareStatement("SELECT id, name, sha256, row_count, imported_at, active, plan, report FROM " + name
                + " " + clause)) {
            if (!parameter.isEmpty()) select.setString(1, parameter);
            try (var rows = select.executeQuery()) {
                while (rows.next()) out.add(line(rows));
            }
        }
        return out;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5), row.getInt(6) == 1,
                Json.read(row.getString(7), ImportPlan.class), row.getString(8));
    }
}
