package org.discern.engine.recipe.rank;

import java.util.List;
import org.discern.domain.recipe.rank.Constraint.Attribute;
import org.discern.domain.recipe.rank.Request;
import org.discern.engine.recipe.likes.History;

/// A request made for something a user chose, for training and for measuring.
///
/// @param user who chose
/// @param history what the user did before
/// @param target the chosen recipe, from 0
/// @param at the moment of the choice
/// @param request as the parser reads the words
/// @param truth the attributes the words were made of
public record Asked(int user, History history, int target, long at, Request request, List<Attribute> truth) {
    public Asked { truth = List.copyOf(truth); }
}
