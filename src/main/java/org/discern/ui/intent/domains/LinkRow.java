package org.discern.ui.intent.domains;

/// One new intent in the table.
///
/// @param item index in the domain tree
/// @param key of the decisions
/// @param named whether a person gave the name; else it is a suggestion
/// @param proposed domain at the live cut, `isNewDomain` when it is a new one
/// @param strength 0..1, or NaN
/// @param home what the analyst decided, or empty
record LinkRow(int item, String key, String name, boolean named, int rows, String proposed, boolean isNewDomain, double strength,
        String home) {
    boolean isDecided() { return !home.isEmpty(); }

    /// Where it would go now.
    String domain() { return isDecided() ? home : proposed; }
}
