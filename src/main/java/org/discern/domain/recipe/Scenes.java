package org.discern.domain.recipe;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the analyst lays out: the scene on the screen, those that were kept, and kept selections, which serve in any scene.
///
/// @param present on the screen, if any
/// @param saved by name, in order of name
/// @param selections by name, in order of name
public record Scenes(Optional<Scene> present, Map<String, Scene> saved, Map<String, List<NodeName>> selections) {
    public static final Scenes NONE = new Scenes(Optional.empty(), Map.of(), Map.of());

    public Scenes {
        saved = Collections.unmodifiableMap(new TreeMap<>(saved));
        var sorted = new TreeMap<String, List<NodeName>>();
        selections.forEach((name, nodes) -> sorted.put(name, List.copyOf(nodes)));
        selections = Collections.unmodifiableMap(sorted);
    }

    public Scenes withPresent(Scene scene) { return new Scenes(Optional.of(scene), saved, selections); }

    /// Keeps a scene under its name, in place of an older one of that name.
    public Scenes withSaved(Scene scene) {
        if (scene.name().isBlank()) throw new IllegalArgumentException("A kept scene needs a name");
        return new Scenes(present, with(saved, scene.name(), scene), selections);
    }

    public Scenes without(String name) { return new Scenes(present, without(saved, name), selections); }

    /// Keeps a selection under a name, in place of an older one of that name.
    public Scenes withSelection(String name, List<NodeName> nodes) {
        if (name.isBlank()) throw new IllegalArgumentException("A kept selection needs a name");
        return new Scenes(present, saved, with(selections, name, nodes));
    }

    public Scenes withoutSelection(String name) { return new Scenes(present, saved, without(selections, name)); }

    private static <V> Map<String, V> with(Map<String, V> of, String name, V value) {
        var all = new TreeMap<>(of);
        all.put(name, value);
        return all;
    }

    private static <V> Map<String, V> without(Map<String, V> of, String name) {
        var all = new TreeMap<>(of);
        all.remove(name);
        return all;
    }
}
