package org.discern.domain.user;

/// One thing remembered, and what it did to a reading.
///
/// @param place of the item in its lane: for [Lane#LONG] its slot of the memory, for [Lane#SHORT] the event of the scenario
/// @param label the class it stands for; empty when none is known
/// @param count how many events it sums up; 1 in the short-term lane
/// @param weight its share of the attention, 0..1; all weights of a reading sum to 1 with the request's own share
/// @param effect what removing it does to the probability of the class predicted with history, -1..1
public record Reason(Lane lane, int place, String label, int count, double weight, double effect) {
    /// Attention without effect, or effect without attention: the weight is then no explanation.
    public boolean disagrees() {
        boolean heavy = weight >= .10;
        boolean moving = Math.abs(effect) >= .02;
        return heavy != moving;
    }
}
