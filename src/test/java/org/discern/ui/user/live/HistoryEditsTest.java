package org.discern.ui.user.live;

import org.discern.ui.kit.Times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.Scenario.Recent;
import org.discern.domain.user.UserEvent;
import org.junit.jupiter.api.Test;

class HistoryEditsTest {
    private final Scenario scenario = new Scenario("", "ana", "ana", "tonight?", 100, 1, Set.of(), List.of(recent(1, 10, "a"),
            recent(
                    2, 20, "b"), recent(3, 30, "c")));

    private static Recent recent(long id, long time, String label) {
        return new Recent(new UserEvent(id, "ana", time, label + "!", label, ""), true);
    }

    private static String labels(Scenario s) { return String.join("", s.recent().stream().map(r -> r.event().label()).toList()); }

    private static List<Long> times(Scenario s) { return s.recent().stream().map(r -> r.event().time()).toList(); }

    @Test
    void movingRedatesTheMovedEventOnly() {
        assertEquals("bca", labels(HistoryEdits.moved(scenario, 0, 2)));
        assertEquals(List.of(20L, 30L, 65L), times(HistoryEdits.moved(scenario, 0, 2)), "between the latest and the request");
        assertEquals("bac", labels(HistoryEdits.moved(scenario, 0, 1)));
        assertEquals(List.of(20L, 25L, 30L), times(HistoryEdits.moved(scenario, 0, 1)));
        assertEquals("cab", labels(HistoryEdits.moved(scenario, 2, -5)), "beyond the end is the end");
        assertEquals(List.of(10L - 3_600, 10L, 20L), times(HistoryEdits.moved(scenario, 2, 0)));
        assertSame(scenario, HistoryEdits.moved(scenario, 1, 1));
    }

    @Test
    void aNewMomentMovesTheEventToItsPlace() {
        Scenario later = HistoryEdits.redated(scenario, 0, 25);
        assertEquals("bac", labels(later));
        assertEquals(List.of(20L, 25L, 30L), times(later));
        assertEquals(99, HistoryEdits.redated(scenario, 1, 500).recent().getLast().event().time(), "never after the request");
    }

    @Test
    void aFullWindowLetsTheOldestGo() {
        var event = new UserEvent(0, "ana", 15, "x!", "x", "");
        assertEquals("axbc", labels(HistoryEdits.added(scenario, event, 8)));
        assertEquals("xbc", labels(HistoryEdits.added(scenario, event, 3)));
        assertEquals("ac", labels(HistoryEdits.removed(scenario, 1)));
    }

    @Test
    void namesDoNotMakeADifference() {
        assertTrue(HistoryEdits.same(scenario, scenario.named("kept")));
        assertEquals(false, HistoryEdits.same(scenario, scenario.withOn(0, false)));
    }

    @Test
    void momentsAreReadAsTheyAreWritten() {
        assertEquals(OptionalLong.of(1_740_924_600L), Times.read("2025-03-02 14:10"));
        assertEquals("2025-03-02 14:10", Times.typed(1_740_924_600L));
        assertEquals(OptionalLong.of(1_740_873_600L), Times.read(" 2025-03-02 "));
        assertEquals(OptionalLong.empty(), Times.read("yesterday"));
        assertEquals("2 d", Times.age(0, 2 * Times.DAY_SECONDS));
        assertEquals("0 min", Times.age(50, 20), "a clock that went backwards is no age");
    }
}
