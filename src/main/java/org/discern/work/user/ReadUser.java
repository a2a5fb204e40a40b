package org.discern.work.user;

import java.util.List;
import org.discern.domain.user.Reading;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.TokenReason;
import org.discern.domain.user.UserEvent;
import org.jspecify.annotations.Nullable;

/// Answers scenarios with the trained user model of the current run. Quick, and safe from any thread.
public interface ReadUser {
    /// Why nothing can be read now, for people (no histories, no trained model, still loading); empty when it can.
    String unavailable();

    /// The starting scenario for a user: nothing edited, as of the moment after the user's latest event, or, with an
    /// event, as of the moment before it with its text as the request.
    ///
    /// @param event one of the user's events, or null
    Scenario scenario(String user, @Nullable UserEvent event);

    /// The same request with another user's history before the same moment, or, when that is empty, that user's latest.
    Scenario swapped(Scenario scenario, String historyOf);

    /// Probabilities without and with history, and reasons; within 150 ms, texts already known to the project's cache
    /// in a few. The `place` of a short-term reason is its place in `scenario.recent()`; ticked-off events and slots have
    /// a reason too, with weight 0, so that they stay on the screen.
    Reading read(Scenario scenario);

    /// What every word of the request did; slower than a reading (the text is encoded once a word).
    List<TokenReason> tokens(Scenario scenario);
}
