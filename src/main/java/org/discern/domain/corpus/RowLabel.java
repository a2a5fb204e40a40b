package org.discern.domain.corpus;

/// The label of one utterance, named by its id.
public record RowLabel(long id, String intent, String domain) {}
