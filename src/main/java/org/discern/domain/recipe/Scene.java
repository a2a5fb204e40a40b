package org.discern.domain.recipe;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A part of the graph as the analyst laid it out; names nodes by kind and key, so it outlives imports.
///
/// @param name empty while it is not kept
/// @param marks what is visible
/// @param bundles neighbours that stand together as one badge
/// @param filters what of it is not drawn
/// @param tints colours the analyst chose, as places in the palette, by kind
/// @param camera where the analyst looks
/// @param note of the analyst
public record Scene(String name, List<Mark> marks, List<Bundle> bundles, SceneFilters filters, Map<NodeKind, Integer> tints,
        Camera camera, String note) {
    public static final Scene EMPTY = new Scene("", List.of(), Set.of(), Set.of(), new Camera(0, 0, 1), "");

    /// @param x,y in scene units, one mark being about 20 wide
    /// @param pinned whether the layout leaves it where it is
    /// @param selected whether it is part of the scene's selection
    public record Mark(NodeKind kind, String key, double x, double y, boolean pinned, boolean selected) {
        public Mark at(double newX, double newY) { return new Mark(kind, key, newX, newY, pinned, selected); }

        public Mark pinned(boolean isPinned) { return new Mark(kind, key, x, y, isPinned, selected); }

        public Mark selected(boolean isSelected) { return new Mark(kind, key, x, y, pinned, isSelected); }
    }

    /// All neighbours of a mark by one relation that are no marks themselves, drawn as one badge with their count.
    ///
    /// @param kind,key of the mark
    /// @param relation its name
    /// @param of the kind of the neighbours
    /// @param pinned whether the layout leaves it where it is
    public record Bundle(NodeKind kind, String key, String relation, NodeKind of, double x, double y, boolean pinned) {
        public Bundle at(double newX, double newY) { return new Bundle(kind, key, relation, of, newX, newY, pinned); }

        public Bundle pinned(boolean isPinned) { return new Bundle(kind, key, relation, of, x, y, isPinned); }

        /// Whether both say the same of the same mark, wherever they stand.
        public boolean sameAs(Bundle other) {
            return kind == other.kind && key.equals(other.key) && relation.equals(other.relation) && of == other.of;
        }
    }

    /// @param x,y the scene point in the middle
    /// @param zoom screen pixels per scene unit
    public record Camera(double x, double y, double zoom) {}

    public Scene {
        marks = List.copyOf(marks);
        bundles = List.copyOf(bundles);
        tints = Map.copyOf(tints);
    }

    /// A scene without badges, in the usual colours.
    public Scene(String name, List<Mark> marks, Set<NodeKind> hiddenKinds, Set<String> hiddenRelations, Camera camera,
            String note) {
        this(name, marks, List.of(), new SceneFilters(hiddenKinds, hiddenRelations, Map.of()), Map.of(), camera, note);
    }

    public Scene named(String newName) { return new Scene(newName, marks, bundles, filters, tints, camera, note); }

    public Scene withMarks(List<Mark> changed) { return new Scene(name, changed, bundles, filters, tints, camera, note); }

    public Scene withBundles(List<Bundle> changed) { return new Scene(name, marks, changed, filters, tints, camera, note); }

    public Scene withFilters(SceneFilters changed) { return new Scene(name, marks, bundles, changed, tints, camera, note); }

    public Scene withTints(Map<NodeKind, Integer> changed) {
        return new Scene(name, marks, bundles, filters, changed, camera, note);
    }

    public Scene withCamera(Camera changed) { return new Scene(name, marks, bundles, filters, tints, changed, note); }

    public Scene withNote(String text) { return new Scene(name, marks, bundles, filters, tints, camera, text); }

    public boolean isEmpty() { return marks.isEmpty(); }
}
