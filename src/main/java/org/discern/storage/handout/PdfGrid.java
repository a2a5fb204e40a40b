package org.discern.storage.handout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.discern.domain.handout.Block.Grid;
import org.discern.domain.handout.Drawing.Side;
import org.discern.domain.handout.Ink;

/// A table on paper: its head comes again on every page, and a row is never broken unless it is taller than a page.
final class PdfGrid {
    private static final double SIZE = 8.5;
    private static final double LEADING = 11.5;
    private static final double GAP = 8;
    private static final double PAD = 3.5;

    private PdfGrid() {}

    static void draw(PdfPages pages, Grid grid) throws IOException {
        double[] widths = widths(pages, grid);
        pages.need(90);
        pages.paragraph(PdfPages.LEFT, PdfPages.INNER, grid.caption(), 8, LEADING, false, Ink.MUTED);
        pages.down(3);
        head(pages, grid, widths);
        for (List<String> row : grid.rows()) {
            List<List<String>> cells = cells(pages, row, widths, false);
            int lines = cells.stream().mapToInt(List::size).max().orElse(1);
            if (pages.need(lines * LEADING + 2 * PAD)) head(pages, grid, widths);
            pages.down(PAD);
            for (int line = 0; line < lines; line++) {
                if (line > 0 && pages.need(LEADING)) head(pages, grid, widths);
                line(pages, grid, cells, widths, line, false);
                pages.down(LEADING);
            }
            pages.down(PAD);
            pages.line(Ink.FAINT, .5, false, PdfPages.LEFT, pages.y(), PdfPages.LEFT + PdfPages.INNER, pages.y());
        }
        pages.down(14);
    }

    private static void head(PdfPages pages, Grid grid, double[] widths) throws IOException {
        List<List<String>> cells = cells(pages, grid.columns().stream().map(Grid.Column::title).toList(), widths, true);
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        double height = lines * LEADING + 2 * PAD;
        pages.box(PdfPages.LEFT, pages.y(), PdfPages.INNER, height, 0, Ink.WASH);
        pages.down(PAD);
        for (int line = 0; line < lines; line++) {
            line(pages, grid, cells, widths, line, true);
            pages.down(LEADING);
        }
        pages.down(PAD);
        pages.line(Ink.FAINT, .8, false, PdfPages.LEFT, pages.y(), PdfPages.LEFT + PdfPages.INNER, pages.y());
    }

    private static void line(PdfPages pages, Grid grid, List<List<String>> cells, double[] widths, int line, boolean bold)
            throws IOException {
        double x = PdfPages.LEFT + GAP / 2;
        double base = pages.y() + LEADING * .76;
        for (int c = 0; c < widths.length; c++) {
            if (line < cells.get(c).size()) {
                boolean number = grid.columns().get(c).number();
                pages.words(number ? x + widths[c] - GAP : x, base, cells.get(c).get(line), SIZE, bold, number
                        ? Side.END
                        : Side.START, bold ? Ink.MUTED : Ink.WORDS);
            }
            x += widths[c];
        }
    }

    private static List<List<String>> cells(PdfPages pages, List<String> row, double[] widths, boolean bold) {
        List<List<String>> out = new ArrayList<>();
        for (int c = 0; c < widths.length; c++) out.add(pages.font(bold).lines(row.get(c), SIZE, widths[c] - GAP));
        return out;
    }

    /// The wished shares, but no number column narrower than its widest number or the longest word of its head.
    private static double[] widths(PdfPages pages, Grid grid) {
        int n = grid.columns().size();
        double[] least = new double[n];
        double[] out = new double[n];
        double shares = grid.columns().stream().mapToDouble(Grid.Column::share).sum();
        for (int c = 0; c < n; c++) {
            out[c] = PdfPages.INNER * grid.columns().get(c).share() / shares;
            for (String word : grid.columns().get(c).title().split(" ", -1))
                least[c] = Math.max(least[c], pages.font(true).width(pages.font(true).shown(word), SIZE) + GAP);
            if (!grid.columns().get(c).number()) continue;
            for (List<String> row : grid.rows())
                least[c] = Math.max(least[c], pages.font(false).width(pages.font(false).shown(row.get(c)), SIZE) + GAP);
        }
        for (int round = 0; round < n; round++) {
            double lack = 0;
            double spare = 0;
            for (int c = 0; c < n; c++)
                if (out[c] < least[c]) {
                    lack += least[c] - out[c];
                    out[c] = least[c];
                } else
                    spare += out[c] - least[c];
            if (lack < .01 || spare < .01) break;
            for (int c = 0; c < n; c++) if (out[c] > least[c]) out[c] -= Math.min(1, lack / spare) * (out[c] - least[c]);
        }
        return out;
    }
}
