package org.discern.work;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The one registry of commands, in menu order. Two commands never share an id, nor a key in one view.
public final class Commands {
    private final Map<String, Command> byId = new LinkedHashMap<>();
    private final Map<String, Runnable> ofViews = new HashMap<>();
    private final Signal<String> ran = new Signal<>("");
    private long count;

    /// @throws IllegalArgumentException when the id or the key is taken
    public void add(Command command) {
        for (Command other : byId.values())
            if (other.clashesWith(command))
                throw new IllegalArgumentException(command.id() + " clashes with " + other.id() + " on " + command.keys());
        byId.put(command.id(), command);
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
