package org.discern.domain.user;

import java.util.List;

/// The answer to one request of one user.
///
/// @param classes names, in the order of the probabilities; the last one may be *other*
/// @param without probability per class from the request alone, sums to 1
/// @param with probability per class with history, sums to 1
/// @param trustLong share of the attention on the long-term lane among both lanes, 0..1; NaN without history
/// @param reasons long-term first, then short-term oldest first
public record Reading(List<String> classes, float[] without, float[] with, double trustLong, List<Reason> reasons) {
    public Reading {
        classes = List.copyOf(classes);
        reasons = List.copyOf(reasons);
        if (without.length != classes.size() || with.length != classes.size())
            throw new IllegalArgumentException("A reading needs one probability per class");
    }

    /// The most probable class of either column; the first one among equals.
    public static int best(float[] probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) if (probabilities[c] > probabilities[best]) best = c;
        return best;
    }

    /// True when history changes the answer.
    public boolean flips() { return best(without) != best(with); }
}
