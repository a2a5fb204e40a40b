package org.discern.storage.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.discern.domain.WorkbenchException;

/// The first 100 bytes of a file, read before SQLite may touch it. Source: sqlite.org/fileformat2.html, section 1.3.
///
/// @param length of the file in bytes
record ProjectHeader(int applicationId, int userVersion, long pageSize, long pages, boolean pagesKnown, long length) {
    static final int APPLICATION_ID = 0x44495343; // "DISC"
    private static final String MAGIC = "SQLite format 3\0";

    /// @throws WorkbenchException when the file is missing, unreadable or no SQLite file
    static ProjectHeader read(Path path) {
        String name = nameOf(path);
        if (Files.isDirectory(path))
            throw new WorkbenchException(path + " is a folder, not a project. Choose a file that ends in .discern.");
        if (!Files.exists(path))
            throw new WorkbenchException("There is no file " + path + ". It may have been moved or renamed.");
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            ByteBuffer bytes = ByteBuffer.allocate(100);
            int got = 0;
            while (got >= 0 && bytes.hasRemaining()) got = channel.read(bytes);
            if (bytes.position() == 0)
                throw new WorkbenchException(name + " is empty. It was not opened and not changed. Open another file or a copy.");
            if (bytes.hasRemaining() || !new String(bytes.array(), 0, 16, StandardCharsets.ISO_8859_1).equals(MAGIC))
                throw new WorkbenchException(name
                        + " is not a Discern project. It was not changed. To bring a table in, use Import.");
            int pageSize = Short.toUnsignedInt(bytes.getShort(16));
            return new ProjectHeader(bytes.getInt(68), bytes.getInt(60), pageSize == 1 ? 65_536 : pageSize,
                    Integer.toUnsignedLong(bytes.getInt(28)), bytes.getInt(24) == bytes.getInt(92), channel.size());
        } catch (AccessDeniedException e) {
            throw new WorkbenchException("You are not allowed to read " + path + ". Ask its owner, or open a copy.", e);
        } catch (IOException e) {
            throw new WorkbenchException(path + " could not be read: " + e.getMessage(), e);
        }
    }

    /// @param logPresent whether a write-ahead log lies beside it; then the file alone may rightly be short
    void refuseForeign(Path path, int newestVersion, boolean logPresent) {
        String name = nameOf(path);
        if (applicationId != APPLICATION_ID)
            throw new WorkbenchException(name
                    + " is an SQLite file of another program, not a Discern project. It was not changed.");
        refuseNewer(name, userVersion, newestVersion);
        if (!logPresent && pagesKnown && pageSize * pages > length)
            throw new WorkbenchException(name + " is cut short: " + length + " of " + pageSize * pages
                    + " bytes are there. It was not changed. Go on with your last saved copy, or copy the file here again.");
    }

    static void refuseNewer(String name, long version, int newestVersion) {
        if (version > newestVersion)
            throw new WorkbenchException(name + " was written by a newer Discern (project version " + version
                    + "; this one knows versions up to " + newestVersion + "). It was not changed. Update Discern to open it.");
    }

    static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
