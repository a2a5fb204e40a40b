package org.discern.work.sample;

import org.discern.domain.user.Histories;
import org.discern.domain.user.Outcomes;
import org.discern.domain.user.Part;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.UserEvent;
import org.discern.domain.user.UserRun;
import org.discern.work.desk.Desk;

/// What is shown of users first: a request whose answer history turns.
public final class Flip {
    private static final int LONG_PAST = 40; // events before it, so that there is something to see

    private Flip() {}

    /// Puts the request on the screen whose answer history changed most for the better, of those after a long history, and
    /// keeps it as a scenario, with and without a past.
    public static void show(Desk desk, UserRun run) {
        Outcomes o = run.outcomes();
        Histories histories = desk.workspace().histories().get();
        int best = -1;
        for (int row = 0; row < o.size(); row++) {
            int u = histories.find(histories.event(row).user()).orElseThrow();
            boolean isFlip = o.parts()[row] == Part.TEST.number() && o.with()[row] == o.truth()[row] && o.without()[row] != o
                    .truth()[row] && row - histories.from(u) > LONG_PAST;
            if (isFlip && (best < 0 || gain(o, row) > gain(o, best))) best = row;
        }
        if (best < 0) return;
        UserEvent event = histories.event(best);
        Scenario scenario = desk.readUser().scenario(event.user(), event);
        desk.workspace().decideScenarios("Look at " + event.user(), "", s -> s.withPresent(scenario).withSaved(scenario.named(
                "As it was")).withSaved(scenario.withShare(0).named("No history")));
    }

    private static float gain(Outcomes o, int row) { return o.chanceWith()[row] - o.chanceWithout()[row]; }
}
