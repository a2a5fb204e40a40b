package org.discern.ui.recipe.compare.live;

import java.util.regex.Pattern;
import org.discern.domain.recipe.RecipeGraph;

/// Whether a request says anything the project knows of.
public final class StrangeWords {
    /// A larger kitchen is not searched word by word on the screen's thread; nothing is claimed of it.
    private static final int MOST = 50_000;

    private StrangeWords() {}

    /// True when not one word is part of a name or a recipe's description. O(text of the graph), a few milliseconds.
    ///
    /// @param rest words in lower case, separated by spaces
    public static boolean only(RecipeGraph graph, String rest) {
        if (rest.isBlank() || graph.size() == 0 || graph.recipes() > MOST) return false;
        return Pattern.compile(" +").splitAsStream(rest.strip()).noneMatch(word -> isKnown(graph, word));
    }

    private static boolean isKnown(RecipeGraph graph, String word) {
        for (int node = 0; node < graph.size(); node++)
            if (holds(graph.name(node), word) || (graph.isRecipe(node) && holds(graph.text(node).description(), word)))
                return true;
        return false;
    }

    private static boolean holds(String text, String word) {
        for (int at = 0; at + word.length() <= text.length(); at++)
            if (text.regionMatches(true, at, word, 0, word.length())) return true;
        return false;
    }
}
