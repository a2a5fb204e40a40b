package org.discern.domain.recipe;

/// One thing a user did with a recipe, told in keys so that it can be kept and replayed.
///
/// @param recipe its key in the graph
/// @param type e.g. `browse`, `rate`, `cook-along`
/// @param time see [Interactions#time]
/// @param value a rating or amount; NaN when there is none
public record Interaction(String recipe, String type, long time, double value) {}
