package org.discern.ui.kit.points;

/// What dragging on the map does.
public enum SelectMode {
    /// Click picks, drag pans.
    PICK,
    /// Drag a rectangle around points.
    RECTANGLE,
    /// Draw around points by hand.
    LASSO
}
