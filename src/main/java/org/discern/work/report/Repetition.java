package org.discern.work.report;

/// Whether a run made the same result again.
///
/// @param identical every number of the result has the same bits
/// @param difference the first part that differs, for people; empty when identical
public record Repetition(long runId, boolean identical, String difference) {}
