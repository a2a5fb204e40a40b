package org.discern.ui.kit;

/// What the dot beside a screen's name says.
public enum ScreenState {
    /// There is nothing to show yet.
    EMPTY,
    /// It can be worked with.
    READY,
    /// Its inputs have changed since it was made.
    STALE,
    /// Everything in it is decided.
    DONE
}
