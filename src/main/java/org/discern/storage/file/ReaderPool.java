package org.discern.storage.file;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Read-only connections, at most eight at once, used again and closed together.
final class ReaderPool implements AutoCloseable {
    private static final int READERS = 8;
    private static final int CLOSING_WAIT_S = 10;

    /// Opens one more connection.
    interface Opener {
        Connection open() throws SQLException;
    }

    private final Opener opener;
    private final Semaphore permits = new Semaphore(READERS, true);
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();

    ReaderPool(Opener opener) { this.opener = opener; }

    /// Runs `work` on one snapshot of the file.
    <T> T read(SqlWork<T> work) throws SQLException {
        permits.acquireUninterruptibly();
        try {
            Connection connection = take();
            boolean sound = false;
            try {
                Connections.execute(connection, "BEGIN");
                T result = work.with(connection);
                Connections.execute(connection, "COMMIT");
                sound = true;
                return result;
            } finally {
                if (sound) give(connection);
                else connection.close();
            }
        } finally {
            permits.release();
        }
    }

    private Connection take() throws SQLException {
        Connection connection;
        synchronized (idle) {
            connection = idle.poll();
        }
        return connection == null ? opener.open() : connection;
    }

    private void give(Connection connection) {
        synchronized (idle) {
            idle.push(connection);
        }
    }

    /// Waits for readers that are still at work, then closes all.
    @Override
    public void close() throws SQLException {
        boolean all;
        try {
            all = permits.tryAcquire(READERS, CLOSING_WAIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            all = false;
        }
        try {
            synchronized (idle) {
                for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) connection.close();
            }
        } finally {
            if (all) permits.release(READERS);
        }
    }
}
