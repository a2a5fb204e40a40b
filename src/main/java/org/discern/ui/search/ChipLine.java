package org.discern.ui.search;

import org.discern.domain.corpus.Chip;

/// A chip as shown.
///
/// @param hits how many rows it lets through alone; -1 while that is not known
public record ChipLine(Chip chip, int hits) {}
