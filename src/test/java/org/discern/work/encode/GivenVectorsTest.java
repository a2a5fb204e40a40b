package org.discern.work.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.RowChoice;
import org.discern.domain.corpus.RowConcern;
import org.discern.domain.run.Progress;
import org.discern.work.Workspace;
import org.discern.work.project.ImportSource;
import org.discern.work.project.ImportTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenVectorsTest {
    @TempDir
    Path folder;
    private final Workspace workspace = new Workspace();
    private final ImportTables tables = new ImportTables(workspace);

    private Path npy(String name, FloatMatrix matrix) throws IOException {
        return Files.write(folder.resolve(name), NpyArray.write(matrix));
    }

    /// An array as NumPy writes it, with another header.
    private Path raw(String name, String header, int version, byte[] numbers) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.US_ASCII);
        var out = ByteBuffer.allocate(8 + (version == 1 ? 2 : 4) + text.length + numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[]{(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) out.putShort((short) text.length);
        else out.putInt(text.length);
        return Files.write(folder.resolve(name), out.put(text).put(numbers).array());
    }

    private String refusal(Path file, long rows) {
        return assertThrows(WorkbenchException.class, () -> GivenVectors.read(file, rows)).getMessage();
    }

    @Test
    void floatsOfEightBytesAndBothEnds() throws IOException {
        byte[] doubles = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN).putDouble(3).putDouble(4).putDouble(0).putDouble(
                -2).array();
        Path little = raw("d.npy", "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2), }\n", 2, doubles);
        assertArrayEquals(new float[]{.6f, .8f, 0, -1}, GivenVectors.read(little, 2).values(), 1e-6f);
        byte[] big = ByteBuffer.allocate(8).putFloat(0).putFloat(5).array();
        Path other = raw("b.npy", "{'descr': '>f4', 'fortran_order': False, 'shape': (1, 2), }\n", 1, big);
        assertArrayEquals(new float[]{0, 1}, GivenVectors.read(other, 1).values(), 1e-6f);
    }

    @Test
    void whatIsWrongIsNamedWithAFileARowAndARemedy() throws IOException {
        Path good = npy("good.npy", new FloatMatrix(2, 2, new float[]{1, 0, 0, 1}));
        assertTrue(refusal(good, 3).startsWith("good.npy has 2 vectors, but there are 3 rows. Each row needs one"));
        Path nan = npy("nan.npy", new FloatMatrix(2, 2, new float[]{1, 0, Float.NaN, 1}));
        assertTrue(refusal(nan, 2).contains("in row 2. Make the vectors anew"), refusal(nan, 2));
        Path zero = npy("zero.npy", new FloatMatrix(2, 2, new float[]{0, 0, 1, 1}));
        assertTrue(refusal(zero, 2).contains("nothing but zeros in row 1"));
        byte[] whole = Files.readAllBytes(good);
        Path cut = Files.write(folder.resolve("cut.npy"), Arrays.copyOf(whole, whole.length - 3));
        assertTrue(refusal(cut, 2).contains("cut short in row 2"), refusal(cut, 2));
        Path ints = raw("i.npy", "{'descr': '<i8', 'fortran_order': False, 'shape': (1, 1), }\n", 1, new byte[8]);
        assertTrue(refusal(ints, 1).contains("no floats of 4 or 8 bytes"));
        Path columns = raw("f.npy", "{'descr': '<f4', 'fortran_order': True, 'shape': (1, 2), }\n", 1, new byte[8]);
        assertTrue(refusal(columns, 1).contains("column by column"));
        Path flat = raw("v.npy", "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }\n", 1, new byte[8]);
        assertTrue(refusal(flat, 1).contains("no matrix"));
        Path text = Files.writeString(folder.resolve("t.npy"), "text,intent\n");
        assertTrue(refusal(text, 1).contains("no array of NumPy"));
        assertTrue(refusal(folder.resolve("gone.npy"), 1).contains("cannot be opened"));
    }

    @Test
    void eachImportedRowKeepsItsOwnVectorPastRowsThatStayOut() throws IOException {
        workspace.create(folder.resolve("p.discern")).await();
        Path table = Files.writeString(folder.resolve("chats.csv"),
                "text,intent\nwhere is my card,card\n,card\nwhere is my card,card\nlost again today,\n");
        Path file = npy("chats.npy", new FloatMatrix(4, 2, new float[]{1, 0, 9, 9, 1, 0, 0, 2}));
        ImportPlan plan = tables.preview(table).await().plan().withVectors(file.toString()).withChoice(RowConcern.DUPLICATE,
                RowChoice.SKIP);
        assertEquals("", tables.check(ImportSource.of(table), plan).await().obstacle());
        tables.start(table, plan, false).await();
        String given = GivenVectors.suggested(workspace).orElseThrow();
        assertTrue(given.startsWith("vectors:chats.npy "), given);
        try (var encoders = new Encoders(1)) {
            var cached = new CachedVectors(workspace, encoders);
            assertArrayEquals(new float[]{0, 1, 1, 0}, cached.of(given, List.of("lost again today", "where is my card"),
                    Progress.NONE).values(), 1e-6f);
            String unknown = assertThrows(WorkbenchException.class, () -> cached.of(given, List.of("another"), Progress.NONE))
                    .getMessage();
            assertTrue(unknown.startsWith(
                    "1 of 1 texts have no vector among those of chats.npy. Discover intents with an encoder"),
                    unknown);
            assertEquals(0, cached.standIns(given, List.of("another"), Progress.NONE).rows());
        }
        workspace.undo();
        assertTrue(GivenVectors.suggested(workspace).isEmpty(), "undone with the import");
    }

    @Test
    void theCheckTellsAMismatchBeforehand() throws IOException {
        workspace.create(folder.resolve("p.discern")).await();
        Path table = Files.writeString(folder.resolve("chats.csv"), "text\nwhere is my card\n");
        Path file = npy("chats.npy", new FloatMatrix(2, 2, new float[]{1, 0, 0, 1}));
        ImportPlan plan = tables.preview(table).await().plan().withVectors(file.toString());
        assertTrue(tables.check(ImportSource.of(table), plan).await().obstacle().startsWith("chats.npy has 2 vectors"));
        assertThrows(WorkbenchException.class, () -> tables.start(table, plan, false).await());
        assertEquals(0, workspace.corpus().get().size());
    }
}
