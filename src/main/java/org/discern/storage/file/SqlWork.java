package org.discern.storage.file;

import java.sql.Connection;
import java.sql.SQLException;

/// What a store does with a connection, inside a transaction that somebody else begins and ends.
@FunctionalInterface
public interface SqlWork<T> {
    T with(Connection connection) throws SQLException;
}
