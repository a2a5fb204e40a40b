package org.discern.ui.kit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;
import org.discern.work.settings.Hues;

/// Colours for groups: eight hues that stay apart for the common kinds of colour vision (begun with those of Okabe and Ito 2008,
/// then moved a little so that the nearest two lie as far apart as possible for all of them at 3:1 on our grounds; a test holds
/// it), or those of Okabe and Ito themselves where a person wants them ([Theme#hues]), then colours chosen as far from all earlier ones as possible, in OKLab.
/// An index is for ever the same hue in a theme; grey always means unassigned.
public final class Palette {
    /// The index of what belongs nowhere.
    public static final int GREY = -1;

    private static final int SIZE = 96;
    private static final String[] LIGHT = {"#2e5d8d", "#e0771a", "#378b74", "#ba71bc", "#0f97fd", "#8f5f07", "#833fda",
            "#a20252"};
    private static final String[] DARK = {"#51a4b3", "#f98c03", "#13dbaf", "#ee90fd", "#b5e3fc", "#e0d457", "#9776f6", "#ff4d77"};
    private static final String[] OKABE_ITO_LIGHT = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#3c9cd0", "#ca8400", "#a29500",
            "#1f2328"};
    private static final String[] OKABE_ITO_DARK = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#f0e442",
            "#e6edf3"};
    private static final Map<Hues, int[]> ON_LIGHT = new EnumMap<>(Map.of(Hues.DISCERN, extend(LIGHT, 0.42, 0.66)));
    private static final Map<Hues, int[]> ON_DARK = new EnumMap<>(Map.of(Hues.DISCERN, extend(DARK, 0.62, 0.86)));
    private static volatile Hues hues = Hues.DISCERN;

    private Palette() {}

    /// Which colours are in force.
    public static Hues hues() { return hues; }

    /// @return false when these are in force already
    static synchronized boolean use(Hues other) {
        if (other == hues) return false;
        if (!ON_LIGHT.containsKey(other)) { // made when somebody asks for them: a start need not wait
            ON_LIGHT.put(other, extend(OKABE_ITO_LIGHT, 0.42, 0.66));
            ON_DARK.put(other, extend(OKABE_ITO_DARK, 0.62, 0.86));
        }
        hues = other;
        return true;
    }

    /// Opaque ARGB of a group's colour; [#GREY] gives the theme's quiet mark.
    public static int argb(int index, Theme theme) {
        if (index < 0) return theme.argb("canvas-mark-muted");
        int[] colours = Objects.requireNonNull((theme == Theme.DARK ? ON_DARK : ON_LIGHT).get(hues));
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
