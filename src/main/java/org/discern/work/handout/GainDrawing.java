package org.discern.work.handout;

import java.util.List;
import org.discern.domain.handout.Drawing;
import org.discern.domain.handout.Drawing.Pen;
import org.discern.domain.handout.Drawing.Side;
import org.discern.domain.handout.Ink;
import org.discern.domain.user.Slice;

/// Groups of requests, each with its accuracy without and with history on one line, and the gain with its interval.
final class GainDrawing {
    private static final double WIDTH = 480;
    private static final double LEFT = 130;
    private static final double RIGHT = 350;
    private static final double ROW = 24;

    private GainDrawing() {}

    record Group(String name, Slice slice) {}

    static Drawing of(List<Group> groups, Telling telling) {
        var pen = new Pen();
        var says = new StringBuilder();
        double bottom = 18 + ROW * groups.size();
        for (int tick = 0; tick <= 4; tick++) {
            double x = x(tick / 4.0);
            pen.line(Ink.FAINT, .6, x, 16, x, bottom);
            pen.words(x, bottom + 11, Telling.two(tick / 4.0), 8, Side.MIDDLE, Ink.MUTED);
        }
        pen.words(WIDTH, 9, telling.say("drawing.gain"), 8.5, Side.END, Ink.MUTED);
        pen.words(RIGHT + 54, 9, telling.say("drawing.requests"), 8.5, Side.END, Ink.MUTED);
        double y = 18 + ROW / 2;
        for (Group group : groups) {
            Slice s = group.slice();
            double without = x(s.accuracyWithout());
            double with = x(s.accuracyWith());
            pen.words(LEFT - 12, y + 3, BarDrawing.cut(group.name(), 24), 8.5, Side.END, Ink.WORDS);
            pen.line(s.gain() < 0 ? Ink.BAD : Ink.BAND, 3, without, y, with, y);
            pen.box(without - 4, y - 4, 8, 8, 4, Ink.MUTED);
            pen.box(with - 4.5, y - 4.5, 9, 9, 4.5, Ink.ACCENT);
            pen.words(RIGHT + 54, y + 3, Telling.count(s.events()), 8.5, Side.END, Ink.MUTED);
            String gain = Telling.signed(s.gain()) + " ± " + Telling.two(s.gainError());
            boolean sure = Math.abs(s.gain()) > s.gainError();
            Ink ink = !sure ? Ink.MUTED : s.gain() > 0 ? Ink.GOOD : Ink.BAD;
            if (sure) pen.strong(WIDTH, y + 3, gain, 8.5, Side.END, ink);
            else pen.words(WIDTH, y + 3, gain, 8.5, Side.END, ink);
            says.append(says.isEmpty() ? "" : "; ").append(group.name()).append(": ").append(Telling.two(s.accuracyWithout()))
                    .append(" → ").append(Telling.two(s.accuracyWith()));
            y += ROW;
        }
        double legend = bottom + 28;
        pen.box(LEFT, legend - 7, 8, 8, 4, Ink.MUTED).words(LEFT + 13, legend, telling.say("drawing.without"), 8.5, Side.START,
                Ink.WORDS);
        pen.box(LEFT + 110, legend - 7, 8, 8, 4, Ink.ACCENT).words(LEFT + 123, legend, telling.say("drawing.with"), 8.5,
                Side.START, Ink.WORDS);
        return pen.done(WIDTH, legend + 6, says.toString());
    }

    private static double x(double accuracy) { return LEFT + (RIGHT - LEFT) * Math.clamp(accuracy, 0, 1); }
}
