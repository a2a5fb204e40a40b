package org.discern.domain.intent.compare;

/// Whether the new utterances use a cluster otherwise than the earlier ones did.
///
/// @param shareBefore of the earlier utterances that lie in it, 0..1
/// @param shareAdded of the new utterances, 0..1
/// @param shareChance how likely so large a difference of shares is by chance, corrected for all clusters; 0..1
/// @param shift cosine distance between the centres of its earlier and its new utterances, 0..2; NaN with too few of either
/// @param shiftChance how likely so large a shift is by chance, corrected for all clusters; NaN when not tested
public record Drift(double shareBefore, double shareAdded, double shareChance, double shift, double shiftChance) {
    /// Above this chance a difference is taken for noise.
    public static final double LEVEL = 0.05;

    public boolean isMoreUsed() { return shareChance < LEVEL && shareAdded > shareBefore; }

    public boolean isLessUsed() { return shareChance < LEVEL && shareAdded < shareBefore; }

    public boolean hasShifted() { return shiftChance < LEVEL; }
}
