package org.discern.work.encode;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.discern.domain.array.FloatMatrix;

/// A matrix of floats as NumPy writes it (`numpy.save`, format version 1.0): `numpy.load("support-chat.npy")` reads it.
public final class NpyArray {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\((\\d+),\\s*(\\d+)\\)");

    private static final Pattern KIND = Pattern.compile("'descr':\\s*'([<>])f([48])'");
    private static final long MOST = 1_500_000_000L;

    private NpyArray() {}

    public static byte[] write(FloatMatrix matrix) {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + matrix.rows() + ", " + matrix.cols() + "), }";
        int padded = (MAGIC.length + 2 + header.length() + 1 + 63) / 64 * 64;
        var out = ByteBuffer.allocate(padded + 4 * matrix.values().length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(MAGIC).putShort((short) (padded - MAGIC.length - 2)).put(header.getBytes(StandardCharsets.US_ASCII));
        while (out.position() < padded - 1) out.put((byte) ' ');
        out.put((byte) '\n');
        for (float value : matrix.values()) out.putFloat(value);
        return out.array();
    }

    /// The shape a file says it has, without reading its numbers: rows, then columns.
    ///
    /// @throws IOException when it is no matrix of floats in rows
    public static int[] shape(InputStream in) throws IOException {
        Header header = Header.read(in);
        return new int[]{header.rows(), header.cols()};
    }

    /// Reads floats of four or eight bytes, either end first, row by row; format versions 1.0 to 3.0.
    ///
    /// @throws IOException when it is not such a file, or cut short; the message is a clause for people
    public static FloatMatrix read(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in, 1 << 16);
        Header header = Header.read(buffered);
        long count = (long) header.rows() * header.cols();
        if (count > MOST) throw new IOException("it holds more than " + MOST + " numbers");
        float[] values = new float[(int) count];
        byte[] row = new byte[Math.max(1, header.cols()) * header.width()];
        for (int r = 0; r < header.rows(); r++) {
            if (buffered.readNBytes(row, 0, row.length) != row.length) throw new IOException("it is cut short in row " + (r + 1));
            var numbers = ByteBuffer.wrap(row).order(header.order());
            for (int c = 0; c < header.cols(); c++)
                values[r * header.cols() + c] = header.width() == 4 ? numbers.getFloat() : (float) numbers.getDouble();
        }
        if (buffered.read() >= 0) throw new IOException("it holds more than its header says");
        return new FloatMatrix(header.rows(), header.cols(), values);
    }

    /// @param width bytes of a number
    private record Header(int rows, int cols, int width, ByteOrder order) {
        static Header read(InputStream in) throws IOException {
            byte[] magic = in.readNBytes(8);
            for (int i = 0; i < 6; i++)
                if (magic.length < 8 || magic[i] != MAGIC[i]) throw new IOException("it is no array of NumPy");
            int lengthBytes = magic[6] == 1 ? 2 : 4;
            byte[] size = in.readNBytes(lengthBytes);
            if (size.length < lengthBytes) throw new IOException("it is cut short");
            var sizes = ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN);
            int length = lengthBytes == 2 ? sizes.getShort() & 0xffff : sizes.getInt();
            if (length < 0 || length > 1 << 20) throw new IOException("its header is damaged");
            return of(new String(in.readNBytes(length), StandardCharsets.US_ASCII));
        }

        private static Header of(String text) throws IOException {
            Matcher shape = SHAPE.matcher(text);
            Matcher kind = KIND.matcher(text);
            if (!shape.find()) throw new IOException("it is no matrix of rows and columns");
            if (!kind.find()) throw new IOException("its numbers are no floats of 4 or 8 bytes (float32, float64)");
            if (text.contains("'fortran_order': True"))
                throw new IOException("it is kept column by column; write numpy.ascontiguousarray of it");
            try {
                return new Header(Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(2)), Integer.parseInt(kind
                        .group(2)), kind.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            } catch (NumberFormatException large) {
                throw new IOException("it has too many rows or columns", large);
            }
        }
    }
}
