package org.discern.storage.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.FaultyRow;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.corpus.ImportCheck;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.corpus.TablePreview;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.run.Progress;
import org.discern.domain.user.HistoryBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetRowsTest {
    @TempDir
    Path folder;

    interface Fill {
        void sheet(Workbook book);
    }

    private Path book(String name, Fill fill) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "test", "1.0")) {
            fill.sheet(book);
        }
        return file;
    }

    private Path chats() throws IOException {
        return book("chats.xlsx", book -> {
            Worksheet first = book.newWorksheet("March");
            row(first, 0, "text", "label", "user", "date", "rating");
            row(first, 1, "where is my card", "card", "u1");
            first.value(1, 3, LocalDateTime.of(2025, 3, 2, 8, 15));
            first.style(1, 3).format("yyyy-MM-dd H:mm:ss").set();
            first.value(1, 4, 4.5);
            row(first, 2, "ümläut, 漢字 and \"quotes\"", "", "u2");
            first.value(2, 3, LocalDate.of(2024, 2, 29));
            first.style(2, 3).format("dd/mm/yyyy").set();
            first.value(2, 4, 100_000_000_000L);
            row(first, 4, "", "card", "u3");
            Worksheet second = book.newWorksheet("April");
            row(second, 0, "no head here", "card");
            row(second, 1, "and none there", "card");
        });
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) if (!cells[i].isEmpty()) sheet.value(row, i, cells[i]);
    }

    @Test
    void datesNumbersAndLettersComeOutRight() throws IOException {
        TablePreview seen = TableSniffer.preview(chats());
        assertEquals(TableFormat.XLSX, seen.format());
        assertEquals(List.of("March", "April"), seen.parts());
        assertEquals("March", seen.plan().part());
        assertEquals(List.of("text", "label", "user", "date", "rating"), seen.header());
        assertEquals(List.of("where is my card", "card", "u1", "2025-03-02T08:15:00", "4.5"), seen.rows().get(0));
        assertEquals(List.of("ümläut, 漢字 and \"quotes\"", "", "u2", "2024-02-29", "100000000000"), seen.rows().get(1));
    }

    @Test
    void anotherSheetHasItsOwnColumns() throws IOException {
        Path file = chats();
        TablePreview april = TableSniffer.columns(file, TableSniffer.preview(file).plan().withPart("April").withHeader(false));
        assertEquals(List.of("Column 1", "Column 2"), april.header());
        assertEquals(2, april.rows().size());
        ImportBatch batch = CorpusReader.read(file, april.plan(), Progress.NONE);
        assertEquals(List.of("no head here", "and none there"), batch.rows().stream().map(Utterance::text).toList());
        String march = SourceCheck.check(Given.of(file), TableSniffer.preview(file).plan(), Progress.NONE).sha256();
        assertFalse(march.equals(batch.sha256()), "each sheet is known by itself");
    }

    @Test
    void aRowWithoutATextNamesItsRowInTheSheet() throws IOException {
        Path file = chats();
        ImportCheck check = SourceCheck.check(Given.of(file), TableSniffer.preview(file, ImportKind.UTTERANCES).plan(),
                Progress.NONE);
        FaultyRow row = check.faulty().getFirst();
        assertEquals(5, row.place().line(), "the row's number in the sheet");
        assertEquals("chats.xlsx", row.place().file());
        assertEquals(FaultyRow.Kind.TEXT, row.kind());
        assertEquals(2, check.report().accepted());
    }

    @Test
    void historiesReadTheirDates() throws IOException {
        Path file = chats();
        HistoryBatch batch = HistoryReader.read(file, TableSniffer.preview(file, ImportKind.HISTORIES).plan(), Progress.NONE);
        assertEquals(1_740_903_300L, batch.events().getFirst().time());
    }

    @Test
    void aCellBeyondTheHeaderIsTold() throws IOException {
        Path file = book("wide.xlsx", book -> {
            Worksheet sheet = book.newWorksheet("One");
            row(sheet, 0, "text", "intent");
            row(sheet, 1, "where is it", "a", "", "stray");
        });
        ImportCheck check = SourceCheck.check(Given.of(file), TableSniffer.preview(file).plan(), Progress.NONE);
        assertEquals("4 cells where there are 2 columns", check.faulty().getFirst().reason());
        assertTrue(check.obstacle().contains("None of the 1 rows"), check.obstacle());
    }

    @Test
    void formatsThatAreDates() {
        for (String date : List.of("yyyy-mm-dd", "dd/mm/yy", "h:mm AM/PM", "[h]:mm:ss", "mmm\\-yy", "[$-407]d. mmmm yyyy"))
            assertTrue(SheetRows.isDate(date), date);
        for (String number : List.of("0.00", "General", "#,##0", "\"days\" 0", "[Red]0.0", "0.00E+00"))
            assertFalse(SheetRows.isDate(number), number);
    }

    @Test
    void whatIsNoWorkbookIsRefusedWithARemedy() throws IOException {
        Path old = Files.write(folder.resolve("old.xls"), new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertTrue(assertThrows(WorkbenchException.class, () -> TableSniffer.preview(old)).getMessage().contains(
                "Save it as .xlsx"));
        byte[] whole = Files.readAllBytes(chats());
        Path cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertTrue(assertThrows(WorkbenchException.class, () -> TableSniffer.preview(cut)).getMessage().contains("damaged"));
        Path empty = book("empty.xlsx", book -> book.newWorksheet("Nothing"));
        assertTrue(assertThrows(WorkbenchException.class, () -> TableSniffer.preview(empty)).getMessage().contains(
                "nothing in it"));
    }
}
