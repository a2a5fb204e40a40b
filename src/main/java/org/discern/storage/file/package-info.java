/// The project file `name.discern`: one SQLite file, opened by one writer, never half written.
///
/// What lives here: [ProjectFile][org.discern.storage.file.ProjectFile] (create, open, transactions, copy, close), the
/// checks before a file is touched, the lock beside it, and the numbered steps `Vnnn.sql` of the schema (resources of this package).
/// May import: `domain`, `java.sql`, the SQLite driver. Called by `storage.table`, and by `work` to open, copy and close.
///
/// Why so (2026-11):
/// - A file is judged before SQLite may write to it: header bytes first, then a read-only connection. What is not ours,
///   newer, cut short or damaged is refused and stays as it was, byte for byte, with nothing left beside it.
/// - The lock is an operating-system lock on a side file, so a killed process never blocks. A second opening reads only.
/// - Write-ahead log with `synchronous=FULL`: what was committed survives a kill and a power cut, and readers never wait.
/// - No file of an open project is read by plain file calls in this process: closing such a handle would drop SQLite's
///   own POSIX locks (sqlite.org, "How To Corrupt An SQLite Database File", 2.2).
@NullMarked
package org.discern.storage.file;

import org.jspecify.annotations.NullMarked;
