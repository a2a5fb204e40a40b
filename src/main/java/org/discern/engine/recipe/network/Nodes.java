package org.discern.engine.recipe.network;

import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import java.util.List;
import org.discern.domain.recipe.Relation;

/// What a trained model's rows stand for, in names, since a graph's numbers change with every import.
///
/// @param kinds,keys per node, in the order of the graph it was trained on
/// @param types of interactions
/// @param relations of the graph
record Nodes(NodeKind[] kinds, String[] keys, List<String> types, List<Relation> relations) {
    static Nodes of(RecipeGraph graph) {
        var kinds = new NodeKind[graph.size()];
        var keys = new String[graph.size()];
        for (int n = 0; n < kinds.length; n++) {
            kinds[n] = graph.kind(n);
            keys[n] = graph.key(n);
        }
        return new Nodes(kinds, keys, graph.interactions().types(), graph.relations());
    }

    int users() { return count(NodeKind.USER); }

    int recipes() { return count(NodeKind.RECIPE); }

    private int count(NodeKind kind) {
        int out = 0;
        for (NodeKind k : kinds) if (k == kind) out++;
        return out;
    }

    /// Relations as the network counts them: interaction types, relations, relations heard the other way.
    int codes() { return types.size() + 2 * relations.size(); }

    /// For each code of a graph, the code it had in training; -1 for a new one.
    int[] codesOf(RecipeGraph graph) {
        List<String> newTypes = graph.interactions().types();
        List<Relation> newRelations = graph.relations();
        int[] out = new int[newTypes.size() + 2 * newRelations.size()];
        for (int t = 0; t < newTypes.size(); t++) out[t] = types.indexOf(newTypes.get(t));
        for (int r = 0; r < newRelations.size(); r++) {
            int old = relations.indexOf(newRelations.get(r));
            out[newTypes.size() + r] = old < 0 ? -1 : types.size() + old;
            out[newTypes.size() + newRelations.size() + r] = old < 0 ? -1 : types.size() + relations.size() + old;
        }
        return out;
    }

    /// For each node of a graph, its row in training; -1 for a new one.
    int[] rowsOf(RecipeGraph graph) {
        int[] out = new int[graph.size()];
        java.util.Arrays.fill(out, -1);
        for (int n = 0; n < kinds.length; n++) {
            int now = graph.find(kinds[n], keys[n]);
            if (now >= 0) out[now] = n;
        }
        return out;
    }
}
