package org.discern.ui.user.live;

import java.util.List;
import java.util.Optional;
import org.discern.domain.user.Reading;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.TokenReason;

/// A scenario and what the model says to it.
///
/// @param unedited the same request with the user's own history
/// @param baseline the reading of `unedited`; empty while nothing is edited
/// @param tokens empty until they are measured
/// @param tookMs from asking to having the reading
public record Answer(Scenario scenario, Reading reading, Scenario unedited, Optional<Reading> baseline,
        Optional<List<TokenReason>> tokens, long tookMs) {
    public boolean edited() { return baseline.isPresent(); }

    Answer with(List<TokenReason> words) { return new Answer(scenario, reading, unedited, baseline, Optional.of(words), tookMs); }
}
