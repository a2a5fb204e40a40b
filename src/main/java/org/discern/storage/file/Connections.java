package org.discern.storage.file;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// Opens SQLite connections with our settings. Transactions are begun and ended by hand (autocommit stays on).
final class Connections {
    private static final int BUSY_TIMEOUT_MS = 5_000;
    private static final int PAGE_CACHE_KIB = 16_384;

    private Connections() {}

    /// The one that writes: write-ahead log, every commit reaches the disk.
    static Connection writer(Path path) throws SQLException {
        var config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setJournalSizeLimit(64 << 20);
        return config.createConnection(url(path, ""));
    }

    /// Reads beside a writer.
    static Connection reader(Path path) throws SQLException {
        var config = config();
        config.setReadOnly(true);
        return config.createConnection(url(path, ""));
    }

    /// Reads a file that nobody writes, and makes no file beside it.
    static Connection still(Path path) throws SQLException {
        var config = config();
        config.setReadOnly(true);
        return config.createConnection(url(path, "?immutable=1"));
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            String value = rows.next() ? rows.getString(1) : null;
            return value == null ? "" : value;
        }
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        config.setCacheSize(-PAGE_CACHE_KIB);
        return config;
    }

    /// As a `file:` address, so that `?`, `#` and blanks in names are taken as they are.
    private static String url(Path path, String query) {
        return "jdbc:sqlite:" + path.toAbsolutePath().toUri().toASCIIString() + query;
    }
}
