package org.discern.storage.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.discern.domain.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opening, refusing, locking, copying and closing, with the bytes on the disk watched.
class ProjectFileTest {
    @TempDir
    Path folder;

    private static void put(ProjectFile file, String key, String value) {
        file.write("Put " + key, c -> {
            try (var insert = c.prepareStatement("INSERT INTO setting VALUES (?, ?)")) {
                insert.setString(1, key);
                insert.setString(2, value);
                return insert.executeUpdate();
            }
        });
    }

    private static String get(ProjectFile file, String key) {
        return file.read(c -> Connections.text(c, "SELECT value FROM setting WHERE key = '" + key + "'"));
    }

    private Path made(String name) {
        Path path = folder.resolve(name);
        try (ProjectFile file = ProjectFile.create(path)) {
            put(file, "a", "1");
        }
        return path;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    /// Opening must fail with a text that holds the words, and leave the folder as it was, byte for byte.
    private void refused(Path path, String... words) throws IOException {
        byte[] before = Files.isRegularFile(path) ? Files.readAllBytes(path) : new byte[0];
        List<String> beside = names();
        String text = assertThrows(WorkbenchException.class, () -> ProjectFile.open(path).close()).getMessage();
        for (String word : words) assertTrue(text.contains(word), text);
        if (Files.isRegularFile(path)) assertArrayEquals(before, Files.readAllBytes(path), "bytes changed");
        assertEquals(beside, names());
    }

    @Test
    void aNewProjectBearsOurMarkAndLeavesOnlyItself() throws IOException {
        Path path = made("new.discern");
        assertEquals(List.of("new.discern"), names());
        ProjectHeader header = ProjectHeader.read(path);
        assertEquals(0x44495343, header.applicationId());
        assertEquals(Migrations.shipped().newest(), header.userVersion());
        try (ProjectFile file = ProjectFile.open(path)) {
            assertEquals("new", file.name());
            assertFalse(file.isReadOnly());
            assertEquals("1", get(file, "a"));
            assertEquals("wal", file.<String>write("Look", c -> Connections.text(c, "PRAGMA journal_mode")));
            assertEquals(1L, file.<Long>write("Look", c -> Connections.number(c, "PRAGMA foreign_keys")));
            assertEquals(2L, file.<Long>write("Look", c -> Connections.number(c, "PRAGMA synchronous")), "FULL");
        }
        assertEquals(List.of("new.discern"), names());
    }

    @Test
    void oddNamesAreTakenAsTheyAre() throws IOException {
        Path path = made("what? 100% #1 ü &x=y.discern");
        try (ProjectFile file = ProjectFile.open(path)) {
            assertEquals("1", get(file, "a"));
            file.saveCopyAs(folder.resolve("copy? of #1.discern"));
        }
        assertEquals(List.of("copy? of #1.discern", "what? 100% #1 ü &x=y.discern"), names());
    }

    @Test
    void anExistingFileIsNeverReplacedByANewProject() throws IOException {
        Path path = Files.writeString(folder.resolve("old.discern"), "mine");
        assertThrows(WorkbenchException.class, () -> ProjectFile.create(path));
        assertEquals("mine", Files.readString(path));
        assertThrows(WorkbenchException.class, () -> ProjectFile.create(folder.resolve("no/such/folder/x.discern")));
    }

    @Test
    void whatIsNotOursIsRefusedAndUntouched() throws Exception {
        refused(folder.resolve("missing.discern"), "no file");
        refused(Files.createDirectory(folder.resolve("dir.discern")), "folder");
        refused(Files.createFile(folder.resolve("empty.discern")), "empty");
        refused(Files.writeString(folder.resolve("text.discern"), "text,label\n".repeat(100)), "not a Discern project", "Import");
        refused(Files.writeString(folder.resolve("short.discern"), "SQLite format 3\0"), "not a Discern project");
        Path other = folder.resolve("other.db");
        try (Connection c = Connections.writer(other)) {
            Connections.execute(c, "CREATE TABLE t (x)");
            Connections.number(c, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        refused(other, "another program");
    }

    @Test
    void aNewerSchemaIsRefusedByItsNumber() throws IOException {
        Path path = made("newer.discern");
        try (RandomAccessFile raw = new RandomAccessFile(path.toFile(), "rw")) {
            raw.seek(60);
            raw.writeInt(7);
        }
        refused(path, "newer Discern", "version 7", "Update Discern");
    }

    @Test
    void aFileCutShortIsRefused() throws IOException {
        Path path = made("cut.discern");
        byte[] all = Files.readAllBytes(path);
        for (int length : new int[]{99, 100, 4_096, 4_097, all.length / 2, all.length - 1}) {
            Files.write(path, java.util.Arrays.copyOf(all, length));
            refused(path, length < 100 ? "not a Discern project" : "cut short");
        }
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        byte[] all = Files.readAllBytes(made("damaged.discern"));
        var random = new java.util.Random(5);
        for (int page = 1; page < all.length / 4_096; page += 5) {
            byte[] bad = all.clone();
            for (int i = page * 4_096; i < page * 4_096 + 200; i++) bad[i] = (byte) random.nextInt();
            Path path = Files.write(folder.resolve("damaged.discern"), bad);
            refused(path, "damaged");
        }
        byte[] noTables = all.clone();
        for (int i = 100; i < 4_096; i++) noTables[i] = 0;
        refused(Files.write(folder.resolve("damaged.discern"), noTables), "damaged");
    }

    @Test
    void theSecondOpeningReadsOnlyAndSaysSo() throws IOException {
        Path path = made("shared.discern");
        try (ProjectFile first = ProjectFile.open(path)) {
            put(first, "b", "2");
            try (ProjectFile second = ProjectFile.open(path)) {
                assertTrue(second.isReadOnly());
                assertTrue(second.readOnlyReason().contains("already open"), second.readOnlyReason());
                assertEquals("2", get(second, "b"), "sees what the first has committed");
                put(first, "c", "3");
                assertEquals("3", get(second, "c"));
                String text = assertThrows(WorkbenchException.class, () -> put(second, "d", "4")).getMessage();
                assertTrue(text.contains("Put d") && text.contains("already open"), text);
            }
            put(first, "e", "5"); // the second's closing did not drop the first's lock
            try (ProjectFile third = ProjectFile.open(path)) {
                assertTrue(third.isReadOnly());
            }
        }
        assertEquals(List.of("shared.discern"), names());
        try (ProjectFile again = ProjectFile.open(path)) {
            assertFalse(again.isReadOnly());
            assertEquals("5", get(again, "e"));
        }
    }

    @Test
    void theReaderThatClosesLastLeavesNothingBeside() throws IOException {
        Path path = made("last.discern");
        ProjectFile first = ProjectFile.open(path);
        ProjectFile second = ProjectFile.open(path);
        put(first, "b", "2");
        assertEquals("2", get(second, "b"));
        first.close();
        assertEquals("2", get(second, "b"));
        second.close();
        assertEquals(List.of("last.discern"), names());
    }

    @Test
    void aSideFileWithoutAnOwnerDoesNotBlock() throws IOException {
        Path path = made("stale.discern");
        Files.writeString(folder.resolve(".stale.discern.lock"), "process 1\n");
        try (ProjectFile file = ProjectFile.open(path)) {
            assertFalse(file.isReadOnly());
        }
        assertEquals(List.of("stale.discern"), names());
    }

    @Test
    void aWriteProtectedFileIsReadWithoutATrace() throws IOException {
        Path path = made("still.discern");
        Files.setPosixFilePermissions(path, java.nio.file.attribute.PosixFilePermissions.fromString("r--r--r--"));
        boolean allowed = Files.isWritable(path); // the superuser may write anything
        try (ProjectFile file = ProjectFile.open(path)) {
            assertEquals(!allowed, file.isReadOnly());
            assertEquals("1", get(file, "a"));
        }
        assertEquals(List.of("still.discern"), names());
    }

    @Test
    void aTransactionIsAllOrNothing() throws IOException {
        Path path = made("atom.discern");
        try (ProjectFile file = ProjectFile.open(path)) {
            assertThrows(IllegalStateException.class, () -> file.transact("Two", () -> {
                put(file, "x", "1");
                assertEquals("1", get(file, "x"), "its own thread sees it");
                throw new IllegalStateException("stop");
            }));
            assertEquals("", get(file, "x"));
            assertThrows(WorkbenchException.class, () -> put(file, "a", "again"), "a constraint of the table");
            assertEquals("1", get(file, "a"));
            assertEquals("done", file.transaction("Nested", () -> file.transaction("Inner", () -> {
                put(file, "y", "1");
                return "done";
            })));
            assertEquals("1", get(file, "y"));
        }
        assertThrows(WorkbenchException.class, () -> {
            ProjectFile closed = ProjectFile.open(path);
            closed.close();
            closed.close();
            put(closed, "z", "1");
        });
    }

    @Test
    void aFullDiskSaysSoAndLosesNothing() throws IOException {
        Path path = made("full.discern");
        try (ProjectFile file = ProjectFile.open(path)) {
            put(file, "kept", "yes");
            long pages = file.read(c -> Connections.number(c, "PRAGMA page_count"));
            file.limitPages(pages + 20);
            int[] stored = {0};
            String text = assertThrows(WorkbenchException.class, () -> {
                for (int i = 0; i < 1_000; i++, stored[0]++) put(file, "big" + i, "x".repeat(10_000));
            }).getMessage();
            assertTrue(text.contains("no room left on the disk") && text.contains("Nothing was lost"), text);
            assertTrue(stored[0] > 2, "some fitted");
            assertEquals(stored[0], file.<Long>read(c -> Connections.number(c,
                    "SELECT count(*) FROM setting WHERE key LIKE 'big%'")));
            String whole = assertThrows(WorkbenchException.class, () -> file.transact("Import huge.csv", () -> {
                for (int i = 0; i < 100; i++) put(file, "more" + i, "x".repeat(10_000));
            })).getMessage();
            assertTrue(whole.contains("no room"), whole);
            assertEquals(0, file.<Long>read(c -> Connections.number(c, "SELECT count(*) FROM setting WHERE key LIKE 'more%'")));
            file.limitPages(pages + 10_000);
            put(file, "after", "fine");
        }
        try (ProjectFile file = ProjectFile.open(path)) {
            assertEquals("yes", get(file, "kept"));
            assertEquals("fine", get(file, "after"));
            assertEquals("ok", file.<String>read(c -> Connections.text(c, "PRAGMA integrity_check")));
        }
        assertEquals(List.of("full.discern"), names());
    }

    @Test
    void aCopyHoldsWhatIsCommitted() throws IOException {
        Path path = made("source.discern");
        Path copy = Files.writeString(folder.resolve("copy.discern"), "to be replaced");
        try (ProjectFile file = ProjectFile.open(path)) {
            put(file, "fresh", "in the log only");
            file.saveCopyAs(copy);
            put(file, "later", "not in the copy");
            assertThrows(WorkbenchException.class, () -> file.saveCopyAs(path));
            assertThrows(WorkbenchException.class, () -> file.saveCopyAs(folder.resolve("no/such/x.discern")));
            try (ProjectFile opened = ProjectFile.open(copy)) {
                assertFalse(opened.isReadOnly());
                assertEquals("in the log only", get(opened, "fresh"));
                assertEquals("", get(opened, "later"));
                assertThrows(WorkbenchException.class, () -> file.saveCopyAs(copy), "open here");
            }
        }
        assertEquals(List.of("copy.discern", "source.discern"), names());
    }

    @Test
    void anOlderFileIsCopiedThenMigrated() throws IOException {
        Path path = made("old.discern");
        int present = Migrations.shipped().newest();
        Migrations newer = oneMore("CREATE TABLE extra (x TEXT NOT NULL); INSERT INTO extra SELECT value FROM setting;");
        try (ProjectFile file = ProjectFile.open(path, newer)) {
            assertEquals("1", file.<String>read(c -> Connections.text(c, "SELECT x FROM extra")));
            assertEquals(present + 1L, file.<Long>read(c -> Connections.number(c, "PRAGMA user_version")));
        }
        String copy = "old (version " + present + ").discern";
        assertEquals(List.of(copy, "old.discern"), names());
        refused(path, "version " + (present + 1));
        try (ProjectFile kept = ProjectFile.open(folder.resolve(copy))) {
            assertEquals("1", get(kept, "a"));
        }
    }

    @Test
    void aMigrationThatFailsChangesNothing() throws IOException {
        Path path = made("old.discern");
        byte[] before = Files.readAllBytes(path);
        Migrations broken = oneMore("CREATE TABLE extra (x TEXT); INSERT INTO no_such_table VALUES (1);");
        assertThrows(WorkbenchException.class, () -> ProjectFile.open(path, broken));
        assertArrayEquals(before, Files.readAllBytes(path));
        try (ProjectFile file = ProjectFile.open(path)) {
            assertFalse(file.isReadOnly(), "the lock was given back");
            assertEquals("1", get(file, "a"));
        }
    }

    /// The steps of today and one of tomorrow.
    private static Migrations oneMore(String sql) {
        var steps = new ArrayList<>(Migrations.shipped().steps());
        steps.add(sql);
        return new Migrations(steps);
    }
}
