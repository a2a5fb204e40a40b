package org.discern.domain.user;

/// How well a trained model read each event of the histories, every event from what lay before it.
///
/// @param eventIds per row the event's id
/// @param parts per row the number of its [Part]
/// @param truth per row its class, or -1 when it has none of the classes (then nothing else is known of the row)
/// @param without per row the class predicted from the text alone
/// @param with per row the class predicted with history
/// @param chanceWithout per row the probability of the true class from the text alone, 0..1
/// @param chanceWith per row the probability of the true class with history, 0..1
public record Outcomes(long[] eventIds, int[] parts, int[] truth, int[] without, int[] with, float[] chanceWithout,
        float[] chanceWith) {
    public Outcomes {
        int n = eventIds.length;
        if (parts.length != n || truth.length != n || without.length != n || with.length != n || chanceWithout.length != n
                || chanceWith.length != n)
            throw new IllegalArgumentException("Outcomes need one entry per event");
    }

    public int size() { return eventIds.length; }
}
