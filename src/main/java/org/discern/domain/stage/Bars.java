package org.discern.domain.stage;

/// What stands where a text is hidden: solid rounded bars, all equally long, and as many as one of three sizes of texts asks for.
/// Neither letters nor the number of words can be guessed from them. The bar is a sign of the program's own font, so hidden texts
/// look the same in a label, in a drawing and on paper.
public final class Bars {
    /// The sign of one bar, in Unicode's private area.
    public static final String BAR = "\uE0F0";
    private static final int SHORT = 4; // words
    private static final int MIDDLE = 10;

    private Bars() {}

    /// Blank texts stay as they are: they say nothing.
    public static String over(String text) {
        if (text.isBlank()) return text;
        int words = text.strip().split("\\s+").length;
        return of(words <= SHORT ? 2 : words <= MIDDLE ? 4 : 7);
    }

    /// @param bars at least 1
    public static String of(int bars) { return String.join(" ", java.util.Collections.nCopies(bars, BAR)); }
}
