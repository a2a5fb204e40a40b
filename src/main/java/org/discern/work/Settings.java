package org.discern.work;

import java.util.ArrayList;
import java.util.List;

/// What belongs to the person and not to a project.
///
/// @param theme `light`, `dark`, or `system`
/// @param recents absolute paths of projects, latest first, at most [#RECENTS]
/// @param window x, y, width, height of the last window; empty for the first time
/// @param maximised whether it filled the screen
public record Settings(String theme, List<String> recents, List<Double> window, boolean maximised) {
    public static final int RECENTS = 12;
    public static final Settings FIRST = new Settings("system", List.of(), List.of(), false);

    public Settings {
        recents = List.copyOf(recents);
        window = List.copyOf(window);
        if (window.size() != 4) window = List.of();
    }

    /// The project moves to the top.
    public Settings withRecent(String path) {
        var list = new ArrayList<>(recents);
        list.remove(path);
        list.addFirst(path);
        return new Settings(theme, list.subList(0, Math.min(RECENTS, list.size())), window, maximised);
    }

    public Settings withoutRecent(String path) {
        return new Settings(theme, recents.stream().filter(p -> !p.equals(path)).toList(), window, maximised);
    }

    public Settings withTheme(String newTheme) { return new Settings(newTheme, recents, window, maximised); }

    public Settings withWindow(double x, double y, double width, double height, boolean isMaximised) {
        return new Settings(theme, recents, List.of(x, y, width, height), isMaximised);
    }
}
