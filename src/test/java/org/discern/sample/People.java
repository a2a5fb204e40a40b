package org.discern.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.discern.sample.Person.Habit;
import org.discern.sample.Person.Kind;
import org.discern.sample.Person.Season;
import org.discern.sample.Person.Turn;

/// Invents the persons of the sample.
final class People {
    /// Days of the calendar: 2026-01-05 (a Monday) to 2026-06-28.
    static final int DAYS = 175;

    private static final double[] POPULARITY = {5, 3, 2, 1.5};
    private static final List<String> THEMES = List.of("media", "info", "kitchen", "rhythm");
    /// Share of the main groups in the ambiguous requests of a person with sudden changes.
    private static final double MAIN = .8;

    private final List<PhraseGroup> clear;
    private final List<PhraseGroup> open;
    private final RandomGenerator random;

    People(List<PhraseGroup> book, RandomGenerator random) {
        this.clear = book.stream().filter(g -> !g.ambiguous()).toList();
        this.open = book.stream().filter(g -> g.ambiguous() && !g.name().equals(Diary.AGAIN)).toList();
        this.random = random;
    }

    List<Person> all() {
        int steady = 100;
        int drifting = 28;
        int sudden = 44;
        int returning = 10;
        int fresh = 24;
        var numbers = new ArrayList<Integer>();
        for (int i = 1; i <= steady + drifting + sudden + returning + fresh; i++) numbers.add(i);
        var names = Draw.shuffled(numbers, random).stream().map("u_%03d"::formatted).iterator();
        var people = new ArrayList<Person>();
        for (int i = 0; i < steady; i++) people.add(steady(names.next()));
        for (int i = 0; i < drifting; i++) people.add(drifting(names.next()));
        for (int i = 0; i < sudden; i++) people.add(sudden(names.next(), THEMES.get(i % THEMES.size())));
        for (int i = 0; i < returning; i++) people.add(returning(names.next()));
        for (int i = 0; i < fresh; i++) people.add(fresh(names.next(), 1 + i % 4));
        return people;
    }

    private Person steady(String name) {
        int events = Draw.between(20, 54, random);
        List<PhraseGroup> groups = some(open, Draw.between(5, 8, random));
        return person(name, Kind.STEADY, events, .51, settled(groups), List.of(new Season(0, ranked(groups))), List.of(), Map
                .of(),
                .55, days(Draw.between(30, 150, random)));
    }

    private Person fresh(String name, int events) {
        List<PhraseGroup> groups = some(open, 3);
        return person(name, Kind.NEW, events, .54, settled(groups), List.of(new Season(0, ranked(groups))), List.of(), Map.of(),
                .55, new int[]{DAYS - 12, DAYS});
    }

    private Person drifting(String name) {
        int events = Draw.between(60, 100, random);
        List<PhraseGroup> groups = some(open, Draw.between(5, 7, random));
        Map<String, Habit> habits = settled(groups);
        for (int g = 0; g < groups.size(); g++) {
            if (g % 3 == 2) continue; // a third stays as it is
            PhraseGroup group = groups.get(g);
            String before = habits.get(group.name()).turns().getFirst().label();
            String after = Draw.one(group.intents().stream().filter(l -> !l.equals(before)).toList(), random);
            int from = (int) (events * (.2 + .2 * random.nextDouble()));
            int to = (int) (events * (.7 + .25 * random.nextDouble()));
            habits.put(group.name(), new Habit(List.of(new Turn(before, 0, 0), new Turn(after, from, to))));
        }
        return person(name, Kind.DRIFTING, events, .51, habits, List.of(new Season(0, ranked(groups))), List.of(), Map.of(), .55,
                days(Draw.between(90, 170, random)));
    }

