package org.discern.ui.user.read;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.discern.domain.user.Lane;
import org.discern.domain.user.Reading;
import org.discern.domain.user.Reason;
import org.discern.domain.user.Scenario;
import org.discern.ui.user.live.Answer;

/// What stands above what in the lanes.
///
/// @param slots weight by label of the long-term memory
/// @param events weight by the id of a short-term event
/// @param byWeight whether short-term events stand by weight, too, and not by time
record LaneOrder(Map<String, Double> slots, Map<Long, Double> events, boolean byWeight) {
    /// The order before anything was edited, as far as the same history is read.
    static LaneOrder of(Answer answer, boolean byWeight) {
        boolean before = answer.baseline().isPresent() && answer.unedited().historyOf().equals(answer.scenario().historyOf());
        Scenario scenario = before ? answer.unedited() : answer.scenario();
        Reading reading = before ? answer.baseline().orElseThrow() : answer.reading();
        var slots = new HashMap<String, Double>();
        var events = new HashMap<Long, Double>();
        for (Reason r : reading.reasons())
            if (r.lane() == Lane.LONG) slots.merge(r.label(), r.weight(), Double::sum);
            else if (r.place() < scenario.recent().size()) events.put(scenario.recent().get(r.place()).event().id(), r.weight());
        return new LaneOrder(slots, events, byWeight);
    }

    /// By time only, before there is an answer.
    static LaneOrder none() { return new LaneOrder(Map.of(), Map.of(), false); }

    double of(Reason slot) { return slots.getOrDefault(slot.label(), slot.weight()); }

    /// The places of the short-term events from top to bottom; what was added by hand stands on top.
    List<Integer> places(Scenario scenario) {
        Comparator<Integer> latest = Comparator.reverseOrder();
        Comparator<Integer> order = byWeight
                ? Comparator.comparingDouble((Integer place) -> -events.getOrDefault(scenario.recent().get(place).event().id(),
                        1.0))
                        .thenComparing(latest)
                : latest;
        return IntStream.range(0, scenario.recent().size()).boxed().sorted(order).toList();
    }
}
