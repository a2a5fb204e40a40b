package org.discern.work.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.discern.domain.recipe.NodeHit;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.work.Workspace;

/// Searches with the full-text index of the project file. A node whose name or key is just what was typed comes first.
public final class SearchStored implements SearchGraph {
    private final Workspace workspace;

    public SearchStored(Workspace workspace) { this.workspace = workspace; }

    @Override
    public List<Integer> find(String words, Set<NodeKind> kinds, int limit) {
        if (workspace.project().get().isEmpty() || words.isBlank()) return List.of();
        RecipeGraph graph = workspace.recipeGraph().get();
        Set<NodeKind> among = kinds.isEmpty() ? Set.of(NodeKind.values()) : kinds;
        List<NodeHit> hits = workspace.require("Searching").recipeGraph().search(words, among, limit);
        var exact = new ArrayList<Integer>();
        var rest = new ArrayList<Integer>();
        String said = words.strip();
        for (NodeHit hit : hits) {
            int node = graph.find(hit.kind(), hit.key());
            if (node < 0) continue; // the graph on the screen is older than the file, or newer
            boolean same = graph.name(node).equalsIgnoreCase(said) || hit.key().equalsIgnoreCase(said);
            (same ? exact : rest).add(node);
        }
        exact.addAll(rest);
        return List.copyOf(exact);
    }
}
