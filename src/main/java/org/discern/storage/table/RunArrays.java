package org.discern.storage.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.discern.domain.array.FloatMatrix;

/// The numbers of one run in the table `run_array`. A matrix longer than [#PART_BYTES] is cut into parts of whole rows,
/// because SQLite holds at most 1 GB in one value.
final class RunArrays {
    static final int PART_BYTES = 32 << 20;

    private final Connection connection;
    private final long runId;

    RunArrays(Connection connection, long runId) {
        this.connection = connection;
        this.runId = runId;
    }

    void put(String name, int[] values) throws SQLException { insert(name, 0, "i4", values.length, 1, Blobs.of(values)); }

    void put(String name, long[] values) throws SQLException { insert(name, 0, "i8", values.length, 1, Blobs.of(values)); }

    void put(String name, float[] values) throws SQLException { insert(name, 0, "f4", values.length, 1, Blobs.of(values)); }

    void put(String name, double[] values) throws SQLException { insert(name, 0, "f8", values.length, 1, Blobs.of(values)); }

    void put(String name, FloatMatrix matrix) throws SQLException {
        int step = Math.max(1, PART_BYTES / Float.BYTES / Math.max(1, matrix.cols()));
        int part = 0;
        for (int row = 0; row < matrix.rows() || part == 0; row += step, part++) {
            int rows = Math.min(step, matrix.rows() - row);
            insert(name, part, "f4", matrix.rows(), matrix.cols(), Blobs.of(matrix.values(), row * matrix.cols(), rows * matrix
                    .cols()));
        }
    }

    int[] ints(String name) throws SQLException { return Blobs.ints(single(name, "i4")); }

    long[] longs(String name) throws SQLException { return Blobs.longs(single(name, "i8")); }

    float[] floats(String name) throws SQLException { return Blobs.floats(single(name, "f4")); }

    double[] doubles(String name) throws SQLException { return Blobs.doubles(single(name, "f8")); }

    FloatMatrix matrix(String name) throws SQLException {
        try (PreparedStatement select = select(name); ResultSet parts = select.executeQuery()) {
            if (!parts.next()) throw missing(name);
            int rows = parts.getInt("row_count");
            int cols = parts.getInt("col_count");
            float[] values = new float[Math.multiplyExact(rows, cols)];
            int at = 0;
            do {
                byte[] data = parts.getBytes("data");
                if (at + data.length / Float.BYTES > values.length) throw missing(name);
                Blobs.floatsInto(data, values, at);
                at += data.length / Float.BYTES;
            } while (parts.next());
            if (at != values.length) throw missing(name);
            return new FloatMatrix(rows, cols, values);
        }
    }

    private byte[] single(String name, String type) throws SQLException {
        try (PreparedStatement select = select(name); ResultSet parts = select.executeQuery()) {
            if (!parts.next() || !parts.getString("type").equals(type)) throw missing(name);
            byte[] data = parts.getBytes("data");
            int width = type.charAt(1) - '0';
            if (data.length != parts.getInt("row_count") * width) throw missing(name);
            return Arrays.copyOf(data, data.length);
        }
    }

    private PreparedStatement select(String name) throws SQLException {
        PreparedStatement select = connection.prepareStatement(
                "SELECT type, row_count, col_count, data FROM run_array WHERE run_id = ? AND name = ? ORDER BY part");
        select.setLong(1, runId);
        select.setString(2, name);
        return select;
    }

    private void insert(String name, int part, String type, int rows, int cols, byte[] data) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO run_array VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, runId);
            insert.setString(2, name);
            insert.setInt(3, part);
            insert.setString(4, type);
            insert.setInt(5, rows);
            insert.setInt(6, cols);
            insert.setBytes(7, data);
            insert.executeUpdate();
        }
    }

    private SQLException missing(String name) {
        return new SQLException("Run " + runId + " lacks the numbers “" + name + "” or they are cut short.");
    }
}
