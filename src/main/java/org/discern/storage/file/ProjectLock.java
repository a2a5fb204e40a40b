package org.discern.storage.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The right to write one project: an operating-system lock on the side file `.name.discern.lock`.
/// The system lets go of it when the process dies, however it dies; the side file alone means nothing.
final class ProjectLock implements AutoCloseable {
    /// Files this process holds. Needed because a second channel on the same file would, when closed, drop the first one's lock.
    private static final Set<Path> HELD = new HashSet<>();
    /// Far behind the text, because a locked region cannot be read on Windows.
    private static final long LOCKED_BYTE = 1L << 32;

    private final Path project;
    private final Path side;
    private final FileChannel channel;

    private ProjectLock(Path project, Path side, FileChannel channel) {
        this.project = project;
        this.side = side;
        this.channel = channel;
    }

    /// The lock, or null when another process (or this one) holds it.
    ///
    /// @param project a real path
    /// @throws IOException when no side file can be made here
    static @Nullable ProjectLock tryTake(Path project) throws IOException {
        synchronized (HELD) {
            if (HELD.contains(project)) return null;
            Path side = sideOf(project);
            for (int attempt = 0; attempt < 20; attempt++) {
                FileChannel channel = FileChannel.open(side, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                        StandardOpenOption.READ);
                if (!locks(channel)) {
                    channel.close();
                    return null;
                }
                if (isStillThere(side, channel)) {
                    HELD.add(project);
                    return new ProjectLock(project, side, channel);
                }
                channel.close(); // its last owner removed it between our opening and our locking
            }
            return null;
        }
    }

    static boolean isHeldHere(Path project) {
        synchronized (HELD) {
            return HELD.contains(project);
        }
    }

    /// Who holds it, e.g. `process 4711`; empty when that cannot be told.
    static String holder(Path project) {
        if (isHeldHere(project)) return "this Discern";
        try {
            return Files.readString(sideOf(project)).strip();
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        synchronized (HELD) {
            HELD.remove(project);
            try {
                Files.deleteIfExists(side); // before letting go, so that nobody locks a file that is about to vanish unseen
            } catch (IOException e) {
                // Windows keeps an open file; it is harmless and is used again next time
            }
            try {
                channel.close();
            } catch (IOException e) {
                // the lock ends with the process at the latest
            }
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// True when the file we locked is the one others will find under that name; else two processes could each lock a
    /// file of their own. Told by a length of our choice, since opening the file once more would drop our lock.
    private static boolean isStillThere(Path side, FileChannel channel) throws IOException {
        String owner = "process " + ProcessHandle.current().pid();
        String mark = owner + " ".repeat((int) Math.floorMod(System.nanoTime() / 64, 4096L)) + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8)), 0);
        return Files.exists(side) && Files.size(side) == mark.length();
    }

    private static Path sideOf(Path project) { return project.resolveSibling("." + ProjectHeader.nameOf(project) + ".lock"); }
}
