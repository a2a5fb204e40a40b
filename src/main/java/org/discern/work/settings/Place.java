package org.discern.work.settings;

import java.util.List;

/// Where the window stood.
///
/// @param window x, y, width, height; empty for the first time. A list of another length counts as empty
/// @param maximised whether it filled the screen
public record Place(List<Double> window, boolean maximised) {
    public static final Place FIRST = new Place(List.of(), false);

    public Place { window = window.size() == 4 ? List.copyOf(window) : List.of(); }
}
