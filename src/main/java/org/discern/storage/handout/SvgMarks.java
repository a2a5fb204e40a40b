package org.discern.storage.handout;

import java.util.Locale;
import org.discern.domain.handout.Drawing;
import org.discern.domain.handout.Ink;

/// A chart as SVG within a page; colours by class, so that the page's sheet can turn dark.
final class SvgMarks {
    private SvgMarks() {}

    static void draw(StringBuilder out, Drawing drawing) {
        out.append(String.format(Locale.ROOT,
                "<svg viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\" style=\"max-width:%spx\">\n", number(drawing
                        .width()), number(drawing.height()), HtmlText.escaped(drawing.says()), number(drawing.width() * 1.6)));
        for (Drawing.Mark mark : drawing.marks()) {
            switch (mark) {
                case Drawing.Box b -> out.append("<rect x=\"").append(number(b.x())).append("\" y=\"").append(number(b.y()))
                        .append("\" width=\"").append(number(b.width())).append("\" height=\"").append(number(b.height())).append(
                                "\" rx=\"").append(number(b.radius())).append("\" class=\"").append(fill(b.fill())).append(
                                        "\"/>\n");
                case Drawing.Run r -> run(out, r);
                case Drawing.Letters l -> out.append("<text x=\"").append(number(l.x())).append("\" y=\"").append(number(l.y()))
                        .append("\" font-size=\"").append(number(l.size())).append("\" text-anchor=\"").append(l.from().name()
                                .toLowerCase(Locale.ROOT)).append("\" class=\"").append(fill(l.ink())).append(l.bold()
                                        ? " strong"
                                        : "").append("\">").append(HtmlText.escaped(l.text())).append("</text>\n");
            }
        }
        out.append("</svg>\n");
    }

    private static void run(StringBuilder out, Drawing.Run r) {
        boolean closed = r.fill().isPresent();
        out.append(closed ? "<polygon points=\"" : "<polyline points=\"");
        for (int i = 0; i + 1 < r.points().length; i += 2)
            out.append(i == 0 ? "" : " ").append(number(r.points()[i])).append(',').append(number(r.points()[i + 1]));
        out.append("\" class=\"").append(r.fill().map(SvgMarks::fill).orElse("hollow")).append(r.line().map(ink -> " line-"
                + word(ink)).orElse("")).append('"');
        if (r.line().isPresent()) out.append(" stroke-width=\"").append(number(r.thickness())).append('"');
        if (r.dashed()) out.append(" stroke-dasharray=\"3 2.5\"");
        out.append("/>\n");
    }

    private static String fill(Ink ink) { return "ink-" + word(ink); }

    static String word(Ink ink) { return ink.name().toLowerCase(Locale.ROOT); }

    private static String number(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
