package org.discern.work.project;

import org.discern.work.encode.NpyArray;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.work.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportUndoTest {
    @TempDir
    Path folder;

    private Path table(String name, String rows) throws IOException { return Files.writeString(folder.resolve(name), rows); }

    private static Imported bring(ImportTables tables, Path file, boolean again) {
        return tables.start(file, tables.preview(file).await().plan(), again).await();
    }

    @Test
    void anImportIsOneStepThatUndoTakesBackAndRedoBringsAgain() throws IOException {
        Path first = table("a.csv", "text,intent\nhello there,greet\nbye now,leave\n");
        Path second = table("b.csv", "text,intent\nsee you,leave\nhi,\nwhat,\n");
        Path project = folder.resolve("p.discern");
        try (var workspace = new Workspace()) {
            workspace.create(project).await();
            var tables = new ImportTables(workspace);
            assertEquals(2, bring(tables, first, false).rows());
            assertEquals(3, bring(tables, second, false).rows());
            assertEquals(5, workspace.corpus().get().size());
            assertEquals("Import b.csv", workspace.undoState().get().undo());
            workspace.undo();
            assertEquals(2, workspace.corpus().get().size());
            workspace.redo();
            assertEquals(5, workspace.corpus().get().size());
            assertTrue(workspace.revert(1), "the first import can be taken back alone");
            assertEquals(List.of("see you", "hi", "what"), workspace.corpus().get().texts());
        }
        try (var again = new Workspace()) {
            again.open(project).await();
            assertEquals(3, again.corpus().get().size(), "after a restart the same");
            again.undo();
            assertEquals(5, again.corpus().get().size());
        }
    }

    @Test
    void theSameFileIsRecognisedUntilItsImportIsUndone() throws IOException {
        Path file = table("a.csv", "text,intent\nhello there,greet\nbye now,leave\n");
        try (var workspace = new Workspace()) {
            workspace.create(folder.resolve("p.discern")).await();
            var tables = new ImportTables(workspace);
            bring(tables, file, false);
            var refused = assertThrows(WorkbenchException.class, () -> bring(tables, file, false));
            assertTrue(String.valueOf(refused.getMessage()).contains("a.csv"), refused.getMessage());
            assertEquals(2, workspace.corpus().get().size());
            bring(tables, file, true);
            assertEquals(4, workspace.corpus().get().size());
            workspace.undo();
            workspace.undo();
            bring(tables, file, false);
            assertEquals(2, workspace.corpus().get().size());
            assertEquals(3, tables.imports().size(), "the reports of undone imports are kept");
        }
    }

    @Test
    void domainsComeFromAFileOfTheirOwn() throws IOException {
        Path file = table("a.csv", "text,intent\nhello there,greet\nbye now,leave\n");
        Path domains = table("areas.json", "{\"talk\": [\"greet\", \"leave\"]}");
        try (var workspace = new Workspace()) {
            workspace.create(folder.resolve("p.discern")).await();
            var tables = new ImportTables(workspace);
            bring(tables, file, false);
            assertEquals(2, tables.domains(domains).await());
            assertEquals("talk", workspace.corpus().get().domainOfIntent().get("leave"));
            workspace.undo();
            assertEquals(0, workspace.corpus().get().domainOfIntent().size());
            assertEquals(2, workspace.corpus().get().size());
        }
    }

    @Test
    void theSampleOpensWithAllItsVectors() {
        try (var workspace = new Workspace()) {
            new OpenSample(workspace).start(folder.resolve("sample.discern")).await();
            Corpus corpus = workspace.corpus().get();
            assertTrue(corpus.size() >= 2_400, corpus.size() + " rows");
            assertEquals(6, corpus.domains().size());
            long texts = corpus.texts().stream().distinct().count();
            long kept = workspace.require("test").vectors().count(org.discern.engine.text.EncoderSource.EMBEDDED_ID);
            assertTrue(kept >= texts, "ship the vectors anew with 'discern sample-vectors sample-data': " + kept + " of "
                    + texts);
        }
    }

    @Test
    void arraysReadBackAsTheyWereWritten() throws IOException {
        var matrix = new FloatMatrix(2, 3, new float[]{1, -0f, Float.MIN_VALUE, Float.MAX_VALUE, 0.1f, -7});
        byte[] bytes = NpyArray.write(matrix);
        assertEquals(0, (bytes.length - 4 * 6) % 64, "NumPy wants the numbers on a boundary of 64 bytes");
        assertArrayEquals(matrix.values(), NpyArray.read(new ByteArrayInputStream(bytes)).values());
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
        assertThrows(IOException.class, () -> NpyArray.read(new ByteArrayInputStream(cut)));
        assertThrows(IOException.class, () -> NpyArray.read(new ByteArrayInputStream(new byte[]{1, 2, 3})));
    }
}
