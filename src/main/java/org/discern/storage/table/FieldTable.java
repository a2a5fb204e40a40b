package org.discern.storage.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// A table of small keyed JSON, `field` and `value`.
///
/// @param name of the table
record FieldTable(String name) {
    /// In order of the fields' names.
    Map<String, String> all(Connection c) throws SQLException {
        var out = new LinkedHashMap<String, String>();
        try (var select = c.prepareStatement("SELECT field, value FROM " + name + " ORDER BY field");
                var rows = select.executeQuery()) {
            while (rows.next()) out.put(rows.getString(1), rows.getString(2));
        }
        return out;
    }

    /// @param json empty takes the field away
    void put(Connection c, String field, String json) throws SQLException {
        if (field.isEmpty()) throw new IllegalArgumentException("A field of " + name + " needs a name");
        String sql = json.isEmpty()
                ? "DELETE FROM " + name + " WHERE field = ?"
                : "INSERT INTO " + name
                        + " (field, value) VALUES (?, ?) ON CONFLICT (field) DO UPDATE SET value = excluded.value";
        try (var change = c.prepareStatement(sql)) {
            change.setString(1, field);
            if (!json.isEmpty()) change.setString(2, json);
            change.executeUpdate();
        }
    }
}
