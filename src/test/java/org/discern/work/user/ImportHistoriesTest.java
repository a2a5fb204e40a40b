package org.discern.work.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.run.CancelledException;
import org.discern.domain.user.UserEvent;
import org.discern.work.Workspace;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobRunner;
import org.discern.work.project.ImportTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportHistoriesTest {
    private static final String HEAD = "user,time,label,text\n";

    @TempDir
    Path folder;

    private Path table(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEAD + rows);
    }

    private static ImportedHistories bring(ImportHistories histories, Path file, boolean again) {
        return histories.start(file, histories.preview(file).await().plan(), again).await();
    }

    private static List<String> texts(Workspace workspace) {
        return workspace.histories().get().events().stream().map(UserEvent::text).toList();
    }

    @Test
    void anImportIsOneStepThatUndoTakesBackAndRedoBringsAgain() throws IOException {
        Path first = table("a.csv", "u1,20,x,second\nu1,10,x,first\nu2,5,y,\n");
        Path second = table("b.csv", "u1,15,z,between\n");
        Path project = folder.resolve("p.discern");
        try (var workspace = new Workspace()) {
            workspace.create(project).await();
            var histories = new ImportHistories(workspace);
            ImportedHistories brought = bring(histories, first, false);
            assertEquals(List.of(3, 1L), List.of(brought.report().rows().accepted(), brought.report().outOfOrder()));
            assertEquals(List.of("first", "second", ""), texts(workspace));
            bring(histories, second, false);
            assertEquals(List.of("first", "between", "second", ""), texts(workspace));
            assertEquals("Import b.csv", workspace.undoState().get().undo());
            workspace.undo();
            assertEquals(List.of("first", "second", ""), texts(workspace));
            workspace.redo();
            assertTrue(workspace.revert(1), "the first import can be taken back alone");
            assertEquals(List.of("between"), texts(workspace));
            assertEquals(0, workspace.corpus().get().size(), "histories are no corpus");
        }
        try (var again = new Workspace()) {
            again.open(project).await();
            assertEquals(List.of("between"), texts(again));
            again.undo();
            assertEquals(List.of("first", "between", "second", ""), texts(again));
            again.closeProject().await();
            assertEquals(0, again.histories().get().size());
        }
    }

    @Test
    void theSameFileIsRecognisedPackedOrNotUntilItsImportIsUndone() throws IOException {
        Path file = table("a.csv", "u1,20,x,hello\n");
        Path packed = folder.resolve("a.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file, out);
        }
        try (var workspace = new Workspace()) {
            workspace.create(folder.resolve("p.discern")).await();
            var histories = new ImportHistories(workspace);
            bring(histories, file, false);
            String refused = String.valueOf(assertThrows(WorkbenchException.class, () -> bring(histories, packed, false))
                    .getMessage());
            assertTrue(refused.contains("a.csv") && refused.contains("1 events"), refused);
            bring(histories, packed, true);
            assertEquals(2, workspace.histories().get().size());
            workspace.undo();
            workspace.undo();
            bring(histories, packed, false);
            assertEquals(3, histories.imports().size(), "the reports of undone imports are kept");
            var tables = new ImportTables(workspace);
            tables.start(file, tables.preview(file).await().plan(), false).await();
            assertEquals(List.of(1, 1), List.of(workspace.corpus().get().size(), workspace.histories().get().size()),
                    "the same file may serve both jobs");
        }
    }

    @Test
    void aCancelledImportLeavesNothing() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 400_000; i++) text.append('u').append(i % 99).append(',').append(i).append(",x,some words to read\n");
        Path file = table("big.csv", text.toString());
        try (var workspace = new Workspace(JobRunner.threaded(2, failure -> {}))) {
            workspace.create(folder.resolve("p.discern")).await();
            var histories = new ImportHistories(workspace);
            var plan = histories.preview(file).await().plan();
            JobHandle<ImportedHistories> job = histories.start(file, plan, false);
            job.cancel();
            assertThrows(CancelledException.class, job::await);
            assertEquals(0, workspace.histories().get().size());
            assertEquals(List.of(), histories.imports());
            assertEquals(List.of(), workspace.history().get());
        }
    }
}
