package org.discern.domain.user;

/// How well a group of events was read without and with history.
///
/// @param key which group, e.g. `1-5` or a user's name
/// @param outcomes the group's rows of the outcomes, rising
/// @param without,with how many were read rightly
/// @param fixed wrong without, right with history
/// @param broken right without, wrong with history
public record Slice(String key, int[] outcomes, int without, int with, int fixed, int broken) {
    public int events() { return outcomes.length; }

    /// 0..1, or NaN for no event.
    public double accuracyWithout() { return events() == 0 ? Double.NaN : (double) without / events(); }

    /// 0..1, or NaN for no event.
    public double accuracyWith() { return events() == 0 ? Double.NaN : (double) with / events(); }

    /// -1..1, or NaN for no event.
    public double gain() { return accuracyWith() - accuracyWithout(); }

    /// Half the width of the 95 % interval of the gain: both columns read the same events, so only those that changed sides
    /// count, `1.96 sqrt(fixed + broken - (fixed - broken)² / n) / n`.
    ///
    /// Source: A. Agresti, Categorical Data Analysis, 3rd ed., 2013, section 11.1 (difference of dependent proportions).
    public double gainError() {
        double n = events();
        double difference = fixed - broken;
        return n == 0 ? Double.NaN : 1.96 * Math.sqrt(Math.max(0, fixed + broken - difference * difference / n)) / n;
    }
}
