package org.discern.storage.table;

import java.sql.Connection;
import java.sql.SQLException;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.UserScenarios;
import org.discern.storage.file.ProjectFile;

/// The what-if scenarios. Read here; changed only by operations on `user.scenarios/present` and `user.scenarios/saved/NAME`,
/// whose values are a [Scenario] as JSON, or empty for none.
public final class ScenarioStore {
    static final String PREFIX = "user.scenarios/";

    private final ProjectFile file;

    public ScenarioStore(ProjectFile file) { this.file = file; }

    /// [UserScenarios#NONE] when there are none. Fields this version does not know are left out.
    public UserScenarios load() {
        return file.read(c -> {
            var out = UserScenarios.NONE;
            try (var select = c.prepareStatement("SELECT field, value FROM scenario ORDER BY field");
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString(1).equals("present"))
                        out = out.withPresent(Json.read(rows.getString(2), Scenario.class));
                    else
                        if (rows.getString(1).startsWith("saved/"))
                            out = out.withSaved(Json.read(rows.getString(2), Scenario.class));
                }
            }
            return out;
        });
    }

    static void put(Connection c, String field, String json) throws SQLException {
        if (!field.equals("present") && !(field.startsWith("saved/") && field.length() > "saved/".length()))
            throw new IllegalArgumentException("A scenario is the present one or saved under a name, not " + field);
        String sql = json.isEmpty()
                ? "DELETE FROM scenario WHERE field = ?"
                : "INSERT INTO scenario (field, value) VALUES (?, ?) ON CONFLICT (field) DO UPDATE SET value = excluded.value";
        try (var change = c.prepareStatement(sql)) {
            change.setString(1, field);
            if (!json.isEmpty()) change.setString(2, json);
            change.executeUpdate();
        }
    }
}
