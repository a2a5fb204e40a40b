package org.discern.storage.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.corpus.ExportRow;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.run.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is exported reads back to the same utterances, whatever the texts hold.
class RoundTripTest {
    private static final String[] PIECES = {"a", " ", "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "=1+1", "@x", "é", "😀",
            "שלום",
            "\u0000", "\\", "\uFEFF", "{", "#", "'", "word "};

    @TempDir
    Path folder;

    private static List<Utterance> hostile() {
        var random = new Random(8);
        var rows = new ArrayList<Utterance>();
        rows.add(new Utterance(3, "plain", "", "", "", "", "", 1));
        for (int i = 0; i < 500; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--) text.append(PIECES[random.nextInt(PIECES.length)]);
            if (text.toString().isBlank()) text.append('x');
            rows.add(new Utterance(1000 - i, text.toString(), i % 3 == 0 ? "" : "in\"tent, " + i % 7, i % 2 == 0
                    ? ""
                    : "do\tmain", "train",
                    "u;" + i % 5, "2026-01-01T00:00:0" + i % 10 + "Z", 1 + i % 4));
        }
        rows.add(new Utterance(5000, "oos row", "oos", "", "test", "", "", 1));
        return rows;
    }

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = {"CSV", "TSV", "JSON_LINES"})
    void everyTextComesBackExactly(ExportFormat format) throws IOException {
        Path path = folder.resolve("out." + format.ending());
        List<Utterance> rows = hostile();
        var exported = new ArrayList<ExportRow>();
        for (Utterance u : rows)
            exported.add(u.id() % 2 == 0
                    ? ExportRow.plain(u, "a.csv")
                    : new ExportRow(u, 1234, "name, \"x\"", "dom\nain", 0.25f, "accepted", 7, 1.5, "a.csv"));
        assertEquals(rows.size(), CorpusWriter.write(path, format, exported, Progress.NONE));
        ImportBatch back = CorpusReader.read(path, TableSniffer.preview(path).plan(), Progress.NONE);
        assertEquals(List.of(), back.report().rejected());
        assertEquals(rows, back.rows());
        Path second = folder.resolve("second");
        CorpusWriter.write(second, format, exported, Progress.NONE);
        assertEquals(-1, Files.mismatch(path, second), "the same rows give the same bytes");
    }

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = {"CSV", "TSV", "JSON_LINES"})
    void aDescriptionIsAColumnOfItsOwnWhereThereIsOne(ExportFormat format) throws IOException {
        Path path = folder.resolve("described." + format.ending());
        List<Utterance> rows = hostile();
        var exported = new ArrayList<ExportRow>();
        for (Utterance u : rows)
            exported.add(new ExportRow(u, 7, "card_lost", "cards", 0.25f, "accepted", 7, 1.5, "a.csv", u.id() % 2 == 0
                    ? ""
                    : "The card, \"gone\".\n– text"));
        CorpusWriter.write(path, format, exported, Progress.NONE);
        ImportBatch back = CorpusReader.read(path, TableSniffer.preview(path).plan(), Progress.NONE);
        assertEquals(rows, back.rows());
        assertTrue(Files.readString(path).contains("description"));
        CorpusWriter.write(path, format, false, exported, Progress.NONE);
        assertFalse(Files.readString(path).contains("description"), "it says where an assignment comes from");
    }

    @Test
    void theColumnsSayWhereAnAssignmentComesFrom() throws IOException {
        var row = new ExportRow(Utterance.of(1, "=2+3", "pin"), 12, "card lost", "card", 0.5f, "accepted", 3, 1.25, "a.csv");
        Path path = folder.resolve("out.csv");
        CorpusWriter.write(path, ExportFormat.CSV, List.of(row, ExportRow.plain(Utterance.of(2, "b", ""), "")), Progress.NONE);
        assertEquals(
                """
                        id,text,intent,domain,split,user,time,copies,assigned_cluster,assigned_name,assigned_domain,novelty,state,run,cut,source
                        1,=2+3,pin,,,,,1,12,card lost,card,0.5,accepted,3,1.25,a.csv
                        2,b,,,,,,1,,,,,,,,
                        """,
                Files.readString(path));
        CorpusWriter.write(path, ExportFormat.JSON_LINES, List.of(row), Progress.NONE);
        assertEquals(
                "{\"id\":1,\"text\":\"=2+3\",\"intent\":\"pin\",\"copies\":1,\"assigned_cluster\":12,\"assigned_name\":\"card lost\","
                        + "\"assigned_domain\":\"card\",\"novelty\":0.5,\"state\":\"accepted\",\"run\":3,\"cut\":1.25,\"source\":\"a.csv\"}\n",
                Files
                        .readString(path));
    }

    @Test
    void aFailedExportLeavesTheOldFileAndNothingElse() throws IOException {
        Path path = Files.writeString(folder.resolve("out.csv"), "old");
        Iterable<ExportRow> failing = () -> Stream.iterate(1L, i -> i + 1).map(i -> {
            if (i > 300) throw new WorkbenchException("cancelled");
            return ExportRow.plain(Utterance.of(i, "x", ""), "");
        }).iterator();
        assertThrows(WorkbenchException.class, () -> CorpusWriter.write(path, ExportFormat.CSV, failing, Progress.NONE));
        assertEquals("old", Files.readString(path));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
        assertTrue(assertThrows(WorkbenchException.class, () -> CorpusWriter.write(folder, ExportFormat.CSV, List.of(),
                Progress.NONE))
                .getMessage().contains("folder"));
        assertThrows(WorkbenchException.class, () -> CorpusWriter.write(folder.resolve("no/such/x.csv"), ExportFormat.CSV, List
                .of(),
                Progress.NONE));
    }

    /// Whole in front of a full disk, e.g. `discern export p.discern /dev/full`; the device itself must not be replaced.
    @Test
    void aFullDiskIsToldAndADeviceIsNotReplaced() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only some systems have it");
        var rows = Stream.iterate(1L, i -> i + 1).limit(20_000).map(i -> ExportRow.plain(Utterance.of(i, "some text", ""), ""))
                .toList();
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.TSV, ExportFormat.JSON_LINES)) {
            String text = assertThrows(WorkbenchException.class, () -> CorpusWriter.write(full, format, rows, Progress.NONE))
                    .getMessage();
            assertTrue(text.contains("No space left") && text.contains("make room"), text);
        }
        assertTrue(!Files.isRegularFile(full) && Files.exists(full), "still a device");
    }

    @Test
    void aLinkKeepsPointingWhereItDid() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
        CorpusWriter.write(link, ExportFormat.CSV, List.of(ExportRow.plain(Utterance.of(1, "x", ""), "")), Progress.NONE);
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(real).startsWith("id,text"), Files.readString(real));
    }
}
