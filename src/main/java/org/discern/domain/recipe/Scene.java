package org.discern.domain.recipe;

import java.util.List;
import java.util.Set;

/// A part of the graph as the analyst laid it out; names nodes by kind and key, so it outlives imports.
///
/// @param name empty while it is not kept
/// @param marks what is visible
/// @param hiddenKinds kinds whose marks are not drawn
/// @param hiddenRelations names of relations whose edges are not drawn
/// @param camera where the analyst looks
/// @param note of the analyst
public record Scene(String name, List<Mark> marks, Set<NodeKind> hiddenKinds, Set<String> hiddenRelations, Camera camera,
        String note) {
    public static final Scene EMPTY = new Scene("", List.of(), Set.of(), Set.of(), new Camera(0, 0, 1), "");

    /// @param x,y in scene units, one mark being about 20 wide
    /// @param pinned whether the layout leaves it where it is
    /// @param selected whether it is part of the scene's selection
    public record Mark(NodeKind kind, String key, double x, double y, boolean pinned, boolean selected) {}

    /// @param x,y the scene point in the middle
    /// @param zoom screen pixels per scene unit
    public record Camera(double x, double y, double zoom) {}

    public Scene {
        marks = List.copyOf(marks);
        hiddenKinds = Set.copyOf(hiddenKinds);
        hiddenRelations = Set.copyOf(hiddenRelations);
    }

    public Scene named(String newName) { return new Scene(newName, marks, hiddenKinds, hiddenRelations, camera, note); }

    public Scene withMarks(List<Mark> changed) { return new Scene(name, changed, hiddenKinds, hiddenRelations, camera, note); }

    public Scene withHidden(Set<NodeKind> kinds, Set<String> relations) {
        return new Scene(name, marks, kinds, relations, camera, note);
    }

    public Scene withCamera(Camera changed) { return new Scene(name, marks, hiddenKinds, hiddenRelations, changed, note); }

    public Scene withNote(String text) { return new Scene(name, marks, hiddenKinds, hiddenRelations, camera, text); }
}
