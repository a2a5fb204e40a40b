package org.discern.storage.handout;

import java.io.IOException;
import java.util.List;
import org.discern.domain.handout.Block;
import org.discern.domain.handout.Block.Pairs.Pair;
import org.discern.domain.handout.Drawing;
import org.discern.domain.handout.Drawing.Side;
import org.discern.domain.handout.Ink;

/// How each block looks on paper.
final class PdfBlocks {
    static final double SIZE = 9.5;
    static final double LEADING = 14;
    private static final double SMALL = 8;
    private static final double NAME = 150;
    private static final double CARD_NAME = 88;

    private final PdfPages pages;

    PdfBlocks(PdfPages pages) { this.pages = pages; }

    void draw(Block block) throws IOException {
        switch (block) {
            case Block.Heading heading -> heading(heading.text());
            case Block.Passage passage -> {
                pages.paragraph(PdfPages.LEFT, PdfPages.INNER, passage.text(), SIZE, LEADING, false, Ink.WORDS);
                pages.down(7);
            }
            case Block.Note note -> {
                pages.paragraph(PdfPages.LEFT, PdfPages.INNER, note.text(), SMALL, 11.5, false, Ink.MUTED);
                pages.down(8);
            }
            case Block.Missing missing -> missing(missing.text());
            case Block.Points points -> points(points.sentences());
            case Block.Tally tally -> tally(tally.counts());
            case Block.Pairs pairs -> {
                pairs(pairs.pairs(), PdfPages.LEFT, PdfPages.INNER, NAME);
                pages.down(9);
            }
            case Block.Grid grid -> PdfGrid.draw(pages, grid);
            case Block.Figure figure -> figure(figure);
            case Block.Card card -> card(card);
        }
    }

    private void heading(String text) throws IOException {
        pages.need(90); // not alone at the foot of a page
        if (!pages.isFresh()) pages.down(8);
        pages.paragraph(PdfPages.LEFT, PdfPages.INNER, text, 12.5, 18, true, Ink.WORDS);
        pages.down(4);
    }

    private void missing(String text) throws IOException {
        List<String> lines = pages.font(false).lines(text, SIZE, PdfPages.INNER - 28);
        double height = lines.size() * LEADING + 16;
        pages.need(height + 8);
        pages.box(PdfPages.LEFT, pages.y(), PdfPages.INNER, height, 4, Ink.WASH);
        pages.box(PdfPages.LEFT, pages.y(), 3, height, 1.5, Ink.WARN);
        double base = pages.y() + 8 + LEADING * .74;
        for (String line : lines) {
            pages.words(PdfPages.LEFT + 14, base, line, SIZE, false, Side.START, Ink.WORDS);
            base += LEADING;
        }
        pages.down(height + 10);
    }

    private void points(List<String> sentences) throws IOException {
        for (String sentence : sentences) {
            pages.need(LEADING);
            pages.box(PdfPages.LEFT + 2, pages.y() + 5, 4, 4, 2, Ink.ACCENT);
            pages.paragraph(PdfPages.LEFT + 16, PdfPages.INNER - 16, sentence, SIZE, LEADING, false, Ink.WORDS);
            pages.down(3);
        }
        pages.down(6);
    }

    private void tally(List<Block.Tally.Count> counts) throws IOException {
        int across = Math.clamp(counts.size(), 1, 4);
        double gap = 10;
        double width = (PdfPages.INNER - gap * (across - 1)) / across;
        for (int from = 0; from < counts.size(); from += across) {
            pages.need(66);
            for (int i = from; i < Math.min(counts.size(), from + across); i++) {
                double x = PdfPages.LEFT + (i - from) * (width + gap);
                pages.box(x, pages.y(), width, 56, 4, Ink.WASH);
                pages.words(x + 12, pages.y() + 26, pages.font(true).shown(counts.get(i).number()), 17, true, Side.START,
                        Ink.WORDS);
                List<String> what = pages.font(false).lines(counts.get(i).what(), SMALL, width - 20);
                for (int line = 0; line < Math.min(2, what.size()); line++)
                    pages.words(x + 12, pages.y() + 38 + 10 * line, what.get(line), SMALL, false, Side.START, Ink.MUTED);
            }
            pages.down(66);
        }
        pages.down(6);
    }

