package org.discern.storage.handout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.discern.domain.handout.Block;
import org.discern.domain.handout.Drawing.Side;
import org.discern.domain.handout.Handout;
import org.discern.domain.handout.Handout.Chapter;
import org.discern.domain.handout.Ink;
import org.discern.domain.run.Progress;
import org.discern.storage.exchange.WholeFile;

/// The report as PDF: A4, the font inside, charts as vectors, chapters as bookmarks, contents that lead there.
public final class PdfHandout {
    private static final double ENTRY = 18;
    private static final double ROOMY = PdfPages.TOP + .45 * (PdfPages.BOTTOM - PdfPages.TOP); // a chapter begins no lower

    private final Handout handout;
    private final Progress progress;
    private final List<Integer> starts = new ArrayList<>(); // per chapter its page from 0
    private int contentsPage;
    private double contentsTop;
    private double missingTop;
    private long done;

    private PdfHandout(Handout handout, Progress progress) {
        this.handout = handout;
        this.progress = progress;
    }

    /// @return how many texts have a ? in place of a sign that neither the report's font nor one of this computer shows; the cover
    /// says so
    /// @throws org.discern.domain.WorkbenchException when the file cannot be written; what was there before is unchanged
    public static long write(Path target, Handout handout, Progress progress) {
        return write(target, handout, progress, SpareFonts.FOLDERS);
    }

    /// @param fonts folders with fonts for signs the report's own font lacks
    static long write(Path target, Handout handout, Progress progress, List<Path> fonts) {
        return WholeFile.write(target, out -> new PdfHandout(handout, progress).write(out, fonts));
    }

    private long write(OutputStream out, List<Path> fonts) throws IOException {
        try (var pages = new PdfPages(fonts)) {
            var blocks = new PdfBlocks(pages);
            cover(pages, blocks);
            for (Chapter chapter : handout.chapters()) {
                if (pages.y() > ROOMY || starts.isEmpty()) pages.next();
                else pages.down(34);
                starts.add(pages.pages() - 1);
                pages.paragraph(PdfPages.LEFT, PdfPages.INNER, chapter.title(), 20, 27, true, Ink.WORDS);
                pages.box(PdfPages.LEFT, pages.y() + 3, 36, 3, 1.5, Ink.ACCENT);
                pages.down(20);
                for (Block block : chapter.blocks()) step(blocks, block);
            }
            contents(pages);
            long gaps = pages.gaps();
            if (gaps > 0) missing(pages, gaps);
            feet(pages);
            pages.end();
            bookmarks(pages);
            pages.document().save(out);
            return gaps;
        }
    }

    private void step(PdfBlocks blocks, Block block) throws IOException {
        progress.check();
        progress.at(++done, handout.blocks());
        blocks.draw(block);
    }

    private void cover(PdfPages pages, PdfBlocks blocks) throws IOException {
        pages.box(0, 0, PdfPages.WIDTH, 8, 0, Ink.ACCENT);
        pages.down(58);
        pages.paragraph(PdfPages.LEFT, PdfPages.INNER, handout.title(), 28, 36, true, Ink.WORDS);
        pages.down(4);
        for (String line : handout.lines())
            pages.paragraph(PdfPages.LEFT, PdfPages.INNER, line, 10, 15, false, Ink.MUTED);
        missingTop = pages.y();
        pages.down(26);
        for (Block block : handout.cover()) step(blocks, block);
        double height = 30 + ENTRY * handout.chapters().size() + (handout.out().isEmpty() ? 0 : 4 + 12 * outLines(pages).size());
        pages.need(height);
        pages.down(10);
        contentsPage = pages.pages() - 1;
        contentsTop = pages.y();
    }

    /// What the paper cannot show is said on its first page.
    private void missing(PdfPages pages, long texts) throws IOException {
        pages.reopen(0);
        pages.words(PdfPages.LEFT, missingTop + 12, pages.font(false).shown(handout.signs().replace("{0}", Long.toString(texts))),
                9, false, Side.START, Ink.WARN);
    }

    private void contents(PdfPages pages) throws IOException {
        pages.reopen(contentsPage);
        double y = contentsTop;
        pages.words(PdfPages.LEFT, y + 12, pages.font(true).shown(handout.contents()), 12.5, true, Side.START, Ink.WORDS);
        y += 26;
        double right = PdfPages.LEFT + PdfPages.INNER;
        for (int c = 0; c < handout.chapters().size(); c++) {
            String title = pages.font(false).lines(handout.chapters().get(c).title(), PdfBlocks.SIZE, PdfPages.INNER - 60)
                    .getFirst();
            pages.words(PdfPages.LEFT, y + 10, title, PdfBlocks.SIZE, false, Side.START, Ink.WORDS);
            pages.words(right, y + 10, Integer.toString(starts.get(c) + 1), PdfBlocks.SIZE, false, Side.END, Ink.MUTED);
            double from = PdfPages.LEFT + pages.font(false).width(title, PdfBlocks.SIZE) + 8;
            pages.line(Ink.FAINT, .7, true, from, y + 8, right - 22, y + 8);
            pages.link(contentsPage, PdfPages.LEFT, y - 2, PdfPages.INNER, ENTRY - 2, starts.get(c));
            y += ENTRY;
        }
        y += 4;
        for (String line : handout.out().isEmpty() ? List.<String>of() : outLines(pages)) {
            pages.words(PdfPages.LEFT, y + 10, line, 8.5, false, Side.START, Ink.MUTED);
            y += 12;
        }
    }

    private List<String> outLines(PdfPages pages) throws IOException {
        return pages.font(false).lines(handout.out(), 8.5, PdfPages.INNER);
    }

    private void feet(PdfPages pages) throws IOException {
        for (int p = 0; p < pages.pages(); p++) {
            pages.reopen(p);
            double base = PdfPages.HEIGHT - 34;
            pages.line(Ink.FAINT, .6, false, PdfPages.LEFT, base - 14, PdfPages.LEFT + PdfPages.INNER, base - 14);
            pages.words(PdfPages.LEFT, base, pages.font(false).lines(handout.foot(), 7.5, PdfPages.INNER - 60).getFirst(), 7.5,
                    false, Side.START, Ink.MUTED);
            pages.words(PdfPages.LEFT + PdfPages.INNER, base, (p + 1) + " / " + pages.pages(), 7.5, false, Side.END, Ink.MUTED);
        }
    }

    private void bookmarks(PdfPages pages) {
        var outline = new PDDocumentOutline();
        for (int c = 0; c < handout.chapters().size(); c++) {
            var there = new PDPageFitWidthDestination();
            there.setPage(pages.page(starts.get(c)));
            var item = new PDOutlineItem();
            item.setTitle(handout.chapters().get(c).title());
            item.setDestination(there);
            outline.addLast(item);
        }
        var catalog = pages.document().getDocumentCatalog();
        catalog.setDocumentOutline(outline);
        catalog.setLanguage("en");
        var view = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        view.setDisplayDocTitle(true);
        catalog.setViewerPreferences(view);
        var facts = pages.document().getDocumentInformation();
        facts.setTitle(handout.title());
        facts.setCreator("Discern");
    }
}
