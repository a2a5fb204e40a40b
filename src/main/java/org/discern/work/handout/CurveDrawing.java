package org.discern.work.handout;

import org.discern.domain.handout.Drawing;
import org.discern.domain.handout.Drawing.Pen;
import org.discern.domain.handout.Drawing.Side;
import org.discern.domain.handout.Ink;
import org.discern.domain.intent.ScoreCurve;

/// The score over the threshold with its band, the plateau, the learned value and the present cut; below it how many clusters
/// each height gives.
final class CurveDrawing {
    private static final double WIDTH = 480;
    private static final double LEFT = 36;
    private static final double RIGHT = 470;
    private static final double TOP = 26;
    private static final double BOTTOM = 176;
    private static final double MORE = 44; // the lane of the cluster counts

    private final ScoreCurve curve;
    private final double from;
    private final double to;

    private CurveDrawing(ScoreCurve curve, double cut) {
        this.curve = curve;
        double[] heights = curve.heights();
        from = Math.min(heights[0], cut);
        to = Math.max(Math.max(heights[heights.length - 1], cut), from + 1e-12);
    }

    /// @param cut the present height
    /// @param top the height of the whole tree, by which heights are told as 0..1
    static Drawing of(ScoreCurve curve, double cut, double top, Telling telling) {
        return new CurveDrawing(curve, cut).drawn(cut, top, telling);
    }

    private Drawing drawn(double cut, double top, Telling telling) {
        var pen = new Pen();
        for (int tick = 0; tick <= 4; tick++) {
            double y = y(tick / 4.0);
            pen.line(Ink.FAINT, .6, LEFT, y, RIGHT, y);
            pen.words(LEFT - 6, y + 3, Telling.two(tick / 4.0), 8, Side.END, Ink.MUTED);
        }
        if (curve.isLearned()) {
            double a = x(curve.plateauLow());
            double b = x(curve.plateauHigh());
            pen.box(a, TOP, Math.max(1, b - a), BOTTOM - TOP, 0, Ink.WASH);
            pen.words((a + b) / 2, BOTTOM - 5, b - a > 40 ? telling.say("drawing.plateau") : "", 8, Side.MIDDLE, Ink.MUTED);
        }
        pen.area(Ink.BAND, band());
        pen.line(Ink.ACCENT, 1.6, line(curve.score()));
        if (curve.isLearned()) {
            double x = x(curve.learned());
            pen.dashes(Ink.GOOD, 1, x, TOP - 4, x, BOTTOM);
            double y = y(curve.scoreAt(curve.learned()));
            pen.area(Ink.GOOD, x - 4, y, x, y - 4, x + 4, y, x, y + 4);
        }
        double now = x(cut);
        pen.line(Ink.WORDS, 1.2, now, TOP - 4, now, BOTTOM + MORE);
        labels(pen, cut, top, telling);
        clusters(pen, telling);
        double axis = BOTTOM + MORE + 14;
        for (int tick = 0; tick <= 4; tick++) {
            double height = from + (to - from) * tick / 4;
            pen.words(x(height), axis, Telling.two(top == 0 ? 0 : height / top), 8, tick == 0
                    ? Side.START
                    : tick == 4
                            ? Side.END
                            : Side.MIDDLE, Ink.MUTED);
        }
        pen.words(RIGHT, axis + 13, telling.say("drawing.threshold"), 8.5, Side.END, Ink.MUTED);
        return pen.done(WIDTH, axis + 18, telling.say(curve.isLearned() ? "drawing.curve.says" : "drawing.curve.says.none",
                ThresholdChapter.relative(cut, top), Telling.two(curve.scoreAt(cut)), ThresholdChapter.relative(curve.learned(),
                        top)));
    }

    private void labels(Pen pen, double cut, double top, Telling telling) {
        boolean same = ThresholdChapter.isLearned(curve, cut, top);
        String now = telling.say(same ? "drawing.same" : "drawing.now", ThresholdChapter.relative(cut, top));
        double x = x(cut);
        pen.strong(x, 10, now, 8.5, side(x), Ink.WORDS);
        if (!curve.isLearned()) return;
        double learned = x(curve.learned());
        boolean apart = Math.abs(learned - x) > 90;
        if (!same)
            pen.words(learned, apart ? 10 : 20, telling.say("drawing.learned", ThresholdChapter.relative(curve.learned(), top)),
                    8.5, side(learned), Ink.GOOD);
    }

    private static Side side(double x) { return x < LEFT + 70 ? Side.START : x > RIGHT - 70 ? Side.END : Side.MIDDLE; }

    private void clusters(Pen pen, Telling telling) {
        int most = 1;
        for (int n : curve.clusters()) most = Math.max(most, n);
        double base = BOTTOM + MORE;
        double[] points = new double[2 * curve.heights().length];
        for (int i = 0; i < curve.heights().length; i++) {
            points[2 * i] = x(curve.heights()[i]);
            points[2 * i + 1] = base - (MORE - 14) * Math.log1p(curve.clusters()[i]) / Math.log1p(most);
        }
        pen.line(Ink.FAINT, .6, LEFT, base, RIGHT, base);
        pen.line(Ink.MUTED, 1, points);
        pen.words(RIGHT, BOTTOM + 12, telling.say("drawing.clusters", Telling.count(most)), 8, Side.END, Ink.MUTED);
    }

    private double[] band() {
        int n = curve.heights().length;
        double[] out = new double[4 * n];
        for (int i = 0; i < n; i++) {
            out[2 * i] = x(curve.heights()[i]);
            out[2 * i + 1] = y(curve.high()[i]);
            out[4 * n - 2 - 2 * i] = x(curve.heights()[i]);
            out[4 * n - 1 - 2 * i] = y(curve.low()[i]);
        }
        return out;
    }

    private double[] line(float[] values) {
        double[] out = new double[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            out[2 * i] = x(curve.heights()[i]);
            out[2 * i + 1] = y(values[i]);
        }
        return out;
    }

    private double x(double height) { return LEFT + (RIGHT - LEFT) * (Math.clamp(height, from, to) - from) / (to - from); }

    private static double y(double score) { return BOTTOM - (BOTTOM - TOP) * Math.clamp(score, 0, 1); }
}
