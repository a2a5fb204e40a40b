package org.discern.domain.user;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What history did for the events of a run: its outcomes laid beside the histories they came from. Rows without a class of
/// the model, and events that are no longer in the histories, count nowhere.
public final class Gains {
    /// A probability is never taken for smaller, so that one hopeless event does not drown a user's mean.
    private static final double LEAST_CHANCE = 1e-6;
    private static final Part[] PARTS = Part.values();

    private final Histories histories;
    private final Outcomes outcomes;
    private final int[] row; // per outcome its row of the histories, -1 when it is gone or has no class
    private final int[] user; // per outcome

    /// How events are grouped.
    public enum By {
        /// By the number of earlier events of their user: 0, 1–5, 6–20, more.
        LENGTH,
        /// By the drift of their user, in thirds of the users that have a score.
        DRIFT,
        /// By how many events their user has.
        EVENTS,
        /// By user.
        USER
    }

    private Gains(Histories histories, Outcomes outcomes, int[] row, int[] user) {
        this.histories = histories;
        this.outcomes = outcomes;
        this.row = row;
        this.user = user;
    }

    /// O(events).
    public static Gains of(Histories histories, Outcomes outcomes) {
        Map<Long, Integer> rows = new HashMap<>(histories.size() * 2);
        for (int r = 0; r < histories.size(); r++) rows.put(histories.event(r).id(), r);
        int[] row = new int[outcomes.size()];
        int[] user = new int[row.length];
        int[] userOfRow = new int[histories.size()];
        for (int u = 0; u < histories.users().size(); u++) Arrays.fill(userOfRow, histories.from(u), histories.to(u), u);
        for (int i = 0; i < row.length; i++) {
            row[i] = outcomes.truth()[i] < 0 ? -1 : rows.getOrDefault(outcomes.eventIds()[i], -1);
            user[i] = row[i] < 0 ? -1 : userOfRow[row[i]];
        }
        return new Gains(histories, outcomes, row, user);
    }

    public Histories histories() { return histories; }

    public Outcomes outcomes() { return outcomes; }

    /// The event of an outcome.
    public UserEvent event(int outcome) { return histories.event(row[outcome]); }

    /// How many earlier events the user of an outcome had.
    public int before(int outcome) { return row[outcome] - histories.from(user[outcome]); }

    /// Per user the mean surprise `-log2 p(true class with history)` of the user's events of a part, in bits; NaN for a user
    /// without one. What history foresaw is near 0, what it got wrong is far above 1.
    ///
    /// @param part empty for all
    public double[] surprise(Optional<Part> part) {
        double[] sum = new double[histories.users().size()];
        int[] n = new int[sum.length];
        for (int i = 0; i < row.length; i++) {
            if (!counts(i, part)) continue;
            sum[user[i]] -= Math.log(Math.max(LEAST_CHANCE, outcomes.chanceWith()[i])) / Math.log(2);
            n[user[i]]++;
        }
        for (int u = 0; u < sum.length; u++) sum[u] = n[u] == 0 ? Double.NaN : sum[u] / n[u];
        return sum;
    }

    /// The test event of a user whose class history foresaw least.
    public Optional<UserEvent> worst(int ofUser) {
        int worst = -1;
        for (int i = 0; i < row.length; i++)
            if (user[i] == ofUser && counts(i, Optional.of(Part.TEST)) && (worst < 0 || outcomes.chanceWith()[i] < outcomes
                    .chanceWith()[worst]))
                worst = i;
        return worst < 0 ? Optional.empty() : Optional.of(event(worst));
    }

    /// Everything as one group.
    public Slice all(Optional<Part> part) {
        var rows = new ArrayList<Integer>();
        for (int i = 0; i < row.length; i++) if (counts(i, part)) rows.add(i);
        return slice("", rows);
    }

    /// In the order of the groups; empty ones are left out. By user: in order of name.
    ///
    /// @param part empty for all
    /// @param drift per user, only read for [By#DRIFT]; NaN for none
    public List<Slice> slices(By by, Optional<Part> part, double[] drift) {
        double[] edges = by == By.DRIFT ? thirds(drift) : new double[0];
        Map<String, List<Integer>> groups = new TreeMap<>(order(by));
        for (int i = 0; i < row.length; i++) {
            if (!counts(i, part)) continue;
            String key = switch (by) {
                case LENGTH -> length(before(i));
                case EVENTS -> size(histories.to(user[i]) - histories.from(user[i]));
                case DRIFT -> third(drift[user[i]], edges);
                case USER -> histories.users().get(user[i]);
            };
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
        }
        List<Slice> out = new ArrayList<>();
        groups.forEach((key, rows) -> out.add(slice(key, rows)));
        return out;
    }

    private boolean counts(int i, Optional<Part> part) {
        return row[i] >= 0 && (part.isEmpty() || PARTS[outcomes.parts()[i]] == part.get());
    }

    private Slice slice(String key, List<Integer> rows) {
        int without = 0;
        int with = 0;
        int fixed = 0;
        int broken = 0;
        for (int i : rows) {
            boolean before = outcomes.without()[i] == outcomes.truth()[i];
            boolean after = outcomes.with()[i] == outcomes.truth()[i];
            if (before) without++;
            if (after) with++;
            if (after && !before) fixed++;
            if (before && !after) broken++;
        }
        return new Slice(key, rows.stream().mapToInt(Integer::intValue).toArray(), without, with, fixed, broken);
    }

    private static final List<String> LENGTHS = List.of("0", "1-5", "6-20", "21-");
    private static final List<String> SIZES = List.of("1-10", "11-30", "31-100", "101-500", "501-");
    private static final List<String> THIRDS = List.of("low", "middle", "high", "few");

    private static Comparator<String> order(By by) {
        return switch (by) {
            case LENGTH -> Comparator.comparingInt(LENGTHS::indexOf);
            case EVENTS -> Comparator.comparingInt(SIZES::indexOf);
            case DRIFT -> Comparator.comparingInt(THIRDS::indexOf);
            case USER -> Comparator.naturalOrder();
        };
    }

    private static String length(int before) {
        return LENGTHS.get(before == 0 ? 0 : before <= 5 ? 1 : before <= 20 ? 2 : 3);
    }

    private static String size(int events) {
        return SIZES.get(events <= 10 ? 0 : events <= 30 ? 1 : events <= 100 ? 2 : events <= 500 ? 3 : 4);
    }

    private static String third(double drift, double[] edges) {
        if (Double.isNaN(drift)) return "few";
        return THIRDS.get(drift <= edges[0] ? 0 : drift <= edges[1] ? 1 : 2);
    }

    private static double[] thirds(double[] drift) {
        double[] known = Arrays.stream(drift).filter(d -> !Double.isNaN(d)).sorted().toArray();
        return known.length == 0
                ? new double[]{0, 0}
                : new double[]{known[(known.length - 1) / 3], known[(known.length - 1) * 2 / 3]};
    }
}
