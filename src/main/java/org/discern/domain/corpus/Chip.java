package org.discern.domain.corpus;

/// One condition of a search.
///
/// @param inverted lets through what does not match
/// @param bound least similarity, -1..1, for [SearchMode#MEANING]; of no meaning in the other modes
public record Chip(SearchMode mode, String text, boolean inverted, double bound) {
    /// Where the slider of a new chip stands.
    public static final double USUAL_BOUND = 0.5;

    public Chip {
        text = text.strip();
        if (text.isEmpty()) throw new IllegalArgumentException("A chip needs a text");
        if (!(bound >= -1 && bound <= 1)) throw new IllegalArgumentException("A similarity lies in -1..1");
    }

    public static Chip of(SearchMode mode, String text) { return new Chip(mode, text, false, USUAL_BOUND); }

    public Chip turned() { return new Chip(mode, text, !inverted, bound); }

    public Chip withMode(SearchMode newMode) { return new Chip(newMode, text, inverted, bound); }

    public Chip withBound(double newBound) { return new Chip(mode, text, inverted, newBound); }
}
