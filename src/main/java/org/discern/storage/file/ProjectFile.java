package org.discern.storage.file;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.discern.domain.WorkbenchException;
import org.jspecify.annotations.Nullable;

/// An open project `name.discern`. One connection writes, one thread at a time; any number of threads read.
///
/// Stores work through [#read] and [#write]. A caller that needs several changes to stand or fall together
/// wraps them in [#transaction]. Nothing reaches the disk before the outermost transaction ends.
public final class ProjectFile implements AutoCloseable {
    public static final String ENDING = ".discern";

    private final Path path;
    private final @Nullable Writer writer;
    private final ReaderPool readers;
    private final String readOnlyReason;
    private volatile boolean closed;

    /// The writing connection with its lock; only the thread that holds `turn` may use it.
    private static final class Writer {
        final Connection connection;
        final ProjectLock lock;
        final ReentrantLock turn = new ReentrantLock(true);
        boolean doomed;

        Writer(Connection connection, ProjectLock lock) {
            this.connection = connection;
            this.lock = lock;
        }
    }

    private ProjectFile(Path path, @Nullable Writer writer, ReaderPool readers, String readOnlyReason) {
        this.path = path;
        this.writer = writer;
        this.readers = readers;
        this.readOnlyReason = readOnlyReason;
    }

    /// Makes a new, empty project and opens it. The file appears under its name only once it is whole.
    ///
    /// @throws WorkbenchException when something of that name exists, or the folder cannot be written
    public static ProjectFile create(Path path) { return create(path, Migrations.shipped()); }

