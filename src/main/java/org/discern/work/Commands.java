package org.discern.work;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The one registry of commands, in menu order. Two commands never share an id, nor a key in one view. What it hands out
/// has the keys that count now, which a person may have changed. On the screen's thread.
public final class Commands {
    private final Map<String, Command> byId = new LinkedHashMap<>();
    private final Map<String, Command> standard = new LinkedHashMap<>();
    private final Signal<Map<String, String>> chosen = new Signal<>(Map.of());
    private final Map<String, Set<String>> reserved = new HashMap<>();
    private final Map<String, Runnable> ofViews = new HashMap<>();
    private final Signal<String> ran = new Signal<>("");
    private long count;

    /// @throws IllegalArgumentException when the id or the key is taken
    public void add(Command command) {
        for (Command other : standard.values())
            if (other.clashesWith(command))
                throw new IllegalArgumentException(command.id() + " clashes with " + other.id() + " on " + command.keys());
        standard.put(command.id(), command);
        byId.put(command.id(), command);
        if (!chosen.get().isEmpty()) settle();
    }

    /// Takes what the person chose instead of the standard keys ([Keymap#present]) and tells those who show keys.
    ///
    /// @param keys id → keys, empty for none
    public void remap(Map<String, String> keys) {
        if (keys.equals(chosen.get())) return;
        Map<String, String> copy = Map.copyOf(keys);
        settle(copy);
        chosen.set(copy);
    }

    /// What the person chose; told after every change, when [#all] and [#find] know the new keys.
    public Signal<Map<String, String>> chosen() { return chosen; }

    /// Keys that a control of a view hears itself: no person gives them to a command that acts there.
    public void reserve(String view, Set<String> keys) { reserved.put(view, Set.copyOf(keys)); }

    /// Why a person cannot give these keys to a command; empty when they can, or when only another command has them.
    public List<Keymap.Refusal> refusals(Command command, String keys) {
        boolean heard = reserved.entrySet().stream().anyMatch(of -> (command.view().isEmpty() || command.view().equals(of
                .getKey())) && of.getValue().contains(Keymap.normal(keys)));
        return heard ? List.of(Keymap.Refusal.OF_VIEW) : Keymap.refusals(keys);
    }

    /// The keys of a command now; empty for none.
    public String keys(String id) {
        Command command = byId.get(id);
        return command == null ? "" : command.keys();
    }

    /// The keys a command was made with; empty for none.
    public String standardKeys(String id) {
        Command command = standard.get(id);
        return command == null ? "" : command.keys();
    }

    private void settle() { settle(chosen.get()); }

    private void settle(Map<String, String> keys) {
        Map<String, String> present = Keymap.present(standard.values(), keys);
        standard.forEach((id, command) -> byId.put(id, command.withKeys(present.getOrDefault(id, ""))));
    }

    /// What a command of a view does, said by the view once it is made; a view made anew says it anew. It runs after the
    /// command's own action, which may have to show the view first.
    public void does(String id, Runnable action) { ofViews.put(id, action); }

    public Collection<Command> all() { return Collections.unmodifiableCollection(byId.values()); }

    public Optional<Command> find(String id) { return Optional.ofNullable(byId.get(id)); }

    /// The id of the command that ran last and the number of those before it, e.g. `view.look.palette 12`.
    public Signal<String> ran() { return ran; }

    /// Runs the command when it can; false when it cannot or does not exist.
    public boolean run(String id) {
        Command command = byId.get(id);
        if (command == null || !command.live().get().available()) return false;
        command.action().run();
        ofViews.getOrDefault(id, () -> {}).run();
        ran.set(id + " " + ++count);
        return true;
    }
}
