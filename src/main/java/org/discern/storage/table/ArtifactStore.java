package org.discern.storage.table;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.discern.storage.file.ProjectFile;

/// Bytes that belong to a run, e.g. trained weights; cut into parts, since SQLite holds at most 1 GB in one value.
public final class ArtifactStore {
    private static final int PART_BYTES = 32 << 20;

    private final ProjectFile file;

    public ArtifactStore(ProjectFile file) { this.file = file; }

    /// Keeps the bytes under a name, in place of earlier ones.
    ///
    /// @param owner a run's id, or 0 for the project
    public void put(long owner, String name, byte[] bytes) {
        file.write("Keep " + name, c -> {
            delete(c, owner, name);
            try (var insert = c.prepareStatement("INSERT INTO artifact VALUES (?, ?, ?, ?)")) {
                for (int at = 0, part = 0; at < bytes.length || part == 0; at += PART_BYTES, part++) {
                    insert.setLong(1, owner);
                    insert.setString(2, name);
                    insert.setInt(3, part);
                    insert.setBytes(4, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + PART_BYTES)));
                    insert.executeUpdate();
                }
            }
            return true;
        });
    }

    public Optional<byte[]> get(long owner, String name) {
        return file.read(c -> {
            try (var select = c.prepareStatement("SELECT data FROM artifact WHERE owner = ? AND name = ? ORDER BY part")) {
                select.setLong(1, owner);
                select.setString(2, name);
                var out = new ByteArrayOutputStream();
                boolean found = false;
                try (var parts = select.executeQuery()) {
                    while (parts.next()) {
                        found = true;
                        out.writeBytes(parts.getBytes(1));
                    }
                }
                return found ? Optional.of(out.toByteArray()) : Optional.empty();
            }
        });
    }

    /// The names kept for this owner, in alphabetical order.
    public List<String> names(long owner) {
        return file.read(c -> {
            try (var select = c.prepareStatement("SELECT DISTINCT name FROM artifact WHERE owner = ? ORDER BY name")) {
                select.setLong(1, owner);
                var out = new ArrayList<String>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) out.add(rows.getString(1));
                }
                return out;
            }
        });
    }

    public void remove(long owner, String name) {
        file.write("Remove " + name, c -> {
            delete(c, owner, name);
            return true;
        });
    }

    private static void delete(Connection c, long owner, String name) throws SQLException {
        try (var delete = c.prepareStatement("DELETE FROM artifact WHERE owner = ? AND name = ?")) {
            delete.setLong(1, owner);
            delete.setString(2, name);
            delete.executeUpdate();
        }
    }
}
