package org.discern.work.recipe;

import java.util.List;
import java.util.Set;
import org.discern.domain.recipe.NodeKind;

/// Finds nodes of the present graph by words. Safe from any thread; takes milliseconds, so not for the screen's thread.
public interface SearchGraph {
    /// Every word must be the beginning of a word of a node's name, key or (recipes) description.
    ///
    /// @param kinds wanted; all when empty
    /// @param limit at most so many
    /// @return nodes of the present graph, best first; none for blank words or without an open project
    List<Integer> find(String words, Set<NodeKind> kinds, int limit);
}
