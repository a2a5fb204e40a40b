package org.discern.work;

/// One thing a person can do, known to menu, keys, toolbar and palette by the same words.
///
/// @param id stable, e.g. `intent.tune.learned`
/// @param menu where it stands, e.g. `Edit` or `Discover`
/// @param label the words of the menu, e.g. `Undo`; a longer form may come from `live`
/// @param keys e.g. `Shortcut+Z`, or empty; `Shortcut` is Ctrl, on a Mac Cmd
/// @param live the label now and why it cannot run now
/// @param action what it does, called on the screen's thread
public record Command(String id, String menu, String label, String keys, Signal<State> live, Runnable action) {
    /// @param label as shown now
    /// @param unavailable why it cannot run, for the tooltip; empty when it can
    public record State(String label, String unavailable) {
        public boolean available() { return unavailable.isEmpty(); }
    }

    /// A command that can always run.
    public static Command always(String id, String menu, String label, String keys, Runnable action) {
        return new Command(id, menu, label, keys, new Signal<>(new State(label, "")), action);
    }
}
