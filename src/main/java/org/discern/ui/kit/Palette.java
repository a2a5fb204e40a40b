package org.discern.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/// Colours for groups: eight hues that stay apart for the common kinds of colour vision (begun with those of Okabe and Ito 2008,
/// then moved a little so that the nearest two lie as far apart as possible for all of them at 3:1 on our grounds; a test holds
/// it), then colours chosen as far from all earlier ones as possible, in OKLab.
/// An index is for ever the same hue in a theme; grey always means unassigned.
public final class Palette {
    /// The index of what belongs nowhere.
    public static final int GREY = -1;

    private static final int SIZE = 96;
    private static final String[] LIGHT = {"#2e5d8d", "#e0771a", "#378b74", "#ba71bc", "#0f97fd", "#8f5f07", "#833fda",
            "#a20252"};
    private static final String[] DARK = {"#51a4b3", "#f98c03", "#13dbaf", "#ee90fd", "#b5e3fc", "#e0d457", "#9776f6", "#ff4d77"};
    private static final int[] ON_LIGHT = extend(LIGHT, 0.42, 0.66);
    private static final int[] ON_DARK = extend(DARK, 0.62, 0.86);

    private Palette() {}

    /// Opaque ARGB of a group's colour; [#GREY] gives the theme's quiet mark.
    public static int argb(int index, Theme theme) {
        if (index < 0) return theme.argb("canvas-mark-muted");
        int[] colours = theme == Theme.DARK ? ON_DARK : ON_LIGHT;
        return colours[index < SIZE ? index : 8 + (index - 8) % (SIZE - 8)];
    }

    public static Color colour(int index, Theme theme) {
        int argb = argb(index, theme);
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
    }

    /// Greedy farthest points among a grid of hues, chromas and lightnesses that the theme's ground can carry.
    private static int[] extend(String[] first, double darkest, double lightest) {
        List<double[]> candidates = new ArrayList<>();
        for (double l = darkest; l <= lightest; l += 0.08)
            for (double c = 0.07; c < 0.2; c += 0.04)
                for (int h = 0; h < 360; h += 9) {
                    double[] lab = {l, c * Math.cos(Math.toRadians(h)), c * Math.sin(Math.toRadians(h))};
                    if (Oklab.inGamut(lab)) candidates.add(lab);
                }
        int[] out = new int[SIZE];
        double[] nearest = new double[candidates.size()];
        java.util.Arrays.fill(nearest, Double.MAX_VALUE);
        for (int i = 0; i < SIZE; i++) {
            double[] chosen;
            if (i < first.length) {
                out[i] = Theme.argb(Color.web(first[i]));
                chosen = Oklab.of(out[i]);
            } else {
                int best = 0;
                for (int k = 1; k < nearest.length; k++) if (nearest[k] > nearest[best]) best = k;
                chosen = candidates.get(best);
                out[i] = Oklab.argb(chosen);
            }
            for (int k = 0; k < nearest.length; k++) nearest[k] = Math.min(nearest[k], Oklab.distance(candidates.get(k), chosen));
        }
        return out;
    }
}
