package org.discern.domain.user;

/// One thing a user said, as imported. Empty strings mean "not given".
///
/// @param id stable in the project file, from 1; 0 for an event made up in a scenario
/// @param user who said it, never empty in a project
/// @param time seconds since 1970-01-01 UTC
/// @param text what was said; may be empty
/// @param label its class, empty when unknown
/// @param item what it was about (a recipe, a thread), or empty
public record UserEvent(long id, String user, long time, String text, String label, String item) {
    public UserEvent at(long newTime) { return new UserEvent(id, user, newTime, text, label, item); }

    public boolean hasLabel() { return !label.isEmpty(); }
}
