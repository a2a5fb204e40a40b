package org.discern.storage.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.RejectedRow;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.run.Metric;
import org.discern.domain.run.RunRecord;
import org.discern.domain.user.HistoryLabels;
import org.discern.domain.user.HistoryBatch;
import org.discern.domain.user.HistoryReport;
import org.discern.domain.user.Outcomes;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.UserEvent;
import org.discern.domain.user.UserRun;
import org.discern.domain.user.UserSpec;

/// Four events of two users, a run over them and a scenario, small enough to see.
public final class UserFixtures {
    /// In file order, as they get their ids.
    public static final List<UserEvent> EVENTS = List.of(new UserEvent(1, "ben", 20, "later 😀\nline two", "music", "song 7"),
            new UserEvent(2, "ben", 10, "", "", ""), new UserEvent(3, "Änne", -5, "=1+1, \"quoted\"", "lights", ""),
            new UserEvent(4, "ben", 20, "same second", "music", ""));
    public static final byte[] WEIGHTS = {1, -2, 0, 127};

    private UserFixtures() {}

    public static HistoryBatch batch(String name, String sha256) {
        var plan = new ImportPlan(TableFormat.JSON_LINES, "UTF-8", "", false, List.of("who", "at", "what", "title"), List.of(
                ColumnRole.USER, ColumnRole.TIME, ColumnRole.TEXT, ColumnRole.TITLE), true, "", ImportKind.HISTORIES);
        var rows = new ImportReport(name, 6, 4, 1, List.of(new RejectedRow(3, "There is no user", "x")), 0, 1, 1, 0, List.of(),
                List.of("1 events have no text."));
        var events = EVENTS.stream().map(e -> new UserEvent(0, e.user(), e.time(), e.text(), e.label(), e.item())).toList();
        return new HistoryBatch(name, sha256, plan, events, new HistoryReport(rows, 2, 2, 1, 1, 1));
    }

    public static UserRun run() {
        var record = new RunRecord(0, "users", "", 11, "cd34", 4, List.of(new Metric("accuracy", 0.5)), "none", "0.2.0",
                "2 cores",
                "2026-11-22T20:00:00Z", "2026-11-22T20:09:00Z");
        var outcomes = new Outcomes(new long[]{2, 1, 4, 3}, new int[]{0, 0, 1, 2}, new int[]{-1, 1, 1, 0}, new int[]{0, 0, 1, 1},
                new int[]{0, 1, 1, 0}, new float[]{Float.NaN, 0.25f, 0.5f, 0.125f}, new float[]{Float.NaN, 0.75f, 0.5f, 1});
        return new UserRun(record, new UserSpec("", 2, HistoryLabels.KNOWN, 8, 12, true, 64, 2, 4, 20, 3, 64, 4, 2e-3, 11), List
                .of("lights", "music"), outcomes);
    }

    public static Scenario scenario(String name) {
        return new Scenario(name, "ben", "Änne", "play the \"usual\"", 30, 0.5, Set.of("music", "lights", "other"), List.of(
                new Scenario.Recent(EVENTS.getFirst(), true), new Scenario.Recent(new UserEvent(0, "ben", 25, "made up", "", ""),
                        false)));
    }

    public static void assertSame(UserRun a, UserRun b) {
        assertEquals(List.of(a.record(), a.spec(), a.classes()), List.of(b.record(), b.spec(), b.classes()));
        assertArrayEquals(a.outcomes().eventIds(), b.outcomes().eventIds());
        assertArrayEquals(a.outcomes().parts(), b.outcomes().parts());
        assertArrayEquals(a.outcomes().truth(), b.outcomes().truth());
        assertArrayEquals(a.outcomes().without(), b.outcomes().without());
        assertArrayEquals(a.outcomes().with(), b.outcomes().with());
        assertArrayEquals(a.outcomes().chanceWithout(), b.outcomes().chanceWithout());
        assertArrayEquals(a.outcomes().chanceWith(), b.outcomes().chanceWith());
    }
}
