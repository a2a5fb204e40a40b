package org.discern.ui.user.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.user.Scenario;

/// The requests typed in this session, the last one of each user, so that a look at others does not cost it. What merely came
/// along from another user is nobody's own. Used on the screen's thread only.
final class Asked {
    private final Map<String, Scenario> own = new HashMap<>();
    private String carried = "";

    Optional<Scenario> of(String user) { return Optional.ofNullable(own.get(user)); }

    /// These words go along to the next user.
    void carry(String text) { carried = text; }

    /// A typed request is on the screen.
    void see(Scenario s) {
        if (s.text().isBlank()) return;
        Scenario before = own.get(s.user());
        if (!s.text().equals(carried) || (before != null && before.text().equals(s.text()))) own.put(s.user(), s);
    }

    /// The user has another request now.
    void drop(String user) { own.remove(user); }

    void forget() {
        own.clear();
        carried = "";
    }
}