    static ProjectFile create(Path path, Migrations migrations) {
        String name = ProjectHeader.nameOf(path);
        if (Files.exists(path))
            throw new WorkbenchException("There is already a file " + path + ". Open it, or choose another name.");
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder))
            throw new WorkbenchException("The folder " + folder + " does not exist. Choose another place for " + name + ".");
        Path unfinished = path.resolveSibling("." + name + "." + ProcessHandle.current().pid() + ".new");
        try {
            Files.deleteIfExists(unfinished);
            try (Connection connection = Connections.writer(unfinished)) {
                Connections.execute(connection, "PRAGMA application_id = " + ProjectHeader.APPLICATION_ID);
                migrations.apply(connection);
            }
            Files.move(unfinished, path); // never replaces a file made meanwhile
        } catch (SQLException e) {
            throw Complaint.of(e, "New project " + name, path);
        } catch (IOException e) {
            throw new WorkbenchException("The project " + path + " could not be made: " + e.getMessage()
                    + ". Choose a folder you can write to.", e);
        } finally {
            for (String ending : new String[]{"", "-wal", "-shm"})
                FileExamination.remove(FileExamination.beside(unfinished,
                        ending));
        }
        return open(path, migrations);
    }

    /// Opens a project to read and write. When somebody else has it open, or it may not be written, it is opened
    /// read-only and [#readOnlyReason] says why.
    ///
    /// @throws WorkbenchException when the file is missing, not ours, newer, cut short or damaged; it is then unchanged
    public static ProjectFile open(Path path) { return open(path, Migrations.shipped()); }

    static ProjectFile open(Path given, Migrations migrations) {
        Path path = real(given);
        if (ProjectLock.isHeldHere(path)) return openBeside(path);
        if (Files.isDirectory(path) || !Files.isReadable(path)) ProjectHeader.read(path);
        ProjectLock lock;
        try {
            if (!Files.isWritable(path)) return openStill(path, migrations, "The file is write-protected.");
            ProjectHeader.read(path).refuseForeign(path, migrations.newest(), true); // before a side file is made
            lock = ProjectLock.tryTake(path);
        } catch (IOException e) {
            return openStill(path, migrations, "The folder is write-protected.");
        }
        if (lock == null) return openBeside(path);
        try {
            return openToWrite(path, migrations, lock);
        } catch (SQLException e) {
            lock.close();
            throw Complaint.of(e, "Open " + ProjectHeader.nameOf(path), path);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static ProjectFile openToWrite(Path path, Migrations migrations, ProjectLock lock) throws SQLException {
        int version = FileExamination.examine(path, migrations);
        Connection connection = Connections.writer(path);
        try {
            if (version < migrations.newest()) {
                keepBeforeMigration(connection, path, version);
                migrations.apply(connection);
            }
            // Once folded in, a log left by a killed process is no longer needed to read the file's version.
            Connections.number(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            return new ProjectFile(path, new Writer(connection, lock), new ReaderPool(() -> Connections.reader(path)), "");
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void keepBeforeMigration(Connection connection, Path path, int version) throws SQLException {
        String stem = ProjectHeader.nameOf(path).replaceFirst("\\.discern$", "");
        Path copy = path.resolveSibling(stem + " (version " + version + ")" + ENDING);
        for (int n = 2; Files.exists(copy); n++)
            copy = path.resolveSibling(stem + " (version " + version + ", " + n + ")" + ENDING);
        backUp(connection, copy);
    }

    /// Beside a process that writes.
    private static ProjectFile openBeside(Path path) {
        String holder = ProjectLock.holder(path);
        String reason = ProjectHeader.nameOf(path) + " is already open in " + (holder.isEmpty()
                ? "another program"
                : ProjectLock.isHeldHere(path) ? "another window of this Discern" : "another Discern (" + holder + ")")
                + ", so it is read-only here.";
        var readers = new ReaderPool(() -> Connections.reader(path));
        return probed(new ProjectFile(path, null, readers, reason));
    }

    /// A file nobody writes, from a place that cannot be written.
    private static ProjectFile openStill(Path path, Migrations migrations, String why) {
        int version = FileExamination.examine(path, migrations);
        if (version < migrations.newest())
            throw new WorkbenchException(ProjectHeader.nameOf(path) + " has the older project version " + version
                    + " and must be brought up to date, but it cannot be written. " + why + " Copy it to a folder of your own.");
        boolean log = FileExamination.hasLog(path);
        var readers = new ReaderPool(() -> log ? Connections.reader(path) : Connections.still(path));
        return probed(new ProjectFile(path, null, readers, why + " So the project is read-only."));
    }

    private static ProjectFile probed(ProjectFile file) {
        file.read(c -> Connections.number(c, "SELECT count(*) FROM operation"));
        return file;
    }

    private static Path real(Path given) {
        try {
            return given.toRealPath();
        } catch (IOException e) {
            return given.toAbsolutePath().normalize();
        }
    }

    public Path path() { return path; }

    /// The file's name without its ending.
    public String name() { return ProjectHeader.nameOf(path).replaceFirst("\\.discern$", ""); }

    public boolean isReadOnly() { return writer == null; }

    /// Why nothing can be changed, as sentences for people; empty when it can.
    public String readOnlyReason() { return readOnlyReason; }

    /// Does all of `work`, or nothing of it: what stores write inside becomes one commit. May be nested; the outermost counts.
    ///
    /// @param label the user's action, for the message when it fails
    /// @throws WorkbenchException when the file is read-only or the disk refuses; the project is then as it was before
    public <T> T transaction(String label, Supplier<T> work) { return write(label, connection -> work.get()); }

    /// As [#transaction(String, Supplier)] for work without a result.
    public void transact(String label, Runnable work) {
        write(label, connection -> {
            work.run();
            return true;
        });
    }

    /// For stores: work on the writing connection, in the running transaction of this thread or in one of its own.
    public <T> T write(String label, SqlWork<T> work) {
        Writer w = writer;
        if (w == null) throw new WorkbenchException("“" + label + "” is not possible. " + readOnlyReason);
        w.turn.lock();
        try {
            if (closed) throw new WorkbenchException("The project " + name() + " is closed.");
            return w.turn.getHoldCount() > 1 ? joined(w, label, work) : outermost(w, label, work);
        } finally {
            w.turn.unlock();
        }
    }

    private <T> T outermost(Writer w, String label, SqlWork<T> work) {
        boolean begun = false;
        boolean committed = false;
        try {
            w.doomed = false;
            Connections.execute(w.connection, "BEGIN IMMEDIATE");
            begun = true;
            T result = work.with(w.connection);
            if (w.doomed) throw new IllegalStateException("A part of “" + label + "” failed, so the whole must fail");
            Connections.execute(w.connection, "COMMIT");
            committed = true;
            return result;
        } catch (SQLException e) {
            throw Complaint.of(e, label, path);
        } finally {
            if (begun && !committed) rollBack(w.connection);
        }
    }

    private <T> T joined(Writer w, String label, SqlWork<T> work) {
        boolean done = false;
        try {
            T result = work.with(w.connection);
            done = true;
            return result;
        } catch (SQLException e) {
            throw Complaint.of(e, label, path);
        } finally {
            if (!done) w.doomed = true; // a caller that swallows the failure must not commit half of it
        }
    }

    private static void rollBack(Connection connection) {
        try {
            Connections.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself, e.g. when the disk was full
        }
    }

    /// For stores: reads one snapshot. Inside a transaction of this thread it sees what that has written so far.
    public <T> T read(SqlWork<T> work) {
        Writer w = writer;
        if (closed) throw new WorkbenchException("The project " + name() + " is closed.");
        try {
            return w != null && w.turn.isHeldByCurrentThread() ? work.with(w.connection) : readers.read(work);
        } catch (SQLException e) {
            throw Complaint.of(e, "Read " + ProjectHeader.nameOf(path), path);
        }
    }

    /// Writes the project as it stands now to another file, which replaces what was there only when it is whole.
    /// Work on this project can go on meanwhile; the copy holds one snapshot.
    public void saveCopyAs(Path target) {
        if (real(target).equals(path)) throw new WorkbenchException("The copy needs another name than the project itself.");
        if (ProjectLock.isHeldHere(real(target)))
            throw new WorkbenchException(target + " is open here. Close it first, or choose another name.");
        Path unfinished = target.resolveSibling("." + ProjectHeader.nameOf(target) + "." + ProcessHandle.current().pid()
                + ".new");
        try {
            Files.deleteIfExists(unfinished);
            readers.read(connection -> {
                backUp(connection, unfinished);
                return true;
            });
            moveInto(unfinished, target);
        } catch (SQLException e) {
            throw Complaint.of(e, "Save a copy as " + ProjectHeader.nameOf(target), target);
        } catch (IOException e) {
            throw new WorkbenchException("The copy " + target + " could not be written: " + e.getMessage(), e);
        } finally {
            FileExamination.remove(unfinished);
        }
    }

    /// Writes a copy without the room that deleted things leave behind. The target must not exist.
    public void compactCopyTo(Path target) {
        try (Connection connection = Connections.reader(path); var into = connection.prepareStatement("VACUUM INTO ?")) {
            into.setString(1, target.toAbsolutePath().toString());
            into.execute();
        } catch (SQLException e) {
            throw Complaint.of(e, "Write " + ProjectHeader.nameOf(target), target);
        }
    }

    private static void moveInto(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// SQLite's online backup of what `connection` sees.
    private static void backUp(Connection connection, Path target) throws SQLException {
        var database = connection.unwrap(org.sqlite.SQLiteConnection.class).getDatabase();
        int code = database.backup("main", target.toAbsolutePath().toString(), null);
        if (code != 0) {
            FileExamination.remove(target);
            throw org.sqlite.core.DB.newSQLException(code, "The copy could not be written");
        }
    }

    /// For tests of a full disk: no more than `pages` pages of the file may exist.
    void limitPages(long pages) {
        Writer w = writer;
        if (w == null) return;
        w.turn.lock();
        try {
            Connections.number(w.connection, "PRAGMA max_page_count = " + pages);
        } catch (SQLException e) {
            throw Complaint.of(e, "Limit", path);
        } finally {
            w.turn.unlock();
        }
    }

    /// Folds the log into the file and lets go of it; nothing stays beside it. Harmless when called twice.
    @Override
    public void close() {
        Writer w = writer;
        try {
            if (w == null) closeReadOnly();
            else closeWriter(w);
        } catch (SQLException e) {
            throw Complaint.of(e, "Close " + ProjectHeader.nameOf(path), path);
        }
    }

    private void closeWriter(Writer w) throws SQLException {
        w.turn.lock();
        try {
            if (closed) return;
            closed = true;
            readers.close();
            try (Connection connection = w.connection) {
                Connections.number(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            } finally {
                w.lock.close();
            }
        } finally {
            w.turn.unlock();
        }
    }

    private void closeReadOnly() throws SQLException {
        if (closed) return;
        closed = true;
        readers.close();
        // The last reader beside a writer that has gone cannot clear up; a writer can.
        if (!Files.exists(FileExamination.beside(path, "-wal")) || !Files.isWritable(path)) return;
        try (ProjectLock lock = ProjectLock.tryTake(path)) {
            if (lock == null) return;
            try (Connection connection = Connections.writer(path)) {
                Connections.number(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            }
        } catch (IOException e) {
            // the folder cannot be written, so nothing of ours lies there
        }
    }
}
