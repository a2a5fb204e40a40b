package org.discern.work.recipe;

import org.discern.domain.recipe.GraphReport;

/// What an import into the recipe graph brought.
///
/// @param importId in the project file
public record ImportedRecipes(long importId, GraphReport report) {}
