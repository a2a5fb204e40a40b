package org.discern.ui.user.live;

import java.util.List;
import java.util.Optional;
import org.discern.domain.user.Drift;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.Taste;
import org.discern.domain.user.UserEvent;

/// The user on the screen.
///
/// @param events all of the user's, oldest first
/// @param points where the taste changes
public record Standing(String user, List<UserEvent> events, Taste taste, List<Drift.Point> points, double drift) {
    static Standing of(String user, List<UserEvent> events) {
        Taste taste = Taste.of(events);
        return new Standing(user, events, taste, Drift.points(taste), Drift.score(taste));
    }

    /// The event a scenario stands at; -1 when it stands after the latest, or at a moment of its own.
    public int placeOf(Scenario scenario) { return placeOf(events, scenario.at()); }

    /// The first event at a moment; -1 for none. O(log events).
    static int placeOf(List<UserEvent> events, long at) {
        int low = 0;
        int high = events.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).time() < at) low = middle + 1;
            else high = middle;
        }
        return low < events.size() && events.get(low).time() == at ? low : -1;
    }

    /// The event a scenario stands at.
    public Optional<UserEvent> eventOf(Scenario scenario) {
        int place = placeOf(scenario);
        return place < 0 ? Optional.empty() : Optional.of(events.get(place));
    }

    /// What the user really meant, when the scenario asks the very words of one of the events and that has a label.
    public Optional<String> truth(Scenario scenario) {
        return eventOf(scenario).filter(e -> e.text().equals(scenario.text()) && e.hasLabel()).map(UserEvent::label);
    }
}
