package org.discern.storage.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.discern.domain.WorkbenchException;

/// Writes a file so that it appears under its name only when it is whole, and then replaces what was there. A device or a
/// pipe, e.g. `/dev/stdout`, is written to as it is and never replaced.
public final class WholeFile {
    private WholeFile() {}

    /// What fills the file.
    public interface Body {
        /// @return how many rows were written
        long write(OutputStream out) throws IOException;
    }

    /// @return what the body returned
    /// @throws WorkbenchException when the file cannot be written; what was there before is unchanged
    public static long write(Path target, Body body) {
        if (Files.isDirectory(target)) throw new WorkbenchException(target + " is a folder. Give the file a name.");
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) return into(target, body);
            return whole(Files.exists(target) ? target.toRealPath() : target, body);
        } catch (IOException e) {
            throw new WorkbenchException(target + " could not be written: " + SourceFiles.why(e)
                    + ". Choose another folder, or make room. What was there before is unchanged.", e);
        }
    }

    private static long whole(Path target, Body body) throws IOException {
        Path unfinished = target.resolveSibling("." + SourceFiles.name(target) + "." + ProcessHandle.current().pid() + ".new");
        try {
            long count = into(unfinished, body);
            moveInto(unfinished, target);
            return count;
        } finally {
            try {
                Files.deleteIfExists(unfinished);
            } catch (IOException e) {
                // a hidden rest is left; the file itself is whole or was reported
            }
        }
    }

    private static long into(Path file, Body body) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            return body.write(out);
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        }
    }

    private static void moveInto(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
