package org.discern.work.handout;

import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.handout.Drawing;
import org.discern.domain.handout.Drawing.Pen;
import org.discern.domain.handout.Drawing.Side;
import org.discern.domain.handout.Ink;
import org.discern.domain.intent.UnseenScores;

/// How unfamiliar the utterances are: labelled ones above the line, the others below it, and the cut.
final class NoveltyDrawing {
    private static final int BINS = 40;
    private static final double WIDTH = 480;
    private static final double LEFT = 44;
    private static final double RIGHT = 470;
    private static final double HALF = 62;
    private static final double MIDDLE = 84;

    private NoveltyDrawing() {}

    static Drawing of(Corpus corpus, UnseenScores scores, double cut, Telling telling) {
        int[] known = new int[BINS];
        int[] others = new int[BINS];
        for (int row = 0; row < Math.min(corpus.size(), scores.size()); row++) {
            float novelty = scores.novelty()[row];
            Utterance u = corpus.get(row);
            if (Float.isNaN(novelty) || u.isOutOfDomain()) continue;
            (u.hasIntent() ? known : others)[Math.clamp((int) (novelty * BINS), 0, BINS - 1)]++;
        }
        int most = 1;
        for (int b = 0; b < BINS; b++) most = Math.max(most, Math.max(known[b], others[b]));
        var pen = new Pen();
        double step = (RIGHT - LEFT) / BINS;
        for (int b = 0; b < BINS; b++) {
            double x = LEFT + b * step;
            double up = HALF * known[b] / most;
            double down = HALF * others[b] / most;
            pen.box(x + .6, MIDDLE - up, step - 1.2, up, 0, Ink.ACCENT);
            pen.box(x + .6, MIDDLE, step - 1.2, down, 0, Ink.SECOND);
        }
        pen.line(Ink.MUTED, .8, LEFT, MIDDLE, RIGHT, MIDDLE);
        double at = LEFT + Math.clamp(cut, 0, 1) * (RIGHT - LEFT);
        pen.line(Ink.WORDS, 1.2, at, MIDDLE - HALF - 8, at, MIDDLE + HALF + 6);
        pen.strong(at, 9, telling.say("drawing.cut", Telling.two(cut)), 8.5, at > 380
                ? Side.END
                : at < 110
                        ? Side.START
                        : Side.MIDDLE, Ink.WORDS);
        pen.words(LEFT - 6, MIDDLE - HALF + 8, Telling.count(most), 8, Side.END, Ink.MUTED);
        pen.words(LEFT - 6, MIDDLE + 3, "0", 8, Side.END, Ink.MUTED);
        pen.words(LEFT - 6, MIDDLE + HALF, Telling.count(most), 8, Side.END, Ink.MUTED);
        for (int tick = 0; tick <= 4; tick++)
            pen.words(LEFT + tick * (RIGHT - LEFT) / 4, MIDDLE + HALF + 18, Telling.two(tick / 4.0), 8, tick == 0
                    ? Side.START
                    : tick == 4 ? Side.END : Side.MIDDLE, Ink.MUTED);
        double legend = MIDDLE + HALF + 34;
        pen.box(LEFT, legend - 7, 8, 8, 1, Ink.ACCENT).words(LEFT + 12, legend, telling.say("drawing.labelled"), 8.5, Side.START,
                Ink.WORDS);
        pen.box(LEFT + 150, legend - 7, 8, 8, 1, Ink.SECOND).words(LEFT + 162, legend, telling.say("drawing.unlabelled"), 8.5,
                Side.START, Ink.WORDS);
        pen.words(RIGHT, legend, telling.say("drawing.novelty"), 8.5, Side.END, Ink.MUTED);
        return pen.done(WIDTH, legend + 6, telling.say("drawing.novelty.says", Telling.two(cut)));
    }
}
