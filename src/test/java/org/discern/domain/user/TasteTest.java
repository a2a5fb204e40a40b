package org.discern.domain.user;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TasteTest {
    /// One event a day, labelled by the letters.
    static Taste taste(String letters) {
        List<UserEvent> events = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            String label = letters.charAt(i) == '.' ? "" : letters.substring(i, i + 1);
            events.add(new UserEvent(i + 1, "ana", i * 86_400L, "", label, ""));
        }
        return Taste.of(events);
    }

    @Test
    void codesFollowFrequencyAndSkipTheUnlabelled() {
        Taste taste = taste("abb.");
        assertEquals(List.of("b", "a"), taste.labels());
        assertArrayEquals(new int[]{1, 0, 0, -1}, taste.codes());
        assertEquals("b", taste.leader(0, 4));
        assertEquals("", taste.leader(3, 4));
    }

    @Test
    void stretchesCoverEveryEventOnce() {
        Taste taste = taste("aabbccaab");
        for (int bins = 1; bins <= 12; bins++)
            for (List<Taste.Stretch> all : List.of(taste.byTime(bins), taste.byPlace(bins))) {
                int next = 0;
                for (Taste.Stretch stretch : all) {
                    assertEquals(next, stretch.from());
                    assertEquals(stretch.to() - stretch.from(), stretch.labelled());
                    next = stretch.to();
                }
                assertEquals(taste.events(), next);
            }
        assertEquals(List.of(), taste("").byTime(5));
        assertEquals(1, Taste.of(List.of(new UserEvent(1, "ana", 7, "", "a", ""))).byTime(5).size(), "no width, one stretch");
    }

    @Test
    void aSteadyUserHasNoDriftAndAChangedOneHas() {
        assertEquals(0, Drift.score(taste("abababababababababababab")), 0.02);
        assertEquals(1 - 3 / (2 * 24 * Math.log(2)), Drift.score(taste("aaaaaaaaaaaabbbbbbbbbbbb")), 1e-9,
                "two mixes without a common label: one bit, less chance");
        assertTrue(Drift.score(taste("aaaaaabbbbbbbbbbbbaaaaaa")) > 0.8, "a habit that comes back is drift too");
        assertTrue(Double.isNaN(Drift.score(taste("aaabbb"))), "too few to tell");
        assertTrue(Double.isNaN(Drift.score(taste("aaabbb......"))), "the unlabelled do not count");
    }

    @Test
    void pointsStandWhereTheTasteChanges() {
        List<Drift.Point> points = Drift.points(taste("aabaaaaaabaaccccbcccccccaaaaabaaaaaa"));
        assertEquals(List.of(12, 24), points.stream().map(Drift.Point::place).toList());
        assertEquals("a", points.get(0).before());
        assertEquals("c", points.get(0).after());
        assertEquals("a", points.get(1).after());
        assertTrue(points.get(0).divergence() > 0.5 && points.get(0).divergence() <= 1);
        assertEquals(List.of(14), Drift.points(taste("aabaaa..aaaabaccccbcccccc")).stream().map(Drift.Point::place).toList(),
                "places count all events, labelled or not");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void chanceAloneMakesNoPoints(long seed) {
        var random = new SplittableRandom(seed);
        var letters = new StringBuilder();
        for (int i = 0; i < 300; i++) letters.append("abcde".charAt(random.nextInt(5)));
        assertEquals(List.of(), Drift.points(taste(letters.toString())));
        assertTrue(Drift.score(taste(letters.toString())) < 0.05);
    }
}