    private void pairs(List<Pair> pairs, double x, double width, double column) throws IOException {
        for (Pair pair : pairs) {
            List<String> names = pages.font(false).lines(pair.name(), SIZE, column - 10);
            List<String> values = pages.font(false).lines(pair.value(), SIZE, width - column);
            int lines = Math.max(names.size(), values.size());
            pages.need(lines * LEADING);
            for (int i = 0; i < lines; i++) {
                double base = pages.y() + LEADING * .74;
                if (i < names.size())
                    pages.words(x, base, names.get(i), SIZE, false, Side.START, Ink.MUTED);
                if (i < values.size()) pages.words(x + column, base, values.get(i), SIZE, false, Side.START, Ink.WORDS);
                pages.down(LEADING);
                if (i + 1 < lines) pages.need(LEADING);
            }
        }
    }

    private void figure(Block.Figure figure) throws IOException {
        Drawing drawing = figure.drawing();
        double scale = Math.min(1, PdfPages.INNER / drawing.width());
        List<String> caption = pages.font(false).lines(figure.caption(), SMALL, PdfPages.INNER);
        pages.need(drawing.height() * scale + caption.size() * 11.5 + 18);
        PdfDrawing.draw(pages, drawing, PdfPages.LEFT, pages.y(), scale);
        pages.down(drawing.height() * scale + 6);
        pages.paragraph(PdfPages.LEFT, PdfPages.INNER, figure.caption(), SMALL, 11.5, false, Ink.MUTED);
        pages.down(12);
    }

    private void card(Block.Card card) throws IOException {
        double inner = PdfPages.INNER - 16;
        double height = 18 + LEADING * (card.pairs().size() + card.quotes().size());
        pages.need(Math.min(height + 14, 300));
        double top = pages.y();
        int page = pages.pages();
        double titleWidth = pages.font(true).width(pages.font(true).shown(card.title()), 10.5);
        if (titleWidth < inner * .6) {
            pages.words(PdfPages.LEFT + 14, top + 11, pages.font(true).shown(card.title()), 10.5, true, Side.START, Ink.WORDS);
            pages.words(PdfPages.LEFT + PdfPages.INNER, top + 11, pages.font(false).shown(card.standing()), SMALL, false,
                    Side.END, Ink.MUTED);
            pages.down(18);
        } else {
            pages.paragraph(PdfPages.LEFT + 14, inner, card.title(), 10.5, 15, true, Ink.WORDS);
            pages.paragraph(PdfPages.LEFT + 14, inner, card.standing(), SMALL, 12, false, Ink.MUTED);
        }
        pairs(card.pairs(), PdfPages.LEFT + 14, PdfPages.INNER - 14, CARD_NAME);
        for (String quote : card.quotes()) {
            List<String> lines = pages.font(false).lines(quote, SIZE, PdfPages.INNER - 36);
            for (int i = 0; i < lines.size(); i++) {
                pages.need(LEADING);
                if (i == 0)
                    pages.words(PdfPages.LEFT + 14, pages.y() + LEADING * .74, "“", 11, true, Side.START, Ink.ACCENT);
                pages.words(PdfPages.LEFT + 24, pages.y() + LEADING * .74, lines.get(i), SIZE, false, Side.START, Ink.WORDS);
                pages.down(LEADING);
            }
        }
        if (pages.pages() == page) pages.box(PdfPages.LEFT, top, 3, pages.y() - top, 1.5, Ink.ACCENT);
        pages.down(14);
    }
}
