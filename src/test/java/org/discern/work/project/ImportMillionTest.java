package org.discern.work.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.discern.domain.corpus.ImportCheck;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.RowChoice;
import org.discern.domain.corpus.RowConcern;
import org.discern.work.Workspace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A million rows are checked and imported in the memory of the tests, every row counted.
@Tag("slow")
class ImportMillionTest {
    private static final int ROWS = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void everyRowIsCounted() throws IOException {
        Path table = folder.resolve("million.csv");
        try (BufferedWriter out = Files.newBufferedWriter(table)) {
            out.write("text,intent\n");
            for (int i = 0; i < ROWS; i++)
                out.write(i % 1_000 == 0
                        ? "broken,row,here\n"
                        : i % 10 == 1
                                ? "\"the same, again\",a\n"
                                : "where is order number " + i + " of mine,intent_" + i % 150 + "\n");
        }
        try (var workspace = new Workspace()) {
            workspace.create(folder.resolve("p.discern")).await();
            var tables = new ImportTables(workspace);
            ImportPlan plan = tables.preview(table).await().plan().withChoice(RowConcern.DUPLICATE, RowChoice.SKIP);
            ImportCheck check = tables.check(ImportSource.of(table), plan).await();
            assertEquals(1_000, check.concern(RowConcern.UNEVEN));
            assertEquals(1_000, check.faulty().size());
            assertEquals(99_999, check.concern(RowConcern.DUPLICATE));
            Imported brought = tables.start(table, plan, false).await();
            assertEquals(ROWS - 1_000 - 99_999, brought.rows());
            assertEquals(check.report().accepted(), workspace.corpus().get().size());
        }
    }
}
