package org.discern.ui.user.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.discern.domain.user.Lane;
import org.discern.domain.user.Reason;
import org.discern.domain.user.Scenario;

/// A line of the list of what is remembered.
sealed interface LaneRow {
    /// The head of a lane.
    ///
    /// @param trust 0..1, NaN when nothing is remembered
    record Head(Lane lane, double trust, int items) implements LaneRow {}

    /// A slot of the long-term memory.
    record Slot(Reason reason, boolean on) implements LaneRow {}

    /// A short-term event; the reason may be a moment behind the event, and holds NaN until there is one.
    record Event(int place, Scenario.Recent recent, Reason reason, long at) implements LaneRow {}

    /// Said in place of items.
    record Nothing(Lane lane) implements LaneRow {}

    /// True when attention and measured effect disagree.
    default boolean isOdd() {
        return switch (this) {
            case Slot slot -> slot.on() && slot.reason().disagrees();
            case Event event -> event.recent().on() && event.reason().disagrees();
            default -> false;
        };
    }

    /// Short-term first, since that is what hands change most, latest on top; then long-term, the weightiest slot on
    /// top. When asked, short-term goes by weight, too, and the lane that is trusted more comes first. Weights that order are
    /// those of the unedited reading where there is one, so nothing jumps under a hand.
    ///
    /// @param order weights of the unedited reading, the same as `reasons` when nothing is edited
    static List<LaneRow> of(Scenario scenario, List<Reason> reasons, double trustLong, LaneOrder order) {
        List<LaneRow> out = new ArrayList<>();
        List<Reason> slots = reasons.stream().filter(r -> r.lane() == Lane.LONG).sorted(Comparator.comparingDouble((
                Reason r) -> -order
                        .of(r)).thenComparing(Comparator.comparingInt(Reason::count).reversed()).thenComparingInt(Reason::place))
                .toList();
        List<LaneRow> recent = new ArrayList<>();
        recent.add(new Head(Lane.SHORT, 1 - trustLong, scenario.recent().size()));
        if (scenario.recent().isEmpty()) recent.add(new Nothing(Lane.SHORT));
        for (int place : order.places(scenario)) {
            Reason reason = reasons.stream().filter(r -> r.lane() == Lane.SHORT && r.place() == place).findFirst().orElse(
                    new Reason(
                            Lane.SHORT, place, scenario.recent().get(place).event().label(), 1, Double.NaN, Double.NaN));
            recent.add(new Event(place, scenario.recent().get(place), reason, scenario.at()));
        }
        List<LaneRow> older = new ArrayList<>();
        older.add(new Head(Lane.LONG, trustLong, slots.size()));
        if (slots.isEmpty()) older.add(new Nothing(Lane.LONG));
        for (Reason slot : slots) older.add(new Slot(slot, !scenario.longOff().contains(slot.label())));
        boolean olderFirst = order.byWeight() && trustLong > .5;
        out.addAll(olderFirst ? older : recent);
        out.addAll(olderFirst ? recent : older);
        return out;
    }
}
