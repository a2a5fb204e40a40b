package org.discern.storage.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.discern.domain.WorkbenchException;

/// Decides whether a file may be opened, without changing it or leaving anything beside it.
final class FileExamination {
    private FileExamination() {}

    /// @param path a real path whose lock we hold, or that nobody else writes
    /// @return the schema's version
    /// @throws WorkbenchException when it is missing, foreign, newer, cut short or damaged
    static int examine(Path path, Migrations migrations) {
        boolean logPresent = hasLog(path);
        ProjectHeader.read(path).refuseForeign(path, migrations.newest(), logPresent);
        boolean indexPresent = Files.exists(beside(path, "-shm"));
        try {
            return look(path, migrations, logPresent);
        } finally {
            if (logPresent && !indexPresent) remove(beside(path, "-shm")); // made by our reading; the log itself stays as it was
        }
    }

    private static int look(Path path, Migrations migrations, boolean logPresent) {
        String name = ProjectHeader.nameOf(path);
        try (Connection connection = logPresent ? Connections.reader(path) : Connections.still(path)) {
            int version = (int) Connections.number(connection, "PRAGMA user_version");
            ProjectHeader.refuseNewer(name, version, migrations.newest());
            String verdict = Connections.text(connection, "PRAGMA quick_check(1)");
            if (!verdict.equals("ok")) throw damaged(name, new SQLException(verdict));
            if (Connections.number(connection, "SELECT count(*) FROM sqlite_schema WHERE name IN ('operation', 'utterance')") < 2)
                throw damaged(name, new SQLException("Tables are missing"));
            return version;
        } catch (SQLException e) {
            if (Complaint.isDamage(e)) throw damaged(name, e);
            throw Complaint.of(e, "Open " + name, path);
        }
    }

    /// True when a write-ahead log with something in it lies beside the file.
    static boolean hasLog(Path path) {
        try {
            Path log = beside(path, "-wal");
            return Files.exists(log) && Files.size(log) > 0;
        } catch (IOException e) {
            return true;
        }
    }

    static Path beside(Path path, String ending) { return path.resolveSibling(ProjectHeader.nameOf(path) + ending); }

    static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // a left-over index is rebuilt when the project is opened next
        }
    }

    private static WorkbenchException damaged(String name, SQLException cause) {
        return new WorkbenchException(name + " is damaged and cannot be opened. It was not changed. "
                + "Go on with your last saved copy, and keep this file in case parts of it can be rescued.", cause);
    }
}
