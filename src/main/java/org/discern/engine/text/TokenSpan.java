package org.discern.engine.text;

/// One token and where it stands in its text: chars `start..end` (end exclusive); start and end marks of the encoder
/// stand nowhere and have `start == end`.
///
/// @param piece the token as the vocabulary writes it, e.g. `##ing`
public record TokenSpan(int id, String piece, int start, int end) {}
