package org.discern.storage.table;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.discern.domain.recipe.Relation;

/// The long columns of one part of the graph in the table `graph_array`. A column is cut into parts of [#PART] entries, each
/// compressed by itself, so that 25 million edges are written and read with little memory beside them.
final class GraphColumns {
    private static final int PART = 2 << 20;

    private final Connection connection;
    private final long importId;

    /// Lays entries `from .. from + count - 1` of a column into a buffer.
    private interface Put {
        void into(ByteBuffer target, int from, int count);
    }

    /// Takes entries from a buffer into a column.
    private interface Take {
        void from(ByteBuffer source, int from, int count);
    }

    GraphColumns(Connection connection, long importId) {
        this.connection = connection;
        this.importId = importId;
    }

    void put(String name, int[] values) throws SQLException {
        put(name, "i4", Integer.BYTES, values.length, (to, from, count) -> to.asIntBuffer().put(values, from, count));
    }

    void put(String name, byte[] values) throws SQLException {
        put(name, "i1", 1, values.length, (to, from, count) -> to.put(values, from, count));
    }

    void put(String name, long[] values) throws SQLException {
        put(name, "i8", Long.BYTES, values.length, (to, from, count) -> to.asLongBuffer().put(values, from, count));
    }

    void put(String name, float[] values) throws SQLException {
        put(name, "f4", Float.BYTES, values.length, (to, from, count) -> to.asFloatBuffer().put(values, from, count));
    }

    void putJson(String name, Object value) throws SQLException {
        byte[] bytes = Json.write(value).getBytes(StandardCharsets.UTF_8);
        put(name, "json", 1, bytes.length, (to, from, count) -> to.put(bytes, from, count));
    }

    int[] ints(String name) throws SQLException {
        int[] out = new int[rows(name, "i4")];
        take(name, Integer.BYTES, out.length, (source, from, count) -> source.asIntBuffer().get(out, from, count));
        return out;
    }

    byte[] bytes(String name) throws SQLException { return bytes(name, "i1"); }

    long[] longs(String name) throws SQLException {
        long[] out = new long[rows(name, "i8")];
        take(name, Long.BYTES, out.length, (source, from, count) -> source.asLongBuffer().get(out, from, count));
        return out;
    }

    float[] floats(String name) throws SQLException {
        float[] out = new float[rows(name, "f4")];
        take(name, Float.BYTES, out.length, (source, from, count) -> source.asFloatBuffer().get(out, from, count));
        return out;
    }

    List<Relation> relations(String name) throws SQLException {
        return Json.read(json(name), new TypeReference<>() {
        });
    }

    List<String> words(String name) throws SQLException {
        return Json.read(json(name), new TypeReference<>() {
        });
    }

    String json(String name) throws SQLException { return new String(bytes(name, "json"), StandardCharsets.UTF_8); }

    private byte[] bytes(String name, String type) throws SQLException {
        byte[] out = new byte[rows(name, type)];
        take(name, 1, out.length, (source, from, count) -> source.get(out, from, count));
        return out;
    }

    private void put(String name, String type, int width, int rows, Put column) throws SQLException {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var insert = connection.prepareStatement("INSERT INTO graph_array VALUES (?, ?, ?, ?, ?, ?)")) {
            for (int at = 0, part = 0; at < rows || part == 0; at += PART, part++) {
                int count = Math.min(PART, rows - at);
                ByteBuffer plain = ByteBuffer.allocate(count * width).order(ByteOrder.LITTLE_ENDIAN);
                column.into(plain, at, count);
                insert.setLong(1, importId);
                insert.setString(2, name);
                insert.setInt(3, part);
                insert.setString(4, type);
                insert.setInt(5, rows);
                insert.setBytes(6, packed(deflater, plain.array()));
                insert.executeUpdate();
            }
        } finally {
            deflater.end();
        }
    }

    private void take(String name, int width, int rows, Take column) throws SQLException {
        var inflater = new Inflater();
        try (var select = connection.prepareStatement(
                "SELECT data FROM graph_array WHERE import_id = ? AND name = ? ORDER BY part")) {
            select.setLong(1, importId);
            select.setString(2, name);
            int at = 0;
            try (var parts = select.executeQuery()) {
                while (parts.next()) {
                    int count = Math.min(PART, rows - at);
                    byte[] plain = new byte[count * width];
                    unpack(inflater, parts.getBytes(1), plain, name);
                    column.from(ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN), at, count);
                    at += count;
                }
            }
            if (at != rows) throw missing(name);
        } finally {
            inflater.end();
        }
    }

    private int rows(String name, String type) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT type, row_count FROM graph_array WHERE import_id = ? AND name = ? AND part = 0")) {
            select.setLong(1, importId);
            select.setString(2, name);
            try (var row = select.executeQuery()) {
                if (!row.next() || !row.getString(1).equals(type)) throw missing(name);
                return row.getInt(2);
            }
        }
    }

    private static byte[] packed(Deflater deflater, byte[] plain) {
        deflater.reset();
        deflater.setInput(plain);
        deflater.finish();
        byte[] out = new byte[plain.length / 2 + 64];
        int size = 0;
        while (!deflater.finished()) {
            if (size == out.length) out = Arrays.copyOf(out, out.length * 2);
            size += deflater.deflate(out, size, out.length - size);
        }
        return Arrays.copyOf(out, size);
    }

    private void unpack(Inflater inflater, byte[] packed, byte[] plain, String name) throws SQLException {
        try {
            inflater.reset();
            inflater.setInput(packed);
            int size = 0;
            while (size < plain.length) {
                int got = inflater.inflate(plain, size, plain.length - size);
                if (got == 0) throw missing(name);
                size += got;
            }
        } catch (DataFormatException damaged) {
            throw missing(name);
        }
    }

    private SQLException missing(String name) {
        return new SQLException("Import " + importId + " of the recipe graph lacks the column “" + name
                + "” or it is cut short.");
    }
}
