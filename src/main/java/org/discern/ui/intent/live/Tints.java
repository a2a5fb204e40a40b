package org.discern.ui.intent.live;

import org.discern.domain.intent.Clusters;
import org.discern.ui.kit.Palette;
import org.discern.ui.kit.Theme;

/// The colour of each cluster of a cut, by its branch. Grey is unassigned. With the eye on the new ones, known intents keep
/// their hue but step back.
public final class Tints {
    private static final int KNOWN_ON_LIGHT = 88;
    private static final int KNOWN_ON_DARK = 120;

    private Tints() {}

    /// Opaque ARGB per cluster, in drawing order.
    public static int[] of(Live live, boolean newInFocus, Theme theme) {
        int ground = theme.argb("canvas-ground");
        int known = theme == Theme.DARK ? KNOWN_ON_DARK : KNOWN_ON_LIGHT;
        int stray = theme.argb("canvas-mark-muted");
        Clusters clusters = live.clusters();
        int[] out = new int[clusters.entries().size()];
        for (int c = 0; c < out.length; c++) {
            Clusters.Entry entry = clusters.entries().get(c);
            int index = live.ground().colours().of(entry.node());
            int own = index < 0 || entry.kind() == Clusters.Kind.STRAY ? stray : Palette.argb(index, theme);
            out[c] = newInFocus && entry.kind() == Clusters.Kind.KNOWN ? over(own, ground, known) : own;
        }
        return out;
    }

    /// `share` of 256 of the colour over the ground.
    private static int over(int colour, int ground, int share) {
        int k = 256 - share;
        int rb = ((colour & 0xff00ff) * share + (ground & 0xff00ff) * k) >>> 8 & 0xff00ff;
        int g = ((colour & 0x00ff00) * share + (ground & 0x00ff00) * k) >>> 8 & 0x00ff00;
        return 0xff000000 | rb | g;
    }
}
