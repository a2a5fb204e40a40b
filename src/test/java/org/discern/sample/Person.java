package org.discern.sample;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What one invented person says and means, event by event.
///
/// @param name user id
/// @param events how many requests, at least 1
/// @param ambiguous share of requests that only the habit explains, 0..1
/// @param habits by ambiguous group what is meant
/// @param seasons from which event on which groups are in use and how often (weights)
/// @param changes events (from 0) at which the main groups switch, ascending
/// @param forced events at which a certain group is said, whatever the chance
/// @param own weight per intent of clear requests, by choice
/// @param follows how much clear requests follow the habits, 0..1
/// @param spoken share of requests spoken rather than typed, 0..1
/// @param days between which days of the calendar, from 0, end exclusive
record Person(String name, Kind kind, int events, double ambiguous, Map<String, Habit> habits, List<Season> seasons,
        List<Integer> changes, Map<Integer, PhraseGroup> forced, Map<String, Double> own, double follows, double spoken,
        int[] days) {
    /// The five sorts of people in the sample.
    enum Kind {
        STEADY, DRIFTING, SUDDEN, RETURNING, NEW
    }

    /// The groups in use from an event on.
    record Season(int from, Map<PhraseGroup, Double> weights) {}

    /// A meaning that comes up between two events; at once when they are the same.
    record Turn(String label, int from, int to) {}

    /// What a person means by a group, first turn first.
    record Habit(List<Turn> turns) {
        static Habit of(String label) { return new Habit(List.of(new Turn(label, 0, 0))); }

        String at(int event, RandomGenerator random) {
            String label = turns.getFirst().label();
            for (Turn turn : turns) {
                if (event >= turn.to()) label = turn.label();
                else
                    if (event >= turn.from() && random.nextInt(turn.to() - turn.from()) < event - turn.from())
                        label = turn
                                .label();
            }
            return label;
        }
    }

    Season season(int event) {
        Season now = seasons.getFirst();
        for (Season season : seasons) if (season.from() <= event) now = season;
        return now;
    }

    String means(PhraseGroup group, int event, RandomGenerator random) {
        Habit habit = habits.get(group.name());
        if (habit == null) throw new IllegalStateException(name + " has no habit for " + group.name());
        return habit.at(event, random);
    }
}
