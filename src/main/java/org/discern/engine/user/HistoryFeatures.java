package org.discern.engine.user;

/// What the network is told of an item beside its text and label: how old it is, how far back, how often. The same code
/// serves training and reading.
final class HistoryFeatures {
    /// Bumps over the logarithm of the age: a second, ten seconds, … three years.
    private static final int AGES = 9;

    static final int SHORT = AGES + 5;
    static final int LONG = AGES + 5;
    static final int REQUEST = 6;

    private HistoryFeatures() {}

    /// @param rank 1 for the latest event
    /// @param agreement of request and label, see [Beliefs#agreement]
    static void shortItem(float[] to, int at, long age, int rank, float agreement) {
        ages(to, at, age);
        to[at + AGES] = 1f / rank;
        to[at + AGES + 1] = (float) Math.exp(-rank / 3.0);
        to[at + AGES + 2] = (float) Math.exp(-rank / 10.0);
        to[at + AGES + 3] = rank == 1 ? 1 : 0;
        to[at + AGES + 4] = agreement;
    }

    /// @param age since the slot's last event
    /// @param slow tally of the slot that halves every 16 events: the long-term lane says what is usual, and leaves what is
    /// new to the short-term one
    /// @param share of the slot in all slow tallies
    static void longItem(float[] to, int at, long age, float count, float slow, float share, float agreement,
            float confidence) {
        ages(to, at, age);
        to[at + AGES] = (float) Math.log1p(count) / 3;
        to[at + AGES + 1] = (float) Math.log1p(slow);
        to[at + AGES + 2] = share;
        to[at + AGES + 3] = agreement;
        to[at + AGES + 4] = confidence;
    }

    /// @param events the user's, before the request
    /// @param time of the request, seconds since 1970
    /// @param best log probability of the class the text alone makes likeliest
    static void request(float[] to, int at, long events, int slots, long time, float best) {
        double hour = 2 * Math.PI * Math.floorMod(time, 86_400L) / 86_400;
        to[at] = (float) Math.log1p((double) events) / 5;
        to[at + 1] = (float) Math.log1p(slots) / 3;
        to[at + 2] = (float) Math.sin(hour);
        to[at + 3] = (float) Math.cos(hour);
        to[at + 4] = (float) Math.exp(best);
        to[at + 5] = events > 0 ? 1 : 0;
    }

    /// The log probability of a label; *other*, which no reading ever answers, counts as one class of many.
    static float logChance(float[] text, int at, int label, int classes) {
        return label < classes ? Math.max(text[at + label], -12) : (float) -Math.log(classes);
    }

    private static void ages(float[] to, int at, long age) {
        double x = Math.log10(1.0 + Math.max(0, age)); // a clock that went backwards counts as "just now"
        for (int i = 0; i < AGES; i++) {
            double off = (x - i) / .7;
            to[at + i] = (float) Math.exp(-off * off / 2);
        }
    }
}
