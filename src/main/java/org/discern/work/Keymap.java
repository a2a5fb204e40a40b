package org.discern.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which keys commands answer to once a person has changed some. Pure functions; keys as in [Command#keys()].
public final class Keymap {
    /// Why keys cannot be given to a command.
    public enum Refusal {
        /// The operating system or the toolkit needs them.
        SYSTEM,
        /// Alt with a letter opens a menu.
        MENU,
        /// Needed while somebody types: select all, cut, paste.
        TYPING,
        /// Arrows, Tab, Enter, Space and Esc move and confirm; alone they do nothing else.
        MOVING,
        /// A list of the view hears them itself, as the digits that give labels.
        OF_VIEW,
        /// No key that every keyboard has at one place.
        UNKNOWN
    }

    private static final List<String> MODIFIERS = List.of("Shortcut", "Alt", "Shift", "Meta");
    private static final Set<String> SYSTEM = Set.of("F10", "Shift+F10", "Alt+F4", "Alt+Tab", "Alt+Shift+Tab", "Alt+Space",
            "Alt+Esc", "Alt+Enter", "Shortcut+Esc", "Shortcut+Shift+Esc", "Shortcut+Alt+Delete", "Shortcut+Alt+Backspace",
            "Shortcut+Tab", "Shortcut+Shift+Tab", "Shortcut+Space", "Shortcut+F4", "Shift+Delete", "Shift+Insert",
            "Shortcut+Insert");
    private static final Set<String> TYPING = Set.of("Shortcut+A", "Shortcut+X", "Shortcut+V");
    private static final Set<String> MOVING = Set.of("Left", "Right", "Up", "Down", "Tab", "Enter", "Space", "Esc", "Backspace",
            "Delete", "Insert", "Home", "End", "Page Up", "Page Down");
    private static final Set<String> NAMED = Set.of("Comma", "Period", "Equals", "Minus", "Slash", "Semicolon", "Quote");

    private Keymap() {}

    /// What every command answers to: id → keys, empty for none. A choice that is refused, or that another choice took
    /// before, counts for nothing; a command whose own keys were given to another has none.
    ///
    /// @param standard every command with the keys it was made with
    /// @param chosen id → keys; ids that are unknown are skipped
    public static Map<String, String> present(Collection<Command> standard, Map<String, String> chosen) {
        var out = new LinkedHashMap<String, String>();
        for (Command command : standard) out.put(command.id(), "");
        var given = new ArrayList<Command>();
        var settled = new TreeSet<String>();
        for (Command command : standard) {
            String keys = chosen.get(command.id());
            if (keys == null || (!keys.isEmpty() && !refusals(keys).isEmpty()) || !clashes(given, command, keys).isEmpty())
                continue;
            settled.add(command.id());
            given.add(command.withKeys(normal(keys)));
            out.put(command.id(), normal(keys));
        }
        for (Command command : standard)
            if (!settled.contains(command.id()) && clashes(given, command, command.keys()).isEmpty())
                out.put(command.id(), command.keys());
        return out;
    }

    /// The other commands that would be asked for by the same keys at the same moment.
    public static List<Command> clashes(Collection<Command> present, Command command, String keys) {
        if (keys.isEmpty()) return List.of();
        String wanted = normal(keys);
        return present.stream().filter(other -> !other.id().equals(command.id()) && wanted.equals(normal(other.keys())) && command
                .meets(other)).toList();
    }

    /// Why a person cannot give these keys to a command; empty when they can.
    public static List<Refusal> refusals(String keys) {
        String normal = normal(keys);
        String key = key(normal);
        boolean bare = !normal.contains("Shortcut+") && !normal.contains("Alt+");
        if (normal.contains("Meta+") || SYSTEM.contains(normal) || (normal.startsWith("Shortcut+Alt+") && key.matches("F\\d+")))
            return List.of(Refusal.SYSTEM);
        if (normal.matches("Alt\\+(Shift\\+)?[A-Z]")) return List.of(Refusal.MENU);
        if (TYPING.contains(normal)) return List.of(Refusal.TYPING);
        if (MOVING.contains(key)) return bare || !key.matches("Left|Right|Up|Down|Enter") ? List.of(Refusal.MOVING) : List.of();
        boolean plain = key.matches("[A-Z0-9]|F([1-9]|1[0-2])");
        boolean sign = bare ? key.length() == 1 && !Character.isWhitespace(key.charAt(0)) : NAMED.contains(key);
        return plain || sign ? List.of() : List.of(Refusal.UNKNOWN);
    }

    /// Modifiers in one order, letters large: `Shift+Ctrl+z` and `Shortcut+Shift+Z` are the same.
    public static String normal(String keys) {
        var held = new TreeSet<Integer>();
        String rest = keys;
        for (boolean found = true; found;) {
            found = false;
            for (String name : List.of("Shortcut", "Ctrl", "Alt", "Shift", "Meta"))
                if (rest.length() > name.length() + 1 && rest.regionMatches(true, 0, name + "+", 0, name.length() + 1)) {
                    held.add(MODIFIERS.indexOf(name.equals("Ctrl") ? "Shortcut" : name));
                    rest = rest.substring(name.length() + 1);
                    found = true;
                }
        }
        var out = new StringBuilder();
        for (int modifier : held) out.append(MODIFIERS.get(modifier)).append('+');
        return out.append(rest.length() == 1 ? rest.toUpperCase(Locale.ROOT) : rest).toString();
    }

    private static String key(String normal) {
        String rest = normal;
        for (String name : MODIFIERS) if (rest.startsWith(name + "+") && rest.length() > name.length() + 1)
            rest = rest.substring(name.length() + 1);
        return rest;
    }
}
