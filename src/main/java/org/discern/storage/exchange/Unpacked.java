package org.discern.storage.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.discern.domain.run.Progress;

/// Opens a file and unpacks it on the way when it is gzip, which its first bytes tell and not its name. Everything behind
/// this sees the same bytes, packed or not; so a file is recognised in both forms, and no limit is eased by packing.
final class Unpacked {
    private static final int BUFFER = 1 << 16;
    private static final String ENDING = ".gz";

    private Unpacked() {}

    /// @param progress told how much of the file, as it lies on the disk, is read; asked whether to go on
    static InputStream open(Path path, Progress progress) throws IOException {
        var in = new BufferedInputStream(new CountingStream(Files.newInputStream(path), progress, Files.size(path)), BUFFER);
        try {
            in.mark(2);
            boolean packed = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return packed ? new GZIPInputStream(in, BUFFER) : in;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /// The name without `.gz`.
    static String nameOf(String name) {
        boolean packed = name.length() > ENDING.length() && name.regionMatches(true, name.length() - ENDING.length(), ENDING, 0,
                ENDING.length());
        return packed ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
