package org.discern.domain.user;

/// What an event served for in a training: rows `0 .. n-1` of a user by time, train below `ceil(.6 n)`, test from
/// `ceil(.8 n)`.
public enum Part {
    TRAIN(0), VALIDATION(1), TEST(2);

    private final int number;

    Part(int number) { this.number = number; }

    /// How the project file and [Outcomes] write it.
    public int number() { return number; }

    /// @param place of the event among the user's, from 0
    /// @param n how many events the user has
    public static Part of(int place, int n) {
        if (place < Math.ceilDiv(6 * n, 10)) return TRAIN;
        return place < Math.ceilDiv(8 * n, 10) ? VALIDATION : TEST;
    }
}
