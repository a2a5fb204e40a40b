package org.discern.ui.kit;

/// How a screen asks the window around it to show another one.
public interface Navigator {
    /// Shows the screen with this id, e.g. `data`; remembers the present one for *Back*.
    void go(String screenId);

    /// A short line that goes away by itself, with an optional way to act on it.
    ///
    /// @param action words of the button; empty for none
    void tell(String line, String action, Runnable onAction);
}
