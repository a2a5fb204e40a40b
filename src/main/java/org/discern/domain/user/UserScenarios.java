package org.discern.domain.user;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the analyst plays with: the scenario on the screen, and those that were kept.
///
/// @param present on the screen, if any
/// @param saved by name, in order of name
public record UserScenarios(Optional<Scenario> present, Map<String, Scenario> saved) {
    public static final UserScenarios NONE = new UserScenarios(Optional.empty(), Map.of());

    public UserScenarios { saved = Collections.unmodifiableMap(new TreeMap<>(saved)); }

    public UserScenarios withPresent(Scenario scenario) { return new UserScenarios(Optional.of(scenario), saved); }

    /// Keeps a scenario under its name, in place of an older one of that name.
    public UserScenarios withSaved(Scenario scenario) {
        if (scenario.name().isBlank()) throw new IllegalArgumentException("A kept scenario needs a name");
        var all = new TreeMap<>(saved);
        all.put(scenario.name(), scenario);
        return new UserScenarios(present, all);
    }

    public UserScenarios without(String name) {
        var all = new TreeMap<>(saved);
        all.remove(name);
        return new UserScenarios(present, all);
    }
}
