package org.discern.work;

/// Whether the file holds what the screen shows.
public enum SaveState {
    /// No project is open.
    NONE(""), SAVED("saved"), SAVING("saving…"), READ_ONLY("read-only");

    private final String words;

    SaveState(String words) { this.words = words; }

    /// For the status bar.
    public String words() { return words; }
}
