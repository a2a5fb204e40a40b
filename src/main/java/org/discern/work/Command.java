package org.discern.work;

/// One thing a person can do, known to menu, keys, toolbar and palette by the same words.
///
/// @param id stable, e.g. `discover.tune.learned`
/// @param menu where it stands, e.g. `Edit` or `Discover`
/// @param label the words of the menu, e.g. `Undo`; a longer form may come from `live`
/// @param keys e.g. `Shortcut+Z`, `A` or `Shift+[`, or empty; `Shortcut` is Ctrl, on a Mac Cmd
/// @param view id of the screen in which the command and its keys act, e.g. `review`; empty for everywhere
/// @param live the label now and why it cannot run now
/// @param action what it does, called on the screen's thread
public record Command(String id, String menu, String label, String keys, String view, Signal<State> live, Runnable action) {
    /// @param label as shown now
    /// @param unavailable why it cannot run, for the tooltip; empty when it can
    public record State(String label, String unavailable) {
        public boolean available() { return unavailable.isEmpty(); }
    }

    /// A command that acts in every view.
    public Command(String id, String menu, String label, String keys, Signal<State> live, Runnable action) {
        this(id, menu, label, keys, "", live, action);
    }

    /// A command that can always run.
    public static Command always(String id, String menu, String label, String keys, Runnable action) {
        return new Command(id, menu, label, keys, new Signal<>(new State(label, "")), action);
    }

    /// A command of one view, which says what it does once it is made: [Commands#does].
    public static Command of(String view, String id, String menu, String label, String keys, Signal<State> live) {
        return new Command(id, menu, label, keys, view, live, () -> {});
    }

    /// Whether both may be asked for by one key at one moment.
    boolean clashesWith(Command other) {
        return id.equals(other.id) || (!keys.isEmpty() && keys.equals(other.keys) && meets(other));
    }

    /// Whether there is a view in which both act.
    boolean meets(Command other) { return view.isEmpty() || other.view.isEmpty() || view.equals(other.view); }

    /// The same with other keys.
    Command withKeys(String other) { return new Command(id, menu, label, other, view, live, action); }
}
