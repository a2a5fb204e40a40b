package org.discern.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.discern.sample.ShippedSample.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What `sample-data/README.md` says of the assistant requests, checked on the shipped files.
class AssistantRequestsTest {
    private static final Path FOLDER = Path.of("sample-data");
    private static ShippedSample sample;

    @BeforeAll
    static void read() throws IOException { sample = ShippedSample.read(FOLDER); }

    @Test
    void theGeneratorMakesExactlyTheShippedFiles() {
        var made = new AssistantRequests();
        assertEquals(made.table(), sample.table());
        assertEquals(made.key(), sample.key());
        long astray = made.requests().stream().filter(r -> !r.label().equals(r.meant())).count();
        assertEquals(.04, (double) astray / made.requests().size(), .005);
    }

    @Test
    void thereIsEnoughOfEverything() throws IOException {
        assertTrue(sample.users().size() >= 170);
        assertTrue(sample.rows().size() >= 12_500);
        assertEquals(12, sample.rows().stream().map(Row::label).distinct().count());
        assertTrue(sample.rows().stream().map(Row::text).distinct().count() <= 4_000);
        assertTrue(Files.size(FOLDER.resolve(AssistantRequests.FILE)) < 400_000);
        Map<String, Long> kinds = sample.kinds().values().stream().collect(Collectors.groupingBy(k -> k, Collectors.counting()));
        assertEquals(Map.of("steady", 100L, "drifting", 28L, "sudden", 44L, "returning", 10L, "new", 24L), kinds);
        sample.kinds().forEach((user, kind) -> {
            int events = sample.users().get(user).size();
            assertEquals(sample.sizes().get(user), events);
            if (kind.equals("returning")) assertTrue(events >= 500);
            if (kind.equals("new")) assertTrue(events <= 4);
        });
    }

    @Test
    void timesGoForward() {
        Instant before = Instant.parse("2026-01-05T00:00:00Z");
        for (Row row : sample.rows()) {
            assertTrue(!row.time().isBefore(before), row.toString());
            before = row.time();
        }
        assertTrue(before.isBefore(Instant.parse("2026-07-08T00:00:00Z")));
        sample.users().forEach((user, history) -> {
            for (int i = 1; i < history.size(); i++) assertTrue(history.get(i - 1).time().isBefore(history.get(i).time()), user);
        });
    }

    @Test
    void aboutHalfOfTheRequestsNeedTheHabit() {
        List<Row> ambiguous = sample.rows().stream().filter(Row::ambiguous).toList();
        assertEquals(.525, (double) ambiguous.size() / sample.rows().size(), .075);
        var meanings = new HashMap<PhraseGroup, Map<String, Integer>>();
        for (Row row : ambiguous) meanings.computeIfAbsent(row.group(), g -> new HashMap<>()).merge(row.label(), 1, Integer::sum);
        meanings.forEach((group, counts) -> {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            assertEquals(new HashSet<>(group.intents()), counts.keySet(), group.name());
            for (var e : counts.entrySet()) assertTrue(e.getValue() >= .05 * all, group.name() + " hardly means " + e.getKey());
        });
    }

    /// Other people's meaning of the very same text tells no more than their meaning of its group.
    @Test
    void theTextOfAnAmbiguousRequestDoesNotGiveItsLabelAway() {
        var byText = new HashMap<String, Map<String, Map<String, Integer>>>(); // text -> user -> label -> count
        var byGroup = new HashMap<String, Map<String, Map<String, Integer>>>();
        List<Row> ambiguous = sample.rows().stream().filter(Row::ambiguous).toList();
        for (Row row : ambiguous) {
            count(byText, row.text(), row);
            count(byGroup, row.group().name(), row);
        }
        double text = shareRight(ambiguous, row -> others(byText, row.text(), row.user()));
        double group = shareRight(ambiguous, row -> others(byGroup, row.group().name(), row.user()));
        assertTrue(text < group + .03, text + " by text, " + group + " by group");
        assertTrue(text < .5, text + " by text");
    }

    @Test
    void suddenChangesShowInTheLastEventsOnly() {
        double[] seen = new double[3]; // right by the last events, right by habit, all
        for (String user : sample.users().keySet()) {
            List<Row> history = sample.users().get(user);
            if (!sample.kinds().get(user).equals("sudden")) continue;
            List<Mark> marks = sample.marks(user);
            assertEquals(2, marks.size());
            for (Mark mark : marks) {
                int change = mark.event() - 1;
                Row first = history.get(change);
                assertEquals(mark.time(), first.time());
                assertEquals(mark.after(), first.label());
                assertEquals(mark.group(), first.group().theme());
                assertTrue(history.size() - mark.event() >= 15);
                assertEquals(Optional.of(mark.before()), SimpleRules.mostFrequent(history.subList(Math.max(0, change - 40),
                        change),
                        first.group()));
                for (int i = change + 3; i < change + 10; i++) {
                    if (!history.get(i).group().theme().equals(mark.group())) continue;
                    tally(seen, history, i);
                }
            }
        }
        assertTrue(seen[2] > 200);
        assertTrue(seen[0] / seen[2] > .85, "by the last events " + seen[0] / seen[2]);
        assertTrue(seen[1] / seen[2] < .30, "by the habit " + seen[1] / seen[2]);
    }

