package org.discern.work.handout;

import java.util.List;
import org.discern.domain.handout.Drawing;
import org.discern.domain.handout.Drawing.Pen;
import org.discern.domain.handout.Drawing.Side;
import org.discern.domain.handout.Ink;

/// Bars with their names at the left and their numbers at the end.
final class BarDrawing {
    private static final double WIDTH = 480;
    private static final double NAME = 150;
    private static final double ROW = 15;

    private BarDrawing() {}

    record Bar(String name, double value) {}

    static Drawing counts(List<Bar> bars) { return of(bars, true); }

    /// Values of either sign, or shares; with two decimals.
    static Drawing values(List<Bar> bars) { return of(bars, false); }

    private static Drawing of(List<Bar> bars, boolean whole) {
        double above = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        double below = Math.max(0, bars.stream().mapToDouble(b -> -b.value()).max().orElse(0));
        boolean signed = below > 0;
        double scale = (WIDTH - NAME - 60) / Math.max(1e-9, Math.max(0, above) + below);
        double zero = NAME + below * scale;
        var pen = new Pen();
        var says = new StringBuilder();
        double y = 4;
        for (Bar bar : bars) {
            pen.words(NAME - 8, y + ROW * .7, cut(bar.name(), 27), 8.5, Side.END, Ink.WORDS);
            double size = Math.max(1, Math.abs(bar.value()) * scale);
            boolean left = bar.value() < 0;
            pen.box(left ? zero - size : zero, y + 2, size, ROW - 5, 2, left ? Ink.SECOND : Ink.ACCENT);
            String shown = whole
                    ? Telling.count(Math.round(bar.value()))
                    : signed ? Telling.signed(bar.value()) : Telling.two(bar.value());
            pen.words((left ? zero : zero + size) + 6, y + ROW * .7, shown, 8.5, Side.START, Ink.MUTED);
            says.append(says.isEmpty() ? "" : ", ").append(bar.name()).append(' ').append(shown);
            y += ROW;
        }
        if (signed) pen.line(Ink.FAINT, .8, zero, 2, zero, y + 2);
        return pen.done(WIDTH, y + 4, says.toString());
    }

    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest
                        - 1)) + "…";
    }
}
