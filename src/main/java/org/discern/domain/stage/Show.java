package org.discern.domain.stage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Scenes in the order in which they are shown.
public record Show(List<ShowScene> scenes) {
    public static final Show NONE = new Show(List.of());

    public Show {
        scenes = List.copyOf(scenes);
        Set<String> ids = new HashSet<>();
        for (ShowScene scene : scenes) if (!ids.add(scene.id())) throw new IllegalArgumentException("Two scenes " + scene.id());
    }

    public boolean isEmpty() { return scenes.isEmpty(); }

    public int size() { return scenes.size(); }

    public ShowScene get(int place) { return scenes.get(place); }

    /// The place of a scene from 0, -1 when there is none.
    public int placeOf(String id) {
        for (int i = 0; i < scenes.size(); i++) if (scenes.get(i).id().equals(id)) return i;
        return -1;
    }

    /// A new scene after the others.
    public Show with(String name, String notes, Sight sight) {
        return at(scenes.size(), new ShowScene(freeId(), name.strip(), notes, sight));
    }

    /// A copy right behind the scene.
    ///
    /// @param name of the copy
    public Show duplicated(int place, String name) {
        ShowScene of = scenes.get(place);
        return at(place + 1, new ShowScene(freeId(), name, of.notes(), of.sight()));
    }

    public Show without(int place) {
        var all = new ArrayList<>(scenes);
        all.remove(place);
        return new Show(all);
    }

    /// The scene goes to another place; the others keep their order.
    public Show moved(int from, int to) {
        var all = new ArrayList<>(scenes);
        ShowScene scene = all.remove(from);
        all.add(Math.clamp(to, 0, all.size()), scene);
        return new Show(all);
    }

    public Show changed(int place, UnaryOperator<ShowScene> change) {
        var all = new ArrayList<>(scenes);
        all.set(place, change.apply(all.get(place)));
        return new Show(all);
    }

    private Show at(int place, ShowScene scene) {
        var all = new ArrayList<>(scenes);
        all.add(place, scene);
        return new Show(all);
    }

    private String freeId() {
        int highest = 0;
        for (ShowScene scene : scenes)
            if (scene.id().matches("\\d{1,9}")) highest = Math.max(highest, Integer.parseInt(scene.id()));
        return Integer.toString(highest + 1);
    }
}
