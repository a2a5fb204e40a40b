package org.discern.domain.font;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks a WOFF 1 font into the TrueType file inside, since AWT and PDF read only that.
/// Source: WOFF File Format 1.0, W3C Recommendation of 2012.
public final class Woff {
    private static final int HEADER = 44;
    private static final int ENTRY = 20;

    private Woff() {}

    /// @param woff a whole file
    /// @throws DataFormatException when a table of it is broken
    public static byte[] trueType(byte[] woff) throws DataFormatException {
        ByteBuffer in = ByteBuffer.wrap(woff);
        int tables = in.getShort(12);
        ByteBuffer out = ByteBuffer.allocate(in.getInt(16));
        int power = Integer.highestOneBit(tables);
        out.putInt(in.getInt(4)).putShort((short) tables).putShort((short) (power * 16))
                .putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) ((tables - power) * 16));
        int place = 12 + tables * 16;
        for (int t = 0; t < tables; t++) {
            int entry = HEADER + t * ENTRY;
            int offset = in.getInt(entry + 4);
            int packed = in.getInt(entry + 8);
            int length = in.getInt(entry + 12);
            out.putInt(in.getInt(entry)).putInt(in.getInt(entry + 16)).putInt(place).putInt(length);
            if (packed == length) System.arraycopy(woff, offset, out.array(), place, length);
            else inflate(woff, offset, packed, out.array(), place, length);
            place += (length + 3) & ~3;
        }
        return out.array();
    }

    private static void inflate(byte[] from, int offset, int packed, byte[] to, int place, int length)
            throws DataFormatException {
        try (var inflater = new Inflater()) {
            inflater.setInput(from, offset, packed);
            int done = 0;
            while (done < length && !inflater.finished()) done += inflater.inflate(to, place + done, length - done);
        }
    }
}
