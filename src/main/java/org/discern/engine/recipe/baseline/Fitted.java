package org.discern.engine.recipe.baseline;

import org.discern.engine.recipe.likes.Recommender;

/// A method after its training.
///
/// @param validation how well its best state did on the validation part, before that part counted as known
public record Fitted<R extends Recommender>(R method, double validation) {}
