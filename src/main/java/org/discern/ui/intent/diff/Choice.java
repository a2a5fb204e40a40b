package org.discern.ui.intent.diff;

import org.discern.work.intent.compare.Side;

/// One of the states that can be compared.
///
/// @param words for people; two choices never share theirs
public record Choice(Side side, String words) {}
