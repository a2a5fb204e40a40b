package org.discern.ui.recipe.graph;

import java.util.Map;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.Scene;
import org.discern.ui.kit.Palette;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;

/// How kinds are called and coloured.
final class Kinds {
    private static final Map<NodeKind, Integer> USUAL = Map.ofEntries(Map.entry(NodeKind.USER, 1), Map.entry(NodeKind.RECIPE, 0),
            Map.entry(NodeKind.INGREDIENT, 2), Map.entry(NodeKind.INGREDIENT_GROUP, 8), Map.entry(NodeKind.CUISINE, 6), Map.entry(
                    NodeKind.CATEGORY, 5), Map.entry(NodeKind.MEAL, 7), Map.entry(NodeKind.DIET, 3), Map.entry(NodeKind.TAG, 4),
            Map.entry(NodeKind.APPLIANCE, 9), Map.entry(NodeKind.TIME, 10), Map.entry(NodeKind.NUTRITION, 11));

    private Kinds() {}

    /// *ingredient*
    static String one(NodeKind kind) { return Strings.of("recipe.kind." + kind.word()); }

    /// *ingredients*
    static String many(NodeKind kind) { return Strings.of("recipe.kinds." + kind.word()); }

    /// The place in the palette.
    static int tint(NodeKind kind, Scene scene) { return scene.tints().getOrDefault(kind, USUAL.getOrDefault(kind, 0)); }

    static int argb(NodeKind kind, Scene scene, Theme theme) { return Palette.argb(tint(kind, scene), theme); }
}
