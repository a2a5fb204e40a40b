package org.discern.work;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The one registry of commands, in menu order. Two commands never share an id or a key.
public final class Commands {
    private final Map<String, Command> byId = new LinkedHashMap<>();

    /// @throws IllegalArgumentException when the id or the key is taken
    public void add(Command command) {
        for (Command other : byId.values())
            if (other.id().equals(command.id()) || (!command.keys().isEmpty() && other.keys().equals(command.keys())))
                throw new IllegalArgumentException(command.id() + " clashes with " + other.id() + " on " + command.keys());
        byId.put(command.id(), command);
    }

    public Collection<Command> all() { return Collections.unmodifiableCollection(byId.values()); }

    public Optional<Command> find(String id) { return Optional.ofNullable(byId.get(id)); }

    /// Runs the command when it can; false when it cannot or does not exist.
    public boolean run(String id) {
        Command command = byId.get(id);
        if (command == null || !command.live().get().available()) return false;
        command.action().run();
        return true;
    }
}
