package org.discern.engine.recipe.layer;

import org.discern.engine.recipe.kernel.Csr;

/// Who hears whom, and by which relation. Nodes are users, then recipes, then attributes. The arrays are shared: read only.
///
/// @param hears over all nodes; the row of a node are its entries
/// @param relation per entry, 0..relations-1
/// @param relations how many there are, at most 127
public record RelationEdges(Csr hears, byte[] relation, int relations, int users, int recipes) {
    public RelationEdges {
        if (relations > Byte.MAX_VALUE) throw new IllegalArgumentException("More than 127 relations and types");
        if (relation.length != hears.entries()) throw new IllegalArgumentException("Every entry needs its relation");
    }

    public int nodes() { return hears.rows(); }
}