    /// Two changes: one early, one in the last fifth, with ten events of that fifth before it and fifteen after it.
    private Person sudden(String name, String theme) {
        int events = Draw.between(130, 150, random);
        int first = Draw.between((int) (.28 * events), (int) (.42 * events), random);
        int second = Draw.between(Math.ceilDiv(8 * events, 10) + 10, events - 16, random);
        List<PhraseGroup> main = some(open.stream().filter(g -> g.theme().equals(theme)).toList(), Draw.between(2, 3, random));
        List<PhraseGroup> rest = some(open.stream().filter(g -> !g.theme().equals(theme)).toList(), Draw.between(3, 4, random));
        List<String> labels = Draw.shuffled(main.getFirst().intents(), random);
        Map<String, Habit> habits = settled(rest);
        for (PhraseGroup group : main)
            habits.put(group.name(), new Habit(List.of(new Turn(labels.get(0), 0, 0), new Turn(labels
                    .get(1), first, first), new Turn(labels.get(2), second, second))));
        var weights = new LinkedHashMap<PhraseGroup, Double>();
        for (PhraseGroup group : main) weights.put(group, MAIN / main.size());
        for (PhraseGroup group : rest) weights.put(group, (1 - MAIN) / rest.size());
        // What is new is used at once.
        var forced = new LinkedHashMap<Integer, PhraseGroup>();
        for (int change : List.of(first, second)) {
            for (int g = 0; g < main.size(); g++) forced.put(change + g, main.get(g));
        }
        // Every main group is heard now and then, so that there is a habit to change.
        for (int i = 0; 9 * i + 4 < events; i++) forced.putIfAbsent(9 * i + 4, main.get(i % main.size()));
        return person(name, Kind.SUDDEN, events, .52, habits, List.of(new Season(0, weights)), List.of(first, second), forced, .6,
                days(Draw.between(110, 170, random)));
    }

    /// Four sets of four groups take turns; a set rests for at least two turns of the others.
    private Person returning(String name) {
        int events = Draw.between(505, 570, random);
        List<PhraseGroup> groups = some(open, 16);
        var habits = new LinkedHashMap<String, Habit>();
        for (PhraseGroup group : groups) habits.put(group.name(), Habit.of(Draw.one(group.intents(), random)));
        var resting = new ArrayList<Map<PhraseGroup, Double>>(); // the longest rested first
        for (int s = 0; s < 4; s++) {
            var set = new LinkedHashMap<PhraseGroup, Double>();
            for (PhraseGroup group : groups.subList(4 * s, 4 * s + 4)) set.put(group, 1.0);
            resting.add(set);
        }
        var seasons = new ArrayList<Season>();
        for (int from = 0; from < events; from += Draw.between(16, 24, random)) {
            Map<PhraseGroup, Double> next = resting.remove(seasons.size() < 4 ? 0 : random.nextInt(2));
            seasons.add(new Season(from, next));
            resting.add(next);
        }
        return person(name, Kind.RETURNING, events, .53, habits, seasons, List.of(), Map.of(), .1, new int[]{0, DAYS});
    }

    private Person person(String name, Kind kind, int events, double ambiguous, Map<String, Habit> habits, List<Season> seasons,
            List<Integer> changes, Map<Integer, PhraseGroup> forced, double follows, int[] days) {
        var own = new LinkedHashMap<String, Double>();
        for (PhraseGroup group : clear) own.put(group.name(), Math.pow(random.nextDouble(), 2) + .03);
        double spoken = Draw.chance(.65, random) ? .93 : .15;
        return new Person(name, kind, events, ambiguous, habits, seasons, changes, forced, own, follows, spoken, days);
    }

    private int[] days(int length) {
        int from = random.nextInt(DAYS - length + 1);
        return new int[]{from, from + length};
    }

    private List<PhraseGroup> some(List<PhraseGroup> from, int count) { return Draw.shuffled(from, random).subList(0, count); }

    /// Each group half as likely again as the one behind it.
    private static Map<PhraseGroup, Double> ranked(List<PhraseGroup> groups) {
        var weights = new LinkedHashMap<PhraseGroup, Double>();
        for (int g = 0; g < groups.size(); g++) weights.put(groups.get(g), Math.pow(1.5, -g));
        return weights;
    }

    /// Habits that stay: groups of one theme mostly mean the same to one person, others mean whatever they mean.
    private Map<String, Habit> settled(List<PhraseGroup> groups) {
        var favourites = new LinkedHashMap<String, String>();
        var habits = new LinkedHashMap<String, Habit>();
        for (PhraseGroup group : groups) {
            String label = popular(group);
            if (THEMES.contains(group.theme())) {
                String favourite = Optional.ofNullable(favourites.putIfAbsent(group.theme(), label)).orElse(label);
                if (Draw.chance(.8, random)) label = favourite;
            }
            habits.put(group.name(), Habit.of(label));
        }
        return habits;
    }

    private String popular(PhraseGroup group) {
        var weights = new LinkedHashMap<String, Double>();
        for (int i = 0; i < group.intents().size(); i++) weights.put(group.intents().get(i), POPULARITY[i]);
        return Draw.weighted(weights, random);
    }
}
