package org.discern.storage.handout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.discern.domain.handout.Drawing.Side;
import org.discern.domain.handout.Ink;

/// A4 pages that fill from top to bottom. Places are points from the upper left corner.
final class PdfPages implements AutoCloseable {
    static final double WIDTH = PDRectangle.A4.getWidth();
    static final double HEIGHT = PDRectangle.A4.getHeight();
    static final double LEFT = 56;
    static final double TOP = 60;
    static final double BOTTOM = HEIGHT - 66;
    static final double INNER = WIDTH - 2 * LEFT;

    private final PDDocument document = new PDDocument();
    private final SpareFonts spare;
    private final PdfFont plain;
    private final PdfFont strong;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream out;
    private double y;

    /// @param fonts folders with fonts for signs the report's own font lacks
    PdfPages(List<Path> fonts) throws IOException {
        spare = new SpareFonts(document, fonts);
        plain = new PdfFont(document, Fonts.REGULAR, spare);
        strong = new PdfFont(document, Fonts.STRONG, spare);
        out = begin();
    }

    PDDocument document() { return document; }

    PdfFont font(boolean bold) { return bold ? strong : plain; }

    /// How many texts have a character that no font shows.
    long gaps() {
        var all = new HashSet<>(plain.gaps());
        all.addAll(strong.gaps());
        return all.size();
    }

    double y() { return y; }

    void down(double by) { y += by; }

    int pages() { return pages.size(); }

    boolean fits(double height) { return y + height <= BOTTOM; }

    /// True when nothing stands on the page yet.
    boolean isFresh() { return y <= TOP; }

    /// Goes to a new page when so much does not fit on this one; true when it did.
    boolean need(double height) throws IOException {
        if (fits(height) || isFresh()) return false;
        next();
        return true;
    }

    void next() throws IOException {
        out.close();
        out = begin();
    }

    private PDPageContentStream begin() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        y = TOP;
        return new PDPageContentStream(document, page);
    }

    /// Goes back to an earlier page, to add to it.
    void reopen(int page) throws IOException {
        out.close();
        out = new PDPageContentStream(document, pages.get(page), AppendMode.APPEND, true, true);
    }

    /// One line of words; what the font lacks must have been replaced.
    void words(double x, double base, String shown, double size, boolean bold, Side from, Ink ink) throws IOException {
        if (shown.isBlank()) return;
        PdfFont font = font(bold);
        double width = font.width(shown, size);
        double left = switch (from) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        fill(ink);
        out.beginText();
        out.newLineAtOffset((float) left, (float) (HEIGHT - base));
        for (PdfFont.Run run : font.runs(shown)) {
            out.setFont(run.font(), (float) size);
            out.showText(run.text());
        }
        out.endText();
    }

    /// A paragraph from the present place on, over pages.
    void paragraph(double x, double width, String text, double size, double leading, boolean bold, Ink ink) throws IOException {
        for (String line : font(bold).lines(text, size, width)) {
            need(leading);
            words(x, y + leading * .74, line, size, bold, Side.START, ink);
            y += leading;
        }
    }

    void box(double x, double top, double width, double height, double radius, Ink ink) throws IOException {
        fill(ink);
        double r = Math.min(radius, Math.min(width, height) / 2);
        float bottom = (float) (HEIGHT - top - height);
        if (r < .5) out.addRect((float) x, bottom, (float) width, (float) height);
        else rounded((float) x, bottom, (float) width, (float) height, (float) r);
        out.fill();
    }

    private void rounded(float x, float y0, float w, float h, float r) throws IOException {
        float k = r * .4477f;
        out.moveTo(x + r, y0);
        out.lineTo(x + w - r, y0);
        out.curveTo(x + w - k, y0, x + w, y0 + k, x + w, y0 + r);
        out.lineTo(x + w, y0 + h - r);
        out.curveTo(x + w, y0 + h - k, x + w - k, y0 + h, x + w - r, y0 + h);
        out.lineTo(x + r, y0 + h);
        out.curveTo(x + k, y0 + h, x, y0 + h - k, x, y0 + h - r);
        out.lineTo(x, y0 + r);
        out.curveTo(x, y0 + k, x + k, y0, x + r, y0);
        out.closePath();
    }

    /// @param points x, y, x, y, …
    void line(Ink ink, double thickness, boolean dashed, double... points) throws IOException {
        if (points.length < 4) return;
        float[] c = rgb(ink);
        out.setStrokingColor(c[0], c[1], c[2]);
        out.setLineWidth((float) thickness);
        out.setLineDashPattern(dashed ? new float[]{3, 2.5f} : new float[0], 0);
        out.setLineJoinStyle(1);
        path(points);
        out.stroke();
    }

    void area(Ink ink, double... points) throws IOException {
        if (points.length < 6) return;
        fill(ink);
        path(points);
        out.closePath();
        out.fill();
    }

    private void path(double... points) throws IOException {
        out.moveTo((float) points[0], (float) (HEIGHT - points[1]));
        for (int i = 2; i + 1 < points.length; i += 2) out.lineTo((float) points[i], (float) (HEIGHT - points[i + 1]));
    }

    /// A place on this page that leads to another one.
    void link(int onPage, double x, double top, double width, double height, int toPage) throws IOException {
        var there = new PDPageXYZDestination();
        there.setPage(pages.get(toPage));
        there.setTop((int) HEIGHT);
        var link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle((float) x, (float) (HEIGHT - top - height), (float) width, (float) height));
        link.setDestination(there);
        var border = new PDBorderStyleDictionary();
        border.setWidth(0);
        link.setBorderStyle(border);
        pages.get(onPage).getAnnotations().add(link);
    }

    PDPage page(int index) { return pages.get(index); }

    private void fill(Ink ink) throws IOException {
        float[] c = rgb(ink);
        out.setNonStrokingColor(c[0], c[1], c[2]);
    }

    private static float[] rgb(Ink ink) {
        int rgb = ink.rgb();
        return new float[]{(rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f};
    }

    /// Ends the present page; nothing can be drawn after it but on a reopened one.
    void end() throws IOException { out.close(); }

    @Override
    public void close() throws IOException {
        document.close();
        spare.close();
    }
}
