package org.discern.work.settings;

import java.util.List;

/// How everything looks.
///
/// @param textScale how large words are shown, [#SMALLEST] to [#LARGEST]; 1 is as drawn. Another number counts as 1
public record Look(ThemeChoice theme, Density density, double textScale, LessMotion lessMotion, Hues hues) {
    /// The steps of *Larger* and *Smaller*.
    public static final List<Double> SCALES = List.of(0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0);
    public static final double SMALLEST = SCALES.getFirst();
    public static final double LARGEST = SCALES.getLast();
    public static final Look FIRST = new Look(ThemeChoice.SYSTEM, Density.COMFORTABLE, 1, LessMotion.SYSTEM, Hues.DISCERN);

    public Look { if (!(textScale >= SMALLEST && textScale <= LARGEST)) textScale = 1; }

    public Look withTheme(ThemeChoice other) { return new Look(other, density, textScale, lessMotion, hues); }

    public Look withDensity(Density other) { return new Look(theme, other, textScale, lessMotion, hues); }

    public Look withTextScale(double other) { return new Look(theme, density, other, lessMotion, hues); }

    public Look withLessMotion(LessMotion other) { return new Look(theme, density, textScale, other, hues); }

    public Look withHues(Hues other) { return new Look(theme, density, textScale, lessMotion, other); }

    /// The next larger or smaller of [#SCALES]; the same at the end.
    public Look scaled(boolean larger) {
        for (double scale : larger ? SCALES : SCALES.reversed())
            if (larger ? scale > textScale + 1e-9 : scale < textScale - 1e-9) return withTextScale(scale);
        return this;
    }
}
