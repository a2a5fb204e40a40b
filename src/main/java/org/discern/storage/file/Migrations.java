package org.discern.storage.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The numbered steps that make and change the schema; step `n` leads from version `n - 1` to `n`.
///
/// @param steps SQL scripts, the first one makes version 1
record Migrations(List<String> steps) {
    Migrations { steps = List.copyOf(steps); }

    /// The steps `V001.sql`, `V002.sql` … that lie beside this class.
    static Migrations shipped() {
        var steps = new ArrayList<String>();
        for (int number = 1;; number++) {
            try (InputStream in = Migrations.class.getResourceAsStream("V%03d.sql".formatted(number))) {
                if (in == null) break;
                steps.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException("Step " + number + " of the schema cannot be read", e);
            }
        }
        if (steps.isEmpty()) throw new IllegalStateException("The schema is missing from the program");
        return new Migrations(steps);
    }

    int newest() { return steps.size(); }

    /// Applies what is missing, all of it or nothing.
    void apply(Connection connection) throws SQLException {
        int version = (int) Connections.number(connection, "PRAGMA user_version");
        if (version >= newest()) return;
        Connections.execute(connection, "BEGIN EXCLUSIVE");
        try {
            for (int next = version; next < newest(); next++) Connections.execute(connection, steps.get(next));
            Connections.execute(connection, "PRAGMA user_version = " + newest());
            Connections.execute(connection, "COMMIT");
        } catch (SQLException e) {
            try {
                Connections.execute(connection, "ROLLBACK");
            } catch (SQLException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }
}
