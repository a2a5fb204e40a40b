package org.discern.domain.recipe;

/// A kind of edge: from one kind of node to another, with a verb that reads in a sentence (*Chili — contains — beans*).
/// Interactions are relations too: their name is the interaction type.
///
/// @param name never empty, e.g. `contains`, `is from`, `cook-along`
public record Relation(String name, NodeKind head, NodeKind tail) {
    public Relation { if (name.isBlank()) throw new IllegalArgumentException("A relation needs a name"); }

    public boolean isInteraction() { return head == NodeKind.USER && tail == NodeKind.RECIPE; }

    /// How a recipe's attribute of a kind is told when the file does not say.
    public static Relation of(NodeKind attribute) {
        String verb = switch (attribute) {
            case INGREDIENT -> "contains";
            case INGREDIENT_GROUP -> "is made of";
            case CUISINE -> "is from";
            case CATEGORY -> "is a";
            case MEAL -> "is eaten at";
            case DIET -> "suits";
            case TAG -> "is tagged";
            case APPLIANCE -> "needs";
            case TIME -> "takes";
            case NUTRITION -> "is";
            case USER, RECIPE -> throw new IllegalArgumentException(attribute + " is no attribute");
        };
        return new Relation(verb, NodeKind.RECIPE, attribute);
    }
}
