package org.discern.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Orientation;

/// Which views stand where, as a value that the settings keep as text.
///
/// @param first id of the view in the window; empty for none
/// @param second id of the one beside or below it; empty when the window is not split
/// @param share of the first, 0..1
/// @param secondActive whether the second is the one that is worked in
/// @param apart views in windows of their own
record ViewLayout(String first, String second, Orientation way, double share, boolean secondActive, List<Apart> apart) {
    static final ViewLayout NONE = new ViewLayout("", "", Orientation.HORIZONTAL, 0.5, false, List.of());
    private static final int PARTS = 5;
    private static final int APART_PARTS = 5;

    /// A view in a window of its own.
    record Apart(String id, double x, double y, double width, double height) {}

    ViewLayout { apart = List.copyOf(apart); }

    String active() { return secondActive ? second : first; }

    /// One line, read again by [#of].
    String text() {
        var out = new StringBuilder(String.format(Locale.ROOT, "%s,%s,%s,%.3f,%s", first, second, way, share, secondActive));
        for (Apart a : apart)
            out.append(String.format(Locale.ROOT, ";%s,%.0f,%.0f,%.0f,%.0f", a.id(), a.x(), a.y(), a.width(), a.height()));
        return out.toString();
    }

    /// What the text says of views that are there; [#NONE] for anything that is no layout.
    static ViewLayout of(String text, Set<String> views) {
        try {
            String[] windows = text.split(";", -1);
            String[] parts = windows[0].split(",", -1);
            if (parts.length != PARTS || !views.contains(parts[0])) return NONE;
            boolean split = views.contains(parts[1]) && !parts[1].equals(parts[0]);
            var apart = new ArrayList<Apart>();
            for (int i = 1; i < windows.length; i++) {
                String[] w = windows[i].split(",", -1);
                if (w.length == APART_PARTS && views.contains(w[0]) && !w[0].equals(parts[0]) && !w[0].equals(parts[1]))
                    apart.add(new Apart(w[0], Double.parseDouble(w[1]), Double.parseDouble(w[2]), Double.parseDouble(w[3]), Double
                            .parseDouble(w[4])));
            }
            return new ViewLayout(parts[0], split ? parts[1] : "", Orientation.valueOf(parts[2]), Math.clamp(Double.parseDouble(
                    parts[3]), 0.1, 0.9), split && Boolean.parseBoolean(parts[4]), apart);
        } catch (IllegalArgumentException broken) {
            return NONE;
        }
    }
}
