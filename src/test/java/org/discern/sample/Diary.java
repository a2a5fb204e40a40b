package org.discern.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.discern.sample.Person.Kind;

/// Writes one person's requests: sessions of one to five over the days, with texts and labels.
final class Diary {
    /// The group that means what was asked a minute ago.
    static final String AGAIN = "another";
    /// Once in so many requests the label is not what the speaker usually means.
    private static final int STRAY = 24;
    private static final double NEXT_IN_SESSION = .5;
    private static final double SAME_THING = .2;
    private static final double ONCE_MORE = .12;
    /// A habit that was silent for so many events must not come back with a stray label.
    private static final int SILENCE = 30;
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private final Map<String, PhraseGroup> groups;
    private final List<String> intents;
    private final Person person;
    private final RandomGenerator random;
    private final Map<String, List<String>> favourites = new HashMap<>(); // texts the person likes, per group
    private final Map<String, Integer> lastSaid = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private Instant now;
    private int stray; // the event of this stretch that goes astray
    private char slot;

    private Diary(List<PhraseGroup> book, Person person, long seed) {
        this.groups = book.stream().collect(Collectors.toMap(PhraseGroup::name, g -> g, (a, b) -> a, LinkedHashMap::new));
        this.intents = book.stream().filter(g -> !g.ambiguous()).map(PhraseGroup::name).toList();
        this.person = person;
        this.random = new SplittableRandom(seed);
        this.now = START.plus(Duration.ofDays(person.days()[0]));
    }

    static List<Request> of(List<PhraseGroup> book, Person person, long seed) {
        var diary = new Diary(book, person, seed);
        int inSession = 0;
        for (int event = 0; event < person.events(); event++) {
            boolean goesOn = inSession > 0 && inSession < 5 && Draw.chance(NEXT_IN_SESSION, diary.random)
                    && !person.changes().contains(event);
            PhraseGroup forced = person.forced().get(event);
            if (forced != null && goesOn && !forced.saidAt(diary.slot)) goesOn = false;
            if (goesOn) diary.next(event);
            else diary.begin(event);
            inSession = goesOn ? inSession + 1 : 1;
        }
        return List.copyOf(diary.requests);
    }

    private void begin(int event) {
        PhraseGroup group = choose(event, '*');
        moveOn(group, event);
        say(group, event, group.ambiguous() ? person.means(group, event, random) : group.name());
    }

    private void next(int event) {
        now = now.plusSeconds(Draw.between(9, 190, random));
        Request before = requests.getLast();
        PhraseGroup again = groups.get(AGAIN);
        boolean forced = person.forced().containsKey(event);
        if (!forced && again.intents().contains(before.label()) && Draw.chance(ONCE_MORE, random)) {
            say(again, event, before.label());
            return;
        }
        PhraseGroup same = groups.get(before.group());
        if (!forced && same.ambiguous() && !same.equals(again) && Draw.chance(SAME_THING, random)) {
            say(same, event, before.label());
            return;
        }
        PhraseGroup group = choose(event, slot);
        say(group, event, group.ambiguous() ? person.means(group, event, random) : group.name());
    }

    /// @param at the time of day it must be said at, `*` for any
    private PhraseGroup choose(int event, char at) {
        PhraseGroup forced = person.forced().get(event);
        if (forced != null) return forced;
        Map<PhraseGroup, Double> season = person.season(event).weights();
        if (Draw.chance(person.ambiguous(), random)) {
            Map<PhraseGroup, Double> fitting = fitting(season, at);
            if (!fitting.isEmpty()) return Draw.weighted(fitting, random);
        }
        if (Draw.chance(person.follows(), random)) {
            PhraseGroup taste = groups.get(person.means(Draw.weighted(season, random), event, random));
            if (at == '*' || taste.saidAt(at)) return taste;
        }
        var clear = new LinkedHashMap<PhraseGroup, Double>();
        person.own().forEach((intent, weight) -> clear.put(groups.get(intent), weight));
        return Draw.weighted(fitting(clear, at), random);
    }

