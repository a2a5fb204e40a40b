package org.discern.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.discern.work.settings.LessMotion;
import org.discern.work.settings.Look;
import org.discern.work.settings.Machine;
import org.discern.work.settings.Place;
import org.discern.work.settings.Recents;
import org.discern.work.settings.ThemeChoice;

/// What belongs to the person and not to a project. A new setting joins one of the small records, and [SettingsText].
///
/// @param keys commands whose keys the person changed: id → keys as in [Command#keys()], empty for none at all
/// @param layout what the window remembers about itself: name → value, both free; unknown names are kept
public record Settings(Look look, Recents recent, Place place, Machine machine, Map<String, String> keys,
        Map<String, String> layout) {
    public static final List<Double> SCALES = Look.SCALES;
    public static final Settings FIRST = new Settings(Look.FIRST, Recents.NONE, Place.FIRST, Machine.FIRST, Map.of(), Map.of());

    public Settings {
        keys = Map.copyOf(keys);
        layout = Map.copyOf(layout);
    }

    public Settings with(Look other) { return new Settings(other, recent, place, machine, keys, layout); }

    public Settings with(Recents other) { return new Settings(look, other, place, machine, keys, layout); }

    public Settings with(Place other) { return new Settings(look, recent, other, machine, keys, layout); }

    public Settings with(Machine other) { return new Settings(look, recent, place, other, keys, layout); }

    public Settings withKeys(Map<String, String> other) { return new Settings(look, recent, place, machine, other, layout); }

    public Settings withLayout(Map<String, String> other) { return new Settings(look, recent, place, machine, keys, other); }

    public ThemeChoice theme() { return look.theme(); }

    public Settings withTheme(ThemeChoice other) { return with(look.withTheme(other)); }

    public double textScale() { return look.textScale(); }

    public Settings withTextScale(double scale) { return with(look.withTextScale(scale)); }

    /// The next larger or smaller scale; the same at the end.
    public Settings scaled(boolean larger) { return with(look.scaled(larger)); }

    /// Whether the person asked for less motion, whatever the system says.
    public boolean calm() { return look.lessMotion() == LessMotion.ON; }

    public Settings withCalm(boolean on) { return with(look.withLessMotion(on ? LessMotion.ON : LessMotion.SYSTEM)); }

    /// Absolute paths of projects, latest first.
    public List<String> recents() { return recent.files(); }

    /// The pinned ones among [#recents].
    public List<String> pinned() { return recent.pinned(); }

    public boolean isPinned(String path) { return recent.isPinned(path); }

    /// The project moves to the top.
    public Settings withRecent(String path) { return with(recent.with(path)); }

    /// Forgets the project and its pin.
    public Settings withoutRecent(String path) { return with(recent.without(path)); }

    /// Pins a project or loosens it.
    public Settings withPinned(String path, boolean pin) { return with(recent.withPinned(path, pin)); }

    /// A project that was found elsewhere takes the place, and the pin, of the missing one.
    public Settings withMoved(String from, String to) { return with(recent.moved(from, to)); }

    /// x, y, width, height of the last window; empty for the first time.
    public List<Double> window() { return place.window(); }

    public boolean maximised() { return place.maximised(); }

    public Settings withWindow(double x, double y, double width, double height, boolean isMaximised) {
        return with(new Place(List.of(x, y, width, height), isMaximised));
    }

    /// A value of the layout, e.g. a divider's place; `otherwise` when nothing is remembered.
    public String layout(String name, String otherwise) { return layout.getOrDefault(name, otherwise); }

    public Settings withLayout(String name, String value) {
        var other = new HashMap<>(layout);
        other.put(name, value);
        return withLayout(other);
    }
}
