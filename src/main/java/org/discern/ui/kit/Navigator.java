package org.discern.ui.kit;

import org.discern.work.Signal;

/// How a screen asks the window around it to show another one.
public interface Navigator {
    /// Style class of the control that gets the focus when its screen shows.
    String STARTS_HERE = "starts-here";

    /// Shows the screen with this id, e.g. `data`; remembers the present one for *Back*.
    void go(String screenId);

    /// The id of the screen that shows now.
    default Signal<String> place() { return new Signal<>(""); }

    /// A short line that goes away by itself, with an optional way to act on it.
    ///
    /// @param action words of the button; empty for none
    void tell(String line, String action, Runnable onAction);
}
