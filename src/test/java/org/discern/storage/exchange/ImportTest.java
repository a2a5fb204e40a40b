package org.discern.storage.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.RejectedRow;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.corpus.TablePreview;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every format, and every way in which a file can be wrong, with files small enough to see.
class ImportTest {
    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException { return Files.writeString(folder.resolve(name), content); }

    private Path bytes(String name, byte[]... parts) throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return Files.write(folder.resolve(name), all.toByteArray());
    }

    private static ImportBatch read(Path path) {
        return CorpusReader.read(path, TableSniffer.preview(path).plan(), Progress.NONE);
    }

    private static List<String> pairs(ImportBatch batch) {
        return batch.rows().stream().map(u -> u.text() + "|" + u.intent()).toList();
    }

    private static String refusal(Path path) { return assertThrows(WorkbenchException.class, () -> read(path)).getMessage(); }

    private static void adds(ImportReport r) { assertEquals(r.rowsRead(), r.accepted() + r.folded() + r.rejectedCount()); }

    @Test
    void aColumnOfKnownIntentsIsTheIntent() throws IOException {
        Path path = file("known.csv", "utterance,channel,known_intent\nmy card is lost,web,card_lost\nwhere is it,app,\n");
        assertEquals(List.of("my card is lost|card_lost", "where is it|"), pairs(read(path)));
        Path both = file("both.csv", "text,gold_label,intent\nmy card is lost,yes,card_lost\n");
        assertEquals(List.of("my card is lost|card_lost"), pairs(read(both)), "the usual name wins");
    }

    @Test
    void whatIsNoTimeAndNoIdIsTold() throws IOException {
        Path path = file("times.csv",
                "id,text,time\n0,my card is lost,not a date\n2,where is it,2026-03-01\n3,block my card,\n4,hello you,soon\n");
        ImportBatch batch = read(path);
        assertTrue(batch.report().notes().contains("1 id was no positive whole number; its row gets a new one."), batch.report()
                .notes()
                .toString());
        assertTrue(batch.report().notes().stream().anyMatch(note -> note.startsWith(
                "2 times are none that can be read and stay as text, the first in line 2 (“not a date”)")), batch.report()
                        .notes()
                        .toString());
        assertEquals("not a date", batch.rows().getFirst().time());
    }

    // --- formats

    @Test
    void commaSeparated() throws IOException {
        Path path = file("chats.csv",
                "text,label,customer_id,date\nmy card is lost,card_lost,u1,2025-03-02\n\"quoted, \"\"twice\"\"\",,u2,\n");
        TablePreview preview = TableSniffer.preview(path);
        assertEquals(TableFormat.CSV, preview.format());
        assertEquals(List.of("text", "label", "customer_id", "date"), preview.header());
        assertEquals(List.of(ColumnRole.TEXT, ColumnRole.INTENT, ColumnRole.USER, ColumnRole.TIME), preview.roles());
        assertEquals(List.of("quoted, \"twice\"", "", "u2", ""), preview.rows().get(1));
        assertEquals(List.of(), preview.problems());
        ImportBatch batch = read(path);
        assertEquals(List.of(new Utterance(0, "my card is lost", "card_lost", "", "", "u1", "2025-03-02", 1), new Utterance(0,
                "quoted, \"twice\"", "", "", "", "u2", "", 1)), batch.rows());
        assertEquals("chats.csv", batch.name());
        assertEquals(64, batch.sha256().length());
        assertEquals(batch.sha256(), read(Files.copy(path, folder.resolve("again.csv"))).sha256(),
                "the same bytes are recognised");
    }

    @Test
    void semicolonsAndBarsAreFound() throws IOException {
        assertEquals(List.of("hallo, du|greet"), pairs(read(file("a.csv", "text;intent\nhallo, du;greet\n"))));
        assertEquals(List.of("hallo, du|greet"), pairs(read(file("b.csv", "text|intent\nhallo, du|greet\n"))));
        assertEquals(List.of("hallo, du|greet"), pairs(read(file("c.csv", "text\tintent\nhallo, du\tgreet\n"))));
    }

    @Test
    void lineEndsAndLineBreaksInsideQuotes() throws IOException {
        assertEquals(List.of("one|a", "two\r\nlines|b", "three|"), pairs(read(file("dos.csv",
                "text,intent\r\none,a\r\n\"two\r\nlines\",b\r\nthree,\r\n"))));
        assertEquals(List.of("one|a", "two\rlines|b"), pairs(read(file("mac.csv", "text,intent\rone,a\r\"two\rlines\",b"))));
        ImportBatch tsv = read(file("t.tsv",
                "text\tlabel\n\"\nHow do I unblock?\"\tpin\n\"say \"\"hi\"\"\"\tgreet\nplain \"inner\" quote\tq\n"));
        assertEquals(List.of("\nHow do I unblock?|pin", "say \"hi\"|greet", "plain \"inner\" quote|q"), pairs(tsv));
        assertEquals(0, tsv.report().rejectedCount());
    }

    @Test
    void aTableWithoutHeader() throws IOException {
        TablePreview preview = TableSniffer.preview(file("bare.csv",
                "where is my new card,arrival\nit has not come,arrival\nchange pin please,pin\n"));
        assertFalse(preview.plan().header());
        assertEquals(List.of(ColumnRole.TEXT, ColumnRole.INTENT), preview.roles());
        assertTrue(preview.problems().getFirst().contains("first line"));
        assertEquals(3, read(folder.resolve("bare.csv")).rows().size());
    }

    /// Names nobody would guess to be names: once told, they are; and back again.
    @Test
    void theFirstRowCanBeToldToHoldNames() throws IOException {
        Path path = file("odd.csv", "a,b\nopen the door,x\nclose it,y\n");
        ImportPlan guessed = TableSniffer.preview(path).plan();
        assertEquals(List.of("Column 1", "Column 2"), guessed.columns());
        ImportPlan named = TableSniffer.preview(path, guessed.withHeader(true)).plan();
        assertEquals(List.of("a", "b"), named.columns());
        assertEquals(guessed.roles(), named.roles());
        assertEquals(2, CorpusReader.read(path, named.withRole(0, ColumnRole.TEXT), Progress.NONE).rows().size());
        assertEquals(guessed, TableSniffer.preview(path, named.withHeader(false)).plan());
    }

    @Test
    void jsonLines() throws IOException {
        Path path = file("chats.jsonl", """
                {"text": "hello\\nthere", "intent": "greet", "tokens": ["a"], "user": 17}
                {"intent": null, "text": "no label"}

                {"text": "broken
                {"intent": "x"}
                ["text"]
                {"text": ["nested"]}
                {"text": "two"} {"text": "objects"}
                {"text": "half \\ud83d"}
                """);
        TablePreview preview = TableSniffer.preview(path);
        assertEquals(List.of("text", "intent", "tokens", "user"), preview.header());
        assertEquals(List.of(ColumnRole.TEXT, ColumnRole.INTENT, ColumnRole.IGNORE, ColumnRole.USER), preview.roles());
        ImportBatch batch = read(path);
        assertEquals(List.of("hello\nthere|greet", "no label|"), pairs(batch));
        assertEquals("17", batch.rows().getFirst().user());
        assertEquals(List.of(4L, 5L, 6L, 7L, 8L, 9L), batch.report().rejected().stream().map(RejectedRow::row).toList());
        assertEquals(1, batch.report().blankLines());
        adds(batch.report());
    }

    @Test
    void plainTextOneALine() throws IOException {
        ImportBatch batch = read(file("lines.txt", "first one, with a comma\n\n=SUM(A1)\n  kept blanks \nlast"));
        assertEquals(List.of("first one, with a comma|", "=SUM(A1)|", "  kept blanks |", "last|"), pairs(batch));
        assertEquals(1, batch.report().blankLines());
    }

    @Test
    void clincWithDomains() throws IOException {
        Path path = file("data_full.json", """
                {"oos_val": [["odd", "oos"]], "val": [["a b", "pin"]], "train": [["c d", "rate"], ["x"], "y", ["e", "pin"]],
                 "oos_test": [["strange", "oos"]]}
                """);
        file("domains.json", "{\"card\": [\"pin\"], \"money\": [\"rate\"]}");
        ImportBatch batch = read(folder);
        assertEquals("data_full.json", batch.name());
        assertEquals(List.of("odd|oos||dev", "a b|pin|card|dev", "c d|rate|money|train", "e|pin|card|train", "strange|oos||test"),
                batch
                        .rows().stream().map(u -> String.join("|", u.text(), u.intent(), u.domain(), u.split())).toList());
        assertTrue(batch.rows().getFirst().isOutOfDomain());
        assertEquals(2, batch.report().rejectedCount());
        assertEquals("rate", batch.rows().get(2).intent());
        assertEquals(java.util.Map.of("pin", "card", "rate", "money"), batch.domainOfIntent());
        adds(batch.report());
        assertTrue(refusal(file("cut.json", "{\"train\": [[\"a\", \"b\"], [\"c\"")).contains("line 1"));
        assertTrue(refusal(file("other.json", "{\"card\": [\"pin\"]}")).contains("layout"));
        file("domains.json", "{\"card\": [\"pin\"], \"money\": [\"pin\"]}");
        assertTrue(assertThrows(WorkbenchException.class, () -> DomainFile.read(folder.resolve("domains.json"))).getMessage()
                .contains("pin"));
    }

    @Test
    void aFolderOfSplits() throws IOException {
        Path splits = Files.createDirectory(folder.resolve("splits"));
        Files.writeString(splits.resolve("train.tsv"), "text\tlabel\na\tx\nbad\n");
        Files.writeString(splits.resolve("dev.tsv"), "label\ttext\ny\tb\n");
        Files.writeString(splits.resolve("test.tsv"), "text\tlabel\r\nc\tz\r\n");
        ImportBatch batch = read(splits);
        assertEquals(List.of("a|x|train", "b|y|dev", "c|z|test"), batch.rows().stream().map(u -> u.text() + "|" + u.intent() + "|"
                + u
                        .split()).toList());
        assertEquals(List.of(new RejectedRow(3, "train.tsv: 1 field instead of 2", "bad")), batch.report().rejected());
        assertTrue(refusal(Files.createDirectory(folder.resolve("none"))).contains("train.tsv"));
        Files.writeString(splits.resolve("test.tsv"), "sentence\tlabel\nc\tz\n");
        assertTrue(refusal(splits).contains("test.tsv has no column “text”"));
    }

    // --- encodings

    @Test
    void encodings() throws IOException {
        String table = "text,intent\ncafé größe €,x\n";
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        for (Path path : List.of(file("u8.csv", table), bytes("u8m.csv", mark, table.getBytes(StandardCharsets.UTF_8)), bytes(
                "le.csv",
                new byte[]{(byte) 0xFF, (byte) 0xFE}, table.getBytes(StandardCharsets.UTF_16LE)), bytes("be.csv", new byte[]{
                        (byte) 0xFE, (byte) 0xFF}, table.getBytes(StandardCharsets.UTF_16BE)), bytes("w.csv", table.getBytes(
                                Charset
                                        .forName("windows-1252"))))) {
            assertEquals(List.of("text", "intent"), TableSniffer.preview(path).header(), path.toString());
            assertEquals(List.of("café größe €|x"), pairs(read(path)), path.toString());
        }
        assertEquals("windows-1252", TableSniffer.preview(bytes("l1.csv", "text,intent\né,x\n".getBytes(
                StandardCharsets.ISO_8859_1)))
                .plan().encoding());
    }

    @Test
    void mixedEncodingsKeepAllLettersAndAreReported() throws IOException {
        Path path = bytes("mixed.csv", "text,intent\ncafé,a\n".getBytes(StandardCharsets.UTF_8), "größe,b\n".getBytes(
                StandardCharsets.ISO_8859_1), "naïve 😀,c\n".getBytes(StandardCharsets.UTF_8), "é".getBytes(
                        StandardCharsets.ISO_8859_1));
        assertTrue(TableSniffer.preview(path).problems().toString().contains("mixes encodings"));
        ImportBatch batch = read(path);
        assertEquals(List.of("café|a", "größe|b", "naïve 😀|c"), pairs(batch));
        assertTrue(batch.report().notes().getFirst().contains("lines [3, 5]"), batch.report().notes().toString());
        assertEquals("1 field instead of 2", batch.report().rejected().getFirst().reason());
        assertEquals("é", batch.report().rejected().getFirst().excerpt());
    }

    // --- wrong rows and wrong files

    @Test
    void wrongRowsAreReportedWithTheirLineAndTheRestIsKept() throws IOException {
        ImportBatch batch = read(file("wrong.csv", """
                text,intent
                good,a
                "closed" then more,b
                too,many,fields
                alone
                trailing,c,,
                "never closed,d
                still good,e
                   ,f
                "two
                lines",g
                """));
        assertEquals(List.of("good|a", "trailing|c", "still good|e", "two\nlines|g"), pairs(batch));
        assertEquals(List.of(3L, 4L, 5L, 7L, 9L), batch.report().rejected().stream().map(RejectedRow::row).toList());
        assertEquals(List.of("Text follows a closing quote", "3 fields instead of 2", "1 field instead of 2",
                "A quote opens in this row and never closes", "There is no text"), batch.report().rejected().stream().map(
                        RejectedRow::reason).map(r -> r.startsWith("Text follows") ? "Text follows a closing quote" : r)
                        .toList());
        assertEquals("\"never closed,d", batch.report().rejected().get(3).excerpt());
        adds(batch.report());
    }

    @Test
    void aStrayQuoteInATabTableIsTakenAsItStands() throws IOException {
        ImportBatch batch = read(file("stray.tsv", "text\tlabel\n\"hello he said\tgreet\n\"Yes\" was it\tyes\nfine\tok\n"));
        assertEquals(List.of("\"hello he said|greet", "\"Yes\" was it|yes", "fine|ok"), pairs(batch));
        assertTrue(batch.report().notes().getFirst().contains("[2, 3]"), batch.report().notes().toString());
    }

    @Test
    void filesThatCannotBeUsedAreNamedWithARemedy() throws IOException {
        assertTrue(refusal(folder.resolve("none.csv")).contains("no file"));
        assertTrue(refusal(file("empty.csv", "")).contains("empty.csv is empty"));
        assertTrue(refusal(file("blank.csv", "\n\n  \n")).contains("blank.csv"));
        assertTrue(refusal(file("header.csv", "text,intent\n")).contains("no rows below its header"));
        assertTrue(refusal(bytes("book.csv", new byte[]{'P', 'K', 3, 4, 0, 0})).contains("Excel"));
        assertTrue(refusal(bytes("zip.csv", new byte[]{0x1f, (byte) 0x8b, 8, 0})).contains("gzip"));
        assertTrue(refusal(bytes("noise.csv", new byte[]{1, 0, 2, 0, 3, 7})).contains("not a text file"));
        assertTrue(refusal(file("list.json", "[{\"text\": \"a\"}]")).contains("layout"));
        assertTrue(refusal(file("bad.jsonl", "{\"text\": \"a\"\n{\"text\"\n")).contains("No column"));
        Path table = file("t.csv", "text,intent\na,b\n");
        ImportPlan plan = TableSniffer.preview(table).plan();
        String noText = assertThrows(WorkbenchException.class, () -> CorpusReader.read(table, plan.withRole(0, ColumnRole.IGNORE),
                Progress.NONE)).getMessage();
        assertTrue(noText.contains("No column") && noText.contains("text, intent"), noText);
        Path other = file("u.csv", "sentence,intent\na,b\n");
        String missing = assertThrows(WorkbenchException.class, () -> CorpusReader.read(other, plan, Progress.NONE)).getMessage();
        assertTrue(missing.contains("u.csv has no column “text”") && missing.contains("sentence, intent"), missing);
        assertThrows(WorkbenchException.class, () -> CorpusReader.read(table, plan.withEncoding("no-such"), Progress.NONE));
        String none = refusal(file("useless.csv", "text,intent\n\"a\" b,c\n"));
        assertTrue(none.contains("None of the 1 rows") && none.contains("line 2"), none);
    }

    @Test
    void tooManyWrongQuotesEndTheImport() throws IOException {
        String text = refusal(file("quotes.csv", "text,intent\nok,a\n" + "\"x\" y,b\n".repeat(1_001)));
        assertTrue(text.contains("more than 1000 rows with wrong quotes") && text.contains("line 1003"), text);
    }

    @Test
    void aFieldOverTheLimitIsARejectedRow() throws IOException {
        ImportBatch batch = read(file("long.csv", "text,intent\na,b\n" + "x".repeat((1 << 20) + 1) + ",c\nd,e\n"));
        assertEquals(List.of("a|b", "d|e"), pairs(batch));
        assertEquals(3, batch.report().rejected().getFirst().row());
        assertTrue(batch.report().rejected().getFirst().excerpt().length() <= 120);
    }

    @Test
    void cancelStopsTheReading() throws IOException {
        Path path = file("t.csv", "text,intent\na,b\n");
        ImportPlan plan = TableSniffer.preview(path).plan();
        Progress cancelled = new Progress() {
            @Override
            public void stage(String name, int step, int steps) {
                // nobody listens
            }

            @Override
            public void at(long done, long total) {
                // nobody listens
            }

            @Override
            public void point(String series, double x, double y) {
                // nobody listens
            }

            @Override
            public void check() { throw new CancelledException(); }
        };
        assertThrows(CancelledException.class, () -> CorpusReader.read(path, plan, cancelled));
    }

    // --- duplicates and ids

    @Test
    void duplicatesAreCountedAndFoldedOnRequest() throws IOException {
        Path path = file("twice.csv",
                "text,intent,split,user\nhi,greet,train,\nhi,greet,train,\nhi,bye,train,\nhi,greet,test,\nhi,greet,train,u1\nhi,greet,train,\n");
        ImportPlan plan = TableSniffer.preview(path).plan();
        ImportBatch all = CorpusReader.read(path, plan, Progress.NONE);
        assertEquals(6, all.rows().size());
        assertEquals(2, all.report().duplicates());
        assertEquals(0, all.report().folded());
        ImportBatch folded = CorpusReader.read(path, plan.withFoldDuplicates(true), Progress.NONE);
        assertEquals(List.of(3, 1, 1, 1), folded.rows().stream().map(Utterance::copies).toList());
        assertEquals(2, folded.report().folded());
        assertEquals(List.of(new ImportReport.Conflict("hi", List.of("bye", "greet"))), folded.report().conflicts());
        adds(all.report());
        adds(folded.report());
    }

    @Test
    void idsThatAreNoNumbersAreIgnoredAndOddOnesReported() throws IOException {
        assertEquals(ColumnRole.IGNORE, TableSniffer.preview(file("a.csv", "id,text\nu_1,hello\n")).roles().getFirst());
        Path path = file("b.csv", "id,text,copies\n7,hello,2\n8,there,x\n");
        ImportPlan plan = TableSniffer.preview(path).plan();
        Files.writeString(path, "id,text,copies\n7,hello,2\n-3,there,x\n");
        ImportBatch batch = CorpusReader.read(path, plan, Progress.NONE);
        assertEquals(List.of(7L, 0L), batch.rows().stream().map(Utterance::id).toList());
        assertEquals(List.of(2, 1), batch.rows().stream().map(Utterance::copies).toList());
        assertEquals(2, batch.report().notes().size());
    }

    /// Tried with another delimiter every row of such a file is broken, which must not be taken for a fault of the file.
    @Test
    void aFileQuotedThroughoutIsRead() throws IOException {
        var rows = new StringBuilder("text,intent\n");
        for (int i = 0; i < 3_000; i++) rows.append("\"sentence number ").append(i).append("\",\"a\"\n");
        ImportBatch batch = read(file("quoted.csv", rows.toString()));
        assertEquals(3_000, batch.rows().size());
        assertEquals("sentence number 7", batch.rows().get(7).text());
    }
}
