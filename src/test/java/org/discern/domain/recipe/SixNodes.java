package org.discern.domain.recipe;

import java.util.List;

/// A graph one can see: Ana and Ben, chili and pasta, beans and the tag *quick*.
///
/// Ana cooked chili and browsed pasta, Ben browsed pasta twice; chili contains beans, both are quick.
public final class SixNodes {
    private SixNodes() {}

    public static GraphPart part() {
        var b = new GraphPart.Builder();
        int ana = b.node(NodeKind.USER, "ana", "Ana");
        int ben = b.node(NodeKind.USER, "ben", "Ben");
        int chili = b.node(NodeKind.RECIPE, "1", "Chili");
        int pasta = b.node(NodeKind.RECIPE, "2", "Pasta");
        int beans = b.node(NodeKind.INGREDIENT, "beans", "");
        int quick = b.node(NodeKind.TAG, "quick", "");
        b.edge(chili, Relation.of(NodeKind.INGREDIENT), beans);
        b.edge(chili, Relation.of(NodeKind.TAG), quick);
        b.edge(pasta, Relation.of(NodeKind.TAG), quick);
        b.edge(pasta, Relation.of(NodeKind.TAG), quick);
        b.interaction(ana, pasta, "browse", 20, Float.NaN);
        b.interaction(ana, chili, "cook-along", 10, 5);
        b.interaction(ben, pasta, "browse", 30, Float.NaN);
        b.interaction(ben, pasta, "browse", 40, Float.NaN);
        b.text(chili, new RecipeText("Hot.", 25, List.of("Cook."), List.of()));
        return b.build(false);
    }

    public static RecipeGraph graph() { return GraphUnion.of(List.of(part())); }
}
