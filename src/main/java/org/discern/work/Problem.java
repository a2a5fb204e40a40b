package org.discern.work;

/// Something that went wrong, as shown to people.
///
/// @param text what happened, to what, and what to do next
/// @param code short and stable for the same fault, to search and to report by
/// @param details for *Copy details*; may hold a stack trace, never shown unasked
public record Problem(String text, String code, String details) {}