    @Test
    void returningHabitsShowInTheLongMemoryOnly() {
        double[] seen = new double[3];
        for (String user : sample.users().keySet()) {
            if (!sample.kinds().get(user).equals("returning")) continue;
            List<Row> history = sample.users().get(user);
            assertTrue(sample.marks(user).size() >= 50, user);
            for (Mark mark : sample.marks(user)) {
                int at = mark.event() - 1;
                assertTrue(mark.event() - mark.since() > Mark.PAUSE);
                for (int i = mark.since(); i < at; i++) assertTrue(!history.get(i).group().name().equals(mark.group()));
                assertEquals(mark.group(), history.get(at).group().name());
                assertEquals(mark.time(), history.get(at).time());
                assertEquals(mark.after(), history.get(at).label());
                tally(seen, history, at);
            }
        }
        assertTrue(seen[2] >= 500);
        assertTrue(seen[0] / seen[2] < .30, "by the last events " + seen[0] / seen[2]);
        assertTrue(seen[1] / seen[2] > .95, "by the habit " + seen[1] / seen[2]);
    }

    @Test
    void steadyPeopleKeepTheirMeanings() {
        double[] seen = new double[3];
        sample.users().forEach((user, history) -> {
            if (!sample.kinds().get(user).equals("steady")) return;
            for (int i = 0; i < history.size(); i++) {
                boolean known = history.get(i).ambiguous() && !history.get(i).group().name().equals(Diary.AGAIN);
                if (known && SimpleRules.habit(history, i).isPresent()) tally(seen, history, i);
            }
        });
        assertTrue(seen[1] / seen[2] > .85, "by the habit " + seen[1] / seen[2]);
    }

    /// On each user's last fifth; texts and groups are counted over everybody's first three fifths.
    @Test
    void simpleRulesReachWhatTheReadmeSays() {
        var byText = new HashMap<String, List<Row>>();
        var byGroup = new HashMap<PhraseGroup, List<Row>>();
        for (List<Row> history : sample.users().values()) {
            for (Row row : history.subList(0, Math.ceilDiv(6 * history.size(), 10))) {
                byText.computeIfAbsent(row.text(), t -> new ArrayList<>()).add(row);
                byGroup.computeIfAbsent(row.group(), g -> new ArrayList<>()).add(row);
            }
        }
        int all = 0;
        int text = 0;
        int last = 0;
        int group = 0;
        for (List<Row> history : sample.users().values()) {
            for (int i = Math.ceilDiv(8 * history.size(), 10); i < history.size(); i++) {
                Row row = history.get(i);
                String crowd = SimpleRules.mostFrequent(byText.getOrDefault(row.text(), byGroup.get(row.group())), row.group())
                        .orElseThrow();
                String same = history.subList(0, i).stream().filter(r -> r.group().equals(row.group())).map(Row::label).reduce(
                        crowd,
                        (a, b) -> b);
                all++;
                if (crowd.equals(row.label())) text++;
                if (history.get(i - 1).label().equals(row.label())) last++;
                if (same.equals(row.label())) group++;
            }
        }
        assertEquals(.59, (double) text / all, .01);
        assertEquals(.36, (double) last / all, .01);
        assertEquals(.87, (double) group / all, .01);
    }

    private static void tally(double[] seen, List<Row> history, int event) {
        String truth = history.get(event).label();
        if (truth.equals(SimpleRules.latest(history, event).orElse(""))) seen[0]++;
        if (truth.equals(SimpleRules.habit(history, event).orElse(""))) seen[1]++;
        seen[2]++;
    }

    private static void count(Map<String, Map<String, Map<String, Integer>>> counts, String name, Row row) {
        counts.computeIfAbsent(name, n -> new HashMap<>()).computeIfAbsent(row.user(), u -> new HashMap<>()).merge(row.label(), 1,
                Integer::sum);
    }

    private static String others(Map<String, Map<String, Map<String, Integer>>> counts, String name, String user) {
        var sum = new HashMap<String, Integer>();
        counts.getOrDefault(name, Map.of()).forEach((other, labels) -> {
            if (!other.equals(user)) labels.forEach((label, n) -> sum.merge(label, n, Integer::sum));
        });
        return sum.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry
                .comparingByKey()))
                .map(Map.Entry::getKey).orElse("");
    }

    private static double shareRight(List<Row> rows, Function<Row, String> rule) {
        return (double) rows.stream().filter(r -> rule.apply(r).equals(r.label())).count() / rows.size();
    }
}
