package org.discern.domain.user;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// An immutable snapshot of all events of a project: users in order of name, each user's events in order of time (at the
/// same second, in order of id). Row `i` is `event(i)`; the events of one user are a range of rows.
public final class Histories {
    public static final Histories EMPTY = new Histories(List.of());

    private static final Comparator<UserEvent> ORDER = Comparator.comparing(UserEvent::user).thenComparingLong(UserEvent::time)
            .thenComparingLong(UserEvent::id);

    private final List<UserEvent> events;
    private final List<String> users;
    private final int[] starts; // starts[u] .. starts[u + 1] are the rows of user u
    private final boolean inOrder; // of name; not where users are called otherwise

    private Histories(List<UserEvent> sorted) {
        this.events = sorted;
        var names = new ArrayList<String>();
        var from = new ArrayList<Integer>();
        for (int row = 0; row < sorted.size(); row++) {
            if (row > 0 && sorted.get(row).user().equals(sorted.get(row - 1).user())) continue;
            names.add(sorted.get(row).user());
            from.add(row);
        }
        from.add(sorted.size());
        this.users = List.copyOf(names);
        this.starts = from.stream().mapToInt(Integer::intValue).toArray();
        this.inOrder = names.equals(names.stream().sorted().toList());
    }

    /// @param events in any order
    public static Histories of(List<UserEvent> events) {
        var sorted = new ArrayList<>(events);
        sorted.sort(ORDER);
        return new Histories(List.copyOf(sorted));
    }

    /// The same rows, each with an event changed in a way that keeps users apart, e.g. to hide who they are.
    public Histories changed(UnaryOperator<UserEvent> change) { return new Histories(events.stream().map(change).toList()); }

    /// How many events there are.
    public int size() { return events.size(); }

    public UserEvent event(int row) { return events.get(row); }

    public List<UserEvent> events() { return events; }

    /// Names in order.
    public List<String> users() { return users; }

    /// First row of user `u`, who stands at `users().get(u)`.
    public int from(int u) { return starts[u]; }

    /// One past the last row of user `u`.
    public int to(int u) { return starts[u + 1]; }

    /// The events of user `u`, oldest first.
    public List<UserEvent> of(int u) { return events.subList(from(u), to(u)); }

    /// Where a user stands, if known.
    public OptionalInt find(String user) {
        if (!inOrder) {
            int at = users.indexOf(user);
            return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
        }
        int low = 0;
        int high = users.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = users.get(middle).compareTo(user);
            if (order == 0) return OptionalInt.of(middle);
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return OptionalInt.empty();
    }
}
