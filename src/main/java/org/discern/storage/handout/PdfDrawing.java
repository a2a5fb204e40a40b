package org.discern.storage.handout;

import java.io.IOException;
import org.discern.domain.handout.Drawing;

/// A chart on paper: lines stay lines and words stay words.
final class PdfDrawing {
    private PdfDrawing() {}

    /// @param x,y upper left corner on the page
    static void draw(PdfPages pages, Drawing drawing, double x, double y, double scale) throws IOException {
        for (Drawing.Mark mark : drawing.marks()) {
            switch (mark) {
                case Drawing.Box b -> pages.box(x + b.x() * scale, y + b.y() * scale, b.width() * scale, b.height() * scale, b
                        .radius() * scale, b.fill());
                case Drawing.Run r -> {
                    double[] points = moved(r.points(), x, y, scale);
                    if (r.fill().isPresent()) pages.area(r.fill().get(), points);
                    if (r.line().isPresent()) pages.line(r.line().get(), r.thickness() * scale, r.dashed(), points);
                }
                case Drawing.Letters l -> pages.words(x + l.x() * scale, y + l.y() * scale, pages.font(l.bold()).shown(l.text()),
                        l.size() * scale, l.bold(), l.from(), l.ink());
            }
        }
    }

    private static double[] moved(double[] points, double x, double y, double scale) {
        double[] out = new double[points.length];
        for (int i = 0; i + 1 < points.length; i += 2) {
            out[i] = x + points[i] * scale;
            out[i + 1] = y + points[i + 1] * scale;
        }
        return out;
    }
}
