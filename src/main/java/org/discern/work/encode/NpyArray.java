package org.discern.work.encode;

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

    /// @throws IOException when it is not such a file, or cut short
    public static FloatMatrix read(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (byte expected : MAGIC)
            if (!buffer.hasRemaining() || buffer.get() != expected) throw new IOException("Not an array of NumPy 1.0");
        byte[] header = new byte[Math.min(buffer.getShort() & 0xffff, buffer.remaining())];
        buffer.get(header);
        String text = new String(header, StandardCharsets.US_ASCII);
        Matcher shape = SHAPE.matcher(text);
        if (!shape.find() || !text.contains("'<f4'") || text.contains("'fortran_order': True"))
            throw new IOException("Not a matrix of little-endian floats: " + text);
        int rows = Integer.parseInt(shape.group(1));
        int cols = Integer.parseInt(shape.group(2));
        if (buffer.remaining() != 4L * rows * cols) throw new IOException("The array is cut short");
        float[] values = new float[rows * cols];
        for (int i = 0; i < values.length; i++) values[i] = buffer.getFloat();
        return new FloatMatrix(rows, cols, values);
    }
}
