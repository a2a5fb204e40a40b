package org.discern.domain.intent.compare;

/// A cut the analyst kept under a name. What was edited at that moment is in the history; see `work.intent.compare`.
///
/// @param runId the run it cuts
/// @param height in the linkage's own unit
/// @param noveltyCut above which rows counted as unseen
/// @param clusters how many of enough utterances it had, for the list
public record KeptCut(long runId, double height, double noveltyCut, int clusters) {}
