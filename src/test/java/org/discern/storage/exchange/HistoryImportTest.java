package org.discern.storage.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.RejectedRow;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.corpus.TablePreview;
import org.discern.domain.run.Progress;
import org.discern.domain.user.Histories;
import org.discern.domain.user.HistoryBatch;
import org.discern.domain.user.HistoryReport;
import org.discern.domain.user.UserEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Histories in every form people bring them, and every way in which they can be wrong.
class HistoryImportTest {
    private static final String REDDIT = """
            {"author": "u7", "created_utc": 1677892726, "subreddit": "toronto", "link_title": "Scams", "body": "They called me.", "score": 5}
            {"author": "u7", "created_utc": 1677938215, "subreddit": "canada", "link_title": "Taxes", "body": "My dad does.", "score": 1}
            """;
    private static final String FOOD = """
            user_id,recipe_id,date,rating,review
            60989,30081,2003-07-10,5,"Wonderful, yummy!"
            98919,30081,2003-09-21,5,Out of this world.
            60989,44,2002-01-01,3,
            """;

    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException { return Files.writeString(folder.resolve(name), content); }

    private Path packed(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), gzip(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static HistoryBatch read(Path path) {
        return HistoryReader.read(path, TableSniffer.preview(path, ImportKind.HISTORIES).plan(), Progress.NONE);
    }

    private static String refusal(Path path) {
        return assertThrows(WorkbenchException.class, () -> HistoryReader.read(path, TableSniffer.preview(path,
                ImportKind.HISTORIES).plan(), Progress.NONE)).getMessage();
    }

    private static void adds(HistoryReport r) {
        assertEquals(r.rows().rowsRead(), r.rows().accepted() + r.rows().folded() + r.rows().rejectedCount());
    }

    // --- forms

    @Test
    void commentsAsTheyCome() throws IOException {
        Path path = file("comments.jsonl", REDDIT);
        TablePreview preview = TableSniffer.preview(path);
        assertEquals(ImportKind.HISTORIES, preview.plan().kind());
        assertEquals(List.of(ColumnRole.USER, ColumnRole.TIME, ColumnRole.INTENT, ColumnRole.IGNORE, ColumnRole.TEXT,
                ColumnRole.IGNORE), preview.roles());
        assertEquals(List.of(), preview.problems());
        HistoryBatch batch = read(path);
        assertEquals(List.of(new UserEvent(0, "u7", 1_677_892_726L, "They called me.", "toronto", ""), new UserEvent(0, "u7",
                1_677_938_215L, "My dad does.", "canada", "")), batch.events());
        assertEquals(List.of(1, 2), List.of(batch.report().users(), batch.report().labels()));
        assertEquals(List.of(), batch.report().rows().notes());
    }

    @Test
    void titlesStandBeforeTheTextWhenAskedFor() throws IOException {
        Path path = file("comments.jsonl", REDDIT + """
                {"author": "u8", "created_utc": 1, "subreddit": "x", "link_title": "Alone", "body": ""}
                {"author": "u8", "created_utc": 2, "subreddit": "x", "body": "Untitled"}
                """);
        ImportPlan plan = TableSniffer.withTitle(TableSniffer.preview(path).plan());
        assertEquals(List.of("Scams\nThey called me.", "Taxes\nMy dad does.", "Alone", "Untitled"), HistoryReader.read(path, plan,
                Progress.NONE).events().stream().map(UserEvent::text).toList());
        Path without = file("food.csv", FOOD);
        assertThrows(WorkbenchException.class, () -> TableSniffer.withTitle(TableSniffer.preview(without).plan()));
    }

    @Test
    void recipeReviewsAsTheyCome() throws IOException {
        Path food = file("RAW_interactions.csv", FOOD);
        assertEquals(ImportKind.RECIPES, TableSniffer.preview(food).plan().kind(), "histories only when asked for");
        TablePreview preview = TableSniffer.preview(food, ImportKind.HISTORIES);
        assertEquals(ImportKind.HISTORIES, preview.plan().kind());
        assertEquals(List.of(ColumnRole.USER, ColumnRole.ITEM, ColumnRole.TIME, ColumnRole.INTENT, ColumnRole.TEXT), preview
                .roles());
        HistoryBatch batch = read(folder.resolve("RAW_interactions.csv"));
        assertEquals(new UserEvent(0, "60989", 1_057_795_200L, "Wonderful, yummy!", "5", "30081"), batch.events().getFirst());
        assertEquals(1, batch.report().outOfOrder());
        assertEquals(1, batch.report().emptyTexts());
        assertEquals(2, batch.report().users());
        assertEquals("44", Histories.of(batch.events()).of(0).getFirst().item(),
                "the clock went backwards, the history does not");
    }

    @Test
    void packedFilesReadLikePlainOnesAndAreTheSameFile() throws IOException {
        for (String[] one : new String[][]{{"a.jsonl", REDDIT}, {"b.csv", FOOD}, {"c.tsv",
                "user\ttime\tlabel\ttext\nu\t5\tx\thi\n"}}) {
            HistoryBatch plain = read(file(one[0], one[1]));
            HistoryBatch packed = read(packed(one[0] + ".gz", one[1]));
            assertEquals(plain.events(), packed.events());
            assertEquals(plain.plan(), packed.plan());
            assertEquals(plain.sha256(), packed.sha256());
            assertEquals(one[0] + ".gz", packed.name());
            Path unnamed = Files.copy(folder.resolve(one[0] + ".gz"), folder.resolve("blind." + one[0]));
            assertEquals(plain.events(), read(unnamed).events(), "the bytes tell, not the name");
        }
    }

    @Test
    void packedUtterances() throws IOException {
        for (String[] one : new String[][]{{"a.csv", "text,intent\nhallo du,greet\n"}, {"b.tsv",
                "text\tintent\nhallo du\tgreet\n"},
                {"c.jsonl", "{\"text\": \"hallo du\", \"intent\": \"greet\"}\n"},
                {"data.json", "{\"train\": [[\"hallo du\", \"greet\"]]}"}}) {
            Path path = packed(one[0] + ".gz", one[1]);
            var batch = CorpusReader.read(path, TableSniffer.preview(path).plan(), Progress.NONE);
            assertEquals("hallo du|greet", batch.rows().getFirst().text() + "|" + batch.rows().getFirst().intent(), one[0]);
        }
        Path splits = Files.createDirectory(folder.resolve("splits"));
        Files.write(splits.resolve("train.tsv.gz"), gzip("text\tlabel\na\tx\n".getBytes(StandardCharsets.UTF_8)));
        Files.write(splits.resolve("test.tsv.gz"), gzip("text\tlabel\nb\ty\n".getBytes(StandardCharsets.UTF_8)));
        var batch = CorpusReader.read(splits, TableSniffer.preview(splits).plan(), Progress.NONE);
        assertEquals(List.of("train", "test"), batch.rows().stream().map(u -> u.split()).toList());
    }

    @Test
    void aDamagedPackingIsRefusedWithARemedy() throws IOException {
        byte[] whole = gzip((FOOD + "1,2,2003-01-01,5,abc\n".repeat(5_000)).getBytes(StandardCharsets.UTF_8));
        Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, whole.length / 2));
        assertTrue(refusal(cut).contains("damaged or cut short"), refusal(cut));
        byte[] wrong = whole.clone();
        wrong[wrong.length - 6] ^= 1;
        assertTrue(refusal(Files.write(folder.resolve("wrong.csv.gz"), wrong)).contains("damaged"));
        assertTrue(refusal(Files.write(folder.resolve("twice.csv.gz"), gzip(whole))).contains("more than once"));
        assertTrue(refusal(Files.write(folder.resolve("none.csv.gz"), gzip(new byte[0]))).contains("empty"));
    }

    // --- what a file is

    @Test
    void aCorpusStaysACorpusUnlessAskedOtherwise() throws IOException {
        Path chats = file("chats.csv", "text,intent,domain,user,time\nhi there,greet,talk,u1,2026-03-01T08:11:13Z\n");
        assertEquals(ImportKind.UTTERANCES, TableSniffer.preview(chats).plan().kind(), "it has domains");
        assertEquals(ImportKind.UTTERANCES, TableSniffer.preview(file("few.csv",
                "text,intent,user,time\nhi there,greet,u1,2026-03-01\nhello,,u1,2026-03-01\n")).plan().kind(),
                "most rows must have a label");
        TablePreview asked = TableSniffer.preview(chats, ImportKind.HISTORIES);
        assertEquals(List.of(ColumnRole.TEXT, ColumnRole.INTENT, ColumnRole.IGNORE, ColumnRole.USER, ColumnRole.TIME), asked
                .roles());
        Path comments = file("comments.jsonl", REDDIT);
        assertEquals(ImportKind.UTTERANCES, TableSniffer.preview(comments, ImportKind.UTTERANCES).plan().kind());
        var rows = CorpusReader.read(comments, TableSniffer.preview(comments, ImportKind.UTTERANCES).plan(), Progress.NONE)
                .rows();
        assertEquals("toronto", rows.getFirst().intent());
    }

    @Test
    void aLookTellsWhatIsMissing() throws IOException {
        TablePreview preview = TableSniffer.preview(file("x.csv", "text,when,who\nhi there,noon,a\nagain here,12:30,b\n"),
                ImportKind.HISTORIES);
        String problems = preview.problems().toString();
        assertTrue(problems.contains("label") && problems.contains("user") && problems.contains("2 of the first 2 times"),
                problems);
        assertTrue(refusal(folder.resolve("x.csv")).contains("chosen as the user"));
    }

    // --- wrong rows

    @Test
    void wrongRowsAreReportedWithTheirLineAndReason() throws IOException {
        HistoryBatch batch = read(file("wrong.csv", """
                user,time,label,text
                u1,2026-01-01,a,good
                ,2026-01-02,a,nobody
                u1,,a,timeless
                u1,soon,a,vague
                u1,2026-01-03,a
                u1,2026-01-04,,unlabelled
                u1,2026-01-05,a,
                u1,2026-01-06,a,good
                u1,2026-01-07,a,good
                """));
        assertEquals(List.of(3L, 4L, 5L, 6L), batch.report().rows().rejected().stream().map(RejectedRow::row).toList());
        List<String> reasons = batch.report().rows().rejected().stream().map(RejectedRow::reason).toList();
        assertEquals(List.of("There is no user", "There is no time"), reasons.subList(0, 2));
        assertTrue(reasons.get(2).startsWith("“soon” is no time that can be read; expected"), reasons.get(2));
        assertEquals("3 fields instead of 4", reasons.get(3));
        assertEquals(List.of(1L, 1L), List.of(batch.report().emptyTexts(), batch.report().unlabelled()));
        assertEquals(5, batch.events().size());
        adds(batch.report());
        assertTrue(refusal(file("none.csv", "user,time,label,text\nu,then,a,b\n")).contains("None of the 1 rows"));
    }

    @Test
    void exactDuplicatesAreCountedAndDroppedOnRequest() throws IOException {
        Path path = file("twice.csv", """
                user,time,label,text,item_id
                u1,5,a,same,i
                u1,5,a,same,i
                u1,5,a,same,j
                u1,6,a,same,i
                u2,5,a,same,i
                u1,5.4,a,same,i
                """);
        ImportPlan plan = TableSniffer.preview(path).plan();
        HistoryBatch kept = HistoryReader.read(path, plan, Progress.NONE);
        assertEquals(List.of(6L, 2L, 0L), List.of((long) kept.events().size(), kept.report().rows().duplicates(), kept.report()
                .rows().folded()));
        HistoryBatch dropped = HistoryReader.read(path, plan.withFoldDuplicates(true), Progress.NONE);
        assertEquals(List.of(4L, 2L, 2L), List.of((long) dropped.events().size(), dropped.report().rows().duplicates(), dropped
                .report().rows().folded()));
        adds(kept.report());
        adds(dropped.report());
    }

    @Test
    void aClockThatGoesBackwardsIsSortedAndReported() throws IOException {
        HistoryBatch batch = read(file("back.csv", """
                user,time,label,text
                u1,30,a,third
                u2,1,a,other
                u1,10,a,first
                u1,20,a,second
                u1,30,a,third again
                u1,40,a,last
                """));
        assertEquals(2, batch.report().outOfOrder(), "10 and 20 stand behind 30; what another user did does not matter");
        assertEquals(List.of("first", "second", "third", "third again", "last"), Histories.of(batch.events()).of(0).stream().map(
                UserEvent::text).toList());
        assertTrue(batch.report().rows().notes().getFirst().startsWith("2 events are older"));
    }

    @Test
    void longTextsAndLongHistoriesAreKept() throws IOException {
        String words = "word ".repeat(10_000).strip();
        var text = new StringBuilder("user,time,label,text\nquiet,1,a," + words + "\n");
        for (int i = 0; i < 100_000; i++)
            text.append("busy,").append(100_000 - i).append(",l").append(i % 7).append(",t").append(i).append('\n');
        HistoryBatch batch = read(file("long.csv", text.toString()));
        Histories histories = Histories.of(batch.events());
        assertEquals(List.of("busy", "quiet"), histories.users());
        assertEquals(100_000, histories.of(0).size());
        assertEquals("t99999", histories.of(0).getFirst().text());
        assertEquals(words, histories.of(1).getFirst().text());
        assertEquals(99_999, batch.report().outOfOrder());
        assertEquals(List.of(2, 8), List.of(batch.report().users(), batch.report().labels()));
    }

    @Test
    void headersAreStillTold() throws IOException {
        TablePreview bare = TableSniffer.preview(file("bare.csv", "rating,good one here,5\nstars,another one here,4\n"));
        assertEquals(TableFormat.CSV, bare.format());
        assertTrue(!bare.plan().header(), "“rating” alone names no column");
    }
}
