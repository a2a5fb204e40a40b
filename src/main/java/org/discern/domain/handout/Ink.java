package org.discern.domain.handout;

/// What a stroke or a word is for; writers know the colour. Of the same family as the screens' light theme.
public enum Ink {
    WORDS(0x1f2328), MUTED(0x59636e), FAINT(0xd1d9e0), WASH(0xf6f8fa), ACCENT(0x0969da), BAND(0xcfe3f9), GOOD(0x1a7f37), BAD(
            0xcf222e), WARN(0x9a6700), SECOND(0xbc4c00), PAPER(0xffffff);

    private final int rgb;

    Ink(int rgb) { this.rgb = rgb; }

    /// On white paper, 0xRRGGBB.
    public int rgb() { return rgb; }
}
