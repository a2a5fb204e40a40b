package org.discern.domain.recipe;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the analyst lays out: the scene on the screen, and those that were kept.
///
/// @param present on the screen, if any
/// @param saved by name, in order of name
public record Scenes(Optional<Scene> present, Map<String, Scene> saved) {
    public static final Scenes NONE = new Scenes(Optional.empty(), Map.of());

    public Scenes { saved = Collections.unmodifiableMap(new TreeMap<>(saved)); }

    public Scenes withPresent(Scene scene) { return new Scenes(Optional.of(scene), saved); }

    /// Keeps a scene under its name, in place of an older one of that name.
    public Scenes withSaved(Scene scene) {
        if (scene.name().isBlank()) throw new IllegalArgumentException("A kept scene needs a name");
        var all = new TreeMap<>(saved);
        all.put(scene.name(), scene);
        return new Scenes(present, all);
    }

    public Scenes without(String name) {
        var all = new TreeMap<>(saved);
        all.remove(name);
        return new Scenes(present, all);
    }
}
