package org.discern.work;

import java.util.ArrayList;
import java.util.List;

/// What belongs to the person and not to a project.
///
/// @param theme `light`, `dark`, or `system`
/// @param recents absolute paths of projects, latest first, at most [#RECENTS]
/// @param window x, y, width, height of the last window; empty for the first time
/// @param maximised whether it filled the screen
/// @param textScale how large words are shown, [#SCALES]; 1 is as drawn
/// @param calm whether things neither glide nor flash, whatever the system says
public record Settings(String theme, List<String> recents, List<Double> window, boolean maximised, double textScale,
        boolean calm) {
    public static final int RECENTS = 12;
    /// From the smallest to the largest.
    public static final List<Double> SCALES = List.of(0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0);
    public static final Settings FIRST = new Settings("system", List.of(), List.of(), false, 1, false);

    public Settings {
        recents = List.copyOf(recents);
        window = List.copyOf(window);
        if (window.size() != 4) window = List.of();
        if (!(textScale >= SCALES.getFirst() && textScale <= SCALES.getLast())) textScale = 1; // a file of an earlier version
    }

    /// The project moves to the top.
    public Settings withRecent(String path) {
        var list = new ArrayList<>(recents);
        list.remove(path);
        list.addFirst(path);
        return new Settings(theme, list.subList(0, Math.min(RECENTS, list.size())), window, maximised, textScale, calm);
    }

    public Settings withoutRecent(String path) {
        return new Settings(theme, recents.stream().filter(p -> !p.equals(path)).toList(), window, maximised, textScale, calm);
    }

    public Settings withTheme(String newTheme) { return new Settings(newTheme, recents, window, maximised, textScale, calm); }

    public Settings withWindow(double x, double y, double width, double height, boolean isMaximised) {
        return new Settings(theme, recents, List.of(x, y, width, height), isMaximised, textScale, calm);
    }

    /// The next larger or smaller scale; the same at the end.
    public Settings scaled(boolean larger) {
        double next = textScale;
        for (double scale : larger ? SCALES : SCALES.reversed())
            if (larger ? scale > textScale + 1e-9 : scale < textScale - 1e-9) {
                next = scale;
                break;
            }
        return withTextScale(next);
    }

    public Settings withTextScale(double scale) { return new Settings(theme, recents, window, maximised, scale, calm); }

    public Settings withCalm(boolean on) { return new Settings(theme, recents, window, maximised, textScale, on); }
}
