package org.discern.storage.handout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.discern.domain.font.Woff;

/// One weight of the report's font: what it can show, how wide that is, and where lines break.
final class PdfFont {

    private final PDType0Font font;
    private final SpareFonts spare;
    private final Map<Integer, Double> widths = new HashMap<>(); // per code point in thousandths; NaN for one nothing shows
    private final Map<Integer, PDType0Font> shownBy = new HashMap<>(); // what a spare font shows
    private final Set<String> gaps = new HashSet<>();

    PdfFont(PDDocument document, Fonts weight, SpareFonts spare) throws IOException {
        this.spare = spare;
        try {
            font = PDType0Font.load(document, new ByteArrayInputStream(Woff.trueType(weight.woff())), true);
        } catch (DataFormatException broken) {
            throw new IOException("A font of the program is broken", broken);
        }
    }

    /// A stretch of text and the font that shows it.
    record Run(PDType0Font font, String text) {}

    /// A line cut where the font changes.
    ///
    /// @param shown as [#shown] gives it
    List<Run> runs(String shown) {
        var out = new ArrayList<Run>();
        var text = new StringBuilder();
        PDType0Font now = font;
        for (int c : shown.codePoints().toArray()) {
            double _ = width(c);
            PDType0Font needed = shownBy.getOrDefault(c, font);
            if (!needed.equals(now) && !text.isEmpty()) {
                out.add(new Run(now, text.toString()));
                text.setLength(0);
            }
            now = needed;
            text.appendCodePoint(c);
        }
        if (!text.isEmpty()) out.add(new Run(now, text.toString()));
        return out;
    }

    /// The texts that have a character nothing has a sign for.
    Set<String> gaps() { return gaps; }

    /// The text in signs the font has, on one line.
    String shown(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isISOControl(c)) out.append(' ');
            else
                if (!Double.isNaN(width(c))) out.appendCodePoint(c);
            else {
                gaps.add(text);
                if (!isMark(c)) out.append('?'); // a mark joins the sign before it, which says enough
            }
        });
        return out.toString();
    }

    private static boolean isMark(int c) {
        int kind = Character.getType(c);
        return kind == Character.NON_SPACING_MARK || kind == Character.FORMAT || kind == Character.ENCLOSING_MARK;
    }

    /// @param shown as [#shown] gives it
    double width(String shown, double size) { return shown.codePoints().mapToDouble(this::width).sum() * size / 1000; }

    /// The text in lines no wider than that; a word that is too long is broken.
    List<String> lines(String text, double size, double widest) {
        var out = new ArrayList<String>();
        for (String part : text.split("\\R", -1)) {
            var line = new StringBuilder();
            for (String word : shown(part).split(" ", -1)) {
                if (word.isEmpty()) continue;
                String joined = line.isEmpty() ? word : line + " " + word;
                if (width(joined, size) <= widest) {
                    line.setLength(0);
                    line.append(joined);
                    continue;
                }
                if (!line.isEmpty()) out.add(line.toString());
                String rest = word;
                while (width(rest, size) > widest && rest.codePointCount(0, rest.length()) > 1) {
                    int fits = fits(rest, size, widest);
                    out.add(rest.substring(0, fits));
                    rest = rest.substring(fits);
                }
                line.setLength(0);
                line.append(rest);
            }
            out.add(line.toString());
        }
        return out;
    }

    private int fits(String word, double size, double widest) {
        double sum = 0;
        int at = 0;
        while (at < word.length()) {
            int c = word.codePointAt(at);
            sum += width(c) * size / 1000;
            if (sum > widest && at > 0) return at;
            at += Character.charCount(c);
        }
        return at;
    }

    private double width(int codePoint) { return widths.computeIfAbsent(codePoint, this::measured); }

    private double measured(int codePoint) {
        try {
            return font.getStringWidth(Character.toString(codePoint));
        } catch (IOException | IllegalArgumentException missing) {
            return spared(codePoint);
        }
    }

    private double spared(int codePoint) {
        PDType0Font other = spare.of(codePoint).orElse(null);
        if (other == null) return Double.NaN;
        shownBy.put(codePoint, other);
        try {
            return other.getStringWidth(Character.toString(codePoint));
        } catch (IOException failed) {
            return Double.NaN;
        }
    }
}
