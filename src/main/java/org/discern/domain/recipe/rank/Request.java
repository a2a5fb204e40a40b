package org.discern.domain.recipe.rank;

import java.util.List;

/// What was asked for: the words as they were said, the hard constraints understood in them, and the words left over that
/// only rank.
///
/// @param text as said; may be empty (nothing asked: recommend)
/// @param constraints in the order of the text; all must hold
/// @param rest words of the text that are no constraint and not filler, lower case, separated by spaces
public record Request(String text, List<Constraint> constraints, String rest) {
    public static final Request NONE = new Request("", List.of(), "");

    public Request { constraints = List.copyOf(constraints); }

    public boolean isEmpty() { return text.isBlank() && constraints.isEmpty(); }

    public Request withConstraints(List<Constraint> changed) { return new Request(text, changed, rest); }
}
