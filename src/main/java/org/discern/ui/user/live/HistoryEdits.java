package org.discern.ui.user.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.Scenario.Recent;
import org.discern.domain.user.UserEvent;

/// What can be done to the short-term events of a scenario. They stay oldest first.
public final class HistoryEdits {
    private HistoryEdits() {}

    private static final long HOUR = 3_600;

    /// Moves the event at `from` to `to`. It gets a moment between those of its new neighbours, and the others keep theirs, so the
    /// order is still one of time.
    public static Scenario moved(Scenario scenario, int from, int to) {
        List<Recent> before = scenario.recent();
        int target = Math.clamp(to, 0, before.size() - 1);
        if (from == target) return scenario;
        var order = new ArrayList<>(before);
        Recent taken = order.remove(from);
        order.add(target, new Recent(taken.event().at(between(order, target, scenario.at())), taken.on()));
        return scenario.withRecent(order);
    }

    /// Halfway between the neighbours of a place; an hour before the oldest.
    private static long between(List<Recent> others, int place, long end) {
        long later = place < others.size() ? others.get(place).event().time() : end;
        if (place == 0) return later - HOUR;
        long earlier = others.get(place - 1).event().time();
        return earlier + (later - earlier) / 2;
    }

    /// Gives the event at `place` another moment, held before the request; it moves to where that moment belongs.
    public static Scenario redated(Scenario scenario, int place, long time) {
        Recent old = scenario.recent().get(place);
        var changed = new ArrayList<>(scenario.recent());
        changed.set(place, new Recent(old.event().at(Math.min(time, scenario.at() - 1)), old.on()));
        changed.sort(Comparator.comparingLong(r -> r.event().time()));
        return scenario.withRecent(changed);
    }

    /// Puts in an event that never happened. When more than `window` would stand there, the oldest makes room.
    public static Scenario added(Scenario scenario, UserEvent event, int window) {
        var more = new ArrayList<>(scenario.recent());
        more.add(new Recent(event.at(Math.min(event.time(), scenario.at() - 1)), true));
        more.sort(Comparator.comparingLong(r -> r.event().time()));
        while (more.size() > Math.max(1, window)) more.removeFirst();
        return scenario.withRecent(more);
    }

    public static Scenario removed(Scenario scenario, int place) {
        var less = new ArrayList<>(scenario.recent());
        less.remove(place);
        return scenario.withRecent(less);
    }

    /// True when the two have the same request and history, whatever they are called.
    public static boolean same(Scenario a, Scenario b) { return a.named("").equals(b.named("")); }
}
