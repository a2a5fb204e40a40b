package org.discern.work.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.discern.domain.handout.Drawing;
import org.discern.domain.handout.Drawing.Pen;
import org.discern.domain.handout.Drawing.Side;
import org.discern.domain.handout.Ink;

/// Lists side by side, and lines from a thing's place in one to its place in the next.
final class MovesDrawing {
    private static final double WIDTH = 480;
    private static final double GAP = 40;
    private static final double LINE = 9.5; // of a name that takes several
    private static final double PAD = 7.5;
    private static final double TOP = 24;

    private MovesDrawing() {}

    /// Where each place begins, and behind the last one where it ends: as high as its longest name.
    private static double[] tops(List<List<Integer>> lists, IntFunction<String> name, int longest) {
        int rows = lists.stream().mapToInt(List::size).max().orElse(0);
        double[] out = new double[rows + 1];
        out[0] = TOP;
        for (int place = 0; place < rows; place++) {
            int lines = 1;
            for (List<Integer> list : lists)
                if (place < list.size()) lines = Math.max(lines, lines(name.apply(list.get(place)), longest).size());
            out[place + 1] = out[place] + lines * LINE + PAD;
        }
        return out;
    }

    /// A name in lines of at most so many characters, broken between words; only a word that is longer by itself is cut.
    static List<String> lines(String name, int longest) {
        var out = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : name.strip().split("\\s+", -1)) {
            String fits = BarDrawing.cut(word, longest);
            if (!line.isEmpty() && line.length() + 1 + fits.length() > longest) {
                out.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) line.append(' ');
            line.append(fits);
        }
        out.add(line.toString());
        return out;
    }

    /// @param lists per column what stands there, best first
    /// @param name of a thing
    static Drawing of(List<String> titles, List<List<Integer>> lists, IntFunction<String> name, Telling telling) {
        int n = titles.size();
        double width = (WIDTH - GAP * (n - 1)) / n;
        int longest = (int) ((width - 18) / 4.1);
        double[] tops = tops(lists, name, longest);
        var pen = new Pen();
        for (int c = 0; c < n; c++) {
            double x = c * (width + GAP);
            pen.strong(x, 10, BarDrawing.cut(titles.get(c), (int) (width / 4.6)), 8.5, Side.START, Ink.WORDS);
            if (lists.get(c).isEmpty()) pen.words(x, TOP + 10, telling.say("drawing.empty"), 8.5, Side.START, Ink.MUTED);
            for (int place = 0; place < lists.get(c).size(); place++) {
                int thing = lists.get(c).get(place);
                int before = c == 0 ? place : lists.get(c - 1).indexOf(thing);
                double y = tops[place];
                if (c > 0 && before < 0) pen.box(x - 3, y - 1, width + 3, tops[place + 1] - y - 2, 2, Ink.BAND);
                pen.words(x + 10, y + 10, Integer.toString(place + 1), 8, Side.END, Ink.MUTED);
                double base = y + 10;
                for (String line : lines(name.apply(thing), longest)) {
                    pen.words(x + 15, base, line, 8, Side.START, Ink.WORDS);
                    base += LINE;
                }
                if (c > 0 && before >= 0) {
                    Ink ink = before > place ? Ink.GOOD : before < place ? Ink.SECOND : Ink.FAINT;
                    pen.line(ink, 1, x - GAP + 4, tops[before] + 7, x - 6, y + 7);
                }
            }
        }
        double legend = tops[tops.length - 1] + 14;
        if (n > 1) {
            pen.line(Ink.GOOD, 1.4, 0, legend - 3, 14, legend - 3).words(18, legend, telling.say("drawing.up"), 8, Side.START,
                    Ink.MUTED);
            pen.line(Ink.SECOND, 1.4, 80, legend - 3, 94, legend - 3).words(98, legend, telling.say("drawing.down"), 8,
                    Side.START, Ink.MUTED);
            pen.box(170, legend - 8, 14, 9, 2, Ink.BAND).words(188, legend, telling.say("drawing.entered"), 8, Side.START,
                    Ink.MUTED);
        }
        return pen.done(WIDTH, legend + 4, telling.say("drawing.moves.says", String.join(", ", titles)));
    }
}
