package org.discern.domain.corpus;

/// A row that could not be imported.
///
/// @param row where it begins: the line of the file, from 1; in CLINC JSON the place in the file, from 1
/// @param reason one sentence for people
/// @param excerpt its beginning, at most 120 characters
public record RejectedRow(long row, String reason, String excerpt) {}
