package org.discern.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.UserScenarios;
import org.discern.storage.table.Json;
import org.jspecify.annotations.Nullable;

/// The what-if scenarios, by the keys `user.scenarios/present` and `user.scenarios/saved/NAME`.
final class KeptScenarios implements Aspect.Decided<UserScenarios> {
    private static final String PRESENT = "user.scenarios/present";
    private static final String SAVED = "user.scenarios/saved/";

    private final Signal<UserScenarios> signal = new Signal<>(UserScenarios.NONE);
    private UserScenarios now = UserScenarios.NONE;

    @Override
    public Signal<UserScenarios> signal() { return signal; }

    @Override
    public List<Change> between(UserScenarios before, UserScenarios after) {
        var out = new ArrayList<Change>();
        add(out, PRESENT, before.present().orElse(null), after.present().orElse(null));
        var names = new TreeSet<>(before.saved().keySet());
        names.addAll(after.saved().keySet());
        for (String name : names) add(out, SAVED + name, before.saved().get(name), after.saved().get(name));
        return List.copyOf(out);
    }

    @Override
    public void take(Change change) {
        if (change.key().equals(PRESENT)) now = new UserScenarios(scenario(change.after()), now.saved());
        else if (change.key().startsWith(SAVED)) {
            String name = change.key().substring(SAVED.length());
            now = scenario(change.after()).map(now::withSaved).orElseGet(() -> now.without(name));
        }
    }

    @Override
    public void clear() { now = UserScenarios.NONE; }

    @Override
    public void show() { if (!now.equals(signal.get())) signal.set(now); }

    private static void add(List<Change> out, String key, @Nullable Scenario before, @Nullable Scenario after) {
        if (!Objects.equals(before, after)) out.add(new Change(key, json(before), json(after)));
    }

    private static Optional<Scenario> scenario(String json) {
        return json.isEmpty() ? Optional.empty() : Optional.of(Json.read(json, Scenario.class));
    }

    private static String json(@Nullable Scenario scenario) { return scenario == null ? "" : Json.write(scenario); }
}
