package org.discern.storage.table;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.storage.file.ProjectFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A fresh project file for tests of stores.
abstract class StoreCase {
    static final String AT = "2026-11-22T10:00:00Z";

    @TempDir
    Path folder;
    ProjectFile file;

    @BeforeEach
    void make() { file = ProjectFile.create(folder.resolve("one.discern")); }

    @AfterEach
    void close() { file.close(); }

    void reopen() {
        file.close();
        file = ProjectFile.open(folder.resolve("one.discern"));
    }

    Operation commit(Change... changes) {
        return new OperationStore(file).commit(new Operation(0, "Change", "", List.of(changes), 0, AT));
    }

    static void refused(String word, Runnable work) {
        String text = assertThrows(WorkbenchException.class, work::run).getMessage();
        assertTrue(text.contains(word), text);
    }
}
