package org.discern.work.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Projects that were opened. A pinned one is never pushed out by newer ones.
///
/// @param files absolute paths, latest first; besides the pinned ones at most [#MOST]
/// @param pinned those of `files` that are pinned, in the order of pinning
public record Recents(List<String> files, List<String> pinned) {
    public static final int MOST = 12;
    public static final Recents NONE = new Recents(List.of(), List.of());

    public Recents {
        var kept = new ArrayList<>(files.stream().distinct().toList());
        for (String pin : pinned) if (!kept.contains(pin)) kept.add(pin);
        var pins = List.copyOf(pinned.stream().distinct().toList());
        int room = MOST;
        for (var each = kept.iterator(); each.hasNext();) if (!pins.contains(each.next()) && --room < 0) each.remove();
        files = List.copyOf(kept);
        pinned = pins;
    }

    public boolean isPinned(String path) { return pinned.contains(path); }

    /// The pinned ones first, then the others, latest first.
    public List<String> shown() {
        var list = new ArrayList<>(pinned);
        files.stream().filter(path -> !isPinned(path)).forEach(list::add);
        return List.copyOf(list);
    }

    /// Moves to the top; a new path joins.
    public Recents with(String path) {
        var list = new ArrayList<>(files);
        list.remove(path);
        list.addFirst(path);
        return new Recents(list, pinned);
    }

    /// Forgets a path and its pin.
    public Recents without(String path) {
        return new Recents(files.stream().filter(p -> !p.equals(path)).toList(), pinned.stream().filter(p -> !p.equals(path))
                .toList());
    }

    /// Pins a path or loosens it; a path that is no recent yet becomes one when it is pinned.
    public Recents withPinned(String path, boolean pin) {
        var pins = new ArrayList<>(pinned);
        pins.remove(path);
        if (pin) pins.add(path);
        return new Recents(files, pins);
    }

    /// A project that was found elsewhere takes the place, and the pin, of the missing one.
    public Recents moved(String from, String to) {
        UnaryOperator<String> now = path -> path.equals(from) ? to : path;
        return new Recents(files.stream().map(now).toList(), pinned.stream().map(now).toList());
    }
}
