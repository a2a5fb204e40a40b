package org.discern.storage.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.discern.storage.file.ProjectFile;

/// Small values that belong to the project, by key. What must be undoable goes through [OperationStore] instead.
public final class SettingStore {
    /// The id of the run on the screens, as text; changed by operations on this key.
    public static final String CURRENT_RUN = "run.current";
    /// The id of the user model's run on the screens, as text; changed by operations on this key.
    public static final String CURRENT_USERS = "users.current";
    /// The id of the recipe model's run on the screens, as text; changed by operations on this key.
    public static final String CURRENT_RECIPES = "recipes.current";

    private final ProjectFile file;

    public SettingStore(ProjectFile file) { this.file = file; }

    /// The value, or empty when there is none.
    public String get(String key) { return file.read(c -> get(c, key)); }

    /// An empty value takes the key away.
    public void put(String key, String value) {
        file.write("Keep setting " + key, c -> {
            put(c, key, value);
            return true;
        });
    }

    public Map<String, String> all() {
        return file.read(c -> {
            var out = new TreeMap<String, String>();
            try (var select = c.prepareStatement("SELECT key, value FROM setting"); var rows = select.executeQuery()) {
                while (rows.next()) out.put(rows.getString(1), rows.getString(2));
            }
            return out;
        });
    }

    static String get(Connection c, String key) throws SQLException {
        try (var select = c.prepareStatement("SELECT value FROM setting WHERE key = ?")) {
            select.setString(1, key);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    static void put(Connection c, String key, String value) throws SQLException {
        String sql = value.isEmpty()
                ? "DELETE FROM setting WHERE key = ?"
                : "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        try (var change = c.prepareStatement(sql)) {
            change.setString(1, key);
            if (!value.isEmpty()) change.setString(2, value);
            change.executeUpdate();
        }
    }
}
