package org.discern.storage.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.discern.domain.WorkbenchException;
import org.discern.domain.handout.Block;
import org.discern.domain.handout.Block.Grid.Column;
import org.discern.domain.handout.Drawing.Pen;
import org.discern.domain.handout.Drawing.Side;
import org.discern.domain.handout.Handout;
import org.discern.domain.handout.Handout.Chapter;
import org.discern.domain.handout.Ink;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Progress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// What is written is read again: the PDF by PDFBox, the page as XML.
class HandoutFilesTest {
    private static final String NASTY = "a < b & \"c\" 'd' </script> \u0001";
    private static final String FOREIGN = "日本 🙂 été";

    @TempDir
    Path folder;

    private static Handout handout() {
        var drawing = new Pen().line(Ink.ACCENT, 1, 0, 0, 100, 50).box(1, 1, 20, 20, 4, Ink.BAND).area(Ink.BAND, 0, 0, 10, 0, 10,
                10).words(50, 30, "mark & sign", 9, Side.MIDDLE, Ink.WORDS).done(200, 100, "a line \"rises\"");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) rows.add(List.of("row-" + i, Integer.toString(i)));
        String endless = "x".repeat(400);
        return new Handout("bank-chat", List.of("Report of today"), "foot of every page", "Contents", "Left out: Ranking.",
                "Texts with signs not shown: {0}", List.of(
                        new Block.Tally(List.of(new Block.Tally.Count("2,405", "utterances")))), List.of(new Chapter(
                                "First things", List.of(
                                        new Block.Heading("Head"), new Block.Passage(NASTY), new Block.Passage(FOREIGN),
                                        new Block.Passage(
                                                endless), new Block.Missing("nothing here"), new Block.Points(List.of(
                                                        "one point")),
                                        new Block.Figure("Figure 1. A line.", drawing), new Block.Note("small"))), new Chapter(
                                                "Second things",
                                                List.of(new Block.Pairs(List.of(new Block.Pairs.Pair("seed", "11"))),
                                                        new Block.Grid(
                                                                "Table 1. Rows.", List.of(new Column("Name", 3, false),
                                                                        new Column("Count", 1, true)),
                                                                rows), new Block.Card("lost_card", "accepted", List.of(
                                                                        new Block.Pairs.Pair("Terms",
                                                                                "lost, card")), List.of("my card is lost"))))));
    }

    @Test
    void thePdfSaysEverythingAndBringsItsFonts() throws IOException {
        Path file = folder.resolve("report.pdf");
        long gaps = PdfHandout.write(file, handout(), Progress.NONE, List.of());
        assertEquals(1, gaps, "one text with two signs of Chinese and an emoji");
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            for (String said : List.of("bank-chat", "Texts with signs not shown: 1", "2,405", "a < b & \"c\"", "été",
                    "nothing here", "one point", "mark & sign",
                    "Figure 1. A line.", "row-0", "row-119", "my card is lost"))
                assertTrue(text.contains(said), said);
            assertTrue(pdf.getNumberOfPages() >= 4, "120 rows take more than a page");
            assertEquals(pdf.getNumberOfPages(), count(text, "foot of every page"));
            assertTrue(count(text, "Name Count") >= 2, "the table's head comes again");
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames())
                    assertTrue(page.getResources().getFont(name).isEmbedded(), "a font must be inside");
                assertFalse(page.getResources().getXObjectNames().iterator().hasNext(), "charts are no pictures");
            }
            var outline = pdf.getDocumentCatalog().getDocumentOutline();
            assertEquals("First things", outline.getFirstChild().getTitle());
            assertEquals("Second things", outline.getLastChild().getTitle());
            assertEquals(2, pdf.getPage(0).getAnnotations().size(), "contents lead to their chapters");
            assertEquals("bank-chat", pdf.getDocumentInformation().getTitle());
        }
    }

    /// Only where the computer has a font with more signs; which ones differs.
    @Test
    void aFontOfTheComputerShowsWhatOursLacks() throws IOException {
        String armenian = "\u0562\u0561\u0580\u0587";
        var handout = new Handout("bank-chat", List.of(), "foot", "Contents", "", "not shown: {0}", List.of(), List.of(
                new Chapter(
                        "One", List.of(new Block.Passage("it says " + armenian + " twice"), new Block.Passage(
                                "\u0627\u0644\u0639")))));
        Path file = folder.resolve("spare.pdf");
        Assumptions.assumeTrue(PdfHandout.write(file, handout, Progress.NONE) == 1, "no font with Armenian here");
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("it says " + armenian + " twice"), text);
            assertTrue(text.contains("not shown: 1"), "letters that join are not attempted: " + text);
            for (PDPage page : pdf.getPages())
                for (COSName name : page.getResources().getFontNames())
                    assertTrue(page.getResources().getFont(name).isEmbedded(), "also of the spare font a part is inside");
        }
        assertTrue(Files.size(file) < 200_000, "only the signs used: " + Files.size(file));
    }

    @Test
    void thePageIsWholeAndNeedsNothingFromOutside() throws Exception {
        Path file = folder.resolve("report.html");
        assertEquals(HtmlHandout.write(file, handout(), Progress.NONE), Files.size(file));
        String text = Files.readString(file);
        assertTrue(text.startsWith("<!DOCTYPE html>"));
        Document page = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text.replace(
                "<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
        assertEquals(120 + 1, page.getElementsByTagName("tr").getLength());
        assertEquals(1, page.getElementsByTagName("svg").getLength());
        String words = page.getDocumentElement().getTextContent();
        for (String said : List.of("a < b & \"c\" 'd' </script>", FOREIGN, "Figure 1. A line.", "row-119", "my card is lost"))
            assertTrue(words.contains(said), said);
        for (String tag : List.of("script", "link", "img", "iframe", "object"))
            assertEquals(0, page.getElementsByTagName(tag).getLength(), tag);
        NodeList links = page.getElementsByTagName("a");
        assertEquals(2, links.getLength());
        for (int i = 0; i < links.getLength(); i++) {
            String to = links.item(i).getAttributes().getNamedItem("href").getNodeValue();
            assertTrue(to.startsWith("#"), to);
            assertTrue(text.contains("id=\"" + to.substring(1) + '"'), to);
        }
        Matcher fetched = Pattern.compile("url\\(([^)]{0,20})|@import|https?://").matcher(text);
        while (fetched.find()) assertTrue(fetched.group().startsWith("url(data:font/woff"), fetched.group());
    }

    @Test
    void cancelledItLeavesWhatWasThere() throws IOException {
        for (String name : List.of("a.pdf", "a.html")) {
            Path file = Files.writeString(folder.resolve(name), "before");
            var progress = new Stopping();
            assertThrows(CancelledException.class, () -> {
                if (name.endsWith("pdf")) PdfHandout.write(file, handout(), progress);
                else HtmlHandout.write(file, handout(), progress);
            });
            assertEquals("before", Files.readString(file));
        }
        try (var left = Files.list(folder)) {
            assertEquals(2, left.count(), "no unfinished file stays");
        }
    }

    @Test
    void aFolderIsNoFile() {
        var told = assertThrows(WorkbenchException.class, () -> PdfHandout.write(folder, handout(), Progress.NONE));
        assertTrue(String.valueOf(told.getMessage()).contains("Give the file a name"));
    }

    /// Cancels at the third question.
    private static final class Stopping implements Progress {
        private int asked;

        @Override
        public void stage(String name, int step, int steps) {
            // of no interest
        }

        @Override
        public void at(long done, long total) {
            // of no interest
        }

        @Override
        public void point(String series, double x, double y) {
            // of no interest
        }

        @Override
        public void check() { if (++asked == 3) throw new CancelledException(); }
    }

    private static int count(String text, String what) { return text.split(Pattern.quote(what), -1).length - 1; }
}