    private static Map<PhraseGroup, Double> fitting(Map<PhraseGroup, Double> weights, char at) {
        var fitting = new LinkedHashMap<PhraseGroup, Double>();
        weights.forEach((group, weight) -> {
            if (at == '*' || group.saidAt(at)) fitting.put(group, weight);
        });
        return fitting;
    }

    /// To the next session: later the same day, or another day, at an hour the group is said at.
    private void moveOn(PhraseGroup group, int event) {
        Instant day = START.plus(Duration.ofDays(Duration.between(START, now).toDays()));
        int daysLeft = (int) (person.days()[1] - 1 - Duration.between(START, day).toDays());
        double gap = daysLeft / Math.max(1, (person.events() - event) / 1.9); // days per session that is still to come
        if (!requests.isEmpty() && Draw.chance(Math.clamp(1.1 - gap, .25, .97), random) && laterToday(group, day)) return;
        int days = (int) Math.round(2 * gap * random.nextDouble());
        days = requests.isEmpty() ? Math.min(days, 3) : Math.clamp(days, 1, Math.max(1, daysLeft));
        Instant then = day.plus(Duration.ofDays(days));
        slot = anHour(group);
        now = then.plusSeconds(secondOfDay(then, slot));
    }

    private char anHour(PhraseGroup group) { return group.hours().charAt(random.nextInt(group.hours().length())); }

    private boolean laterToday(PhraseGroup group, Instant day) {
        for (int attempt = 0; attempt < 6; attempt++) {
            char hour = anHour(group);
            Instant time = day.plusSeconds(secondOfDay(day, hour));
            if (!time.isAfter(now.plus(Duration.ofMinutes(15)))) continue;
            slot = hour;
            now = time;
            return true;
        }
        return false;
    }

    private int secondOfDay(Instant day, char at) {
        DayOfWeek weekday = day.atZone(ZoneOffset.UTC).getDayOfWeek();
        boolean free = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        double spread = (random.nextDouble() + random.nextDouble()) / 2; // 0..1, mostly in the middle
        double hour = switch (at) {
            case 'm' -> (free ? 7.4 : 5.9) + 3.2 * spread;
            case 'd' -> 10 + 6.8 * spread;
            case 'e' -> (free ? 16.2 : 16.8) + 4 * spread;
            default -> 20.9 + (free ? 2.8 : 2.3) * spread;
        };
        return (int) (hour * 3600) + random.nextInt(60);
    }

    private void say(PhraseGroup group, int event, String meant) {
        if (event % STRAY == 0) stray = event + random.nextInt(STRAY);
        String label = meant;
        if (event == stray && !isAnchor(group, event)) {
            List<String> others = (group.ambiguous() ? group.intents() : intents).stream().filter(l -> !l.equals(meant)).toList();
            label = Draw.one(others, random);
        }
        lastSaid.put(group.name(), event);
        requests.add(new Request(person.name(), now, text(group), label, group.name(), meant));
    }

    /// Events that make the sample what it is said to be: the first three of a change, and the return of a habit.
    private boolean isAnchor(PhraseGroup group, int event) {
        if (person.changes().stream().anyMatch(c -> event >= c && event < c + 3)) return true;
        Integer before = lastSaid.get(group.name());
        return person.kind() == Kind.RETURNING && group.ambiguous() && (before == null || event - before > SILENCE);
    }

    private String text(PhraseGroup group) {
        List<String> usual = favourites.computeIfAbsent(group.name(), g -> {
            List<String> register = Draw.chance(person.spoken(), random) ? group.spoken() : group.typed();
            return Draw.shuffled(register, random).subList(0, Math.min(9, register.size()));
        });
        String before = requests.isEmpty() ? "" : requests.getLast().text();
        String text = before;
        for (int attempt = 0; attempt < 4 && text.equals(before); attempt++) text = anyText(group, usual);
        return text;
    }

    private String anyText(PhraseGroup group, List<String> usual) {
        if (group.ambiguous() && Draw.chance(.7, random)) return Draw.one(usual, random);
        return Draw.one(Draw.chance(person.spoken(), random) ? group.spoken() : group.typed(), random);
    }
}
