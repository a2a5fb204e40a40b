package org.discern.storage.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.discern.domain.array.FloatMatrix;
import org.discern.storage.file.ProjectFile;

/// Sentence vectors, kept so that a text is encoded once: by the encoder's id and the text's hash.
/// A cache: writing it is no user action, and losing it costs time only.
///
/// Cost: 20,000 vectors of 384 numbers load in well under a second.
public final class VectorStore {
    /// From how large a share of the stored vectors on it is faster to read them all than to look each one up.
    private static final double SCAN_SHARE = 0.25;

    private final ProjectFile file;

    public VectorStore(ProjectFile file) { this.file = file; }

    /// The stored vectors of those texts that have one, by hash; all of one length.
    public Map<String, float[]> get(String encoder, Collection<String> hashes) {
        return file.read(c -> {
            long encoderId = encoderId(c, encoder);
            if (encoderId == 0 || hashes.isEmpty()) return Map.of();
            return hashes.size() > SCAN_SHARE * count(c, encoderId) ? scan(c, encoderId, hashes) : lookUp(c, encoderId, hashes);
        });
    }

    /// Keeps one vector per hash; what is there already stays.
    ///
    /// @param vectors one row per hash
    /// @throws IllegalArgumentException when this encoder's vectors have another length
    public void put(String encoder, List<String> hashes, FloatMatrix vectors) {
        if (hashes.size() != vectors.rows()) throw new IllegalArgumentException("Each vector needs one hash");
        if (hashes.isEmpty()) return;
        file.write("Keep vectors", c -> {
            long encoderId = encoderFor(c, encoder, vectors.cols());
            try (var insert = c.prepareStatement("INSERT OR IGNORE INTO vector (encoder_id, text_hash, data) VALUES (?, ?, ?)")) {
                for (int row = 0; row < vectors.rows(); row++) {
                    insert.setLong(1, encoderId);
                    insert.setString(2, hashes.get(row));
                    insert.setBytes(3, Blobs.of(vectors.values(), row * vectors.cols(), vectors.cols()));
                    insert.executeUpdate();
                }
            }
            return true;
        });
    }

    /// Forgets all vectors of every encoder; they are made again when needed.
    public void clear() {
        file.write("Forget vectors", c -> {
            try (var delete = c.prepareStatement("DELETE FROM vector")) {
                return delete.executeUpdate();
            }
        });
    }

    /// How many vectors of this encoder are kept.
    public long count(String encoder) { return file.read(c -> count(c, encoderId(c, encoder))); }

    private static Map<String, float[]> lookUp(Connection c, long encoderId, Collection<String> hashes) throws SQLException {
        var out = HashMap.<String, float[]>newHashMap(hashes.size());
        try (var select = c.prepareStatement("SELECT data FROM vector WHERE encoder_id = ? AND text_hash = ?")) {
            select.setLong(1, encoderId);
            for (String hash : hashes) {
                select.setString(2, hash);
                try (var row = select.executeQuery()) {
                    if (row.next()) out.put(hash, Blobs.floats(row.getBytes(1)));
                }
            }
        }
        return out;
    }

    private static Map<String, float[]> scan(Connection c, long encoderId, Collection<String> hashes) throws SQLException {
        var wanted = new HashSet<>(hashes);
        var out = HashMap.<String, float[]>newHashMap(wanted.size());
        try (var select = c.prepareStatement("SELECT text_hash, data FROM vector NOT INDEXED WHERE encoder_id = ?")) {
            select.setLong(1, encoderId);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    String hash = rows.getString(1);
                    if (wanted.contains(hash)) out.put(hash, Blobs.floats(rows.getBytes(2)));
                }
            }
        }
        return out;
    }

    private static long count(Connection c, long encoderId) throws SQLException {
        try (var select = c.prepareStatement("SELECT count(*) FROM vector WHERE encoder_id = ?")) {
            select.setLong(1, encoderId);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static long encoderId(Connection c, String encoder) throws SQLException {
        try (var select = c.prepareStatement("SELECT id FROM encoder WHERE name = ?")) {
            select.setString(1, encoder);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static long encoderFor(Connection c, String encoder, int width) throws SQLException {
        try (var insert = c.prepareStatement("INSERT OR IGNORE INTO encoder (name, width) VALUES (?, ?)")) {
            insert.setString(1, encoder);
            insert.setInt(2, width);
            insert.executeUpdate();
        }
        try (var select = c.prepareStatement("SELECT id, width FROM encoder WHERE name = ?")) {
            select.setString(1, encoder);
            try (var row = select.executeQuery()) {
                row.next();
                if (row.getInt(2) != width)
                    throw new IllegalArgumentException("Vectors of " + encoder + " have " + row.getInt(2)
                            + " numbers, not " + width);
                return row.getLong(1);
            }
        }
    }
}
